import { listsArticles } from '../sources/schema-org/schema-org.js';
import type { PageFacts } from '../model/page-facts.js';
import { readPage } from './read-page.js';

/** Whether the page can name other articles at all: only then is it worth asking, and worth holding room for the answer. */
export const namesArticles = (page: PageFacts): boolean =>
  Boolean(page.wordpressPost ?? page.ghostPost ?? page.feed) || listsArticles(page.jsonLd);

/** The same for a page that was not read yet. */
export function pageNamesArticles(document: Document): boolean {
  const page = readPage(document);
  return page !== undefined && namesArticles(page);
}
