/** Two currencies: how much of `quote` one `base` costs. ISO 4217, upper case. */
export interface Pair {
  readonly base: string;
  readonly quote: string;
}

export interface ParsedPairs {
  /** In the order written, each once. */
  readonly pairs: readonly Pair[];
  /** What is no pair, as written. */
  readonly bad: readonly string[];
}

/** More would be no ticker, and would hold the page up. */
const MAX_PAIRS = 500;

/** `KGS/USD`, `KGS / USD`; also as markets write it: `KGS-USD`, `KGSUSD`. */
const PAIR = /^([A-Z]{3})[/-]?([A-Z]{3})$/;

function parsePair(word: string): Pair | undefined {
  const [, base, quote] = PAIR.exec(word.toUpperCase()) ?? [];
  return base && quote && base !== quote ? { base, quote } : undefined;
}

export const pairName = ({ base, quote }: Pair): string => `${base}/${quote}`;

export const swapped = ({ base, quote }: Pair): Pair => ({ base: quote, quote: base });

function parse(text: string): ParsedPairs {
  const pairs = new Map<string, Pair>();
  const bad: string[] = [];
  for (const word of text
    .replace(/\s*\/\s*/g, '/')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const pair = parsePair(word);
    if (pair) pairs.set(pairName(pair), pair);
    else bad.push(word);
  }
  return { pairs: [...pairs.values()].slice(0, MAX_PAIRS), bad };
}

let last: readonly [string, ParsedPairs] = ['', parse('')];

/** Reads `pairs="KGS/USD KZT/USD"`: words parted by white space or commas. A widget asks for the same several times in an update. */
export function parsePairs(text: string): ParsedPairs {
  if (text !== last[0]) last = [text, parse(text)];
  return last[1];
}
