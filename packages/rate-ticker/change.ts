/** How a change is written. Its direction is that of the figure shown, so that sign, shape and word never disagree. */
import { formatNumber } from '../core/format.js';
import { lacksWords } from '../core/locale.js';
import { type Figure, fixedDecimals } from './notation.js';
import type { Quote } from './rate-book.js';

export type ChangeStyle = 'percent' | 'absolute' | 'none';
export const CHANGE_STYLES: readonly [ChangeStyle, ...ChangeStyle[]] = ['percent', 'absolute', 'none'];

export type Direction = 'up' | 'down' | 'unchanged';

export interface Change {
  readonly direction: Direction;
  /** With its sign: `-0.86%`. */
  readonly text: string;
  /** Without, to be said with a word: `0.86 percent`. */
  readonly amount: string;
}

const PERCENT_DECIMALS = 2;

/** Adding 0 makes `-0` a 0. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

const directionOf = (value: number): Direction => (value > 0 ? 'up' : value < 0 ? 'down' : 'unchanged');

/** Decimals of a plain `0` would claim to have been measured. */
const decimalsOf = (rounded: number, decimals: number): Intl.NumberFormatOptions => fixedDecimals(rounded === 0 ? 0 : decimals);

function percentChange({ changePercent }: Quote, locale: string): Change | undefined {
  if (changePercent === undefined) return undefined;
  const rounded = round(changePercent, PERCENT_DECIMALS);
  const decimals = decimalsOf(rounded, PERCENT_DECIMALS);
  return {
    direction: directionOf(rounded),
    text: formatNumber(rounded / 100, locale, { style: 'percent', signDisplay: 'exceptZero', ...decimals }),
    amount: formatNumber(Math.abs(rounded), locale, { style: 'unit', unit: 'percent', unitDisplay: lacksWords(locale) ? 'short' : 'long', ...decimals }),
  };
}

function absoluteChange({ rate, previous }: Quote, { nominal, decimals }: Figure, locale: string): Change | undefined {
  if (previous === undefined) return undefined;
  const rounded = round((rate - previous) * nominal, decimals);
  const options = decimalsOf(rounded, decimals);
  return {
    direction: directionOf(rounded),
    text: formatNumber(rounded, locale, { signDisplay: 'exceptZero', ...options }),
    amount: formatNumber(Math.abs(rounded), locale, options),
  };
}

/** `undefined` where none is wanted, or none is known. */
export function writeChange(quote: Quote, figure: Figure, style: ChangeStyle, locale: string): Change | undefined {
  if (style === 'none') return undefined;
  return style === 'absolute' ? absoluteChange(quote, figure, locale) : percentChange(quote, locale);
}
