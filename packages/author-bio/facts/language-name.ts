import { BoundedCache } from '../../core/i18n/intl-cache.js';
import { intlLocales } from '../../core/i18n/intl-locales.js';
import { languageOf } from '../../core/i18n/locale.js';

/** Many browsers lack the Central Asian names. For the other two, no `Intl` object has to be created, which is slow. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'русский',
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
  const ownName = OWN_NAMES[languageOf(code)];
  if (ownName) return ownName;
  const key = `${code} ${locale}`;
  try {
    return languageNames.get(key) ?? languageNames.add(key, createLanguageName(code, locale));
  } catch {
    return code;
  }
}
