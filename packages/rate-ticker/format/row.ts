import { formatNumber } from '../../core/i18n/format-number.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { type Change, type ChangeStyle, writeChange } from './change.js';
import { type Figure, type NotationOptions, writeRate } from './notation.js';
import { lastDays } from '../rates/history.js';
import { type Pair, pairName } from '../rates/pairs.js';
import type { Quote } from '../rates/rate-book.js';
import { drawSparkline, type Sparkline } from './sparkline.js';
import { speakChange, speakHistory, speakRate, type Speech } from './spoken.js';

/** One rate as a reader gets it. */
export interface RateRow {
  /** `KGS/USD`, or `1,000 UZS/USD`. */
  readonly pair: string;
  readonly figure: string;
  readonly change: Change | undefined;
  /** `unchanged since Friday`, where that is known. */
  readonly since: string | undefined;
  /** The price of one, for machines. */
  readonly value: string;
  /** In words, in full. */
  readonly spoken: string;
  /** Its past as a line, with the same in words. */
  readonly sparkline: (Sparkline & { readonly label: string }) | undefined;
  readonly url: SafeUrl | undefined;
}

export interface RowOptions extends NotationOptions, Speech {
  readonly change: ChangeStyle;
  /** Of the past, for a sparkline; 0 for none. */
  readonly days?: number | undefined;
  /** When the rates were published. */
  readonly asOf?: string | undefined;
  /** The publisher's page of a rate that has none of its own. */
  readonly hrefOf?: ((pair: Pair) => SafeUrl | undefined) | undefined;
}

function sparkline(
  { rate, history }: Quote,
  figure: Figure,
  { days = 0, asOf, locale, messages }: RowOptions,
): RateRow['sparkline'] {
  if (!history || days === 0) return undefined;
  const past = lastDays(history, days, asOf ? { date: asOf, rate } : undefined);
  const drawn = drawSparkline(past);
  return drawn && { ...drawn, label: speakHistory(past, figure, locale, messages) };
}

/** Beyond these a computed rate holds only the noise of binary fractions. */
const MACHINE_DIGITS = 12;

export function writeRow(quote: Quote, options: RowOptions): RateRow {
  const { locale, messages } = options;
  const figure = writeRate(quote, options);
  const change = writeChange(quote, figure, options.change, locale);
  const words = change && speakChange(change, quote, options);
  const price = speakRate(quote, figure, locale);
  return {
    pair: figure.nominal === 1 ? pairName(quote) : `${formatNumber(figure.nominal, locale)} ${pairName(quote)}`,
    figure: figure.text,
    change,
    since:
      change?.direction === 'unchanged' && words !== messages.unchanged && words !== change.text ? words : undefined,
    value: String(quote.computed ? Number(quote.rate.toPrecision(MACHINE_DIGITS)) : quote.rate),
    spoken: words ? `${price}, ${words}` : price,
    sparkline: sparkline(quote, figure, options),
    url: quote.url ?? options.hrefOf?.(quote),
  };
}
