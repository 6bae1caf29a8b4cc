import { HOUR_MS, MINUTE_MS } from '../../data/model/time.js';
import { ageInWords, type AgeUnit, englishAge, isAmericanOrBritish } from './english.js';
import { relativeTimeFormat } from './intl-cache.js';
import { lacksLocaleData } from './intl-locales.js';
import { wordsFor } from './messages/translations.js';

const AUTO: Intl.RelativeTimeFormatOptions = { numeric: 'auto' };

/** Formats a relative time of 0 or less: `yesterday`, `3 hours ago`. Returns the number if `Intl` rejects it. */
export function formatRelativeTime(value: number, unit: AgeUnit, locale: string): string {
  if (isAmericanOrBritish(locale) && value <= 0) return englishAge(value, unit);
  const words = lacksLocaleData(locale) ? wordsFor(locale) : undefined;
  if (words) return ageInWords(value, unit, words);
  try {
    return relativeTimeFormat(locale, AUTO).format(value, unit);
  } catch {
    return String(value);
  }
}

/**
 * Formats an age of less than a day in whole units, rounded down: `3 hours ago`, `5 minutes ago`, `now`. A negative age
 * is `now`: the user's clock is slow.
 */
export function formatAge(ageMs: number, locale: string): string {
  if (ageMs >= HOUR_MS) return formatRelativeTime(-Math.floor(ageMs / HOUR_MS), 'hour', locale);
  if (ageMs >= MINUTE_MS) return formatRelativeTime(-Math.floor(ageMs / MINUTE_MS), 'minute', locale);
  return formatRelativeTime(0, 'second', locale);
}
