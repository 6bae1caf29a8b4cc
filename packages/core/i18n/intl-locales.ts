import { languageOf } from './locale.js';
import type { Language } from './messages/message-keys.js';

/** Replaces a Central Asian language that the browser has no data for: the closest one in use there. */
const FALLBACK = 'ru';
const CENTRAL_ASIAN: ReadonlySet<string> = new Set<Language>(['kk', 'ky', 'tg', 'tk', 'uz']);

/** Chromium lists Kazakh and Uzbek as supported, and writes June as `M06`. */
const hasMonthNames = (language: string): boolean =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 &&
  !/\d/.test(new Intl.DateTimeFormat(language, { month: 'long' }).format(0));

/** What {@link lacksLocaleData} found out about each of the five languages: asking `Intl` is slow. */
const lacksDataByLanguage = new Map<string, boolean>();

/** Is this a Central Asian language that the browser has no names of months, units or currencies for? */
export function lacksLocaleData(locale: string): boolean {
  const language = languageOf(locale);
  if (!CENTRAL_ASIAN.has(language)) return false;
  const lacksData = lacksDataByLanguage.get(language) ?? !hasMonthNames(language);
  lacksDataByLanguage.set(language, lacksData);
  return lacksData;
}

/** Locales to pass to `Intl`, best first. Malformed tags are left out, since `Intl` throws on them. */
export function intlLocales(locale: string): string[] {
  if (lacksLocaleData(locale)) return [FALLBACK];
  const tag = locale.replaceAll('_', '-'); // `ru_RU`, as gettext and WordPress write it
  return [tag, 'en'].filter(isWellFormed);
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
