import { englishNumber, isAmericanOrBritish } from './english.js';
import { numberFormat } from './intl-cache.js';

const DEFAULT_OPTIONS: Intl.NumberFormatOptions = {};

/**
 * Formats a number for the locale. Returns it as JavaScript writes it if `Intl` rejects the options. Fastest if the
 * same `options` object is passed each time.
 */
export function formatNumber(value: number, locale: string, options = DEFAULT_OPTIONS): string {
  const english = isAmericanOrBritish(locale) && englishNumber(value, options);
  if (english) return english;
  try {
    return numberFormat(locale, options).format(value);
  } catch {
    return String(value);
  }
}
