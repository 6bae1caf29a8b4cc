/** Selects the rates that a ticker shows from the table that its source sent. */
import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';
import { findRate, indexRates, type PairRate, type RateIndex } from './find-rate.js';
import { invertPair, type Pair, parsePairs } from './parse-pairs.js';

/** Maximum number of rates shown if the publisher names no pairs. */
const MAX_DEFAULT_PAIRS = 50;

/**
 * Base currency of the table loaded from the built-in source. Each table of that source has all currencies, so one is
 * enough: other pairs are computed, and all tickers of a page share one response.
 */
export const BUILT_IN_BASE = 'USD';

/** The pairs shown by default from the built-in source: these currencies against the base currency of the table. */
const MAJOR_CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF'];

/** The pairs shown if the publisher names none. */
export function defaultPairs({ rates }: RateTable, source: string): readonly Pair[] {
  const tableBase = rates[0]?.base;
  if (source !== 'currency-api' || !tableBase) return rates.slice(0, MAX_DEFAULT_PAIRS);
  return MAJOR_CURRENCIES.filter((currency) => currency !== tableBase).map((base) => ({ base, quote: tableBase }));
}

/** All tickers that show rates of a table share its index, in all of their updates. */
const indexes = new WeakMap<RateTable, RateIndex>();

function indexOf(table: RateTable): RateIndex {
  const index = indexes.get(table) ?? indexRates(table.rates);
  indexes.set(table, index);
  return index;
}

/**
 * The rates of the pairs, without those that the source has no rate for.
 * @param isInverted Whether to look up each pair the other way round.
 */
export function findRates(table: RateTable, pairs: readonly Pair[], isInverted: boolean): readonly PairRate[] {
  const index = indexOf(table);
  return pairs.flatMap((pair) => findRate(index, isInverted ? invertPair(pair) : pair) ?? []);
}

/**
 * The pairs to show.
 *
 * @param requestedPairs The attribute `pairs`. If empty, the pairs are the default ones. If all of it is invalid, there
 * are none.
 */
export function selectPairs({ data, source }: Loaded<RateTable>, requestedPairs: string): readonly Pair[] {
  const { pairs, invalid } = parsePairs(requestedPairs);
  return pairs.length + invalid.length > 0 ? pairs : defaultPairs(data, source);
}
