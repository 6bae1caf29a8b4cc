import type { Rate, RateTable } from '../model/model.js';
import { changePercent, previousRate } from '../model/rates.js';

/** The maximum number of rates of a source. */
const MAX_RATES = 500;

const pairOf = ({ base, quote }: Rate): string => `${base}/${quote}`;

const withoutUndefined = (rate: Rate): Partial<Rate> =>
  Object.fromEntries(Object.entries(rate).filter(([, value]) => value !== undefined));

/** Computes the change from the same previous publication as before, unless the message contains another. */
function updateRate(last: Rate | undefined, next: Rate): Rate {
  if (!last) return next;
  const previous = previousRate(next) ?? previousRate(last);
  const change = next.changePercent ?? changePercent(next.rate, previous);
  return { ...last, ...withoutUndefined({ ...next, previous, changePercent: change }) };
}

/** Returns the table after a message, which contains all rates or only those that have changed. Other rates stay. */
export function mergeRates(last: RateTable, next: RateTable): RateTable {
  const rates = new Map(last.rates.map((rate) => [pairOf(rate), rate]));
  for (const rate of next.rates) rates.set(pairOf(rate), updateRate(rates.get(pairOf(rate)), rate));
  return {
    asOf: next.asOf ?? last.asOf,
    source: next.source ?? last.source,
    rates: [...rates.values()].slice(0, MAX_RATES),
  };
}
