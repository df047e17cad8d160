// The documents as they stand in the page. Heads are read at once, bodies (deflated, in base64) when a reader opens the
// document. Bodies stand behind the script: browsers are slow in reading what is long, and the list need not wait for it.

const documents = [...document.querySelectorAll('script.head')].map((element, index) => {
  const head = JSON.parse(element.textContent);
  return { index, report: head.report, other: head.other, excerpts: head.excerpts, paged: head.paged };
});

const messageOf = (doc, finding) =>
  language === writtenIn ? finding.message : doc.other.findings[doc.report.findings.indexOf(finding)];
const errorOf = (doc) => (language === writtenIn ? doc.report.error : doc.other.error);
const remarksOf = (doc) => (language === writtenIn ? doc.report.remarks : doc.other.remarks);

const outcomes = ['equal', 'rounding', 'contradiction', 'undetermined'];

async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}

const pageIsRead = document.readyState === 'loading'
  ? new Promise((done) => document.addEventListener('DOMContentLoaded', done)) : Promise.resolve();
const packedBodies = pageIsRead.then(() => [...document.querySelectorAll('script.body')]);

/** Afterwards `doc.body` is there, or `doc.broken` says why not. */
function unpack(doc) {
  return doc.unpacking ??= packedBodies.then((bodies) => unpacked(bodies[doc.index].textContent)).then(
    (json) => { doc.body = readBody(doc, JSON.parse(json)); },
    (error) => { doc.broken = error.message; });
}

/** Views with their rows, figures with their laws, and where each figure stands. */
function readBody(doc, raw) {
  const body = { views: [], figures: [], prose: raw.prose, picture: raw.picture, lines: new Map(raw.lines ?? []), places: new Map(), nodes: new Map() };
  for (const view of raw.views) body.views.push(readView(view, raw.names, body));
  for (const law of raw.laws) readLaw(law, raw.rules, body.figures);
  for (const finding of doc.report.findings) accuse(finding, body);
  return body;
}

function readView(raw, names, body) {
  const view = { ...raw, rows: raw.rows.map(([name, code, level, line]) => ({ name: names[name], code, level, line, figures: [] })) };
  let index = 0;
  for (const row of view.rows)
    for (let column = 0; column < view.columns.length; column++, index++) {
      const cell = raw.cells[index];
      const figure = { index: raw.first + index, view, row, column, laws: [] };
      figure.text = cell === 0 ? '' : cell[0];
      figure.line = cell === 0 ? row.line : cell[2] || row.line;
      figure.cell = cell === 0 ? undefined : cell[3];
      figure.start = cell === 0 ? 0 : cell[1];
      row.figures.push(figure);
      body.figures[figure.index] = figure;
      body.places.set(placeKey(view.table, figure.line, figure.start, view.columns[column]), figure);
    }
  return view;
}

/** A printed figure is found by its place, a blank one by its column. */
const placeKey = (table, line, start, column) => (start > 0 ? `${line}:${start}` : `${table}|${line}|${column}`);

function readLaw(raw, rules, figures) {
  const [rule, flags, ...terms] = raw;
  const said = typeof terms.at(-1) === 'string' ? terms.pop() : '';
  const law = { rule: rules[rule], outcome: outcomes[flags & 3], atMost: (flags & 4) !== 0, confirms: (flags & 8) !== 0, said };
  law.terms = terms.map((term) => ({ figure: figures[Math.abs(term) - 1], sign: Math.sign(term) }));
  for (const figure of new Set(law.terms.map((term) => term.figure))) figure.laws.push(law);
}

/** What a finding would mend, or names first, is accused; where several figures may be the wrong one, none is. */
function accuse(finding, body) {
  if (finding.severity === 'note') return;
  finding.locations.forEach((location, index) => {
    const figure = figureAt(body, location);
    if (!figure) return;
    const repair = repairOf(finding, location);
    if (index > 0 && !repair) return;
    if (!repair && finding.confidence === 'candidates') {
      figure.disputed = true;
      return;
    }
    figure.accused = finding;
    if (repair) figure.repair = repair;
  });
}

function repairOf(finding, location) {
  const blank = location.text === '';
  return finding.repair.find((edit) =>
    edit.line === location.line && (blank ? edit.from === '' : edit.column === location.column && edit.from !== ''));
}

function figureAt(body, location) {
  if (location.path) return undefined;
  const start = location.text === '' ? 0 : location.column;
  return body.places.get(placeKey(location.table ?? '', location.line, start, location.column_name));
}

/** One word for what the laws say of a figure. */
function stateOf(figure) {
  if (figure.accused) return 'accused';
  if (figure.disputed || figure.laws.some((law) => law.outcome === 'contradiction')) return 'contradicted';
  if (figure.laws.some((law) => law.confirms)) return 'confirmed';
  if (figure.laws.some((law) => law.outcome === 'undetermined')) return 'open';
  return figure.text === '' ? 'blank' : 'unchecked';
}

const isSentence = (figure) => figure.view.table === '';
