// The HTML report as people use it: clicks, keys, filters, languages, paper, phone, dark, a thousand documents.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { browser, close, count, open, seriousFaults, shot, text } from './page.mjs';

after(() => browser.close());
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test('a single document is open, with the repair first', async () => {
  const page = await open('one');
  assert.equal(await count(page, '.document.open'), 1);
  assert.match(await text(page, '.finding .repair'), /354,400\.00 → 364,400\.00/);
  assert.match(await text(page, '.finding'), /364,400\.00 ≠ 0 \+ 354,400\.00/);
  await shot(page, 'one');
  await close(page);
});

test('a finding leads to its cell, and the cell tells its laws with real figures', async () => {
  const page = await open('one');
  await page.click('.finding .repair button');
  assert.equal((await text(page, '.cell.chosen')).replace(/\s+/g, ' '), '354,400.00 → 364,400.00');
  assert.equal(await page.$eval('.cell.chosen', (node) => node.classList.contains('accused')), true);
  const laws = await page.$$eval('#panel .law', (nodes) => nodes.map((node) => node.innerText.replace(/\s+/g, ' ')));
  assert.equal(laws.length, 3);
  assert.match(laws[1], /4,015,600\.00 司法 ≠ 30,900\.00 行政运行 \+ 3,620,300\.00 基层司法业务 \+ 354,400\.00/);
  assert.equal(await count(page, '.related-bad'), 6);
  await shot(page, 'one-panel');
  await page.click('#panel .law:last-child button.term');  // the same figure in another table
  assert.match(await text(page, '#panel .panel-place'), /^T5 .*普法宣传 › 项目支出/);
  await page.keyboard.press('Escape');
  assert.equal(await count(page, '#panel'), 0);
  await close(page);
});

test('pointing at a cell shows its laws, leaving hides them', async () => {
  const page = await open('one');
  await page.hover('.view td.confirmed:not(.nothing)');
  assert.equal(await count(page, '#panel'), 1);
  await page.mouse.move(2, 2);
  await pause(500);
  assert.equal(await count(page, '#panel'), 0);
  await close(page);
});

test('the keyboard reaches every cell', async () => {
  const page = await open('one');
  await page.focus('.view td[tabindex="0"]');
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home']) await page.keyboard.press(key);
  const at = await page.evaluate(() => document.activeElement.parentElement.rowIndex);
  assert.equal(at, 2);
  assert.equal(await count(page, '#panel'), 1);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.closest('#panel') !== null), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.matches('td.cell')), true);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  await close(page);
});

test('a figure of a sentence leads to the cell that it repeats', async () => {
  const page = await open('one');
  const figure = await page.evaluateHandle(() =>
    [...document.querySelectorAll('.sentences button')].find((node) => node.textContent === '36.44'));
  await figure.click();
  assert.match(await text(page, '#panel'), /36\.44[\s\S]*364,400\.00/);
  await page.click('#panel button.term');
  assert.equal(await page.evaluate(() => document.activeElement.matches('td.cell')), true);
  await close(page);
});

test('every cell that is printed has the colour of a state', async () => {
  const page = await open('samples');
  await page.evaluate(() => document.querySelectorAll('.opener').forEach((node, index) => index < 6 && node.click()));
  await page.waitForFunction(() => document.querySelectorAll('.document.open').length === 6);
  const without = await page.$$eval('td.cell', (nodes) => nodes.filter((node) =>
    node.textContent !== '' && !/confirmed|contradicted|accused|open|unchecked/.test(node.className)).length);
  assert.equal(without, 0);
  const unreachable = await page.$$eval('.scroll', (nodes) => nodes.filter((node) =>
    !node.matches('[tabindex="0"]') && !node.querySelector('[tabindex="0"], button')).length);
  assert.equal(unreachable, 0, 'the keyboard can scroll every table');
  await close(page);
});

test('filters by state, severity, rule and words tell how much is left', async () => {
  const page = await open('samples');
  const documents = await count(page, '.document');
  assert.ok(documents > 40);
  await page.click('.tile[data-status="passed"]');
  const passed = await count(page, '.document');
  assert.ok(passed > 0 && passed < documents);
  assert.match(await text(page, '#count'), new RegExp(`${documents} 份文档中显示 ${passed} 份`));
  await page.click('.tile[data-status="passed"]');

  for (const severity of ['warning', 'note']) await page.click(`#severity-${severity}`);
  const errors = await count(page, '.document');
  assert.ok(errors > 0 && errors < documents);
  await page.select('#rule', 'add/split');
  const split = await count(page, '.document');
  assert.ok(split > 0 && split < errors);
  await page.click('.document:not([hidden]) .opener');
  await page.waitForSelector('.document.open');
  assert.deepEqual([...new Set(await page.$$eval('.finding:not([hidden]) code', (nodes) => nodes.map((node) => node.textContent)))], ['add/split']);

  await page.click('#filters button');
  assert.equal(await count(page, '.document'), documents);
  await page.type('#text', '354,400.00');
  await pause(300);
  assert.equal(await count(page, '.document'), 1);
  assert.equal(await page.$eval('#count', (node) => node.getAttribute('aria-live')), 'polite');
  await close(page);
});

test('the page changes its language with all that is open', async () => {
  const page = await open('english');
  const inEnglish = await text(page, '#main');
  assert.match(inEnglish, /What was checked/);
  await page.evaluate(() => document.querySelector('.tools button[lang="zh-CN"]').click());
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  assert.equal(await count(page, '.document.open'), 1);
  assert.match(await text(page, '#main'), /核对了什么/);
  assert.doesNotMatch(await text(page, '#main'), /What was checked|Where the money/);
  await page.evaluate(() => document.querySelector('.tools button[lang="en"]').click());
  assert.equal(await text(page, '#main'), inEnglish);
  await close(page);
});

test('the picture is drawn from the figures, and they are there as a table too', async () => {
  const page = await open('accounts');
  assert.ok((await page.$$('.flow .ribbon')).length >= 8);
  const label = await page.$eval('.flow', (node) => node.getAttribute('aria-label'));
  assert.match(label, /2024/);
  await page.evaluate(() => document.querySelectorAll('.picture details').forEach((node) => { node.open = true; }));
  await page.evaluate(() => document.querySelector('.picture .amounts button').click());
  assert.equal(await page.evaluate(() => document.activeElement.matches('td.cell')), true);
  await shot(page, 'accounts');
  await close(page);
});

test('places in a workbook are cells', async () => {
  const page = await open('workbook');
  assert.match(await text(page, '.finding .repair'), /表3!G10/);
  assert.match(await text(page, '.finding .sums'), /（表3!G10、表5!G10）/);
  await page.click('.finding .repair button');
  assert.match(await text(page, '#panel .panel-place'), /表3!G10$/);
  assert.match(await text(page, '.tables h4'), /表1 · 元/);
  assert.doesNotMatch(await text(page, '.part-findings'), /(?<!表\d )第 \d+ 行/); // 表3 第 10 行 is a blank cell's
  await shot(page, 'workbook');
  await close(page);
});

test('a picture without a split by class shows that of the whole', async () => {
  const page = await open('jiangsu');
  assert.match(await text(page, '.picture'), /按支出性质\s+基本支出/);
  await close(page);
});

test('a document that is closed before its data is there stays closed', async () => {
  const page = await open('samples');
  await page.evaluate(() => { const opener = document.querySelector('.opener'); opener.click(); opener.click(); });
  await pause(200);
  assert.equal(await count(page, '.document.open'), 0);
  await page.evaluate(() => { const opener = document.querySelector('.opener'); for (let i = 0; i < 3; i++) opener.click(); });
  await page.waitForSelector('.document.open');
  assert.equal(await page.$eval('.opener', (node) => node.getAttribute('aria-expanded')), 'true');
  await close(page);
});

test('a browser that cannot unpack says so', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => { delete globalThis.DecompressionStream; });
  await page.goto(`file://${process.cwd()}/one.html`);
  await page.waitForSelector('html[data-ready]');
  assert.match(await text(page, '.document.open .notice.bad'), /较新的浏览器/);
  await page.close();
});

test('a document has an address', async () => {
  const page = await open('samples', { hash: '#document-3' });
  assert.equal(await page.$eval('#document-3', (node) => node.classList.contains('open')), true);
  assert.equal(await count(page, '.document.open'), 1);
  await close(page);
});

for (const [name, options] of [
  ['desktop', {}], ['desktop-dark', { dark: true }], ['phone', { width: 390, height: 844 }], ['phone-dark', { width: 390, height: 844, dark: true }],
])
  test(`no serious fault for those who need help: ${name}`, async () => {
    for (const report of ['one', 'english', 'accounts']) {
      const page = await open(report, options);
      assert.deepEqual(await seriousFaults(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the window');
      await shot(page, `${report}-${name}`);
      await page.evaluate(() => document.querySelector('.view td.cell:not(.nothing)').click());
      await page.evaluate(() => document.querySelectorAll('details').forEach((node) => { node.open = true; }));
      assert.deepEqual(await seriousFaults(page), []);
      await close(page);
    }
    const list = await open('samples', options);
    assert.deepEqual(await seriousFaults(list), []);
    await shot(list, `samples-${name}`);
    await close(list);
  });

test('the reader’s theme wins over the system’s', async () => {
  const page = await open('one', { dark: true });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.evaluate(() => document.querySelectorAll('.tools > button')[0].click());
  const light = await background();
  assert.notEqual(dark, light);
  assert.deepEqual(await seriousFaults(page), []);
  await close(page);
});

test('on paper the document is whole and nothing to click is left', async () => {
  const page = await open('samples');
  await page.type('#text', '354,400.00');
  await pause(300);
  await page.pdf({ path: 'one.pdf', format: 'A4', printBackground: true });
  assert.ok(statSync('one.pdf').size > 50000);
  assert.equal(await count(page, '.document.open'), 1, 'printing opened what the filter shows');
  // Paper is white, whatever the screen is.
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { media: 'print', features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  assert.equal(await count(page, '.tools, #filters, nav, button.small'), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--good').trim()), '#e0f2e4');
  await shot(page, 'print');
  await close(page);
});

test('a thousand documents are there within a second', async () => {
  const times = [];
  const read = [];
  let documents = 0;
  for (let i = 0; i < 3; i++) {
    const page = await open('many');
    // A file may hold two documents, so that there are some more.
    documents = await page.$$eval('.document', (nodes) => nodes.length);
    assert.ok(documents >= 1000 && documents < 1100, `${documents} documents`);
    times.push(page.listed);
    read.push(page.read);
    const began = Date.now();
    await page.$eval('#document-500 .opener', (node) => node.click());  // by its place another would be met: heights change as the list scrolls
    await page.waitForSelector('#document-500.open h3');
    assert.ok(Date.now() - began < 1000, 'and so is one of them');
    await close(page);
  }
  console.log(`${documents} documents, ${(statSync('many.html').size / 1e6).toFixed(1)} MB: listed after ${times.map((time) => time.toFixed(0)).join(', ')} ms, read after ${read.map((time) => time.toFixed(0)).join(', ')} ms`);
  assert.ok(Math.min(...times) <= 1000);
});
