import { languageOf } from '../locale.js';
import { en } from './en.js';
import type { Language, Messages } from './message-keys.js';
import { translationModule } from './translations.js';

/** Are there messages in the language of this BCP 47 tag? */
export const hasMessages = (locale: string): boolean =>
  languageOf(locale) === 'en' || translationModule(locale) !== undefined;

/** The messages in the language of a BCP 47 tag; in English if there are none, or if they have not arrived. */
export const messagesFor = (locale: string): Messages => translationModule(locale)?.current?.messages ?? en;

/** Replaces each `{name}` in a message by its value. A name without a value stays as it is. */
export const fillIn = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{([\w-]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder,
  );

export type { Language, Messages };
