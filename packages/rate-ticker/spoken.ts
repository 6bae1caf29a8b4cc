/** A rate in words, for the tooltip and for screen readers: `1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent`. */
import { formatNumber } from '../core/format.js';
import { lacksWords } from '../core/locale.js';
import { fillIn, type Messages } from '../core/messages/messages.js';
import type { Change } from './change.js';
import type { Figure } from './notation.js';
import type { Quote } from './rate-book.js';
import { unchangedInWords } from './unchanged.js';

/** `Intl` knows each currency's plural forms. One formatter a currency: the number comes rounded. Russian words are no Kyrgyz ones: a code is. */
const inWords = (value: number, currency: string, locale: string): string =>
  formatNumber(value, locale, { style: 'currency', currency, currencyDisplay: lacksWords(locale) ? 'code' : 'name', minimumFractionDigits: 0, maximumFractionDigits: 20 });

export interface Speech {
  readonly locale: string;
  readonly messages: Messages;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** `unchanged since Friday`, `up 0.33 percent`. What only rounds to nothing is unchanged to the eye, and since no day. */
export function speakChange({ direction, amount }: Change, { rate, previous, previousAsOf }: Quote, { locale, messages, now }: Speech): string {
  if (direction === 'unchanged') return unchangedInWords(rate === previous ? previousAsOf : undefined, locale, messages, now);
  return fillIn(direction === 'up' ? messages.upBy : messages.downBy, { change: amount });
}

export function speakRate({ base, quote }: Quote, { value, nominal, fullDecimals }: Figure, locale: string): string {
  const price = Number(value.toFixed(fullDecimals));
  return `${inWords(nominal, base, locale)}: ${inWords(price, quote, locale)}`;
}
