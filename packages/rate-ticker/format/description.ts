/**
 * A rate in words, for the tooltip and for screen readers:
 * `1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent`.
 */
import { type CurrencyDisplay, formatMoney } from '../../core/i18n/format-money.js';
import { BoundedCache } from '../../core/i18n/intl-cache.js';
import { fillIn, hasMessages, type Messages } from '../../core/i18n/messages/messages.js';
import type { PairRate } from '../rates/find-rate.js';
import type { Change } from './change.js';
import type { Figure } from './notation.js';
import { formatUnchangedSince } from './unchanged-since.js';

export interface DescriptionContext {
  readonly locale: string;
  readonly messages: Messages;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** `1 Tajikistani somoni`, by locale, display, amount and currency. An update doesn't change it. */
const baseAmounts = new BoundedCache<string, string>(2000);

function describeBase(nominal: number, base: string, locale: string, display: CurrencyDisplay): string {
  const key = `${locale} ${display} ${nominal} ${base}`;
  return baseAmounts.get(key) ?? baseAmounts.add(key, formatMoney(nominal, base, locale, display));
}

/** `1 Tajikistani somoni: 0.1039 US dollars`, with all decimals that are known or meaningful. */
function describePrice(
  { base, quote }: PairRate,
  { value, nominal, fullDecimals }: Figure,
  locale: string,
  display: CurrencyDisplay,
): string {
  const price = Number(value.toFixed(fullDecimals));
  return `${describeBase(nominal, base, locale, display)}: ${formatMoney(price, quote, locale, display)}`;
}

/** By change. All rates with the same change in percent share an object, which belongs to one locale. */
const changeTexts = new WeakMap<Change, string>();

function describeDirection(change: Change, { locale, messages: { upBy, downBy } }: DescriptionContext): string {
  const known = changeTexts.get(change);
  if (known) return known;
  const text = hasMessages(locale)
    ? fillIn(change.direction === 'up' ? upBy : downBy, { change: change.formatAmount() })
    : change.text;
  changeTexts.set(change, text);
  return text;
}

/**
 * `up 0.33 percent`, `unchanged since Friday`; in a language without messages, the text with its sign: `+0.33%`. A
 * change that rounds to 0 is `unchanged`, without a day, since the rates are not equal.
 */
export function describeChange(
  change: Change,
  { rate, previous, previousAsOf }: PairRate,
  context: DescriptionContext,
): string {
  const { locale, messages, now } = context;
  if (change.direction !== 'unchanged') return describeDirection(change, context);
  if (!hasMessages(locale)) return change.text;
  return formatUnchangedSince(rate === previous ? previousAsOf : undefined, locale, messages, now);
}

/** `1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent`, or `1 TJS: 0.1039 USD, down 0.86 percent`. */
export function describeRate(
  rate: PairRate,
  figure: Figure,
  change: Change | undefined,
  context: DescriptionContext,
  currencyDisplay: CurrencyDisplay,
): string {
  const price = describePrice(rate, figure, context.locale, currencyDisplay);
  return change ? `${price}, ${describeChange(change, rate, context)}` : price;
}
