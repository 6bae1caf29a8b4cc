import { BoundedCache } from '../../core/i18n/intl-cache.js';

/** A currency pair. Its rate is how much of `quote` one unit of `base` costs. ISO 4217 codes, upper case. */
export interface Pair {
  readonly base: string;
  readonly quote: string;
}

export interface ParsedPairs {
  /** In the order written, without duplicates; at most 500. */
  readonly pairs: readonly Pair[];
  /** The words that are not a pair, as written. */
  readonly invalid: readonly string[];
}

/** More rates than this would slow the page down. */
const MAX_PAIRS = 500;

/** `KGS/USD`; also the forms without a slash that markets use: `KGS-USD` and `KGSUSD`. */
const PAIR = /^([A-Z]{3})[/-]?([A-Z]{3})$/;

function parsePair(word: string): Pair | undefined {
  const [, base, quote] = PAIR.exec(word.toUpperCase()) ?? [];
  return base && quote && base !== quote ? { base, quote } : undefined;
}

/** `KGS/USD` */
export const pairName = ({ base, quote }: Pair): string => `${base}/${quote}`;

export const invertPair = ({ base, quote }: Pair): Pair => ({ base: quote, quote: base });

function parse(text: string): ParsedPairs {
  const pairs = new Map<string, Pair>();
  const invalid: string[] = [];
  const parts = text.split('/').map((part) => part.trim());
  const words = parts.join('/').split(/[\s,;]+/);
  for (const word of words.filter(Boolean)) {
    const pair = parsePair(word);
    if (pair) pairs.set(pairName(pair), pair);
    else invalid.push(word);
  }
  return { pairs: [...pairs.values()].slice(0, MAX_PAIRS), invalid };
}

/** Each update parses the same text again. */
const parsedByText = new BoundedCache<string, ParsedPairs>();

/** Parses the attribute `pairs="KGS/USD KZT/USD"`: pairs separated by white space, commas or semicolons. */
export const parsePairs = (text: string): ParsedPairs => parsedByText.get(text) ?? parsedByText.add(text, parse(text));
