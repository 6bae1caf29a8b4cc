import { languageOf } from './locale.js';
import { translations } from './messages/translations.js';

/** Replaces a Central Asian language that the browser has no data for: the closest one in use there. */
const FALLBACK = 'ru';

/** Chromium lists Kazakh and Uzbek as supported, and writes June as `M06`. */
const hasMonthNames = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 &&
  !/\d/.test(new Intl.DateTimeFormat(language, { month: 'long' }).format(0));

/** What {@link lacksLocaleData} found out about each language: asking `Intl` is slow. */
const lacksDataByLanguage = new Map<string, boolean>();

/** Is this one of our languages that the browser has no names of months, units or currencies for? */
export function lacksLocaleData(locale: string): boolean {
  const language = languageOf(locale);
  if (!translations.has(language)) return false;
  const lacksData = lacksDataByLanguage.get(language) ?? !hasMonthNames(language);
  lacksDataByLanguage.set(language, lacksData);
  return lacksData;
}

/** Locales to pass to `Intl`, best first. A malformed tag is left out, since `Intl` throws on it. */
export function intlLocales(locale: string): string[] {
  if (lacksLocaleData(locale)) return [FALLBACK];
  try {
    // `ru_RU`, as gettext and WordPress write it
    return Intl.getCanonicalLocales([locale.replaceAll('_', '-'), 'en']);
  } catch {
    return ['en'];
  }
}
