/** When an article appeared, as a reader would say it: how long ago in its first week, the date after that. */
import { formatDate } from '../../core/i18n/format-date.js';
import { formatRelativeTime } from '../../core/i18n/relative-time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const RELATIVE_DAYS = 7;

/** Days of the reader's calendar, which are an hour short or long when clocks change. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / DAY_MS);

/** A date ahead of the reader's clock, within a day, is a clock that goes wrong: it counts as now. */
export function relativeDate(iso: string, now: Date, locale: string): string | undefined {
  const isDay = iso.length <= 10;
  const then = new Date(isDay ? `${iso}T00:00` : iso); // a date without a time is that day in every zone
  const days = daysBetween(then, now);
  if (!(days < RELATIVE_DAYS && days >= -1)) return undefined;
  const ago = (count: number, unit: Intl.RelativeTimeFormatUnit) =>
    formatRelativeTime(-Math.max(Math.floor(count), 0), unit, locale);
  const ms = now.getTime() - then.getTime();
  if (isDay || ms >= DAY_MS) return ago(days, 'day');
  if (ms >= HOUR_MS) return ago(ms / HOUR_MS, 'hour');
  return ms >= MINUTE_MS ? ago(ms / MINUTE_MS, 'minute') : ago(0, 'second');
}

/** `23 June 2025`, in the locale's own order. */
export const absoluteDate = (iso: string, locale: string): string => formatDate(iso, locale, { dateStyle: 'long' });
