/** How a rate is written: how many decimals it deserves, and in which unit. */
import { formatNumber } from '../../core/i18n/format-number.js';
import type { Quote } from '../rates/rate-book.js';

/**
 * `auto`: the pair as asked for. `inverse`: the other way round. `per-1000`: the price of a thousand. `subscript`: zeros
 * after the decimal sign counted: 0.0₄8480.
 */
export type Notation = 'auto' | 'inverse' | 'per-1000' | 'subscript';
export const NOTATIONS: readonly [Notation, ...Notation[]] = ['auto', 'inverse', 'per-1000', 'subscript'];

export interface Figure {
  /** How many of the base the price is for. */
  readonly nominal: number;
  readonly value: number;
  /** Decimals that `text` shows. */
  readonly decimals: number;
  readonly text: string;
  /** No more digits are known, or worth knowing; for the tooltip. */
  readonly fullDecimals: number;
}

export interface NotationOptions {
  readonly notation: Notation;
  /** Fixed decimals; as many as the rate deserves if absent, no whole number from 0 to 20, or too few to show anything but zeros. */
  readonly digits?: number | undefined;
  readonly locale: string;
}

/** What a binary fraction is sure of: 87.4571 times 1000 is 87457.1, not 87457.09999999999. */
const SAFE_DIGITS = 15;

/** What every `Intl` accepts. */
const MAX_DECIMALS = 20;

const between = (low: number, value: number, high: number): number => Math.min(Math.max(value, low), high);

/** Decimals of a printed number, after rounding to `most`: a source's zeros at the end are not known, so none are made up. */
function printedDecimals(value: number, most: number): number {
  const decimals = between(0, most, MAX_DECIMALS);
  const text = value.toFixed(decimals);
  const point = text.length - decimals;
  let end = text.length;
  while (end > point && text.endsWith('0', end)) end--;
  return end - point;
}

/** Of `8.48e-5`: -5. */
const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1]);

/** Decimals that leave this many significant digits. */
const significant = (digits: number, exponent: number): number => digits - 1 - exponent;

/** Near 1 both rules give four decimals, as markets quote. */
function worthwhileDecimals(value: number, exponent: number, computed: boolean): number {
  if (!computed) return printedDecimals(value, value < 1 ? significant(6, exponent) : 4);
  return between(0, value < 1 ? significant(4, exponent) : Math.max(2, significant(5, exponent)), MAX_DECIMALS);
}

export const isDigits = (digits: number | undefined): digits is number =>
  Number.isInteger(digits) && digits === between(0, digits ?? -1, MAX_DECIMALS);

/** From three zeros on the eye no longer counts. */
const MIN_COUNTED_ZEROS = 3;

/** `0.00008480` → `0.0₄8480`, in whatever digits the locale writes. */
export function countZeros(text: string, zero: string): string {
  const [whole, zeros] = new RegExp(`^${zero}\\D(${zero}{${MIN_COUNTED_ZEROS},})(?=.)`).exec(text) ?? [];
  if (whole === undefined || zeros === undefined) return text;
  const count = Array.from(String(zeros.length), (digit) => String.fromCodePoint(0x2080 + Number(digit))).join('');
  return `${whole.slice(0, -zeros.length)}${zero}${count}${text.slice(whole.length)}`;
}

const FIXED = Array.from({ length: MAX_DECIMALS + 1 }, (_, decimals): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
}));

/** The same object each time, which its formatter is found by. */
export const fixedDecimals = (decimals: number): Intl.NumberFormatOptions | undefined => FIXED[decimals];

export function writeRate({ rate, computed }: Quote, { notation, digits, locale }: NotationOptions): Figure {
  const nominal = notation === 'per-1000' ? 1000 : 1;
  const value = nominal === 1 ? rate : Number((rate * nominal).toPrecision(SAFE_DIGITS));
  const exponent = exponentOf(value);
  const decimals =
    isDigits(digits) && Number(value.toFixed(digits)) > 0 ? digits : worthwhileDecimals(value, exponent, computed);
  const text = formatNumber(value, locale, fixedDecimals(decimals));
  return {
    nominal,
    value,
    decimals,
    text: notation === 'subscript' ? countZeros(text, formatNumber(0, locale)) : text,
    fullDecimals: Math.max(decimals, printedDecimals(value, significant(computed ? 6 : 12, exponent))),
  };
}
