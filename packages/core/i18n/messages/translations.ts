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

export const translations: Readonly<Record<TranslatedLanguage, LazyModule<Translation>>> = {
  ru: new LazyModule('the texts in Russian', () => import('../translations/ru.js')),
  kk: new LazyModule('the texts in Kazakh', () => import('../translations/kk.js')),
  ky: new LazyModule('the texts in Kyrgyz', () => import('../translations/ky.js')),
  uz: new LazyModule('the texts in Uzbek', () => import('../translations/uz.js')),
  tg: new LazyModule('the texts in Tajik', () => import('../translations/tg.js')),
  tk: new LazyModule('the texts in Turkmen', () => import('../translations/tk.js')),
};

const isTranslated = (language: string): language is TranslatedLanguage => Object.hasOwn(translations, language);

/** The module for the language of a BCP 47 tag; `undefined` for English and languages without a translation. */
export function translationModule(locale: string): LazyModule<Translation> | undefined {
  const language = languageOf(locale);
  return isTranslated(language) ? translations[language] : undefined;
}

/** Words for `Intl`, in the languages that need them. */
export const wordsFor = (locale: string): Words | undefined => translationModule(locale)?.current?.words;
