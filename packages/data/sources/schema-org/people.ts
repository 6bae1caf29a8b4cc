/** People in the library's own JSON and in JSON-LD. Apart from the others, because many pages need only them. */
import { isPressError, type Problem } from '../../model/errors.js';
import type { LocatedValue } from '../../model/json-object.js';
import type { Person } from '../../model/model.js';
import type { PageFacts, Reading } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { readItems } from '../../schema/read-item.js';
import { mergePeople } from '../contract/people.js';
import { refuseIfAllInvalid, type SourceResponse } from '../contract/source.js';
import { decoded } from './decode-texts.js';
import { authorsOfPage } from './page-article.js';
import { personSchema } from './person.js';
import { allPeople } from './select-people.js';
import { toPerson } from './to-person.js';

function readPersonItems(items: readonly LocatedValue[], url: SafeUrl): Reading<readonly Person[]> {
  const problems: Problem[] = [];
  const data = readItems(personSchema, items, problems).map((person) => toPerson(person, url));
  refuseIfAllInvalid(data.length, problems, url);
  return { data, problems };
}

export const readPeople = ({ body, url }: SourceResponse): Reading<readonly Person[]> =>
  readPersonItems(allPeople(body), url);

/** Reads the authors of the article that a page is about. Nobody, if its JSON-LD is invalid. */
export function readPageAuthors({ url, jsonLd }: Pick<PageFacts, 'url' | 'jsonLd'>): Reading<readonly Person[]> {
  try {
    return readPersonItems(decoded(authorsOfPage(jsonLd, url)), url);
  } catch (error) {
    if (!isPressError(error)) throw error;
    return { data: [], problems: [] };
  }
}

/** The part of the reader of bylines that judges names. */
interface Byline {
  authorsOf(page: PageFacts, lists: readonly (readonly Person[])[]): readonly Person[];
}

/** Reads the authors from the response of the page's CMS, its JSON-LD and, if its reader has arrived, its markup. */
export function readAuthors(
  page: PageFacts,
  fromCms: Reading<readonly Person[]> | undefined,
  byline: Byline | undefined,
): Reading<readonly Person[]> {
  const fromJsonLd = readPageAuthors(page);
  const lists = [fromCms?.data ?? [], fromJsonLd.data];
  const data = byline?.authorsOf(page, lists) ?? mergePeople(...lists, page.authors ?? []);
  return { data, problems: (fromCms ?? fromJsonLd).problems };
}

/** Other sources convert their texts before {@link readPeople}; in JSON-LD, SEO plugins escape them. */
export const readDecodedPeople = ({ body, url }: SourceResponse): Reading<readonly Person[]> =>
  readPersonItems(decoded(allPeople(body)), url);

/** The name of a person in Latin or Cyrillic letters, and nothing else. */
const PLAIN_NAME = /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;

/** Words of companies and their offices. */
const COMPANY = /team|staff|desk|news|press|media|admin|agenc|market|edit/i;

/** Whether CMS or JSON-LD names the authors plainly, each with an address: then the page need not be searched. */
export function namesAuthorsPlainly(page: PageFacts, fromCms: Reading<readonly Person[]> | undefined): boolean {
  const { data } = fromCms ?? readPageAuthors(page);
  const siteName = page.meta['og:site_name'];
  const isPlain = ({ name, url, nameWithheld, '@type': type }: Person) =>
    nameWithheld || (url && !type && PLAIN_NAME.test(name) && !COMPANY.test(name) && name !== siteName);
  return data.length > 0 && data.every(isPlain);
}

export { type Publisher, publisherOf } from './publisher.js';
