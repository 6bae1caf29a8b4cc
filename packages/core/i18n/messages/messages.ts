import { languageOf } from '../locale.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ky } from './ky.js';
import type { Language, Messages } from './phrases.js';
import { ru } from './ru.js';
import { tg } from './tg.js';
import { tk } from './tk.js';
import { uz } from './uz.js';

const PHRASES: Readonly<Record<Language, Messages>> = { en, ru, kk, ky, uz, tg, tk };

const isLanguage = (language: string): language is Language => Object.hasOwn(PHRASES, language);

/** Whether there are phrases in the language of a BCP 47 tag. */
export const speaks = (locale: string): boolean => isLanguage(languageOf(locale));

/** The phrases for a BCP 47 tag; English for languages that widgets do not speak. */
export function messagesFor(locale: string): Messages {
  const language = languageOf(locale);
  return isLanguage(language) ? PHRASES[language] : en;
}

/** Puts values where a phrase names them. */
export const fillIn = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{([\w-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );

export type { Language, Messages };
