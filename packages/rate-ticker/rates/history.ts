/** What a pair cost before: of the direction asked for, over a third currency, and for so many days. */
import type { RatePoint } from '../../data/model/model.js';

export type History = readonly RatePoint[];

const DAY_MS = 86_400_000;

export const inverseHistory = (history: History): History =>
  history.map(({ date, rate }) => ({ date, rate: 1 / rate }));

/** Of the publications that both have: no rate is made up for a day that one of them lacks. */
export function crossHistory(first: History, second: History): History {
  const rates = new Map(second.map(({ date, rate }) => [date, rate]));
  return first.flatMap(({ date, rate }) => {
    const other = rates.get(date);
    return other ? [{ date, rate: rate * other }] : [];
  });
}

/** A past that ends before the present gets it as its end, so that the line leads to the figure beside it. */
function upToNow(history: History, present: RatePoint | undefined): History {
  const last = history.at(-1);
  return last && present && last.date < present.date && last.rate !== present.rate ? [...history, present] : history;
}

/** The last days of it. */
export function lastDays(history: History, days: number, present?: RatePoint): History {
  const all = upToNow(history, present);
  const start = Date.parse(all.at(-1)?.date ?? '') - days * DAY_MS;
  return all.filter(({ date }) => Date.parse(date) >= start);
}
