import { englishNumber, isAmericanOrBritish } from './english.js';
import { numberFormat } from './intl-cache.js';

const DEFAULT_OPTIONS: Intl.NumberFormatOptions = {};

function formatWithIntl(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  try {
    return numberFormat(locale, options).format(value);
  } catch {
    return String(value);
  }
}

/**
 * Formats a number for the locale. Returns it as JavaScript writes it if `Intl` rejects the options. Fastest if the
 * same `options` object is passed each time.
 */
export function formatNumber(value: number, locale: string, options = DEFAULT_OPTIONS): string {
  const english = isAmericanOrBritish(locale) && englishNumber(value, options);
  return english || formatWithIntl(value, locale, options);
}

/** Formats a whole number of 0 or more, mostly a small one. A strip needs no other numbers, and no code for them. */
export const formatCount = (count: number, locale: string): string =>
  isAmericanOrBritish(locale) && count < 1000 ? String(count) : formatWithIntl(count, locale, DEFAULT_OPTIONS);
