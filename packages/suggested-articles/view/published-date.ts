/** When an article was published: relative for a week, then the date. */
import { calendarDay, isDateOnly } from '../../core/i18n/calendar.js';
import { formatDate } from '../../core/i18n/format-date.js';
import { formatAge, formatRelativeTime } from '../../core/i18n/relative-time.js';
import { DAY_MS } from '../../data/model/time.js';

const MAX_RELATIVE_DAYS = 7;

/** Tolerates a user's clock that is slow by up to a day. */
const MIN_RELATIVE_DAYS = -1;

/** `3 hours ago`, `yesterday`; `undefined` for a date that is a week old or older, in the future, or invalid. */
export function relativeDate(iso: string, nowMs: number, locale: string): string | undefined {
  const days = (calendarDay(nowMs) - calendarDay(iso)) / DAY_MS;
  const isRelative = days >= MIN_RELATIVE_DAYS && days < MAX_RELATIVE_DAYS;
  if (!isRelative) return undefined;
  const ageMs = nowMs - Date.parse(iso);
  const isInDays = isDateOnly(iso) || ageMs >= DAY_MS;
  return isInDays ? formatRelativeTime(-Math.max(days, 0), 'day', locale) : formatAge(ageMs, locale);
}

/** `June 23, 2025`, as the locale writes it. */
export const absoluteDate = (iso: string, locale: string): string => formatDate(iso, locale, { dateStyle: 'long' });
