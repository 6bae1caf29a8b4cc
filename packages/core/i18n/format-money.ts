import { englishPluralForm, isAmericanOrBritish } from './english.js';
import { formatNumber } from './format-number.js';
import { BoundedCache, cached } from './intl-cache.js';
import { intlLocales, lacksLocaleData } from './intl-locales.js';

const ALL_DIGITS: Intl.NumberFormatOptions = { minimumFractionDigits: 0, maximumFractionDigits: 20 };

/** A text of two parts: what is written before and after the number. */
type UnitText = readonly string[];

/** By locale, currency and plural form. There are about 160 currencies; the limit is for invalid codes. */
const unitTexts = new BoundedCache<string, UnitText>(1000);

const pluralRules = cached((locales, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locales, options));

const pluralFormOf = (value: number, locale: string): Intl.LDMLPluralRule =>
  isAmericanOrBritish(locale) ? englishPluralForm(value) : pluralRules(locale, ALL_DIGITS).select(value);

/**
 * The currency's name around a number, e.g. `['', ' Uzbek soms']`. Its code in a language that the browser has no data
 * for, since a Russian name would not fit. Its formatter is not cached: one for each currency would take megabytes.
 */
function createUnitText(value: number, currency: string, locale: string): UnitText {
  const format = new Intl.NumberFormat(intlLocales(locale), {
    ...ALL_DIGITS,
    style: 'currency',
    currency,
    currencyDisplay: lacksLocaleData(locale) ? 'code' : 'name',
  });
  const texts = format
    .formatToParts(value)
    .map(({ type, value: text }) => (type === 'literal' || type === 'currency' ? text : '\0'));
  return texts.join('').split(/\0+/);
}

/** How a currency is written, as in `Intl.NumberFormat`: `UZS` or `Uzbek soms`. */
export type CurrencyDisplay = 'code' | 'name';

/**
 * Formats an amount with all its digits and the currency's name, `11,792.224 Uzbek soms`, or its code. A name that
 * `Intl` rejects is written as a code.
 */
export function formatMoney(value: number, currency: string, locale: string, display: CurrencyDisplay): string {
  const number = formatNumber(value, locale, ALL_DIGITS);
  if (display === 'code') return `${number} ${currency}`;
  try {
    const form = pluralFormOf(value, locale);
    const key = `${locale} ${currency} ${form}`;
    const unitText = unitTexts.get(key) ?? unitTexts.add(key, createUnitText(value, currency, locale));
    return unitText.join(number);
  } catch {
    return `${number} ${currency}`;
  }
}
