/**
 * Shared `Intl` objects. Creating one costs far more than formatting with it, and they are immutable, so all elements
 * of a page share one for each locale and set of options. Both come from the page, so their number has no natural
 * limit: each cache is bounded.
 */
import { intlLocales } from './intl-locales.js';

/** A map that is emptied when it is full. */
export class BoundedCache<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #maxEntries: number;

  constructor(maxEntries = 100) {
    this.#maxEntries = maxEntries;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  /** Stores a value and returns it: `cache.get(key) ?? cache.add(key, createValue())`. */
  add(key: K, value: V): V {
    if (this.#entries.size >= this.#maxEntries) this.#entries.clear();
    this.#entries.set(key, value);
    return value;
  }
}

/**
 * Wraps the constructor of an `Intl` class in a cache. The returned function throws on options that `Intl` rejects;
 * locales that `Intl` rejects are replaced. Pass the same `options` object each time in code that runs often: the last
 * formatter of an options object is found by its identity, which is several times faster than building a key.
 */
export function cached<Options extends object, Format>(
  create: (locales: string[], options: Options) => Format,
): (locale: string, options: Options) => Format {
  const formats = new BoundedCache<string, Format>();
  const lastUsed = new WeakMap<Options, { readonly locale: string; readonly format: Format }>();
  return (locale, options) => {
    const last = lastUsed.get(options);
    if (last?.locale === locale) return last.format;
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? formats.add(key, create(intlLocales(locale), options));
    lastUsed.set(options, { locale, format });
    return format;
  };
}

export const numberFormat = cached(
  (locales, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales, options),
);
export const dateTimeFormat = cached(
  (locales, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales, options),
);
export const relativeTimeFormat = cached(
  (locales, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locales, options),
);
export const listFormat = cached((locales, options: Intl.ListFormatOptions) => new Intl.ListFormat(locales, options));
