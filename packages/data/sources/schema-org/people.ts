/** People in the library's own JSON and in JSON-LD. Apart from the others, because many pages need only them. */
import type { Problem } from '../../model/errors.js';
import type { LocatedValue } from '../../model/json-object.js';
import type { Person } from '../../model/model.js';
import type { Reading } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { readItems } from '../../schema/read-item.js';
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

/** Reads the authors of the article that a page is about. */
export const readPageAuthors = ({ body, url }: SourceResponse): Reading<readonly Person[]> =>
  readPersonItems(decoded(authorsOfPage(body, url)), url);

/** Other sources convert their texts before {@link readPeople}; in JSON-LD, SEO plugins escape them. */
export const readDecodedPeople = ({ body, url }: SourceResponse): Reading<readonly Person[]> =>
  readPersonItems(decoded(allPeople(body)), url);

/** The name of a person in Latin or Cyrillic letters, and nothing else. */
const PLAIN_NAME = /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;

/** Words of companies and their offices. */
const COMPANY = /team|staff|news|press|media|admin/i;

/** Whether all are named plainly, each with an address: then the rest of the page need not be read. */
export const arePlainNames = (people: readonly Person[], siteName: string | undefined): boolean =>
  people.length > 0 &&
  people.every(
    ({ name, url, nameWithheld }) =>
      nameWithheld || (url !== undefined && PLAIN_NAME.test(name) && !COMPANY.test(name) && name !== siteName),
  );

export { type Publisher, publisherOf } from './publisher.js';
