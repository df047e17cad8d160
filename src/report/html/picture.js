// A picture of the budget: where money comes from and goes, and this year against the last. The same figures follow
// as a table, for those who cannot see the picture or want to copy it.

const wholeHeight = 180;

const flowName = (what) => say(`html/flow/${what}`);
const className = (one) => `${one.code} ${one.name}`;
const valueOf = (amount) => (amount ? amount[0] : 0);
const total = (amounts) => amounts.reduce((sum, amount) => sum + valueOf(amount), 0);

function streamsOf(picture) {
  const sources = picture.sources.map((one) => ({ name: flowName(one.what), value: one.amount[0], parts: [['source', one.amount[0]]] }));
  const uses = picture.classes.map((one) => {
    const basic = valueOf(one.basic);
    const project = valueOf(one.project);
    const rest = Math.max(0, one.total[0] - basic - project);
    return { name: className(one), value: one.total[0], parts: [['basic', basic], ['project', project], ['rest', rest]].filter(([, value]) => value > 0) };
  });
  const remains = picture.remains.map((one) => ({ name: flowName(one.what), value: one.amount[0], parts: [['remain', one.amount[0]]] }));
  return { sources, uses: [...uses, ...remains] };
}

const leastSlot = 34;  // two lines of words
const heightOf = (stream, scale) => Math.max(2, stream.value * scale);
const slotOf = (stream, scale) => Math.max(heightOf(stream, scale) + 6, leastSlot);
const stackHeight = (streams, scale) => streams.reduce((sum, one) => sum + slotOf(one, scale), 0);

/** Streams below each other, each with room for its words, in the middle of the height. */
function stack(streams, scale, height) {
  let y = (height - stackHeight(streams, scale)) / 2;
  return streams.map((one) => {
    const slot = slotOf(one, scale);
    const own = heightOf(one, scale);
    const place = { ...one, y: y + (slot - own) / 2, height: own };
    y += slot;
    return place;
  });
}

const ribbon = (x1, y1, x2, y2, height1, height2) => {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2} L${x2} ${y2 + height2} C${middle} ${y2 + height2} ${middle} ${y1 + height1} ${x1} ${y1 + height1} Z`;
};

function sideNodes(streams, whole, from, to, middle, scale, labelX, anchor) {
  let y = middle;
  return streams.map((one) => {
    let own = one.y;
    const ribbons = one.parts.map(([kind, value]) => {
      const height = Math.max(value * scale, 0.5);
      const end = (value / one.value) * one.height;
      const path = svg('path', { class: `ribbon ${kind}`, d: ribbon(from, own, to, y, end, height) });
      own += end;
      y += value * scale;
      return path;
    });
    const text = svg('text', { x: labelX, y: one.y + one.height / 2, 'text-anchor': anchor, class: 'label' },
      svg('tspan', { x: labelX, dy: '-0.15em' }, one.name), svg('tspan', { x: labelX, dy: '1.2em', class: 'muted' }, `${money(one.value)} · ${percent(one.value, whole)}`));
    return svg('g', {}, svg('title', {}, `${one.name} ${money(one.value)}`), ribbons, text);
  });
}

function flowNode(picture, year) {
  const { sources, uses } = streamsOf(picture);
  const whole = Math.max(total(picture.sources.map((one) => one.amount)), total([...picture.classes.map((one) => one.total), ...picture.remains.map((one) => one.amount)]));
  const scale = wholeHeight / whole;
  const height = Math.max(stackHeight(sources, scale), stackHeight(uses, scale), wholeHeight + 48);
  const middle = (height - whole * scale) / 2;
  const width = 1000;
  const label = say('html/flow-label', year, money(whole));
  return svg('svg', { class: 'flow', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    sideNodes(stack(sources, scale, height), whole, 225, 410, middle, scale, 215, 'end'),
    svg('rect', { class: 'whole', x: 410, y: middle, width: 14, height: whole * scale }),
    sideNodes(stack(uses, scale, height), whole, 630, 424, middle, scale, 642, 'start'),
    svg('text', { x: 417, y: middle - 8, 'text-anchor': 'middle', class: 'label strong' }, money(whole)));
}

/** Bars below each other: for narrow screens, and for years. */
function barsNode(rows, label) {
  const most = Math.max(...rows.flatMap((row) => row.bars.map((bar) => bar.parts.reduce((sum, [, value]) => sum + value, 0))));
  return el('ul', { class: 'bars', 'aria-label': label }, rows.map((row) => el('li', {},
    el('span', { class: 'bar-name' }, row.name), el('span', { class: 'bar-value' }, row.words),
    row.bars.map((bar) => {
      let x = 0;
      return svg('svg', { class: 'bar', viewBox: '0 0 1000 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        bar.parts.map(([kind, value]) => {
          const part = svg('rect', { class: `part ${kind}`, x, y: 0, width: Math.max(0, (1000 * value) / most), height: 12 });
          x += (1000 * value) / most;
          return part;
        }));
    }))));
}

function narrowFlowNode(picture) {
  const { sources, uses } = streamsOf(picture);
  const rows = (streams) => {
    const whole = streams.reduce((sum, one) => sum + one.value, 0);
    return streams.map((one) => ({ name: one.name, words: `${money(one.value)} · ${percent(one.value, whole)}`, bars: [{ parts: one.parts }] }));
  };
  return el('div', { class: 'narrow-flow' },
    sources.length > 0 && [el('h4', {}, say('html/comes-from')), barsNode(rows(sources), say('html/comes-from'))],
    uses.length > 0 && [el('h4', {}, say('html/goes-to')), barsNode(rows(uses), say('html/goes-to'))]);
}

/** Basic and project expenditure of the whole, where the classes are not split. */
function componentsNode(picture) {
  if (picture.components.length === 0) return null;
  const whole = total(picture.components.map((one) => one.amount));
  const rows = picture.components.map((one) => ({ name: say(`html/part/${one.what}`), words: `${money(valueOf(one.amount))} · ${percent(valueOf(one.amount), whole)}`,
    bars: [{ parts: [[one.what === 'reserve' ? 'rest' : one.what, valueOf(one.amount)]] }] }));
  return [el('h4', {}, say('html/components')), barsNode(rows, say('html/components'))];
}

const kindsOf = (picture) => [
  picture.classes.some((one) => one.basic) && 'basic',
  picture.classes.some((one) => one.project) && 'project',
  picture.classes.some((one) => one.total[0] - valueOf(one.basic) - valueOf(one.project) > 0) && 'rest',
].filter(Boolean);

const pictureLegend = (picture) => el('ul', { class: 'legend' }, kindsOf(picture).map((kind) =>
  el('li', {}, el('span', { class: `swatch ${kind}` }), ' ', say(`html/part/${kind}`))));

function amountLink(doc, amount) {
  if (!amount) return '–';
  const figure = doc.body.figures[amount[1]];
  return el('button', { type: 'button', class: 'small number', onclick: () => goTo(doc, figure) }, grouped((amount[0] / 100).toFixed(2)));
}

function figuresTable(doc, caption, heads, rows) {
  return el('details', {}, el('summary', {}, say('html/as-table')), el('div', { class: 'scroll' }, el('table', { class: 'amounts' }, el('caption', {}, caption),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(([name, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell) => el('td', {}, cell))))))));
}

function flowTable(doc, picture) {
  const rows = [
    ...picture.sources.map((one) => [flowName(one.what), amountLink(doc, one.amount), '', '']),
    ...picture.classes.map((one) => [className(one), amountLink(doc, one.total), amountLink(doc, one.basic), amountLink(doc, one.project)]),
    ...picture.remains.map((one) => [flowName(one.what), amountLink(doc, one.amount), '', '']),
    ...picture.components.map((one) => [say(`html/part/${one.what}`), amountLink(doc, one.amount), '', '']),
  ];
  return figuresTable(doc, say('html/flow-caption'), [say('html/item'), say('html/total'), say('html/part/basic'), say('html/part/project')], rows);
}

function pairsNode(doc, picture) {
  if (picture.pairs.length === 0) return el('p', { class: 'muted' }, say('html/no-pairs'));
  const change = (pair) => say('html/changed', plus(Number((((pair.now[0] - pair.before[0]) * 100) / pair.before[0]).toFixed(1))));
  const both = (pair) => [pair.now[0], pair.before[0]];
  const earlier = (pair) => say(`html/stage/${pair.stage}`, pair.year);
  const stages = new Set(picture.pairs.map(earlier));
  const rows = picture.pairs.map((pair) => ({
    name: stages.size > 1 ? `${pair.name} (${earlier(pair)})` : pair.name, words: `${both(pair).map((amount) => money(amount, Math.max(...both(pair)))).join(' ← ')} (${change(pair)})`,
    bars: [{ parts: [['now', pair.now[0]]] }, { parts: [['before', pair.before[0]]] }],
  }));
  const swatches = el('ul', { class: 'legend' }, el('li', {}, el('span', { class: 'swatch now' }), ' ', say('html/now', doc.report.document.fiscal_year)),
    [...stages].map((words) => el('li', {}, el('span', { class: 'swatch before' }), ' ', words)));
  return [swatches, barsNode(rows, say('html/years')),
    figuresTable(doc, say('html/years'), [say('html/item'), say('html/now', doc.report.document.fiscal_year), say('html/earlier'), say('html/change')],
      picture.pairs.map((pair) => [pair.name, amountLink(doc, pair.now), amountLink(doc, pair.before), change(pair)]))];
}

function pictureNode(doc) {
  const { picture } = doc.body;
  if (picture.sources.length + picture.classes.length === 0) return el('p', { class: 'muted' }, say('html/no-picture'));
  return el('div', { class: 'picture' },
    el('figure', {}, el('figcaption', {}, say('html/flow-caption')), pictureLegend(picture), flowNode(picture, doc.report.document.fiscal_year),
      narrowFlowNode(picture), componentsNode(picture), flowTable(doc, picture)),
    el('figure', {}, el('figcaption', {}, say('html/years')), pairsNode(doc, picture)));
}
