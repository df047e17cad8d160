// A law with its real figures, each a way to the place where it stands.

const relations = {
  equal: ['=', '≤'],
  rounding: ['≈', '≤'],
  contradiction: ['≠', '>'],
  undetermined: ['≟', '≟'],
};
const outcomeKinds = { equal: 'good', rounding: 'good', contradiction: 'bad', undetermined: 'open' };
const mostTerms = 12;

/** Where a line stands in the document's own words: its page, or its sheet or table and row; else its number. */
function lineName(doc, line) {
  const at = doc.body.lines.get(line);
  if (at === undefined) return say('html/line', line);
  return typeof at === 'number' ? say('text/page', at) : rowName(...at);
}

const rowName = (sheet, table, row) => (table > 0 ? say('text/table-row', table, row) : say('text/sheet-row', sheet, row));

function figurePlace(doc, figure) {
  const at = figure.cell && doc.body.lines.get(figure.line);
  return at ? `${at[0]}!${figure.cell}` : lineName(doc, figure.line);
}

function viewTitle(doc, view) {
  if (view.table === '') return say('html/sentences');
  const table = doc.report.tables.find((one) => one.id === view.table && one.line === view.line);
  return table ? `${table.id} ${table.title}` : view.table;
}

/** Where a figure stands, in as few words as tell it apart from `self`. */
function shortPlace(doc, figure, self) {
  const column = figure.view.columns[figure.column];
  const row = figure.row.name || figure.row.code || say('html/total');
  if (isSentence(figure)) return say('html/sentence-at', figurePlace(doc, figure));
  if (self && figure.view === self.view) return figure.row === self.row ? column : row;
  return [figure.view.table, row, figure.view.columns.length > 1 && column].filter(Boolean).join(' · ');
}

function fullPlace(doc, figure) {
  const parts = [viewTitle(doc, figure.view), figure.row.name || figure.row.code || say('html/total')];
  if (!isSentence(figure)) parts.push(figure.view.columns[figure.column]);
  parts.push(figurePlace(doc, figure));
  return parts.join(' › ');
}

const shown = (figure) => (figure.text === '' ? say('text/blank') : figure.text.trim());

function termNode(doc, figure, self) {
  const words = [el('span', { class: 'number' }, shown(figure)), el('span', { class: 'where' }, shortPlace(doc, figure, self))];
  if (figure === self) return el('span', { class: 'term self' }, words);
  return el('button', { class: 'term', type: 'button', title: fullPlace(doc, figure), onclick: () => goTo(doc, figure) }, words);
}

function sideNode(doc, law, sign, self) {
  const terms = law.terms.filter((term) => term.sign === sign);
  const nodes = [];
  for (const { figure } of terms.slice(0, mostTerms)) {
    if (nodes.length > 0) nodes.push(el('span', { class: 'plus' }, '+'));
    nodes.push(termNode(doc, figure, self));
  }
  if (terms.length > mostTerms) nodes.push(el('span', { class: 'plus' }, `+ ${say('text/more-terms', terms.length - mostTerms)}`));
  if (terms.length === 0) nodes.push(el('span', { class: 'number' }, '0'));
  return nodes;
}

function lawNode(doc, law, self) {
  const relation = relations[law.outcome][law.atMost ? 1 : 0];
  const sum = law.said
    ? [sideNode(doc, law, 1, self), el('span', { class: 'plus' }, say('html/against')), sideNode(doc, law, -1, self),
       el('span', { class: 'relation' }, law.outcome === 'contradiction' ? '≠' : '→'), el('q', {}, law.said)]
    : [sideNode(doc, law, 1, self), el('span', { class: 'relation' }, relation), sideNode(doc, law, -1, self)];
  return el('li', { class: `law ${outcomeKinds[law.outcome]}` },
    el('p', { class: 'law-name' }, badge(outcomeKinds[law.outcome], relation, say(`html/outcome/${law.outcome}`)), ' ',
      el('span', {}, ruleSummary(law.rule)), ' ', el('code', {}, law.rule)),
    el('p', { class: 'sum' }, sum));
}

/** Contradictions first: they are why somebody looks. */
function lawsInOrder(figure) {
  const rank = { contradiction: 0, undetermined: 1, rounding: 2, equal: 2 };
  // A sentence leads to the cell that it repeats before it leads to other sentences.
  const inTables = (law) => Number(isSentence(figure) && law.terms.some((term) => !isSentence(term.figure)));
  return [...figure.laws].sort((a, b) => rank[a.outcome] - rank[b.outcome] || inTables(b) - inTables(a) || Number(b.confirms) - Number(a.confirms));
}
