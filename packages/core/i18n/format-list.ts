import { listFormat } from './intl-cache.js';
import { wordsFor } from './messages/translations.js';

const CONJUNCTION: Intl.ListFormatOptions = { type: 'conjunction' };

/** Formats a list: `A, B and C`. In languages that browsers lack, they would write `and` in Russian, or as a comma. */
export function formatList(items: readonly string[], locale: string): string {
  if (items.length < 2) return items.join();
  const words = wordsFor(locale);
  if (words) return `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1)}`;
  try {
    return listFormat(locale, CONJUNCTION).format(items);
  } catch {
    return items.join(', ');
  }
}
