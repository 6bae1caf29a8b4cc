/** Selects the rates that a ticker shows from the table that its source sent. */
import type { RateTable } from '../../data/model/model.js';
import type { Loaded } from '../../data/model/resource.js';
import { findRate, indexRates, type PairRate, type RateIndex } from './find-rate.js';
import { invertPair, type Pair, pairName, parsePairs } from './parse-pairs.js';

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

export interface SelectedRates {
  readonly rates: readonly PairRate[];
  /** Pairs that the source has no rate for, e.g. `XAU/USD`. */
  readonly missing: readonly string[];
}

/** All tickers that show rates of a table share its index, in all of their updates. */
const indexes = new WeakMap<RateTable, RateIndex>();

function indexOf(table: RateTable): RateIndex {
  const index = indexes.get(table) ?? indexRates(table.rates);
  indexes.set(table, index);
  return index;
}

/** @param isInverted Whether to look up each pair the other way round. */
export function findRates(table: RateTable, pairs: readonly Pair[], isInverted: boolean): SelectedRates {
  const index = indexOf(table);
  const rates: PairRate[] = [];
  const missing: string[] = [];
  for (const pair of pairs) {
    const rate = findRate(index, isInverted ? invertPair(pair) : pair);
    if (rate) rates.push(rate);
    else missing.push(pairName(pair));
  }
  return { rates, missing };
}

/**
 * Selects the requested pairs.
 *
 * @param requestedPairs The attribute `pairs`. If empty, the default pairs are selected. If all of it is invalid,
 * nothing is selected.
 */
export function selectRates(
  loaded: Loaded<RateTable> | undefined,
  requestedPairs: string,
  isInverted: boolean,
): SelectedRates {
  if (!loaded) return { rates: [], missing: [] };
  const { pairs, invalid } = parsePairs(requestedPairs);
  const isDefault = pairs.length + invalid.length === 0;
  return findRates(loaded.data, isDefault ? defaultPairs(loaded.data, loaded.source) : pairs, isInverted);
}
