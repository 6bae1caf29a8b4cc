/** How a change is written. Its direction is that of the figure shown, so that sign, shape and word never disagree. */
import { formatNumber } from '../../core/i18n/format-number.js';
import { lacksLocaleData } from '../../core/i18n/locale.js';
import { type Figure, fixedDecimals } from './notation.js';
import type { Quote } from '../rates/rate-book.js';

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

type Style = Intl.NumberFormatOptions;

const SIGNED: Style = { signDisplay: 'exceptZero' };
const UNSIGNED: Style = {};
const SIGNED_PERCENT: Style = { style: 'percent', ...SIGNED };
const PERCENT_IN_WORDS: Style = { style: 'unit', unit: 'percent', unitDisplay: 'long' };
const SHORT_PERCENT: Style = { ...PERCENT_IN_WORDS, unitDisplay: 'short' };

const kept = new WeakMap<Style, Style[]>();

/** The same object each time, which its formatter is found by. */
function toPlaces(style: Style, decimals: number): Style {
  const byDecimals = kept.get(style) ?? [];
  kept.set(style, byDecimals);
  return (byDecimals[decimals] ??= { ...style, ...fixedDecimals(decimals) });
}

/** A plain `0`: decimals would claim to have been measured. */
function write(
  rounded: number,
  decimals: number,
  locale: string,
  [signed, unsigned, scale]: readonly [Style, Style, number],
): Change {
  const places = rounded === 0 ? 0 : decimals;
  return {
    direction: directionOf(rounded),
    text: formatNumber(rounded / scale, locale, toPlaces(signed, places)),
    amount: formatNumber(Math.abs(rounded), locale, toPlaces(unsigned, places)),
  };
}

const MAX_KEPT = 2000;
let percents: { readonly locale: string; readonly written: Map<number, Change> } = { locale: '', written: new Map() };

/** Most changes are of a few per cent, so there are few to be written, however many rates: each is kept. */
function percentChange({ changePercent }: Quote, locale: string): Change | undefined {
  if (changePercent === undefined) return undefined;
  if (percents.locale !== locale || percents.written.size > MAX_KEPT) percents = { locale, written: new Map() };
  const rounded = round(changePercent, PERCENT_DECIMALS);
  const known = percents.written.get(rounded);
  if (known) return known;
  const change = write(rounded, PERCENT_DECIMALS, locale, [
    SIGNED_PERCENT,
    lacksLocaleData(locale) ? SHORT_PERCENT : PERCENT_IN_WORDS,
    100,
  ]);
  percents.written.set(rounded, change);
  return change;
}

function absoluteChange({ rate, previous }: Quote, { nominal, decimals }: Figure, locale: string): Change | undefined {
  if (previous === undefined) return undefined;
  return write(round((rate - previous) * nominal, decimals), decimals, locale, [SIGNED, UNSIGNED, 1]);
}

/** `undefined` where none is wanted, or none is known. */
export function writeChange(quote: Quote, figure: Figure, style: ChangeStyle, locale: string): Change | undefined {
  if (style === 'none') return undefined;
  return style === 'absolute' ? absoluteChange(quote, figure, locale) : percentChange(quote, locale);
}
