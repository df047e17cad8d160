// Elements. Text only ever becomes text: nothing of a document is read as HTML.

/** An element with attributes (`on…` are listeners) and children; what is null or false is left out. */
function el(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return dress(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function dress(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

const byId = (id) => document.getElementById(id);
const fill = (node, ...children) => {
  node.replaceChildren();
  return dress(node, {}, children);
};

/** A wide table without anything to reach in it is reached itself, so that the keyboard can scroll it. */
const scroller = (label, table) => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, table);

/** A sign and words: colour is never the only thing that tells a state. */
const badge = (kind, sign, words) =>
  el('span', { class: `badge ${kind}` }, el('span', { 'aria-hidden': 'true' }, sign), ' ', words);

const severitySigns = { error: '✕', warning: '!', note: 'i' };
const statusSigns = { passed: '✓', failed: '✕', incomplete: '?', unreadable: '–' };
const statusKinds = { passed: 'good', failed: 'bad', incomplete: 'open', unreadable: 'bad' };
const severityKinds = { error: 'bad', warning: 'open', note: 'info' };

const severityBadge = (severity) => badge(severityKinds[severity], severitySigns[severity], say(`severity/${severity}`));
const statusBadge = (status) => badge(statusKinds[status], statusSigns[status], say(`status/${status}`));
