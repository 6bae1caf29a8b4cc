/**
 * Numbers, dates and lists through `Intl`, guarded: `Intl` throws on a bad locale, currency, date or digit count, and a
 * guest must not. Formatters cost far more to make than to use, so they are kept; there are few combinations, and the cap
 * is for pages that make them up.
 */
import { intlLocales, lacksWords, languageOf } from './locale.js';
import { recentPast } from './messages/recent-past.js';

const MAX_KEPT = 100;
const kept = new Map<string, unknown>();

function keep<T>(key: string, make: () => T): T {
  const found = kept.get(key);
  if (found !== undefined) return found as T; // every key starts with its type's name, so T is what was kept under it
  if (kept.size >= MAX_KEPT) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

function guarded(format: () => string, otherwise: string): string {
  try {
    return format();
  } catch {
    return otherwise;
  }
}

const PLAIN: Intl.NumberFormatOptions = {};

/** The formatter that options were last used for: to spell options out, as a key, costs more than to format. */
const lastUsed = new WeakMap<
  Intl.NumberFormatOptions,
  { readonly locale: string; readonly formatter: Intl.NumberFormat }
>();

function numberFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const last = lastUsed.get(options);
  if (last?.locale === locale) return last.formatter;
  const formatter = keep(
    `number ${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(intlLocales(locale), options),
  );
  lastUsed.set(options, { locale, formatter });
  return formatter;
}

/** A number as the locale writes it; as JavaScript writes it where `Intl` refuses. Quickest with options that are kept. */
export function formatNumber(value: number, locale: string, options = PLAIN): string {
  try {
    return numberFormatter(locale, options).format(value);
  } catch {
    return String(value);
  }
}

const EXACT: Intl.NumberFormatOptions = { minimumFractionDigits: 0, maximumFractionDigits: 20 };

/** How a language counts, and what stands before and after a number, by currency and then by plural form. */
interface Counting {
  readonly locale: string;
  readonly plural: Intl.PluralRules;
  readonly units: Map<string, Map<string, readonly string[]>>;
}

const countingIn = (locale: string): Counting =>
  keep(`counting ${locale}`, () => ({
    locale,
    plural: new Intl.PluralRules(intlLocales(locale), EXACT),
    units: new Map<string, Map<string, readonly string[]>>(),
  }));

let lastCounting: Counting | undefined;

/** Russian words are no Kyrgyz ones: a code is. A formatter for each of a page's currencies would weigh megabytes and take long to make: it is asked once, and let go. */
function writeUnit(value: number, currency: string, locale: string): readonly string[] {
  const parts = new Intl.NumberFormat(intlLocales(locale), {
    ...EXACT,
    style: 'currency',
    currency,
    currencyDisplay: lacksWords(locale) ? 'code' : 'name',
  }).formatToParts(value);
  return parts
    .map((part) => (part.type === 'literal' || part.type === 'currency' ? part.value : '\0'))
    .join('')
    .split(/\0+/);
}

function unitAround(value: number, currency: string, locale: string): readonly string[] {
  if (lastCounting?.locale !== locale) lastCounting = countingIn(locale);
  const { plural, units } = lastCounting;
  const form = plural.select(value);
  const forms = units.get(currency) ?? new Map<string, readonly string[]>();
  const known = forms.get(form);
  if (known) return known;
  const around = writeUnit(value, currency, locale);
  units.set(currency, forms.set(form, around));
  return around;
}

/** A sum in words and to the last digit, `11,792.224 Uzbek soms`; with the bare code where `Intl` refuses. */
export const formatMoney = (value: number, currency: string, locale: string): string => {
  const number = formatNumber(value, locale, EXACT);
  return guarded(() => unitAround(value, currency, locale).join(number), `${number} ${currency}`);
};

/** A date without a time is that day everywhere, though JavaScript takes it for midnight in Greenwich. */
const zoned = (iso: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions =>
  /^\d{4}-\d\d-\d\d$/.test(iso) ? { ...options, timeZone: 'UTC' } : options;

/** A date in figures, `23.06.2025`, is read in every language; a month in Russian words is not. */
const inFigures = ({ dateStyle, month, ...options }: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions => ({
  ...options,
  ...(dateStyle && { dateStyle: 'short' }),
  ...(month && { month: '2-digit' }),
});

/** A moment as the locale writes it; the text as it stands where it is no date. */
export function formatDate(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const all = zoned(iso, lacksWords(locale) ? inFigures(options) : options);
  return guarded(
    () =>
      keep(`date ${locale} ${JSON.stringify(all)}`, () => new Intl.DateTimeFormat(intlLocales(locale), all)).format(
        new Date(iso),
      ),
    iso,
  );
}

/** `yesterday`, `3 hours ago`; the bare number where `Intl` refuses. */
export const formatRelative = (value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string =>
  (lacksWords(locale) && recentPast(value, unit, locale)) ||
  guarded(
    () =>
      keep(`relative ${locale}`, () => new Intl.RelativeTimeFormat(intlLocales(locale), { numeric: 'auto' })).format(
        value,
        unit,
      ),
    String(value),
  );

/** What a currency is called: `US Dollar`; the code itself where the browser has no name for it in this language. */
export const currencyName = (code: string, locale: string): string =>
  lacksWords(locale)
    ? code
    : guarded(
        () =>
          keep(`currency ${locale}`, () => new Intl.DisplayNames(intlLocales(locale), { type: 'currency' })).of(code) ??
          code,
        code,
      );

/** Names of Central Asian languages that browsers lack. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  kk: 'қазақша',
  ky: 'кыргызча',
  tg: 'тоҷикӣ',
  tk: 'türkmençe',
  uz: 'oʻzbekcha',
};

/** What a language's own readers call it: `кыргызча` for `ky`. In the page's language where the browser does not know, and as it stands what is no code. */
export function languageName(code: string, locale: string): string {
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(code)) return code;
  return (
    OWN_NAMES[languageOf(code)] ??
    guarded(
      () =>
        keep(
          `language ${code} ${locale}`,
          () => new Intl.DisplayNames([code, ...intlLocales(locale)], { type: 'language' }),
        ).of(code) ?? code,
      code,
    )
  );
}

/** Conjunctions that browsers lack and would write in Russian, or as a bare comma. */
const LAST_SEPARATOR: Readonly<Record<string, string>> = {
  kk: ' және ',
  ky: ' жана ',
  tg: ' ва ',
  tk: ' we ',
  uz: ' va ',
};

/** `A, B and C`. */
export function formatList(items: readonly string[], locale: string): string {
  const last = LAST_SEPARATOR[languageOf(locale)];
  if (last && items.length > 1) return `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;
  return guarded(
    () => keep(`list ${locale}`, () => new Intl.ListFormat(intlLocales(locale), { type: 'conjunction' })).format(items),
    items.join(', '),
  );
}
