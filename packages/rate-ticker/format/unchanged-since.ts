/** Since when a rate has not changed: `unchanged since Friday`. */
import { calendarDay } from '../../core/i18n/calendar.js';
import { formatDate } from '../../core/i18n/format-date.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import { DAY_MS } from '../../data/model/time.js';

/** A weekday longer ago would be mistaken for one of this week. */
const MAX_WEEKDAY_DAYS = 6;

/** `17 November 2026`, in the form that follows “since”. */
function sinceDate(previousAsOf: string, locale: string, messages: Messages): string {
  const date = formatDate(previousAsOf, locale, { dateStyle: 'long' });
  // In Russian, the preposition «с» becomes «со» before the 2nd only.
  return fillIn(messages.sinceDate, { date }).replace(/^с (?=2\s)/, 'со ');
}

/**
 * `unchanged since Friday`; from a week on, or if the language has no weekdays here, by date.
 *
 * @param previousAsOf When the same rate was published before, ISO 8601. If it is unknown, invalid or today, the result
 * is just `unchanged`.
 * @param now In milliseconds since 1970.
 */
export function formatUnchangedSince(
  previousAsOf: string | undefined,
  locale: string,
  messages: Messages,
  now: number,
): string {
  if (!previousAsOf) return messages.unchanged;
  const day = calendarDay(previousAsOf);
  const daysAgo = (calendarDay(now) - day) / DAY_MS;
  // `NaN` if it is invalid.
  if (!(daysAgo >= 1)) return messages.unchanged;
  const weekday = daysAgo <= MAX_WEEKDAY_DAYS && messages.sinceWeekdays.split(',')[new Date(day).getUTCDay()];
  return fillIn(messages.unchangedSince, { day: weekday || sinceDate(previousAsOf, locale, messages) });
}
