import { listFormat } from './intl-cache.js';
import { languageOf } from './locale.js';

/** `and` in languages that browsers lack: they would write it in Russian, or as a comma. */
const LAST_SEPARATORS: Readonly<Record<string, string>> = {
  kk: ' және ',
  ky: ' жана ',
  tg: ' ва ',
  tk: ' we ',
  uz: ' va ',
};

const CONJUNCTION: Intl.ListFormatOptions = { type: 'conjunction' };

/** Formats a list: `A, B and C`. */
export function formatList(items: readonly string[], locale: string): string {
  if (items.length < 2) return items.join();
  const lastSeparator = LAST_SEPARATORS[languageOf(locale)];
  if (lastSeparator) return `${items.slice(0, -1).join(', ')}${lastSeparator}${items.at(-1)}`;
  try {
    return listFormat(locale, CONJUNCTION).format(items);
  } catch {
    return items.join(', ');
  }
}
