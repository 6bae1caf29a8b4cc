/** Says in plain words what is wrong with a value. The widgets' own parsers decide what is valid. */
import { parseFocalPoint, parseRatio } from '../../../../packages/article-hero/picture/crop.ts';
import { parseThumbHash } from '../../../../packages/article-hero/placeholder/parse-thumb-hash.ts';
import { safeUrl } from '../../../../packages/data/model/safe-url.ts';
import { parsePairs } from '../../../../packages/rate-ticker/rates/parse-pairs.ts';
import { __, sprintf } from '../i18n.js';

/** `example.org/page` is meant as another site, but would be a page of this one. */
const LACKS_SCHEME = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]|$)/i;

const isUrl = (word) => !LACKS_SCHEME.test(word) && Boolean(safeUrl(word, window.location.origin));

function urlProblem(value) {
  if (isUrl(value.trim())) return '';
  return __('This is not an address of a web page. It has to begin with https:// or with /.', 'press-elements');
}

function urlsProblem(value) {
  const invalid = value.split(/\s+/).filter((word) => word && !isUrl(word));
  if (invalid.length === 0) return '';
  /* translators: %s: addresses that are not valid. */
  const text = __('Not an address: %s. It has to begin with https:// or with /.', 'press-elements');
  return sprintf(text, invalid.join(' '));
}

function pairsProblem(value) {
  const { pairs, invalid } = parsePairs(value);
  if (invalid.length === 0) return '';
  if (pairs.length === 0)
    return __('No currency pair, so nothing is shown. Write two codes, such as KGS/USD.', 'press-elements');
  /* translators: %s: words that are not currency pairs. */
  return sprintf(__('Not a currency pair, so it is left out: %s', 'press-elements'), invalid.join(' '));
}

function languageProblem(value) {
  if (value === '*') return '';
  try {
    Intl.getCanonicalLocales(value.trim());
    return '';
  } catch {
    return __('This is not a code of a language. Write for example ky, pt-BR or *.', 'press-elements');
  }
}

function templateProblem(value) {
  const isComplete = /\{base(-lower)?\}/.test(value) && /\{quote(-lower)?\}/.test(value);
  if (!isComplete) return __('It needs {base} and {quote}, or all rates link to the same page.', 'press-elements');
  return urlProblem(value.replace(/\{[a-z-]+\}/g, 'x'));
}

const PROBLEMS = {
  url: urlProblem,
  urls: urlsProblem,
  pairs: pairsProblem,
  language: languageProblem,
  'href-template': templateProblem,
  ratio: (value) =>
    parseRatio(value) ? '' : __('Write two numbers, such as 16:9. The picture is not cropped.', 'press-elements'),
  'focal-point': (value) =>
    parseFocalPoint(value) ? '' : __('Write two percentages from 0 to 100, such as 50% 30%.', 'press-elements'),
  'thumb-hash': (value) =>
    parseThumbHash(value) ? '' : __('This is not a ThumbHash in base64, so it is not shown.', 'press-elements'),
};

function numberProblem({ min, max }, value) {
  const isInRange = value === 0 || ((min === undefined || value >= min) && (max === undefined || value <= max));
  if (isInRange) return '';
  /* translators: 1: smallest number, 2: largest number. */
  return sprintf(__('Write a number from %1$s to %2$s.', 'press-elements'), min, max);
}

/** Empty if the value of the field is valid or not set. */
export function problemOf(field, value) {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return numberProblem(field, value);
  return PROBLEMS[field.control]?.(value) ?? '';
}
