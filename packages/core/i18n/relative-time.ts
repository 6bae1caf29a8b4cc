import { HOUR_MS, MINUTE_MS } from '../../data/model/time.js';
import { englishAge, isAmericanOrBritish } from './english.js';
import { relativeTimeFormat } from './intl-cache.js';
import { lacksLocaleData } from './intl-locales.js';
import { wordsFor } from './messages/translations.js';

/** `undefined` for other languages, other units and the future. */
function formatFromWords(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string | undefined {
  const words = wordsFor(locale);
  if (!words) return undefined;
  if (unit === 'second' && value === 0) return words.now;
  if (unit === 'day' && value === 0) return words.today;
  if (unit === 'day' && value === -1) return words.yesterday;
  if (value < 0 && (unit === 'minute' || unit === 'hour' || unit === 'day'))
    return `${-value} ${words[unit]} ${words.ago}`;
  return undefined;
}

const AUTO: Intl.RelativeTimeFormatOptions = { numeric: 'auto' };

/** Formats a relative time: `yesterday`, `3 hours ago`. Returns the number if `Intl` rejects it. */
export function formatRelativeTime(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
  if (isAmericanOrBritish(locale) && value <= 0) return englishAge(value, unit);
  const ownText = lacksLocaleData(locale) && formatFromWords(value, unit, locale);
  if (ownText) return ownText;
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
