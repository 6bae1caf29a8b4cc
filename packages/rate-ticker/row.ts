import { formatNumber } from '../core/format.js';
import type { SafeUrl } from '../data/safe-url.js';
import { type Change, type ChangeStyle, writeChange } from './change.js';
import { type NotationOptions, writeRate } from './notation.js';
import { pairName } from './pairs.js';
import type { Quote } from './rate-book.js';
import { speakChange, speakRate, type Speech } from './spoken.js';

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
  readonly url: SafeUrl | undefined;
}

export interface RowOptions extends NotationOptions, Speech {
  readonly change: ChangeStyle;
}

/** Beyond these a computed rate holds only the noise of binary fractions. */
const MACHINE_DIGITS = 12;

export function writeRow(quote: Quote, options: RowOptions): RateRow {
  const { locale, messages } = options;
  const figure = writeRate(quote, options);
  const change = writeChange(quote, figure, options.change, locale);
  const words = change && speakChange(change, quote, options);
  return {
    pair: figure.nominal === 1 ? pairName(quote) : `${formatNumber(figure.nominal, locale)} ${pairName(quote)}`,
    figure: figure.text,
    change,
    since: change?.direction === 'unchanged' && words !== messages.unchanged ? words : undefined,
    value: String(Number(quote.rate.toPrecision(MACHINE_DIGITS))),
    spoken: [speakRate(quote, figure, locale), words].filter(Boolean).join(', '),
    url: quote.url,
  };
}
