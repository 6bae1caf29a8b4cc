/**
 * The change of a rate as text, in percent or as an amount. The direction is that of the rounded text, so that sign,
 * triangle and word always agree: a change that rounds to 0 is unchanged.
 */
import { isAmericanOrBritish, isBritish } from '../../core/i18n/english.js';
import { formatNumber } from '../../core/i18n/format-number.js';
import { BoundedCache } from '../../core/i18n/intl-cache.js';
import { lacksLocaleData } from '../../core/i18n/intl-locales.js';
import type { PairRate } from '../rates/find-rate.js';
import { FIXED_DECIMALS, withDecimals } from './decimals-of-small-rates.js';
import type { Figure } from './notation.js';

export type ChangeStyle = 'percent' | 'absolute' | 'none';

export type Direction = 'up' | 'down' | 'unchanged';

export interface Change {
  readonly direction: Direction;
  /** With a sign, which is never a hyphen: `−0.86%`. */
  readonly text: string;
  /** Without a sign, to follow a word such as “down”: `0.86 percent`. */
  readonly formatAmount: () => string;
}

const PERCENT_DECIMALS = 2;

/** With short words, by default. */
const PERCENT_UNIT: Intl.NumberFormatOptions = { style: 'unit', unit: 'percent' };

const SIGNED = withDecimals({ signDisplay: 'exceptZero' });
const SIGNED_PERCENT = withDecimals({ signDisplay: 'exceptZero', style: 'percent' });
const LONG_PERCENT = withDecimals({ ...PERCENT_UNIT, unitDisplay: 'long' });
const SHORT_PERCENT = withDecimals(PERCENT_UNIT);

/** Adding 0 turns `-0` into `0`. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

function directionOf(change: number): Direction {
  if (change === 0) return 'unchanged';
  return change > 0 ? 'up' : 'down';
}

/** No change is a plain `0`: with decimals, it would look like a measured value. */
const decimalsOf = (change: number, decimals: number): number => change && decimals;

/**
 * By locale and percentage. Most changes are of a few percent with two decimals, so that in an update of 500 rates most
 * texts have been formatted before.
 */
const percentChanges = new BoundedCache<string, Change>(2000);

/** `0.86 percent`; in British English `0.86 per cent`. Both without `Intl`, whose first use is slow. */
function percentInWords(percent: number, decimals: number, locale: string): string {
  if (isAmericanOrBritish(locale))
    return formatNumber(percent, locale, FIXED_DECIMALS[decimals]) + (isBritish(locale) ? ' per cent' : ' percent');
  const words = lacksLocaleData(locale) ? SHORT_PERCENT : LONG_PERCENT;
  return formatNumber(percent, locale, words[decimals]);
}

/** `Intl` writes a hyphen in most languages, which is shorter than the plus sign, and lines may break after it. */
const createChange = (change: number, text: string, formatAmount: () => string): Change => ({
  direction: directionOf(change),
  text: text.replace('-', '−'),
  formatAmount,
});

function createPercentChange(change: number, locale: string): Change {
  const decimals = decimalsOf(change, PERCENT_DECIMALS);
  const text = formatNumber(change / 100, locale, SIGNED_PERCENT[decimals]);
  return createChange(change, text, () => percentInWords(Math.abs(change), decimals, locale));
}

function formatPercentChange(percent: number, locale: string): Change {
  const change = round(percent, PERCENT_DECIMALS);
  const key = `${locale} ${change}`;
  return percentChanges.get(key) ?? percentChanges.add(key, createPercentChange(change, locale));
}

function formatAbsoluteChange(difference: number, figure: Figure, locale: string): Change {
  const change = round(difference * figure.nominal, figure.decimals);
  const decimals = decimalsOf(change, figure.decimals);
  const text = formatNumber(change, locale, SIGNED[decimals]);
  return createChange(change, text, () => formatNumber(Math.abs(change), locale, FIXED_DECIMALS[decimals]));
}

/**
 * @param figure The figure beside the change. An absolute change is for the same units and has the same number of
 * decimals.
 * @param style Invalid values mean `percent`.
 * @returns `undefined` if `style` is `none` or the change is unknown.
 */
export function formatChange(
  { rate, previous, changePercent }: PairRate,
  figure: Figure,
  style: ChangeStyle,
  locale: string,
): Change | undefined {
  if (style === 'none') return undefined;
  if (style !== 'absolute') return changePercent === undefined ? undefined : formatPercentChange(changePercent, locale);
  return previous === undefined ? undefined : formatAbsoluteChange(rate - previous, figure, locale);
}
