import { listFormat } from './intl-cache.js';
import { languageOf } from './locale.js';
import { wordsFor } from './messages/translations.js';

const CONJUNCTION: Intl.ListFormatOptions = { type: 'conjunction' };

/**
 * What is between the last two items, if it is known without `Intl`: in languages that browsers lack, which would write
 * `and` in Russian or as a comma, and in the two most frequent ones, since creating a formatter is slow.
 */
function lastSeparator(locale: string, count: number): string | undefined {
  if (/^en(?:[-_]US)?$/i.test(locale)) return count > 2 ? ', and ' : ' and ';
  const and = languageOf(locale) === 'ru' ? 'и' : wordsFor(locale)?.and;
  return and && ` ${and} `;
}

/** Formats a list: `A, B and C`. */
export function formatList(items: readonly string[], locale: string): string {
  if (items.length < 2) return items.join();
  const separator = lastSeparator(locale, items.length);
  return separator
    ? `${items.slice(0, -1).join(', ')}${separator}${items.at(-1)}`
    : listFormat(locale, CONJUNCTION).format(items);
}

/** Stands for an item. It can't be part of a separator. */
const PLACEHOLDER = '\u0000';

/** What is after each item of a list, for items that are elements: `, `, ` and `, and nothing after the last. */
export const listSeparators = (count: number, locale: string): readonly string[] =>
  formatList(PLACEHOLDER.repeat(count).split(''), locale).split(PLACEHOLDER).slice(1);
