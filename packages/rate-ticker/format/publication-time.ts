/** When rates were published, and how long ago: `as of 09:00, 2 hours ago`. */
import { isDateOnly } from '../../core/i18n/calendar.js';
import { formatDate } from '../../core/i18n/format-date.js';
import { formatAge } from '../../core/i18n/relative-time.js';
import { DAY_MS } from '../../data/model/time.js';

/** Whether it is a moment of the last 24 hours. */
function isRecent(asOf: string, now: number): boolean {
  const ageMs = now - Date.parse(asOf);
  return !isDateOnly(asOf) && ageMs >= 0 && ageMs < DAY_MS;
}

/**
 * A moment of the last 24 hours is written as a time (its age follows it), an older one as date and time, both in the
 * reader's time zone. A date without a time is written as that date in every zone.
 */
export const formatPublicationTime = (asOf: string, locale: string, now: number): string =>
  formatDate(asOf, locale, {
    dateStyle: isRecent(asOf, now) ? undefined : 'medium',
    timeStyle: isDateOnly(asOf) ? undefined : 'short',
  });

/** `2 hours ago`. Empty if `asOf` is older than 24 hours, in the future, or a date without a time. */
export const formatRecentAge = (asOf: string, locale: string, now: number): string =>
  isRecent(asOf, now) ? formatAge(now - Date.parse(asOf), locale) : '';
