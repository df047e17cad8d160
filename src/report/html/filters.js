// What the reader wants to see: states, severities, a rule, words.

const wanted = { status: '', severities: new Set(['error', 'warning', 'note']), rule: '', text: '' };
const allSeverities = ['error', 'warning', 'note'];

const filtersFindings = () => wanted.severities.size < allSeverities.length || wanted.rule !== '';

function wordsOf(doc) {
  const { path, document: about } = doc.report;
  return `${path} ${about.organization} ${about.fiscal_year}`.toLowerCase();
}

function wordsOfFinding(doc, finding, index) {
  const places = finding.locations.map((place) => `${place.text} ${place.row ?? ''} ${place.column_name ?? ''}`).join(' ');
  return `${finding.message} ${doc.other.findings[index]} ${finding.rule} ${finding.actual ?? ''} ${finding.expected ?? ''} ${places}`.toLowerCase();
}

/** Whole documents are found by their name, findings by what they say. */
function matching(doc) {
  const named = wanted.text === '' || (doc.words ??= wordsOf(doc)).includes(wanted.text);
  const findings = doc.report.findings.filter((finding, index) => {
    if (!wanted.severities.has(finding.severity)) return false;
    if (wanted.rule !== '' && finding.rule !== wanted.rule && !finding.rule.startsWith(`${wanted.rule}/`)) return false;
    if (named) return true;
    doc.findingWords ??= [];
    return (doc.findingWords[index] ??= wordsOfFinding(doc, finding, index)).includes(wanted.text);
  });
  const state = wanted.status === '' || doc.report.status === wanted.status;
  return { shown: state && (findings.length > 0 || (named && !filtersFindings())), findings };
}

function filterFindings(doc) {
  const { findings } = matching(doc);
  const keep = new Set(findings.map((finding) => doc.report.findings.indexOf(finding)));
  for (const node of doc.content.querySelectorAll('[data-finding]')) node.hidden = !keep.has(Number(node.dataset.finding));
  const none = doc.content.querySelector('.none-shown');
  if (none) none.hidden = keep.size > 0 || doc.report.findings.length === 0;
}

/** Few enough to be printed whole. */
const fitPaper = (list) => list.length <= 3;

function applyFilters() {
  const shownDocuments = [];
  let shownFindings = 0;
  for (const doc of documents) {
    const { shown: isShown, findings } = matching(doc);
    doc.node.hidden = !isShown;
    if (!isShown) continue;
    shownDocuments.push(doc);
    shownFindings += findings.length;
    if (doc.drawn) filterFindings(doc);
  }
  byId('count').textContent = say('html/count', shownDocuments.length, documents.length, shownFindings);
  for (const tile of document.querySelectorAll('.tile[aria-pressed]')) tile.setAttribute('aria-pressed', String(tile.dataset.status === wanted.status));
  // A browser that prints does not wait: what it would open then is made ready now.
  if (fitPaper(shownDocuments)) shownDocuments.forEach(unpack);
}

function severityBox(severity) {
  const box = el('input', { type: 'checkbox', id: `severity-${severity}`, checked: wanted.severities.has(severity), onchange: () => {
    if (box.checked) wanted.severities.add(severity);
    else wanted.severities.delete(severity);
    applyFilters();
  } });
  return el('label', { for: `severity-${severity}`, class: 'check' }, box, ' ', severityBadge(severity));
}

function ruleSelect() {
  const counts = new Map();
  for (const doc of documents) for (const { rule } of doc.report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts.keys()].sort();
  const families = [...new Set(rules.map((rule) => rule.split('/')[0]))];
  const option = (value, words) => el('option', { value, selected: value === wanted.rule }, words);
  return el('select', { id: 'rule', onchange: (event) => { wanted.rule = event.target.value; applyFilters(); } },
    option('', say('html/all-rules')),
    families.map((family) => el('optgroup', { label: family },
      rules.filter((rule) => rule.startsWith(`${family}/`)).map((rule) => option(rule, `${rule} (${counts.get(rule)}) ${ruleSummary(rule).slice(0, 40)}`)))));
}

function resetFilters() {
  Object.assign(wanted, { status: '', severities: new Set(allSeverities), rule: '', text: '' });
  drawFilters();
  applyFilters();
  byId('text').focus();
}

let typing = 0;

function drawFilters() {
  const search = el('input', { type: 'search', id: 'text', value: wanted.text, placeholder: say('html/text-example'), oninput: () => {
    clearTimeout(typing);
    typing = setTimeout(() => { wanted.text = search.value.trim().toLowerCase(); applyFilters(); }, documents.length > 200 ? 150 : 0);
  } });
  fill(byId('filters'), el('form', { role: 'search', 'aria-label': say('html/filters'), onsubmit: (event) => event.preventDefault() },
    el('fieldset', {}, el('legend', {}, say('html/severity')), allSeverities.map(severityBox)),
    el('label', { for: 'rule' }, say('html/rule'), ' ', ruleSelect()),
    el('label', { for: 'text', class: 'grow' }, say('html/text'), ' ', search),
    el('button', { type: 'button', onclick: resetFilters }, say('html/reset'))));
}
