/** A rate in words, for the tooltip and for screen readers: `1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent`. */
import { formatDate } from '../../core/i18n/format-date.js';
import { formatMoney, formatNumber } from '../../core/i18n/format-number.js';
import { fillIn, type Messages, speaks } from '../../core/i18n/messages/messages.js';
import type { Change } from './change.js';
import type { History } from '../rates/history.js';
import type { Figure } from './notation.js';
import type { Quote } from '../rates/rate-book.js';
import { unchangedInWords } from './unchanged.js';

export interface Speech {
  readonly locale: string;
  readonly messages: Messages;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Of changes that are kept, in the language they were last said in. */
const moves = new WeakMap<Change, { readonly messages: Messages; readonly words: string }>();

function speakMove(change: Change, messages: Messages): string {
  const known = moves.get(change);
  if (known?.messages === messages) return known.words;
  const words = fillIn(change.direction === 'up' ? messages.upBy : messages.downBy, { change: change.amount });
  moves.set(change, { messages, words });
  return words;
}

/** `unchanged since Friday`, `up 0.33 percent`. What only rounds to nothing is unchanged to the eye, and since no day. A sign is read in every language, English words are not. */
export function speakChange(
  change: Change,
  { rate, previous, previousAsOf }: Quote,
  { locale, messages, now }: Speech,
): string {
  if (!speaks(locale)) return change.text;
  if (change.direction !== 'unchanged') return speakMove(change, messages);
  return unchangedInWords(rate === previous ? previousAsOf : undefined, locale, messages, now);
}

/** `1 Uzbek som`: what a row begins with, however often its price changes. By locale and nominal, then by currency. */
const nominals = new Map<string, Map<string, string>>();

function speakNominal(nominal: number, base: string, locale: string): string {
  const key = `${locale} ${nominal}`;
  const known = nominals.get(key) ?? new Map<string, string>();
  nominals.set(key, known);
  const words = known.get(base) ?? formatMoney(nominal, base, locale);
  known.set(base, words);
  return words;
}

export function speakRate({ base, quote }: Quote, { value, nominal, fullDecimals }: Figure, locale: string): string {
  const price = Number(value.toFixed(fullDecimals));
  return `${speakNominal(nominal, base, locale)}: ${formatMoney(price, quote, locale)}`;
}

const yearOf = (date = ''): string => date.slice(0, 4);

/** What a line shows at a glance: `From 87.41 (30 August) to 87.46 (29 September), lowest …, highest …`. Days, not a number of them: some may be missing. */
export function speakHistory(
  history: History,
  { nominal, fullDecimals }: Figure,
  locale: string,
  messages: Messages,
): string {
  const inOneYear = yearOf(history[0]?.date) === yearOf(history.at(-1)?.date);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', ...(!inOneYear && { year: 'numeric' }) };
  const write = ({ date, rate }: History[number]): string =>
    `${formatNumber(rate * nominal, locale, { maximumFractionDigits: fullDecimals })} (${formatDate(date, locale, day)})`;
  const [lowest, highest] = [1, -1].map((sign) => [...history].sort((a, b) => sign * (a.rate - b.rate))[0]);
  const points = { first: history[0], last: history.at(-1), lowest, highest };
  return fillIn(
    messages.history,
    Object.fromEntries(Object.entries(points).map(([name, point]) => [name, point ? write(point) : ''])),
  );
}
