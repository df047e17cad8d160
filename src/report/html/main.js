// The head of the page, and putting everything in its place.

function tile(status, count, words) {
  const kind = status ? statusKinds[status] : 'plain';
  return el('button', { type: 'button', class: `tile ${kind}`, 'data-status': status, 'aria-pressed': String(wanted.status === status),
    onclick: () => { wanted.status = wanted.status === status ? '' : status; applyFilters(); } },
    el('span', { class: 'tile-count' }, String(count)), el('span', {}, status && [el('span', { 'aria-hidden': 'true' }, statusSigns[status]), ' '], words));
}

function drawOverview() {
  const count = (status) => documents.filter((doc) => doc.report.status === status).length;
  const findings = allSeverities.map((severity) => documents.reduce((sum, doc) => sum + countOf(doc, severity), 0));
  fill(byId('overview'),
    el('div', { class: 'tiles', role: 'group', 'aria-label': say('html/states') }, tile('', documents.length, say('html/all-documents')),
      Object.keys(statusSigns).map((status) => tile(status, count(status), say(`status/${status}`)))),
    el('p', { class: 'muted' }, say('summary/findings', ...findings)));
}

function setLanguage(index) {
  language = index;
  document.documentElement.lang = languageNames[index];
  document.title = say('html/title');
  drawAll();
}

const themes = ['light dark', 'light', 'dark'];
const themeNames = ['auto', 'light', 'dark'];
let theme = 0;

function setTheme(index) {
  theme = index;
  const root = document.documentElement;
  if (themeNames[index] === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', themeNames[index]);
  document.querySelector('meta[name="color-scheme"]').content = themes[index];
  drawTop();
}

function drawTop() {
  const languageButton = (name, index) =>
    el('button', { type: 'button', lang: languageNames[index], 'aria-pressed': String(index === language), onclick: () => setLanguage(index) }, name);
  fill(byId('top'),
    el('h1', {}, say('html/title')),
    el('div', { class: 'tools' },
      el('div', { role: 'group', 'aria-label': say('html/language'), class: 'group' }, ['中文', 'English'].map(languageButton)),
      el('button', { type: 'button', onclick: () => setTheme((theme + 1) % themes.length) }, say(`html/theme/${themeNames[theme]}`)),
      el('button', { type: 'button', onclick: () => print() }, say('html/print'))),
    el('p', { class: 'muted' }, `budgetcheck ${catalogue.version} · `, say('html/about')));
}

function drawAll() {
  closePanel();
  drawTop();
  drawOverview();
  drawFilters();
  drawList();
  applyFilters();
}

/** On paper nothing can be opened: a few documents are printed whole, of many those that are open. */
function beforePrint() {
  closePanel();
  const shownDocuments = documents.filter((doc) => !doc.node.hidden);
  if (fitPaper(shownDocuments)) for (const doc of shownDocuments) toggle(doc, true);
  for (const details of document.querySelectorAll('.finding details')) details.open = true;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, select, textarea')) return;
  event.preventDefault();
  byId('text').focus();
});
addEventListener('beforeprint', beforePrint);

drawAll();
byId('loading').remove();
performance.mark('listed');
const asked = documents.find((doc) => location.hash.startsWith('#document-') && doc.node.id === location.hash.slice(1).split('-').slice(0, 2).join('-'));
if (asked) await toggle(asked, true), asked.node.scrollIntoView();
else if (documents.length === 1) await toggle(documents[0], true);
document.documentElement.dataset.ready = 'true';
