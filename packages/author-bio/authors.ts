/** Who is shown: pure functions over the model. */
import { fill } from '../data/page/merge.js';
import type { Person } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';

/** What the publisher wrote into attributes; without a name the rest belongs to whoever the data names. */
export type AttributedAuthor = Partial<Person>;

const nameKey = (name: string): string => name.trim().toLowerCase().normalize('NFKC');

/**
 * Attributes go before data, field by field. A name in an attribute picks that person out of several; other attributes
 * apply only where one person is left, since they could not be everybody's.
 */
export function authorsShown(attributes: AttributedAuthor, loaded: readonly Person[]): readonly Person[] {
  const one = loaded.length === 1 ? loaded[0] : undefined;
  const person = attributes.name ? loaded.find(({ name }) => nameKey(name) === nameKey(attributes.name ?? '')) : one;
  const name = attributes.name || person?.name;
  return name ? [fill({ ...attributes, name }, person ?? {})] : loaded;
}

/** Gravatar would learn of every reader; a picture there is shown by nobody's wish. */
const THIRD_PARTY_AVATAR = /^https?:\/\/([^/]+\.)?gravatar\.com\//;

/** The person's picture, unless it is a third party's stand-in for one. */
export const photoOf = ({ image }: Person): SafeUrl | undefined =>
  image && THIRD_PARTY_AVATAR.test(image) ? undefined : image;

/** The first letters of the first and the last word of a name: `DC`. */
export function initialsOf(name: string): string {
  const [first = '', ...others] = name.match(/(?<!\S)\S/gu) ?? [];
  return (first + (others.at(-1) ?? '')).toUpperCase();
}

/** `Reporter, Bishkek Daily`. */
export const roleOf = ({ jobTitle, worksFor }: Person): string => [jobTitle, worksFor].filter(Boolean).join(', ');
