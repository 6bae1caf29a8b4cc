import { languageOf } from '../locale.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ky } from './ky.js';
import { ru } from './ru.js';
import { tg } from './tg.js';
import { tk } from './tk.js';
import { uz } from './uz.js';

/** Every phrase that a widget says by itself. `{…}` is filled in by {@link fillIn}. */
export interface Messages {
  readonly rates: string;
  readonly pause: string;
  readonly play: string;
  /** A rate rose; said beside the figure. */
  readonly up: string;
  readonly down: string;
  /** `{change}`: by how much, without a sign. */
  readonly upBy: string;
  readonly downBy: string;
  readonly unchanged: string;
  /** `{date}` of a publication. */
  readonly asOf: string;
  readonly outdated: string;
  /** `{name}` of who publishes data. */
  readonly source: string;
  /** `{name}`: an author in the nominative. */
  readonly moreArticlesBy: string;
  /** `{name}` of a person on `{network}`. */
  readonly profileOn: string;
  /** `{name}` of a person. */
  readonly emailTo: string;
  readonly readMore: string;
  readonly readLess: string;
  readonly aboutAuthor: string;
  readonly suggestedArticles: string;
  readonly previous: string;
  readonly next: string;
  readonly sponsored: string;
  readonly imageSource: string;
  readonly caption: string;
  readonly licence: string;
  readonly useImage: string;
  readonly fullScreen: string;
  readonly close: string;
  readonly loading: string;
}

/** The languages that widgets speak: English, and Central Asia's. */
export type Language = 'en' | 'ru' | 'kk' | 'ky' | 'uz' | 'tg' | 'tk';

const PHRASES: Readonly<Record<Language, Messages>> = { en, ru, kk, ky, uz, tg, tk };

const isLanguage = (language: string): language is Language => Object.hasOwn(PHRASES, language);

/** The phrases for a BCP 47 tag; English for languages that widgets do not speak. */
export function messagesFor(locale: string): Messages {
  const language = languageOf(locale);
  return isLanguage(language) ? PHRASES[language] : en;
}

/** Puts values where a phrase names them. */
export const fillIn = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
