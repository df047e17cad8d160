// The panel that tells what the laws say of one figure: beside it on a wide screen, at the bottom of a narrow one.

const panel = byId('panel');
let panelOf = null;  // the figure it speaks of
let pinned = false;
let panelAnchor = null;
let leaving = 0;

const figureNode = (doc, figure) => doc.body.nodes.get(figure.index);

function fillPanel(doc, figure) {
  const state = stateOf(figure);
  const laws = lawsInOrder(figure);
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', say('html/laws-of', shown(figure)));
  fill(panel,
    el('p', { class: 'panel-head' },
      el('strong', { class: 'number' }, shown(figure)), figure.view.unit && ` ${figure.view.unit} `,
      badge(stateKinds[state], stateSigns[state], say(`html/state/${state}`)),
      el('button', { type: 'button', class: 'close', 'aria-label': say('html/close'), onclick: () => closePanel(true) }, '✕')),
    el('p', { class: 'panel-place' }, fullPlace(doc, figure)),
    figure.repair && el('p', { class: 'repair' }, say('html/repair-to'), ' ', el('strong', {}, figure.repair.to || say('text/blank'))),
    laws.length === 0 && el('p', {}, say(figure.text === '' ? 'html/no-laws-blank' : 'html/no-laws')),
    el('ul', { class: 'laws' }, laws.slice(0, 40).map((law) => lawNode(doc, law, figure))));
}

function mark(doc, figure, on) {
  for (const law of figure.laws)
    for (const term of law.terms) {
      if (term.figure === figure) continue;
      figureNode(doc, term.figure)?.classList.toggle(law.outcome === 'contradiction' ? 'related-bad' : 'related', on);
    }
  figureNode(doc, figure)?.classList.toggle('chosen', on);
}

function openPanel(doc, figure, anchor, pin) {
  clearTimeout(leaving);
  if (pinned && !pin) return;
  if (panelOf) mark(panelOf.doc, panelOf.figure, false);
  panelOf = { doc, figure };
  panelAnchor = anchor;
  pinned = pin;
  fillPanel(doc, figure);
  mark(doc, figure, true);
  panel.hidden = false;
  panel.classList.toggle('pinned', pin);
  placePanel(anchor);
}

function placePanel(anchor) {
  panel.scrollTop = 0;
  panel.style.cssText = '';
  if (matchMedia('(max-width: 44rem)').matches) return;
  const cell = anchor.getBoundingClientRect();
  const own = panel.getBoundingClientRect();
  const left = Math.max(8, Math.min(cell.left, document.documentElement.clientWidth - own.width - 8));
  const below = cell.bottom + 6;
  const above = cell.top - own.height - 6;
  const top = below + own.height <= innerHeight || above < 0 ? below : above;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

function closePanel(back = false) {
  clearTimeout(leaving);
  if (!panelOf) return;
  mark(panelOf.doc, panelOf.figure, false);
  const anchor = panelAnchor;
  panelOf = null;
  pinned = false;
  panel.hidden = true;
  if (back && anchor?.isConnected) anchor.focus();
}

const leavePanel = () => {
  if (pinned) return;
  clearTimeout(leaving);
  leaving = setTimeout(() => closePanel(), 250);
};

panel.addEventListener('pointerenter', () => clearTimeout(leaving));
panel.addEventListener('pointerleave', leavePanel);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && panelOf) closePanel(panel.contains(document.activeElement));
});
document.addEventListener('pointerdown', (event) => {
  if (!panel.hidden && !panel.contains(event.target) && !event.target.closest('[data-figure]')) closePanel();
});

const stateSigns = { accused: '✕', contradicted: '≠', confirmed: '✓', open: '?', unchecked: '·', blank: '' };
const stateKinds = { accused: 'bad', contradicted: 'bad', confirmed: 'good', open: 'open', unchecked: 'plain', blank: 'plain' };

/** Hover and focus show, a click or Enter holds the panel. */
function listen(node, doc, figure) {
  node.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && openPanel(doc, figure, node, false));
  node.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && leavePanel());
  node.addEventListener('focus', () => node.matches(':focus-visible') && openPanel(doc, figure, node, false));
  node.addEventListener('click', () => openPanel(doc, figure, node, true));
}

/** Shows the cell or sentence of a figure and says what is known of it. */
function goTo(doc, figure) {
  const node = figureNode(doc, figure);
  if (!node) return;
  node.closest('details')?.setAttribute('open', '');
  node.scrollIntoView({ block: 'center', inline: 'center' });
  node.focus({ preventScroll: true });
  openPanel(doc, figure, node, true);
  node.classList.remove('flash');
  void node.offsetWidth;  // the animation begins anew
  node.classList.add('flash');
}
