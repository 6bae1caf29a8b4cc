/** Who is shown, and what of them: pure functions over the model. */
import { fill, nameKey } from '../../data/model/people.js';
import type { Person } from '../../data/model/model.js';
import { articleKey, type SafeUrl } from '../../data/model/safe-url.js';
import { linksIn } from '../view/biography.js';

/** What the publisher wrote into attributes; without a name the rest belongs to whoever the data names. */
export type AttributedAuthor = Partial<Person>;

export const namesake = (people: readonly Person[], name: string): Person | undefined =>
  people.find((person) => nameKey(person.name) === nameKey(name));

/** Nothing that names the person, whatever else is written. */
const withheld = ({ jobTitle, workLocation }: AttributedAuthor): Person => ({
  name: '',
  nameWithheld: true,
  jobTitle,
  workLocation,
});

/**
 * Attributes go before data, field by field. A name in an attribute picks that person out of several; other attributes
 * apply only where one person is left, since they could not be everybody's.
 */
export function authorsShown(attributes: AttributedAuthor, loaded: readonly Person[]): readonly Person[] {
  if (attributes.nameWithheld) return [withheld(attributes)];
  const one = loaded.length === 1 ? loaded[0] : undefined;
  const person = attributes.name ? namesake(loaded, attributes.name) : one;
  const name = attributes.name || person?.name;
  return name ? [fill({ ...attributes, name }, person ?? {})] : loaded;
}

/** Whether this is a byline that a publisher's policy has to explain. */
export const isUnnamed = (person: Person): boolean =>
  Boolean(person.nameWithheld) || person['@type'] === 'Organization';

/** A service that hands out avatars learns of every reader. */
const AVATAR_SERVICE = /^https?:\/\/([^/]+\.)?(gravatar\.com|libravatar\.org)\//;

/** Twice the size it is shown in, in pixels. */
const AVATAR_SIZE = '192';

/** Without an avatar of their own people get 404, and so their initials, where Gravatar would draw a grey head. */
function ownAvatar(image: SafeUrl): SafeUrl {
  const url = new URL(image);
  url.searchParams.set('s', AVATAR_SIZE);
  url.searchParams.set('d', '404');
  return url.href as SafeUrl; // the address that passed, but for its query
}

/** The person's picture; an avatar service's only where it is allowed. */
export function photoOf({ image }: Person, avatars: boolean): SafeUrl | undefined {
  if (!image || !AVATAR_SERVICE.test(image)) return image;
  return avatars ? ownAvatar(image) : undefined;
}

/** The first letters of the first and the last word of a name: `DC`. An organization has none. */
export function initialsOf(person: Person): string {
  const [first = '', ...others] =
    person['@type'] === 'Organization' ? [] : (person.name.match(/(?<![\p{L}\p{M}'’ʻʼ-])\p{L}\p{M}*/gu) ?? []);
  return (first + (others.at(-1) ?? '')).toUpperCase();
}

/** More would be a directory. */
const MOST_PROFILES = 20;

/** Profiles and the e-mail address, each once: neither the author's page again, nor what the biography links. */
export function profilesOf(person: Person): readonly SafeUrl[] {
  const { sameAs = [], email = [], url } = person;
  const taken = new Set([...linksIn(person).map((link) => link.url), url].map((each) => each && articleKey(each)));
  return [...sameAs.slice(0, MOST_PROFILES), email].flat().filter((profile) => {
    const key = articleKey(profile);
    return !taken.has(key) && taken.add(key);
  });
}
