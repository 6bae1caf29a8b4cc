import type { Rate, RateTable } from '../model/model.js';
import { MAX_ITEMS } from '../schema/read-item.js';
import { changePercent, previousRate } from '../model/rates.js';

const pairOf = ({ base, quote }: Rate): string => `${base}/${quote}`;

/** Without what a message leaves unsaid. */
const said = (rate: Rate): Partial<Rate> =>
  Object.fromEntries(Object.entries(rate).filter(([, value]) => value !== undefined));

/** A new rate moves against the same publication before, unless the message names another. */
function renew(last: Rate | undefined, next: Rate): Rate {
  if (!last) return next;
  const previous = previousRate(next) ?? previousRate(last);
  return {
    ...last,
    ...said({ ...next, previous, changePercent: next.changePercent ?? changePercent(next.rate, previous) }),
  };
}

/** A message may hold the whole table, or only the rates that changed: those take the place of their pair's, others stay. */
export function mergeRates(last: RateTable, next: RateTable): RateTable {
  const rates = new Map(last.rates.map((rate) => [pairOf(rate), rate]));
  for (const rate of next.rates) rates.set(pairOf(rate), renew(rates.get(pairOf(rate)), rate));
  return {
    asOf: next.asOf ?? last.asOf,
    source: next.source ?? last.source,
    rates: [...rates.values()].slice(0, MAX_ITEMS),
  };
}
