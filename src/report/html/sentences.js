// The sentences with figures in them; each figure tells which cells it repeats, and what was not understood is marked.

function marksOf(doc) {
  const marks = new Map();  // by line
  const add = (line, start, length, mark) => marks.set(line, [...(marks.get(line) ?? []), { start, length, ...mark }]);
  const body = doc.body;
  for (const view of body.views)
    if (view.table === '')
      for (const row of view.rows)
        for (const figure of row.figures)
          if (figure.text !== '') add(figure.line, figure.start, [...figure.text].length, { figure });
  for (const place of doc.report.not_understood) add(place.line, place.column, place.length, { open: true });
  for (const finding of doc.report.findings)
    for (const place of finding.locations)
      if (!place.path && place.length > 0 && !figureAt(body, place)) add(place.line, place.column, place.length, { finding });
  return marks;
}

function figureButton(doc, figure, text) {
  const state = stateOf(figure);
  const node = el('button', {
    type: 'button', class: `cell inline ${state}`, 'data-figure': figure.index,
    'aria-label': spokenCell(figure, state),
  }, text, repairInCell(figure));
  doc.body.nodes.set(figure.index, node);
  listen(node, doc, figure);
  return node;
}

function markNode(doc, mark, text) {
  if (mark.figure) return figureButton(doc, mark.figure, text);
  if (mark.open) return el('mark', { class: 'cell inline open', title: say('html/not-understood') }, text);
  return el('mark', { class: `cell inline ${mark.finding.severity === 'error' ? 'contradicted' : 'open'}`, title: messageOf(doc, mark.finding) }, text);
}

/** The text of a line with its marks; columns count code points from `first`. */
function markedLine(doc, text, first, marks) {
  const characters = [...text];
  const nodes = [];
  let done = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const begin = mark.start - first;
    if (begin < done || begin >= characters.length) continue;
    nodes.push(characters.slice(done, begin).join(''));
    done = Math.min(begin + mark.length, characters.length);
    nodes.push(markNode(doc, mark, characters.slice(begin, done).join('')));
  }
  nodes.push(characters.slice(done).join(''));
  return nodes;
}

/** A Latin word or number needs a blank where its line ended; Chinese does not. */
const joint = (before, after) => (/[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '');

function sentencesNode(doc) {
  const body = doc.body;
  const marks = marksOf(doc);
  const paragraphs = [];
  for (const [line, page, column, text, number] of body.prose) {
    let last = paragraphs.at(-1);
    if (!last || last.number !== number) paragraphs.push((last = { number, line, page, nodes: [], text: '' }));
    last.nodes.push(joint(last.text, text), ...markedLine(doc, text, column, marks.get(line) ?? []));
    last.text = text;
  }
  if (paragraphs.length === 0) return el('p', { class: 'muted' }, say('html/no-sentences'));
  return el('div', { class: 'sentences' }, paragraphs.map((paragraph) =>
    el('p', {}, el('span', { class: 'line-number' }, lineName(doc, paragraph.line)), paragraph.nodes)));
}
