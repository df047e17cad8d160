// Findings: what to mend first, then why.

const severityRank = { error: 0, warning: 1, note: 2 };
const confidenceRank = { proven: 0, likely: 1, candidates: 2 };

/** What is worst and surest first; in the order of the document where that is the same. */
function inOrder(findings) {
  const rank = (finding) => severityRank[finding.severity] * 10 + (finding.repair.length > 0 ? 0 : 4) + (confidenceRank[finding.confidence] ?? 3);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** As the text report names it: page, sheet and cell, or table and row; a line only where the file has lines. */
function placeName(doc, place) {
  const { cell } = place;
  if (cell && !cell.table && cell.column) return `${cell.sheet}!${cell.name}`;
  if (cell) return rowName(cell.sheet, cell.table, cell.row);
  if (place.path) return say('html/line', place.line);
  return doc.paged && place.page ? say('text/page', place.page) : lineName(doc, place.line);
}

function placeWords(doc, place) {
  const table = place.table && doc.report.tables.find((one) => one.id === place.table);
  return [
    place.path,
    table ? `${table.id} ${table.title}` : place.table,
    [place.row, place.table && place.column_name].filter(Boolean).join(' · '),
    place.line > 0 && placeName(doc, place),
  ].filter(Boolean).join(' › ');
}

function goButton(doc, place) {
  const body = doc.body;
  const figure = figureAt(body, place);
  if (!figure || !figureNode(doc, figure)) return null;
  return el('button', { type: 'button', class: 'small', onclick: () => goTo(doc, figure) }, say(isSentence(figure) ? 'html/show-sentence' : 'html/show-cell'));
}

/** Where no side is accused both are named: what the marked figure should be is not known. */
function impliedWords(finding) {
  const expected = spoken(finding, finding.expected);
  if (!finding.actual || finding.value_kind !== 'amount') return say('text/expected', expected);
  if (finding.severity === 'note') return `${spoken(finding, finding.actual)} ≈ ${expected}`;
  return finding.confidence === 'candidates' ? `${spoken(finding, finding.actual)} ≠ ${expected}` : say('text/expected', expected);
}

function repairNode(doc, finding) {
  if (finding.repair.length === 0) {
    if (!finding.expected) return null;
    return el('p', { class: 'repair' }, impliedWords(finding),
      finding.difference && `${say('text/separator')}${say('text/difference', spoken(finding, finding.difference))}`);
  }
  return el('ul', { class: 'repairs' }, finding.repair.map((edit) => {
    const place = finding.locations.find((one) => one.line === edit.line && repairOf(finding, one) === edit);
    return el('li', { class: 'repair' },
      el('del', {}, edit.from || say('text/blank')), ' → ', el('ins', {}, edit.to || say('text/blank')), ' ',
      place && el('span', { class: 'muted' }, placeWords(doc, place)), ' ', place && goButton(doc, place));
  }));
}

function spoken(finding, value) {
  if (finding.value_kind === 'amount') return say('text/yuan', grouped(value));
  return finding.value_kind === 'percent' && !value.endsWith('%') ? `${value}%` : value;
}

/** Where the figures of a sum stand. */
function sumPlaces(doc, finding, evidence) {
  const lines = [...new Set(evidence.terms.map((term) => term.line))];
  const more = (list) => list.slice(0, 8).join(say('text/list-separator')) + (list.length > 8 ? ' …' : '');
  if (doc.body.lines.size === 0) return say('text/lines', more(lines));
  const place = (term) => finding.locations.find((one) => !one.path && one.line === term.line && one.text === term.text);
  const names = evidence.terms.map((term) => (place(term) ? placeName(doc, place(term)) : lineName(doc, term.line)));
  return say('html/in-brackets', more([...new Set(names)]));
}

function sumNode(doc, finding, evidence) {
  const side = (sign) => evidence.terms.filter((term) => term.sign === sign);
  const words = (terms) => terms.slice(0, mostTerms).map((term) => term.text.trim() || '0').join(' + ') || '0';
  const more = (terms) => (terms.length > mostTerms ? ` + ${say('text/more-terms', terms.length - mostTerms)}` : '');
  const relation = evidence.relation === '<=' ? (evidence.holds ? '≤' : '>') : evidence.holds ? '=' : '≠';
  return el('li', { class: evidence.holds ? 'good' : 'bad' }, el('span', { class: 'number' },
    `${words(side(1))}${more(side(1))} `, el('strong', {}, relation), ` ${words(side(-1))}${more(side(-1))}`), ' ',
    el('span', { class: 'muted' }, sumPlaces(doc, finding, evidence)));
}

/** A line of the document with the place marked. */
function excerptNode(doc, place) {
  const [text, before] = doc.excerpts[place.line] ?? [];
  if (text === undefined) return null;
  const characters = [...text];
  const start = Math.max(0, place.column - 1 - before);
  const part = (from, to) => characters.slice(from, to).join('').replace(/[\s\f]+/g, ' ');
  if (place.length === 0) return el('span', { class: 'excerpt' }, part(0));
  return el('span', { class: 'excerpt' }, part(0, start), el('mark', {}, part(start, start + place.length)), part(start + place.length));
}

function placeNode(doc, place, named = true) {
  return el('li', {}, named && [el('span', { class: 'muted' }, placeWords(doc, place)), ' ', goButton(doc, place)],
    place.path ? el('span', { class: 'excerpt' }, place.text) : excerptNode(doc, place));
}

function whyNode(doc, finding) {
  const places = finding.locations.filter((place) => place.line > 0);
  const sums = finding.evidence;
  if (places.length + sums.length === 0) return null;
  // A line or two are read faster than unfolded.
  if (sums.length === 0 && places.length <= 2) return el('ul', { class: 'places' }, places.map((place) => placeNode(doc, place, places.length > 1)));
  const counts = [sums.length > 0 && say('html/why-sums', sums.length), places.length > 0 && say('html/why-places', places.length)].filter(Boolean);
  return el('details', { open: finding.severity === 'error' && doc.report.findings.length <= 3 },
    el('summary', {}, `${say('html/why')} (${counts.join(say('text/separator'))})`),
    sums.length > 0 && el('ul', { class: 'sums' }, sums.map((one) => sumNode(doc, finding, one))),
    places.length > 0 && el('ul', { class: 'places' }, places.map((place) => placeNode(doc, place))));
}

function findingNode(doc, finding) {
  const primary = finding.locations.find((place) => place.line > 0);
  return el('li', { class: `finding ${severityKinds[finding.severity]}`, 'data-finding': doc.report.findings.indexOf(finding) },
    el('p', { class: 'finding-head' }, severityBadge(finding.severity), ' ', el('strong', { class: 'message' }, messageOf(doc, finding))),
    repairNode(doc, finding),
    el('p', { class: 'muted' }, primary && finding.repair.length === 0 && [placeWords(doc, primary), ' ', goButton(doc, primary), ' · '],
      finding.confidence && `${say(`html/confidence/${finding.confidence}`)} · `,
      el('span', {}, ruleSummary(finding.rule)), ' ', el('code', {}, finding.rule)),
    whyNode(doc, finding));
}

function hiddenWords(doc) {
  const { notes, unselected, ignored, baseline } = doc.report.hidden;
  const hidden = [['html/notes-hidden', notes], ['summary/unselected', unselected], ['summary/ignored', ignored], ['summary/known', baseline]];
  return hidden.filter(([, count]) => count > 0).map(([key, count]) => say(key, count)).join(say('text/separator'));
}

function findingsNode(doc) {
  const findings = inOrder(doc.report.findings);
  const hidden = hiddenWords(doc);
  const list = findings.length === 0
    ? doc.report.status === 'passed' ? el('p', { class: 'notice good' }, say('html/no-findings')) : el('p', { class: 'notice' }, say('html/no-findings-incomplete'))
    : el('ol', { class: 'findings' }, findings.map((finding) => findingNode(doc, finding)));
  return el('div', {}, list, el('p', { class: 'muted none-shown', hidden: true }, say('html/none-shown')), hidden && el('p', { class: 'muted' }, hidden));
}
