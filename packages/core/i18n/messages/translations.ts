/** The languages besides English. Each is downloaded when an element is in it. */
import { LazyModule } from '../../../loading/lazy-module.js';
import { languageOf } from '../locale.js';
import type { Language, Messages } from './message-keys.js';

/**
 * Words for languages that many browsers have no data for. A noun stays in the singular after a number in all of them.
 * @see https://cldr.unicode.org/
 */
export interface Words {
  readonly now: string;
  readonly today: string;
  readonly yesterday: string;
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
  readonly ago: string;
  /** Before the last item of a list. */
  readonly and: string;
}

export interface Translation {
  readonly messages: Messages;
  readonly words?: Words;
}

type TranslatedLanguage = Exclude<Language, 'en'>;

const downloads: Readonly<Record<TranslatedLanguage, () => Promise<Translation>>> = {
  ru: () => import('../translations/ru.js'),
  kk: () => import('../translations/kk.js'),
  ky: () => import('../translations/ky.js'),
  uz: () => import('../translations/uz.js'),
  tg: () => import('../translations/tg.js'),
  tk: () => import('../translations/tk.js'),
};

/** By language subtag. */
export const translations: ReadonlyMap<string, LazyModule<Translation>> = new Map(
  Object.entries(downloads).map(([language, download]) => [language, new LazyModule(download)]),
);

/** The module for the language of a BCP 47 tag; `undefined` for English and languages without a translation. */
export const translationModule = (locale: string): LazyModule<Translation> | undefined =>
  translations.get(languageOf(locale));

/** Words for `Intl`, in the languages that need them. */
export const wordsFor = (locale: string): Words | undefined => translationModule(locale)?.current?.words;
