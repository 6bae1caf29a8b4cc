/** Of when a publication is, how long ago that was, and when it is too old to stand without a word. */
import { formatDate } from '../../core/i18n/format-date.js';
import { formatRelativeTime } from '../../core/i18n/relative-time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Banks publish on working days, and four days bridge a long weekend. */
const STALE_AFTER_MS = 4 * DAY_MS;

const isMoment = (iso: string): boolean => iso.includes(':');

function isRecent(asOf: string, now: number): boolean {
  const ms = now - Date.parse(asOf);
  return isMoment(asOf) && ms >= 0 && ms < DAY_MS;
}

/** A date lasts until its day is over. */
export function isOutdated(asOf: string | undefined, now: number): boolean {
  return asOf !== undefined && now - Date.parse(asOf) > STALE_AFTER_MS + (isMoment(asOf) ? 0 : DAY_MS);
}

/** A moment whose age is told needs no date. It is shown in the reader's zone; a date has no zone, and must not slip to the day before. */
export function writeAsOf(asOf: string, locale: string, now: number): string {
  if (!isMoment(asOf)) return formatDate(asOf, locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return formatDate(asOf, locale, { ...(!isRecent(asOf, now) && { dateStyle: 'medium' }), timeStyle: 'short' });
}

/** `2 hours ago`, for a day; the empty text for what is older, of no known hour, or ahead of the reader's clock. */
export function writeAge(asOf: string, locale: string, now: number): string {
  const ms = now - Date.parse(asOf);
  if (!isRecent(asOf, now)) return '';
  const ago = (unitMs: number, unit: Intl.RelativeTimeFormatUnit) =>
    formatRelativeTime(-Math.floor(ms / unitMs), unit, locale);
  if (ms < MINUTE_MS) return formatRelativeTime(0, 'second', locale);
  return ms < HOUR_MS ? ago(MINUTE_MS, 'minute') : ago(HOUR_MS, 'hour');
}
