/** How many decimals a rate is written with. */

import { MAX_DECIMALS } from '../../core/i18n/english.js';

const clamp = (min: number, value: number, max: number): number => Math.min(Math.max(value, min), max);

/** Whether the attribute `digits` is valid: a whole number from 0 to 20. */
export const isValidDigits = (digits: number | undefined): digits is number =>
  digits === clamp(0, Math.round(digits ?? 0), MAX_DECIMALS);

/** The exponent of scientific notation: -5 for `8.48e-5`. */
const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1]);

/** Decimals of `value`, rounded to at most `max`, without zeros at the end: the source may not have written those. */
function decimalsWithoutZeros(value: number, max: number): number {
  const [, fraction = ''] = value.toFixed(clamp(0, max, MAX_DECIMALS)).split('.');
  return fraction.replace(/0+$/, '').length;
}

export interface DecimalPlaces {
  /** Number of decimals to display. Near 1, published and computed rates both have four, which is what markets show. */
  readonly decimals: number;
  /** Number of decimals that are known or meaningful, for the full figure in the tooltip. */
  readonly fullDecimals: number;
}

/**
 * @param isComputed Whether `value` is an inverse or a cross rate.
 * @param digits A fixed number of decimals to display. Ignored if it is invalid, or would leave only zeros.
 */
export function decimalPlaces(value: number, isComputed: boolean, digits: number | undefined): DecimalPlaces {
  const exponent = exponentOf(value);
  // How many decimals give so many significant digits. Negative if the integer part alone has more.
  const decimalsOf = (significantDigits: number): number => significantDigits - 1 - exponent;
  const known = decimalsWithoutZeros(value, decimalsOf(isComputed ? 6 : 12));
  const fitting = isComputed
    ? // 4 significant digits below 1, and 5 from 1 on, but at least 2 decimals.
      clamp(0, value < 1 ? decimalsOf(4) : Math.max(2, decimalsOf(5)), MAX_DECIMALS)
    : // Up to 6 significant digits below 1, up to 4 decimals from 1 on, without zeros at the end.
      decimalsWithoutZeros(value, value < 1 ? decimalsOf(6) : 4);
  const decimals = isValidDigits(digits) && Number(value.toFixed(digits)) > 0 ? digits : fitting;
  return { decimals, fullDecimals: Math.max(decimals, known) };
}

/**
 * `style` with each number of decimals from 0 to 20, for `formatNumber`: it finds the formatter fastest by an options
 * object that it has seen before.
 */
export const withDecimals = (style: Intl.NumberFormatOptions = {}): readonly Intl.NumberFormatOptions[] =>
  Array.from({ length: MAX_DECIMALS + 1 }, (_, decimals) => ({
    ...style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }));

/** A plain number with each number of decimals. */
export const FIXED_DECIMALS = withDecimals();
