/** When an article appeared, as a reader would say it: how long ago in its first week, the date after that. */
import { formatDate, formatRelative } from '../core/format.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const RELATIVE_DAYS = 7;

const isDay = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso);

/** Days since 1970 on the reader's calendar; a date without a time is that day in every zone. */
const calendarDay = (date: Date): number => Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
const dayOf = (iso: string): number => (isDay(iso) ? Date.parse(iso) / DAY_MS : calendarDay(new Date(iso)));

/** A date ahead of the reader's clock, within a day, is a clock that goes wrong: it counts as now. */
export function relativeDate(iso: string, now: Date, locale: string): string | undefined {
  const days = calendarDay(now) - dayOf(iso);
  if (days >= RELATIVE_DAYS || days < -1) return undefined;
  if (isDay(iso)) return formatRelative(-Math.max(days, 0), 'day', locale);
  const ago = Math.max(now.getTime() - Date.parse(iso), 0);
  if (ago < MINUTE_MS) return formatRelative(0, 'second', locale);
  if (ago < HOUR_MS) return formatRelative(-Math.floor(ago / MINUTE_MS), 'minute', locale);
  if (ago < DAY_MS) return formatRelative(-Math.floor(ago / HOUR_MS), 'hour', locale);
  return formatRelative(-days, 'day', locale);
}

/** `23 June 2025`, in the locale's own order. */
export const absoluteDate = (iso: string, locale: string): string =>
  formatDate(iso, locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: isDay(iso) ? 'UTC' : undefined });
