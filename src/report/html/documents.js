// The list of documents; one is drawn when a reader opens it.

const sections = [
  ['findings', findingsNode, (doc) => !errorOf(doc) || doc.report.findings.length > 0],
  ['picture', pictureNode, (doc) => doc.body.figures.length > 0],
  ['tables', tablesNode, (doc) => doc.report.tables.length > 0],
  ['sentences', sentencesNode, (doc) => doc.body.figures.length > 0],
  ['ledger', ledgerNode, (doc) => doc.report.coverage.lines > 0],
];

const countOf = (doc, severity) => doc.report.findings.filter((finding) => finding.severity === severity).length;

function headWords(doc) {
  const { document: about, path } = doc.report;
  const name = about.organization || path;
  const year = about.fiscal_year > 0 ? say('summary/year', about.fiscal_year) : '';
  return { name, detail: [year, say(`kind/${about.kind}`), about.organization && path, about.first_line > 1 && say('summary/first-line', about.first_line)].filter(Boolean).join(' · ') };
}

function countBadges(doc) {
  return ['error', 'warning', 'note'].map((severity) => {
    const count = countOf(doc, severity);
    return count > 0 && badge(severityKinds[severity], severitySigns[severity], say(`html/count/${severity}`, count));
  });
}

function documentNode(doc) {
  const { name, detail } = headWords(doc);
  const id = `document-${doc.index + 1}`;
  doc.button = el('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': `${id}-content`, onclick: () => toggle(doc) },
    statusBadge(doc.report.status), ' ', el('span', { class: 'name' }, name), ' ', el('span', { class: 'muted' }, detail), ' ',
    el('span', { class: 'counts' }, countBadges(doc)));
  doc.content = el('div', { id: `${id}-content`, class: 'content', hidden: true });
  doc.drawn = false;
  doc.node = el('section', { class: 'document', id, 'aria-label': name }, el('h2', {}, doc.button), doc.content);
  return doc.node;
}

function draw(doc) {
  if (doc.drawn) return;
  doc.drawn = true;
  doc.node.classList.add('drawn');
  doc.body.nodes.clear();
  const error = errorOf(doc);
  const shownSections = sections.filter(([, , wanted]) => wanted(doc));
  // Tables and sentences are drawn first: findings lead to their cells.
  const drawn = new Map([...shownSections].reverse().map(([name, make]) => [name, make(doc)]));
  const anchor = (name) => `document-${doc.index + 1}-${name}`;
  const jump = (name) => (event) => {
    event.preventDefault();
    const head = byId(anchor(name));
    head.scrollIntoView({ block: 'start' });
    head.focus({ preventScroll: true });
  };
  fill(doc.content,
    error && el('p', { class: 'notice bad' }, error),
    el('nav', { 'aria-label': `${say('html/sections')}${say('text/separator')}${doc.index + 1}` }, el('ul', { class: 'jumps' }, shownSections.map(([name]) =>
      el('li', {}, el('a', { href: `#${anchor(name)}`, onclick: jump(name) }, say(`html/section/${name}`)))))),
    shownSections.map(([name]) => el('section', { class: `part-${name}` },
      el('h3', { id: anchor(name), tabindex: '-1' }, say(`html/section/${name}`)), drawn.get(name))));
  filterFindings(doc);
}

/** Waits for the document's data only where it is not there yet; of several wishes the last one holds. */
async function toggle(doc, open = !doc.wanted) {
  closePanel();
  doc.wanted = open;
  doc.button.setAttribute('aria-expanded', String(open));
  if (open && !doc.body) await unpack(doc);
  if (doc.wanted !== open) return;
  if (open && doc.body) draw(doc);
  else if (open) fill(doc.content, el('p', { class: 'notice bad' }, say('html/cannot-unpack', doc.broken)));
  doc.content.hidden = !open;
  doc.node.classList.toggle('open', open);
}

/** All documents anew, in the language of the moment; those that were open stay open. */
function drawList() {
  fill(byId('documents'), documents.map(documentNode));
  for (const doc of documents) if (doc.wanted) toggle(doc, true);
}
