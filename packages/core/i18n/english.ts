/**
 * Numbers, dates and ages in American and British English, written as `Intl` writes them. The first `Intl` object of a
 * page costs Chromium as much as ten strips: it opens the data of each of some 800 locales (12 ms of a fast processor;
 * each further object 0.2 ms). The functions return `undefined` for what only `Intl` can write.
 */
import { calendarDay } from './calendar.js';
import type { Words } from './messages/translations.js';

export const isAmericanOrBritish = (locale: string): boolean => /^en([-_](us|gb))?$/i.test(locale);

/** Of a locale that is American or British. */
export const isBritish = (locale: string): boolean => /b$/i.test(locale);

/** The integer that is `value` times a power of ten, rounded half up. `1.005` gives 101 for 2, as its digits say. */
function scaleAndRound(value: number, powerOfTen: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Math.round(Number(`${digits}e${Number(exponent) + powerOfTen}`));
}

function signOf(value: number, isZero: boolean, signDisplay: Intl.NumberFormatOptions['signDisplay']): string {
  if (signDisplay === 'exceptZero' && isZero) return '';
  if (value < 0) return '-';
  return signDisplay === 'exceptZero' ? '+' : '';
}

/** `1,234.50` for 123450 and 2 decimals. */
function writeDigits(scaled: number, decimals: number): string {
  const text = String(scaled).padStart(decimals + 1, '0');
  const integer = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals > 0 ? `${integer}.${text.slice(-decimals)}` : integer;
}

/** The maximum that every `Intl` implementation accepts. */
export const MAX_DECIMALS = 20;

/** How many decimals to write: a fixed number, or those that the number has; `undefined` if it has too many. */
function decimalsOf(value: number, min: number, max: number): number | undefined {
  if (min < 0 || min > max || max > MAX_DECIMALS) return undefined;
  if (min === max || Number.isInteger(value)) return min;
  const text = String(value);
  const count = text.length - 1 - text.indexOf('.');
  return count > max || text.includes('e') ? undefined : Math.max(min, count);
}

/** `1,234.50`, `+0.86%`: with a fixed number of decimals, or with all that the number has. A percentage is fixed. */
export function englishNumber(value: number, options: Intl.NumberFormatOptions): string | undefined {
  const { minimumFractionDigits: min = 0, maximumFractionDigits: max = 3, style, signDisplay, ...others } = options;
  const isPercent = style === 'percent';
  if ((style && !(isPercent && min === max)) || Object.keys(others).length > 0) return undefined;
  const decimals = decimalsOf(value, min, max);
  if (decimals === undefined) return undefined;
  const scaled = scaleAndRound(Math.abs(value), isPercent ? decimals + 2 : decimals);
  if (!Number.isSafeInteger(scaled) || Object.is(value, -0)) return undefined;
  return signOf(value, scaled === 0, signDisplay) + writeDigits(scaled, decimals) + (isPercent ? '%' : '');
}

/** As `Intl.PluralRules` says for a number with all its decimals. */
export const englishPluralForm = (value: number): 'one' | 'other' => (Math.abs(value) === 1 ? 'one' : 'other');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `June 23, 2025` and `23 June 2025`; short: `Jun 23, 2025` and `23 Jun 2025`. */
function dayOf(iso: string, locale: string, isShort: boolean): string | undefined {
  const date = new Date(calendarDay(iso));
  const monthIndex = date.getUTCMonth();
  // `Sept`, in British English.
  const length = isBritish(locale) && monthIndex === 8 ? 4 : 3;
  const month = MONTHS[monthIndex]?.slice(0, isShort ? length : undefined);
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  return month && (isBritish(locale) ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `9:05 AM` and `09:05`, in the user's time zone. */
function timeOf(iso: string, locale: string): string {
  const date = new Date(iso);
  const hours = date.getHours();
  const minutes = twoDigits(date.getMinutes());
  if (isBritish(locale)) return `${twoDigits(hours)}:${minutes}`;
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** A date in the style `long` or `medium`, and a time of day in the style `short`, alone or after a `medium` date. */
export function englishDate(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string | undefined {
  const { dateStyle, timeStyle, ...others } = options;
  if (Object.keys(others).length > 0) return undefined;
  if (dateStyle === 'long' && !timeStyle) return dayOf(iso, locale, false);
  const day = dayOf(iso, locale, true);
  if (!day || (dateStyle ?? 'medium') !== 'medium' || (timeStyle ?? 'short') !== 'short') return undefined;
  return [dateStyle && day, timeStyle && timeOf(iso, locale)].filter(Boolean).join(', ');
}

/** Units of an age. Seconds are only used for 0. */
export type AgeUnit = 'second' | 'minute' | 'hour' | 'day';

/** The names of units are those of {@link AgeUnit} in English, with an `s` in the plural. */
type AgeWords = Pick<Words, 'now' | 'today' | 'yesterday' | 'ago'> & Partial<Pick<Words, 'minute' | 'hour' | 'day'>>;

/** For a whole number of 0 or less. */
export function ageInWords(value: number, unit: AgeUnit, words: AgeWords): string {
  if (unit === 'second') return words.now;
  if (unit === 'day' && value > -2) return value < 0 ? words.yesterday : words.today;
  return `${-value} ${words[unit] ?? (value < -1 ? `${unit}s` : unit)} ${words.ago}`;
}

const ENGLISH: AgeWords = { now: 'now', today: 'today', yesterday: 'yesterday', ago: 'ago' };

/** `now`, `yesterday`, `3 days ago`: for a whole number of 0 or less. */
export const englishAge = (value: number, unit: AgeUnit): string => ageInWords(value, unit, ENGLISH);
