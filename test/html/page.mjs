// A Chromium, and pages in it that must stay free of errors and of requests.
import puppeteer from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import assert from 'node:assert/strict';

export const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
});

/** Opens a report and waits until it says that it is drawn; tells the milliseconds until its documents were listed, and until all of it was read. */
export async function open(name, { width = 1280, height = 900, dark = false, hash = '' } = {}) {
  const page = await browser.newPage();
  page.problems = [];
  page.on('console', (message) => page.problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => page.problems.push(`error: ${error.message}`));
  page.on('request', (request) => request.url().startsWith('file:') || page.problems.push(`request: ${request.url()}`));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  const phone = width < 600;
  await page.setViewport({ width, height, isMobile: phone, hasTouch: phone });
  await page.goto(`file://${resolve(name)}.html${hash}`);
  await page.waitForSelector('html[data-ready]');
  page.listed = await page.evaluate(() => performance.getEntriesByName('listed')[0].startTime);
  page.read = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  return page;
}

export async function close(page) {
  assert.deepEqual(page.problems, []);
  await page.close();
}

/** Faults that shut somebody out; axe-core calls them serious or critical. */
export async function seriousFaults(page) {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join('; ')} (${nodes.length})`);
}

export const text = (page, selector) => page.$eval(selector, (node) => node.innerText);
export const count = (page, selector) =>
  page.$$eval(selector, (nodes) => nodes.filter((node) => node.checkVisibility()).length);
export const shot = (page, name) => page.screenshot({ path: `${name}.png` });
