import { languageOf } from '../locale.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ky } from './ky.js';
import type { Language, Messages } from './message-keys.js';
import { ru } from './ru.js';
import { tg } from './tg.js';
import { tk } from './tk.js';
import { uz } from './uz.js';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, ru, kk, ky, uz, tg, tk };

const isLanguage = (language: string): language is Language => Object.hasOwn(MESSAGES, language);

/** Are there messages in the language of this BCP 47 tag? */
export const hasMessages = (locale: string): boolean => isLanguage(languageOf(locale));

/** The messages in the language of a BCP 47 tag; in English if there are none. */
export function messagesFor(locale: string): Messages {
  const language = languageOf(locale);
  return isLanguage(language) ? MESSAGES[language] : en;
}

/** Replaces each `{name}` in a message by its value. A name without a value stays as it is. */
export const fillIn = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{([\w-]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder,
  );

export type { Language, Messages };
