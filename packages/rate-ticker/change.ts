/** How a change is written. Its direction is that of the figure shown, so that sign, shape and word never disagree. */
import { formatNumber } from '../core/format.js';
import { type Figure, fixedDecimals } from './notation.js';
import type { Quote } from './rate-book.js';

export type ChangeStyle = 'percent' | 'absolute' | 'none';
export const CHANGE_STYLES: readonly ChangeStyle[] = ['percent', 'absolute', 'none'];

export type Direction = 'up' | 'down' | 'unchanged';

export interface Change {
  readonly direction: Direction;
  /** With its sign: `-0.86%`. */
  readonly text: string;
  /** Without, to be said with a word: `0.86%`. */
  readonly amount: string;
}

const PERCENT_DECIMALS = 2;

/** Adding 0 makes `-0` a 0. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

const directionOf = (value: number): Direction => (value > 0 ? 'up' : value < 0 ? 'down' : 'unchanged');

type Style = 'percent' | 'decimal';

/** With a sign and without, by style and decimals: the same objects each time, which their formatters are found by. */
const formats = new Map<string, readonly [Intl.NumberFormatOptions, Intl.NumberFormatOptions]>();

function formatsFor(style: Style, decimals: number): readonly [Intl.NumberFormatOptions, Intl.NumberFormatOptions] {
  const key = style + decimals;
  const unsigned = { style, ...fixedDecimals(decimals) };
  const made = formats.get(key) ?? [{ ...unsigned, signDisplay: 'exceptZero' }, unsigned];
  formats.set(key, made);
  return made;
}

/** A plain `0`: decimals would claim to have been measured. */
function write(rounded: number, decimals: number, locale: string, style: Style): Change {
  const [signed, unsigned] = formatsFor(style, rounded === 0 ? 0 : decimals);
  return { direction: directionOf(rounded), text: formatNumber(rounded, locale, signed), amount: formatNumber(Math.abs(rounded), locale, unsigned) };
}

function percentChange({ changePercent }: Quote, locale: string): Change | undefined {
  if (changePercent === undefined) return undefined;
  return write(round(changePercent, PERCENT_DECIMALS) / 100, PERCENT_DECIMALS, locale, 'percent');
}

function absoluteChange({ rate, previous }: Quote, { nominal, decimals }: Figure, locale: string): Change | undefined {
  if (previous === undefined) return undefined;
  return write(round((rate - previous) * nominal, decimals), decimals, locale, 'decimal');
}

/** `undefined` where none is wanted, or none is known. */
export function writeChange(quote: Quote, figure: Figure, style: ChangeStyle, locale: string): Change | undefined {
  if (style === 'none') return undefined;
  return style === 'absolute' ? absoluteChange(quote, figure, locale) : percentChange(quote, locale);
}
