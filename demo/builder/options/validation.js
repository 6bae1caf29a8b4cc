/** What is wrong with a value, in a sentence that says how to put it right. Empty for a valid value. */
import { quoted } from './quoted.js';
import { rowsProblem } from './rows.js';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

const inWords = (number) => Number(number).toLocaleString('en');

function numberProblem(value, { min, max }) {
  const range = min !== undefined && max !== undefined ? ` from ${inWords(min)} to ${inWords(max)}` : '';
  if (!NUMBER.test(value)) return `${quoted(value)} is not a number. Write a number${range}, in digits.`;
  if (Number(value) < min || Number(value) > max) return `${value} is outside of the range. Write a number${range}.`;
  return '';
}

function urlProblem(value) {
  if (/\s/.test(value)) return 'An address has no spaces in it.';
  if (/^\/|^https?:\/\/[^/]/i.test(value) && URL.canParse(value, 'https://example.org/')) return '';
  if (/^www\.|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(value)) return `Write the whole address: https://${value}`;
  return 'An address starts with https://, or with / for a page of your own site.';
}

function urlsProblem(value) {
  const [first] = value.split(/\s+/).map(urlProblem).filter(Boolean);
  return first ?? '';
}

function ratioProblem(value) {
  const match = /^(\d+(?:\.\d+)?)(?:\s*[/:]\s*(\d+(?:\.\d+)?))?$/.exec(value);
  const ratio = match ? Number(match[1]) / Number(match[2] ?? 1) : Number.NaN;
  return ratio >= 0.1 && ratio <= 10 ? '' : `${quoted(value)} is not a shape. Write width and height, such as 16/9.`;
}

const PERCENT = String.raw`(?:\d|[1-9]\d|100)(?:\.\d+)?%`;

function focalPointProblem(value) {
  const isPoint = new RegExp(`^${PERCENT}\\s+${PERCENT}$`).test(value);
  return isPoint ? '' : 'Write two percentages, from the left and from the top, such as 50% 30%.';
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** @returns `undefined` if no language has this code. */
function languageName(code) {
  try {
    return languageNames.of(code);
  } catch {
    return undefined;
  }
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The code of a language that is written by its English name. */
const codeOfLanguage = (name) =>
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find(
    (code) => languageName(code)?.toLowerCase() === name.toLowerCase(),
  );

function languageProblem(value) {
  if (value === '*' || languageName(value)) return '';
  const code = codeOfLanguage(value);
  if (code) return `Write the code of the language: ${value} is ${code}.`;
  return `${quoted(value)} is not a language code. Write a code such as ky or en-GB, or * for all languages.`;
}

function placeholderProblem(value) {
  const isThumbHash = /^[\w+/-]{18,34}={0,2}$/.test(value);
  return isThumbHash ? '' : 'A ThumbHash has about 28 letters and digits, such as FggKDIInOFd+hnaAeYRmdHA7Bw==';
}

function templateProblem(value) {
  const unknown = /\{(?!(?:base|quote)(?:-lower)?\})([^}]*)\}/.exec(value);
  if (unknown) return `{${unknown[1]}} is not known. Write {base} and {quote}.`;
  return urlProblem(value.replaceAll(/\{[\w-]+\}/g, 'KGS'));
}

/**
 * A color is copied into styles and scripts as it is written, and a link with any value may come from anybody. Browsers
 * accept all characters inside of `var()`, also those that end a style element.
 */
export const isColor = (value) => /^[\w#%.,/()\s+-]+$/.test(value) && CSS.supports('color', value);

const colorProblem = (value) =>
  isColor(value) ? '' : `${quoted(value)} is not a color. Write a name such as teal, or a code such as #9a2a1f.`;

const PROBLEMS = {
  number: numberProblem,
  range: numberProblem,
  url: urlProblem,
  urls: urlsProblem,
  ratio: ratioProblem,
  'focal-point': focalPointProblem,
  language: languageProblem,
  'thumb-hash': placeholderProblem,
  'href-template': templateProblem,
  color: colorProblem,
  rows: rowsProblem,
};

/** @param {string} value @param {{ control: string, min?: number, max?: number }} option */
export const problemOf = (value, option) =>
  value.trim() === '' ? '' : (PROBLEMS[option.control]?.(value.trim(), option) ?? '');
