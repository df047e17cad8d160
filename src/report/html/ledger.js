// What was read, what was checked, and what was not: silence means something only beside this.

function ledgerRow(label, ...words) {
  return el('tr', {}, el('th', { scope: 'row' }, label), el('td', {}, words));
}

const withShare = (part, whole) => (whole > 0 ? `${part} (${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %)` : String(part));

function openList(doc) {
  const open = doc.report.undetermined;
  if (open.length === 0) return say('html/nothing-open');
  return el('ul', { class: 'plain' }, open.map((one) =>
    el('li', {}, `${one.count} × ${say(`reason/${one.reason}`)} · ${lineName(doc, one.line)} · ${ruleSummary(one.rule)} `, el('code', {}, one.rule))));
}

function notUnderstood(doc) {
  const places = doc.report.not_understood;
  if (places.length === 0) return null;
  return ledgerRow(say('html/not-understood'), el('ul', { class: 'plain' },
    places.map((place) => el('li', {}, el('q', {}, place.text), ` ${lineName(doc, place.line)}`))));
}

function uncheckedFigures(doc) {
  const figures = doc.body.figures.filter((figure) => figure && figure.text !== '' && stateOf(figure) === 'unchecked' && /[1-9]/.test(figure.text));
  if (figures.length === 0) return null;
  const link = (figure) => el('li', {}, el('button', { type: 'button', class: 'small', onclick: () => goTo(doc, figure) }, shown(figure)), ' ',
    el('span', { class: 'muted' }, isSentence(figure) ? say('html/sentence-at', figurePlace(doc, figure)) : fullPlace(doc, figure)));
  return ledgerRow(say('html/unchecked', figures.length), el('details', {}, el('summary', {}, say('html/list-them')), el('ul', { class: 'plain' }, figures.slice(0, 500).map(link))));
}

function tableStates(doc) {
  const wanting = doc.report.tables.filter((table) => table.status !== 'read');
  const { found, expected } = doc.report.coverage.tables;
  const line = say(expected > 0 || found === 0 ? 'summary/tables-line' : 'summary/tables-line-unknown', found, expected);
  return [line, wanting.length > 0 && el('ul', { class: 'plain' }, wanting.map((table) =>
    el('li', {}, knows(`table/${table.status}`) ? say(`table/${table.status}`, `${table.id} ${table.title}`) : table.title)))];
}

function companions(doc) {
  const list = doc.report.companions;
  if (!list) return null;
  if (list.length === 0) return ledgerRow(say('summary/companions'), say('companion/none'));
  return ledgerRow(say('summary/companions'), el('ul', { class: 'plain' }, list.map((one) => el('li', {},
    say(`companion/${one.kind}`, one.paths.join(say('text/list-separator'))), say('companion/result', one.equal, one.contradiction),
    one.missing.length > 0 && `; ${say('companion/missing', one.missing.length, one.missing.join(say('text/list-separator')))}`))));
}

/** What was left out of the file, as hidden sheets. */
function remarks(doc) {
  const list = remarksOf(doc);
  return list.length > 0 && ledgerRow(say('summary/remarks'), el('ul', { class: 'plain' }, list.map((one) => el('li', {}, one))));
}

function ledgerNode(doc) {
  const { coverage } = doc.report;
  return scroller(`${say('html/section/ledger')}${say('text/separator')}${headWords(doc).name} ${doc.index + 1}`, el('table', { class: 'ledger' }, el('caption', {}, say('html/ledger-caption')), el('tbody', {},
    ledgerRow(say('summary/tables'), tableStates(doc)),
    ledgerRow(say('summary/figures'), say('html/figures-line', coverage.figures.read, withShare(coverage.figures.confirmed, coverage.figures.read))),
    ledgerRow(say('summary/checks'), say('summary/checks-line', coverage.checks.equal, coverage.checks.rounding, coverage.checks.contradiction, coverage.checks.undetermined)),
    ledgerRow(say('summary/undetermined'), openList(doc)),
    uncheckedFigures(doc),
    ledgerRow(say('summary/narrative'), say('summary/narrative-line', coverage.narrative.amounts, coverage.narrative.read)),
    notUnderstood(doc),
    coverage.diagnosis.given_up > 0 && ledgerRow(say('summary/diagnosis'), say('summary/diagnosis-given-up', coverage.diagnosis.given_up)),
    companions(doc),
    remarks(doc),
    ledgerRow(say('summary/lines'), say('summary/lines-line', coverage.lines, coverage.unknown_lines)))));
}
