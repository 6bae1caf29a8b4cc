/** Computes past rates: of an inverse pair, of a cross rate, and of the last days. */
import type { RatePoint } from '../../data/model/model.js';
import { DAY_MS } from '../../data/model/time.js';
import type { PublishedHistory } from '../rates/find-rate.js';

/** Oldest first. */
export type History = readonly RatePoint[];

export const inverseHistory = (history: History): History =>
  history.map(({ date, rate }) => ({ date, rate: 1 / rate }));

/** Multiplies the rates of each date that both histories have. Other dates are omitted: nothing is interpolated. */
export function crossHistory(first: History, second: History): History {
  const secondRates = new Map(second.map(({ date, rate }) => [date, rate]));
  const points: RatePoint[] = [];
  for (const { date, rate } of first) {
    const secondRate = secondRates.get(date);
    if (secondRate) points.push({ date, rate: rate * secondRate });
  }
  return points;
}

/** The past of a pair: as published, inverted, or computed from the past of two other pairs. */
export function pastOfPair(published: readonly PublishedHistory[] = []): History {
  const histories = published.map(({ points, isInverse }) => (isInverse ? inverseHistory(points) : points));
  return histories.length > 0 ? histories.reduce(crossHistory) : [];
}

/** Appends the current rate if it is newer than the last point and different, so that the line ends at the figure. */
function appendCurrent(history: History, current: RatePoint | undefined): History {
  const last = history.at(-1);
  if (!last || !current) return history;
  const isNew = last.date < current.date && last.rate !== current.rate;
  return isNew ? [...history, current] : history;
}

/** The points of the last `days` days, counted back from the newest point. */
export function historyOfLastDays(history: History, days: number, current?: RatePoint): History {
  const points = appendCurrent(history, current);
  const startMs = Date.parse(points.at(-1)?.date ?? '') - days * DAY_MS;
  return points.filter(({ date }) => Date.parse(date) >= startMs);
}
