/** Who is shown: pure functions over the model. */
import { fill } from '../data/page/merge.js';
import type { Person } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';

/** What the publisher wrote into attributes; without a name the rest belongs to whoever the data names. */
export type AttributedAuthor = Partial<Person>;

const sameName = (a: string, b: string): boolean => a.trim().toLocaleLowerCase().normalize('NFKC') === b.trim().toLocaleLowerCase().normalize('NFKC');

/**
 * Attributes go before data, field by field. A name in an attribute picks that person out of several; other attributes
 * apply only where one person is left, since they could not be everybody's.
 */
export function authorsShown(attributes: AttributedAuthor, loaded: readonly Person[]): readonly Person[] {
  const { name } = attributes;
  if (name) return [fill({ ...attributes, name }, loaded.find((person) => sameName(person.name, name)) ?? {})];
  const [only] = loaded;
  return loaded.length === 1 && only ? [fill({ ...attributes, name: only.name }, only)] : loaded;
}

/** Gravatar would learn of every reader; a picture there is shown by nobody's wish. */
const THIRD_PARTY_AVATAR = /(?:^|\.)gravatar\.com$/;

/** The person's picture, unless it is a third party's stand-in for one. */
export const photoOf = ({ image }: Person): SafeUrl | undefined =>
  image && THIRD_PARTY_AVATAR.test(new URL(image).hostname) ? undefined : image;

/** The first letters of the first and the last word of a name: `DC`. */
export function initialsOf(name: string, locale: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => Array.from(word ?? '')[0] ?? '');
  return letters.join('').toLocaleUpperCase(locale.split('-', 1));
}

/** `Reporter, Bishkek Daily`. */
export const roleOf = ({ jobTitle, worksFor }: Person): string => [jobTitle, worksFor].filter(Boolean).join(', ');
