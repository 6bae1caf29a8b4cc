/** Tells names that are certainly people's, without reading the rest of the page. */
import type { Person } from '../../model/model.js';

/** The name of a person in Latin or Cyrillic letters, and nothing else. */
const PLAIN_NAME = /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;

/** Words of companies and their offices. */
const COMPANY = /team|staff|news|press|media|admin/i;

/** Whether all are named plainly, each with an address. */
export const arePlainNames = (people: readonly Person[], siteName: string | undefined): boolean =>
  people.length > 0 &&
  people.every(
    ({ name, url, nameWithheld }) =>
      nameWithheld || (url !== undefined && PLAIN_NAME.test(name) && !COMPANY.test(name) && name !== siteName),
  );
