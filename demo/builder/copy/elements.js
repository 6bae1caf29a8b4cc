/**
 * What is copied, before it is written in the words of a system.
 *
 * @typedef {object} Widget
 * @property {string} tag
 * @property {[name: string, value: string][]} attributes An empty value is a switch.
 * @property {Record<string, string>} [figure] Values of the options in `FIGURE`.
 * @property {Record<string, string | string[]>[]} [data] Articles or authors, with the names of schema.org.
 * @property {boolean} [isEmpty] The picture of the page it is pasted into goes into it.
 *
 * @typedef {object} Page
 * @property {Widget[]} widgets
 * @property {string} script The script tag of this build, with its hash.
 * @property {string} room A style element that reserves room until the script has loaded.
 * @property {string} version
 * @property {string} [theme]
 * @property {string[]} rules CSS, one rule each.
 */
import { languageOf } from '../options/look.js';
import { hasEffect } from '../options/options.js';
import { validPairs } from '../pairs/currencies.js';
import { rowsData } from '../options/rows.js';
import { problemOf } from '../options/validation.js';

const FIGURE = ['picture', 'picture-alt', 'picture-caption', 'picture-width', 'picture-height'];

const isFigure = (name) => FIGURE.includes(name);

/** Values that are valid and have an effect: a wrong one is explained beside its field, and not copied. */
export function widgetOf(tag, options, values) {
  const isUsed = (option) =>
    values.has(option.name) && hasEffect(option, values) && !problemOf(values.get(option.name), option);
  const used = options.filter((option) => isUsed(option) && option.group !== 'Look and language');
  const written = ({ name, control }) => (control === 'pairs' ? validPairs(values.get(name)) : values.get(name));
  const attributes = used
    .filter(({ name, control }) => !isFigure(name) && control !== 'rows')
    .map((option) => [option.name, written(option)])
    .filter(([name, value]) => name !== 'pairs' || value);
  if (languageOf(values)) attributes.push(['lang', languageOf(values)]);
  const figure = Object.fromEntries(
    used.filter(({ name }) => isFigure(name)).map(({ name }) => [name, values.get(name)]),
  );
  const rows = used.find(({ control }) => control === 'rows');
  const data = rows && rowsData(rows.name, values.get(rows.name));
  return { tag, attributes, ...(figure.picture && { figure }), ...(data && { data }) };
}

/** Widgets for an article. They read the article that they are on, so they need no attributes. */
export function articleWidgets(tags, values) {
  const lang = languageOf(values) ? [['lang', languageOf(values)]] : [];
  const pairs = validPairs(values.get('pairs') ?? '');
  const all = [
    { tag: 'press-rate-ticker', attributes: [...(pairs ? [['pairs', pairs]] : []), ...lang] },
    { tag: 'press-article-hero', attributes: lang, isEmpty: true },
    { tag: 'press-author-bio', attributes: lang },
    { tag: 'press-suggested-articles', attributes: lang },
  ];
  return all.filter(({ tag }) => tags.includes(tag));
}

export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
