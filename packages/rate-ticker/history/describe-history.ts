/** The past of a rate in words, as the label of its sparkline. */
import { formatDate } from '../../core/i18n/format-date.js';
import { formatNumber } from '../../core/i18n/format-number.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Figure } from '../format/notation.js';
import type { History } from './past-rates.js';

const ENGLISH = 'From {first} to {last}, lowest {lowest}, highest {highest}';

const yearOf = (date: string): string => date.slice(0, 4);

/**
 * `From 87.41 (30 August) to 87.46 (29 September), lowest 87.2 (3 September), highest 88.01 (14 September)`. Dates have
 * a year if the first and the last date are in different years. Empty for an empty history.
 */
export function describeHistory(
  history: History,
  { nominal, fullDecimals }: Figure,
  locale: string,
  messages: Messages,
): string {
  const first = history[0];
  const last = history.at(-1);
  if (!first || !last) return '';
  let lowest = first;
  let highest = first;
  for (const point of history) {
    if (point.rate < lowest.rate) lowest = point;
    if (point.rate > highest.rate) highest = point;
  }
  const dateOptions: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  if (yearOf(first.date) !== yearOf(last.date)) dateOptions.year = 'numeric';
  const describePoint = ({ date, rate }: History[number]): string => {
    const figure = formatNumber(rate * nominal, locale, { maximumFractionDigits: fullDecimals });
    return `${figure} (${formatDate(date, locale, dateOptions)})`;
  };
  return fillIn(messages.history ?? ENGLISH, {
    first: describePoint(first),
    last: describePoint(last),
    lowest: describePoint(lowest),
    highest: describePoint(highest),
  });
}
