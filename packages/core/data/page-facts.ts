/** Facts that the page states about its article. Each function reads the document as it is now and makes no request. */
import type { Person } from '../../data/model/model.js';
import { peopleOf } from '../../data/page/load-page.js';
import { canSuggestArticles } from '../../data/page/can-suggest-articles.js';
import { type Publisher, publisherOf } from '../../data/page/publisher.js';
import { readPage } from '../../data/page/read-page.js';

export type { Publisher };

/** Authors of the article, from the page's JSON-LD, `<meta>` elements and author links. */
export function peopleOnPage(document: Document): readonly Person[] {
  const page = readPage(document);
  return page ? peopleOf(page) : [];
}

/** Publisher of the article, from the page's JSON-LD. An empty object if the page doesn't describe one. */
export function publisherOnPage(document: Document): Publisher {
  const page = readPage(document);
  return page ? publisherOf(page) : {};
}

/** Whether other articles can be found from the page: through its CMS, its feed or a list in its JSON-LD. */
export function pageHasArticles(document: Document): boolean {
  const page = readPage(document);
  return page !== undefined && canSuggestArticles(page);
}

/** The page's parsed JSON-LD blocks, without those that this library wrote. */
export const jsonLdOnPage = (document: Document): readonly unknown[] => readPage(document)?.jsonLd ?? [];
