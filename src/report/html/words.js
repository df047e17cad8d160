// What the page says: the catalogue of the program, in the language that the reader chose.
// The parts of the script are one function, run when the heads of all documents are there.
'use strict';
const catalogue = JSON.parse(document.getElementById('words').textContent);
const languageNames = ['zh-CN', 'en'];
const writtenIn = document.documentElement.lang === 'en' ? 1 : 0;  // the language of the findings' own sentences
let language = writtenIn;

/** The sentence of a key with its arguments in place. */
function say(key, ...values) {
  const sentence = catalogue.sentences[key];
  if (!sentence) throw new Error(`no sentence ${key}`);
  return sentence[language].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

const knows = (key) => key in catalogue.sentences;
const ruleSummary = (rule) => (catalogue.rules[rule] ?? ['', ''])[language];

/** 14121442.00 → 14,121,442 */
function grouped(amount) {
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  if (whole === undefined) return amount;
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest && rest !== '.00' ? rest : '');
}

/** An amount in 分 as its reader counts: 元, or where the longest beside it is long 万元 in Chinese and millions in English. */
function money(cents, longest = cents) {
  const yuan = cents / 100;
  const unit = language === 0 ? 1e4 : 1e6;
  const long = Math.abs(longest) >= 1e7;
  const number = (long ? yuan / unit : yuan).toLocaleString('en', { maximumFractionDigits: 2 });
  return say(long ? 'html/large-amount' : 'text/yuan', number);
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const plus = (number) => (number > 0 ? `+${number}` : String(number));
