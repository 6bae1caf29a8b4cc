/**
 * The `Person` that tells search engines who an author is.
 * @see https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
import { findNodes } from '../core/structured-data/json-ld-scan.js';
import { type JsonObject, textIn } from '../data/model/json-object.js';
import type { Person } from '../data/model/model.js';
import { nameKey } from '../data/model/people.js';
import { articleKey, type SafeUrl } from '../data/model/safe-url.js';

/** Whether a page's JSON-LD already describes this person, by name, `url` or `@id`. */
export const isDescribed = (jsonLd: unknown, person: Person): boolean =>
  findNodes(jsonLd).some((node) => isSamePerson(node, person));

function isSamePerson(node: JsonObject, { name, url }: Person): boolean {
  const type = node['@type'];
  if (type !== undefined && ![type].flat().includes('Person')) return false;
  const nodeName = textIn(node['name']);
  if (nodeName !== undefined && nameKey(nodeName) === nameKey(name)) return true;
  const addresses = [textIn(node['@id']), textIn(node['url'])];
  return url !== undefined && addresses.some((address) => address && articleKey(address) === articleKey(url));
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
