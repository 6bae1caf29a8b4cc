/** Writes the figure of a rate in one of the notations: for one unit or for a thousand, with counted zeros. */
import { formatNumber } from '../../core/i18n/format-number.js';
import type { PairRate } from '../rates/find-rate.js';
import { decimalPlaces, FIXED_DECIMALS } from './decimals-of-small-rates.js';

/**
 * `auto`: the pair as written. `inverse`: the pair the other way round. `per-1000`: the price of a thousand units.
 * `subscript`: zeros after the decimal separator are counted: 0.0₄8480.
 */
export type Notation = 'auto' | 'inverse' | 'per-1000' | 'subscript';

export interface Figure {
  /** Units of the base currency that `value` is the price of: 1 or 1000. */
  readonly nominal: number;
  readonly value: number;
  /** Number of decimals in `text`. */
  readonly decimals: number;
  readonly text: string;
  /** Number of decimals that are known or meaningful, for the tooltip. */
  readonly fullDecimals: number;
}

export interface NotationOptions {
  readonly notation: Notation;
  /**
   * A fixed number of decimals, 0 to 20. Default: chosen per rate. Also chosen if the value is invalid, or would show
   * only zeros.
   */
  readonly digits?: number | undefined;
  readonly locale: string;
}

/** Beyond these digits there are binary rounding errors: 87.4571 × 1000 is 87457.1, not 87457.09999999999. */
const SAFE_DIGITS = 15;

/** One or two zeros are easy to count. */
const MIN_SUBSCRIPT_ZEROS = 3;

/** `4` -> `₄` */
const toSubscript = (count: number): string =>
  String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));

/**
 * `0.00008480` -> `0.0₄8480`: replaces three or more zeros after the decimal separator by one zero and their number.
 *
 * @param zero The locale's digit zero.
 */
function subscriptZeros(text: string, zero: string): string {
  const leadingZeros = new RegExp(`(?<=^${zero}\\D)${zero}{${MIN_SUBSCRIPT_ZEROS},}(?=.)`);
  return text.replace(leadingZeros, (zeros) => zero + toSubscript(zeros.length));
}

export function formatFigure({ rate, isComputed }: PairRate, { notation, digits, locale }: NotationOptions): Figure {
  const nominal = notation === 'per-1000' ? 1000 : 1;
  const value = nominal === 1 ? rate : Number((rate * nominal).toPrecision(SAFE_DIGITS));
  const { decimals, fullDecimals } = decimalPlaces(value, isComputed, digits);
  const text = formatNumber(value, locale, FIXED_DECIMALS[decimals]);
  return {
    nominal,
    value,
    decimals,
    text: notation === 'subscript' ? subscriptZeros(text, formatNumber(0, locale)) : text,
    fullDecimals,
  };
}
