// The tables as the document prints them, every cell in the colour of what confirms or contradicts it.

const legendStates = ['confirmed', 'accused', 'contradicted', 'open', 'unchecked'];

const legend = () =>
  el('ul', { class: 'legend', 'aria-label': say('html/legend') },
    legendStates.map((state) => el('li', {}, el('span', { class: `cell ${state}` }, stateSigns[state] || '·'), ' ', say(`html/state/${state}`))));

const repairWords = (figure) => `→ ${figure.repair.to || say('text/blank')}`;
const repairInCell = (figure) => figure.repair && [' ', el('span', { class: 'to' }, repairWords(figure))];

/** A cell as it is read out: what is shown, then its state. */
const spokenCell = (figure, state) =>
  `${[shown(figure), figure.repair && repairWords(figure)].filter(Boolean).join(' ')}${say('text/separator')}${say(`html/state/${state}`)}`;

function cellNode(doc, figure) {
  const state = stateOf(figure);
  const node = el('td', {
    class: `cell ${state}${figure.text === '' ? ' nothing' : ''}`,
    tabindex: '-1',
    'data-figure': figure.index,
    'aria-label': state === 'blank' ? undefined : spokenCell(figure, state),
  }, figure.text.trim(), repairInCell(figure));
  doc.body.nodes.set(figure.index, node);
  return node;
}

function rowNode(doc, view, row) {
  const name = el('th', { scope: 'row', class: `level-${Math.min(row.level, 3)}` },
    row.code > 0 && el('span', { class: 'code' }, String(row.code)), row.code > 0 && ' ', row.name || (row.code > 0 ? '' : say('html/total')));
  return el('tr', { class: row.level === 0 ? 'total' : null }, name, row.figures.map((figure) => cellNode(doc, figure)));
}

function viewNode(doc, view, caption) {
  const head = el('tr', {}, el('th', { scope: 'col' }, say('html/item')), view.columns.map((column) => el('th', { scope: 'col' }, column)));
  const table = el('table', { role: 'grid', class: 'view' }, el('caption', {}, caption), el('thead', {}, head),
    el('tbody', {}, view.rows.map((row) => rowNode(doc, view, row))));
  const first = table.querySelector('td.cell');
  first?.setAttribute('tabindex', '0');
  listenToTable(table, doc);
  return first ? el('div', { class: 'scroll' }, table) : scroller(caption, table);
}

/** One set of listeners a table: a document has a thousand cells. */
function listenToTable(table, doc) {
  const of = (event) => {
    const node = event.target.closest?.('td.cell');
    return node ? { node, figure: doc.body.figures[Number(node.dataset.figure)] } : null;
  };
  table.addEventListener('pointerover', (event) => {
    const at = of(event);
    if (event.pointerType === 'mouse') at && stateOf(at.figure) !== 'blank' ? openPanel(doc, at.figure, at.node, false) : leavePanel();
  });
  table.addEventListener('pointerleave', leavePanel);
  table.addEventListener('click', (event) => {
    const at = of(event);
    if (at) choose(table, at.node), openPanel(doc, at.figure, at.node, true);
  });
  table.addEventListener('focusin', (event) => {
    const at = of(event);
    if (at && at.node.matches(':focus-visible')) openPanel(doc, at.figure, at.node, false);
  });
  table.addEventListener('keydown', (event) => {
    const at = of(event);
    if (at) moveInTable(event, table, doc, at);
  });
}

/** Of a table only one cell is on the way of the Tab key. */
function choose(table, node) {
  table.querySelector('td[tabindex="0"]')?.setAttribute('tabindex', '-1');
  node.setAttribute('tabindex', '0');
  node.focus({ preventScroll: true });
}

function moveInTable(event, table, doc, { node, figure }) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    openPanel(doc, figure, node, true);
    panel.querySelector('button')?.focus();
    return;
  }
  const rows = [...table.tBodies[0].rows];
  const row = rows.indexOf(node.parentElement);
  const cells = (at) => [...rows[at].querySelectorAll('td')];
  const column = cells(row).indexOf(node);
  const moves = {
    ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
    Home: [row, 0], End: [row, cells(row).length - 1], PageDown: [rows.length - 1, column], PageUp: [0, column],
  };
  const to = moves[event.key];
  if (!to) return;
  event.preventDefault();
  const target = rows[to[0]] && cells(to[0])[to[1]];
  if (!target) return;
  pinned = false;
  choose(table, target);
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const tableStatusKinds = { read: 'good', empty: 'plain', partial: 'open', unread: 'bad', missing: 'bad' };

/** Its page; its sheet, or its number among the tables; else the line of its title. */
function tablePlace(doc, table, views) {
  if (doc.paged && table.page) return say('text/page', table.page);
  const row = views.flatMap((view) => view.rows).find(({ line }) => doc.body.lines.has(line));
  if (!row) return table.line > 0 && say('html/line', table.line);
  const [sheet, number] = doc.body.lines.get(row.line);
  return number > 0 ? say('html/table-number', number) : sheet;
}

function tableNode(doc, table, views) {
  const place = [tablePlace(doc, table, views), table.unit].filter(Boolean);
  const title = `${table.id} ${table.title}`;
  return el('section', { class: 'table' },
    el('h4', {}, title, ' ', badge(tableStatusKinds[table.status], '', say(`html/table/${table.status}`)), ' ',
      el('span', { class: 'muted' }, place.join(' · '))),
    views.map((view, index) => viewNode(doc, view, views.length > 1 ? say('html/half', title, index + 1, views.length) : title)));
}

function tablesNode(doc) {
  const body = doc.body;
  const drawn = doc.report.tables.map((table) =>
    [table, body.views.filter((view) => view.table === table.id && view.line === table.line)]);
  return el('div', { class: 'tables' }, legend(), el('p', { class: 'muted hint' }, say('html/table-hint')),
    drawn.map(([table, views]) => tableNode(doc, table, views)));
}
