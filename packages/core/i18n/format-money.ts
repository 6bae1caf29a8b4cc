import { formatNumber } from './format-number.js';
import { BoundedCache, cached } from './intl-cache.js';
import { intlLocales, lacksLocaleData } from './intl-locales.js';

const ALL_DIGITS: Intl.NumberFormatOptions = { minimumFractionDigits: 0, maximumFractionDigits: 20 };

/** A text of two parts: what is written before and after the number. */
type UnitText = readonly string[];

/** Unit texts of one currency, by plural form. */
type UnitTexts = BoundedCache<Intl.LDMLPluralRule, UnitText>;

/** Cached per locale. There are about 160 currencies; the limit is for invalid codes. */
const moneyFormat = cached((locales, options: Intl.PluralRulesOptions) => ({
  pluralRules: new Intl.PluralRules(locales, options),
  unitTextsByCurrency: new BoundedCache<string, UnitTexts>(500),
}));

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

/**
 * Formats an amount with all its digits and the currency's name, `11,792.224 Uzbek soms`; with its code if `Intl`
 * rejects it.
 */
export function formatMoney(value: number, currency: string, locale: string): string {
  const number = formatNumber(value, locale, ALL_DIGITS);
  try {
    const { pluralRules, unitTextsByCurrency } = moneyFormat(locale, ALL_DIGITS);
    const unitTexts = unitTextsByCurrency.get(currency) ?? unitTextsByCurrency.add(currency, new BoundedCache());
    const form = pluralRules.select(value);
    const unitText = unitTexts.get(form) ?? unitTexts.add(form, createUnitText(value, currency, locale));
    return unitText.join(number);
  } catch {
    return `${number} ${currency}`;
  }
}
