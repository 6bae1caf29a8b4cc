/**
 * The `Person` that tells search engines who an author is.
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
import type { Person } from '../data/model/model.js';
import { nameKey } from '../data/model/people.js';
import { articleKey, type SafeUrl } from '../data/model/safe-url.js';

/** Deeper than any real graph. */
const MAX_DEPTH = 12;

/** Whether a page's own JSON-LD already describes this person, by name or by address. */
export function isDescribed(node: unknown, person: Person, depth = 0): boolean {
  if (typeof node !== 'object' || !node || depth > MAX_DEPTH) return false;
  if (!Array.isArray(node) && isSame(node, person)) return true;
  return Object.values(node).some((value) => isDescribed(value, person, depth + 1));
}

function isSame(node: object, { name, url }: Person): boolean {
  const { '@type': type, '@id': id, ...said }: { readonly [key: string]: unknown } = { ...node };
  if (type !== undefined && ![type].flat().includes('Person')) return false;
  if (typeof said['name'] === 'string' && nameKey(said['name']) === nameKey(name)) return true;
  return (
    url !== undefined &&
    [id, said['url']].some((each) => typeof each === 'string' && articleKey(each) === articleKey(url))
  );
}

const named = (type: string, name: string | undefined): object | undefined =>
  name ? { '@type': type, name } : undefined;

/** In schema.org's words, as it is written into the page; `undefined` of one who is no person, or whose name is withheld. */
export function personJsonLd(person: Person, image: SafeUrl | undefined): object | undefined {
  const {
    '@type': type,
    name,
    nameWithheld,
    url,
    description,
    jobTitle,
    sameAs,
    knowsAbout,
    knowsLanguage,
    award,
  } = person;
  if (type || nameWithheld || !name) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    url,
    image,
    description,
    jobTitle,
    worksFor: named('Organization', person.worksFor),
    workLocation: named('Place', person.workLocation),
    sameAs: sameAs?.length ? sameAs : undefined,
    knowsAbout,
    knowsLanguage,
    award,
    hasCredential: person.hasCredential?.map((credential) => named('EducationalOccupationalCredential', credential)),
  };
}
