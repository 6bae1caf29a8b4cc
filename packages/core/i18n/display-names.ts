import { BoundedCache, displayNames } from './intl-cache.js';
import { intlLocales, lacksLocaleData } from './intl-locales.js';
import { languageOf } from './locale.js';

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

/** Names that many browsers lack. */
const CENTRAL_ASIAN_NAMES: Readonly<Record<string, string>> = {
  kk: 'қазақша',
  ky: 'кыргызча',
  tg: 'тоҷикӣ',
  tk: 'türkmençe',
  uz: 'oʻzbekcha',
};

/** By code and locale. */
const languageNames = new BoundedCache<string, string>();

const createLanguageName = (code: string, locale: string): string =>
  new Intl.DisplayNames([code, ...intlLocales(locale)], { type: 'language' }).of(code) ?? code;

/**
 * The name of a language in that language: `кыргызча` for `ky`. In the locale's language if the browser does not know
 * it. A text that is no BCP 47 tag is returned as it is.
 */
export function languageName(code: string, locale: string): string {
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(code)) return code;
  const ownName = CENTRAL_ASIAN_NAMES[languageOf(code)];
  if (ownName) return ownName;
  const key = `${code} ${locale}`;
  try {
    return languageNames.get(key) ?? languageNames.add(key, createLanguageName(code, locale));
  } catch {
    return code;
  }
}
