/** Since when a rate is unchanged: the day of the publication before, which is all that is known of it. */
import { formatDate } from '../../core/i18n/format-date.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';

const DAY_MS = 86_400_000;

/** Beyond them the weekday would be that of another week. */
const NAMED_DAYS = 6;

const calendarDay = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());

/** Days are the reader's; a date without a time is that day in every zone. Both as midnight in Greenwich. */
const dayOf = (iso: string): number => (iso.includes(':') ? calendarDay(new Date(iso)) : Date.parse(iso));

/** `unchanged since Friday`; after a week, or where no weekday is known, by its date; just `unchanged` where it is of today or not known. */
export function unchangedInWords(
  previousAsOf: string | undefined,
  locale: string,
  messages: Messages,
  now: number,
): string {
  const day = dayOf(previousAsOf ?? '');
  const days = (calendarDay(new Date(now)) - day) / DAY_MS;
  if (!previousAsOf || !(days >= 1)) return messages.unchanged;
  const weekday = days <= NAMED_DAYS && messages.sinceWeekdays.split(',')[new Date(day).getUTCDay()];
  // In Russian the second alone takes «со».
  const date = () =>
    fillIn(messages.sinceDate, { date: formatDate(previousAsOf, locale, { dateStyle: 'long' }) }).replace(
      /^с (?=2\s)/,
      'со ',
    );
  return fillIn(messages.unchangedSince, { day: weekday || date() });
}
