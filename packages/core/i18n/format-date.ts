import { englishDate, isAmericanOrBritish } from './english.js';
import { isDateOnly } from './calendar.js';
import { dateTimeFormat } from './intl-cache.js';
import { lacksLocaleData } from './intl-locales.js';

/** Writes the date in digits, `23.06.2025`, which is read in every language; a month's name in Russian is not. */
function inDigits({ dateStyle, month, ...options }: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions {
  return {
    ...options,
    ...(dateStyle && { dateStyle: 'short' }),
    ...(month && { month: '2-digit' }),
  };
}

/**
 * Formats an ISO 8601 date or time for the locale. A time is written in the user's zone unless `options` names one; a
 * date without a time is the same day everywhere. Returns `iso` if it is no date, or if `Intl` rejects the options.
 */
export function formatDate(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const english = isAmericanOrBritish(locale) && englishDate(iso, locale, options);
  if (english) return english;
  let accepted = lacksLocaleData(locale) ? inDigits(options) : options;
  if (isDateOnly(iso)) accepted = { ...accepted, timeZone: 'UTC' };
  try {
    return dateTimeFormat(locale, accepted).format(new Date(iso));
  } catch {
    return iso;
  }
}
