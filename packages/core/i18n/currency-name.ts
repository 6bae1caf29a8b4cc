import { displayNames } from './intl-cache.js';
import { lacksLocaleData } from './intl-locales.js';

const CURRENCY: Intl.DisplayNamesOptions = { type: 'currency' };

/** The name of a currency in the locale's language: `US Dollar`. Its code if the browser has no name. */
export function currencyName(code: string, locale: string): string {
  if (lacksLocaleData(locale)) return code;
  try {
    return displayNames(locale, CURRENCY).of(code) ?? code;
  } catch {
    return code;
  }
}
