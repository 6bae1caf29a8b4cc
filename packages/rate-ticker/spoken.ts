/** A rate in words, for the tooltip and for screen readers: `1 Kyrgystani som = 0.01143 US dollars, down 0.86%`. */
import { formatMoney } from '../core/format.js';
import { fillIn, type Messages } from '../core/messages/messages.js';
import type { Change } from './change.js';
import type { Figure } from './notation.js';
import type { Quote } from './rate-book.js';

function changeInWords({ direction, amount }: Change, messages: Messages): string {
  if (direction === 'unchanged') return messages.unchanged;
  return fillIn(direction === 'up' ? messages.upBy : messages.downBy, { change: amount });
}

export function speakRate(quote: Quote, figure: Figure, change: Change | undefined, locale: string, messages: Messages): string {
  const price = Number(figure.value.toFixed(figure.fullDecimals));
  const rate = `${formatMoney(figure.nominal, quote.base, locale)} = ${formatMoney(price, quote.quote, locale)}`;
  return change ? `${rate}, ${changeInWords(change, messages)}` : rate;
}
