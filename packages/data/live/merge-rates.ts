import type { Rate, RateTable } from '../model/model.js';
import { changePercent, previousRate } from '../model/rates.js';

/** As many as a source may list. */
const MAX_RATES = 500;

const pairOf = ({ base, quote }: Rate): string => `${base}/${quote}`;

const withoutUndefined = (rate: Rate): Partial<Rate> =>
  Object.fromEntries(Object.entries(rate).filter(([, value]) => value !== undefined));

/** A new rate is compared with the same previous publication, unless the message names another. */
function updateRate(last: Rate | undefined, next: Rate): Rate {
  if (!last) return next;
  const previous = previousRate(next) ?? previousRate(last);
  const change = next.changePercent ?? changePercent(next.rate, previous);
  return { ...last, ...withoutUndefined({ ...next, previous, changePercent: change }) };
}

/** The table after a message, which may hold all rates or only those that changed. Other rates stay. */
export function mergeRates(last: RateTable, next: RateTable): RateTable {
  const rates = new Map(last.rates.map((rate) => [pairOf(rate), rate]));
  for (const rate of next.rates) rates.set(pairOf(rate), updateRate(rates.get(pairOf(rate)), rate));
  return {
    asOf: next.asOf ?? last.asOf,
    source: next.source ?? last.source,
    rates: [...rates.values()].slice(0, MAX_RATES),
  };
}
