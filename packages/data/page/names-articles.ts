import { listsArticles } from '../sources/schema-org/schema-org.js';
import type { PageFacts } from '../model/page-facts.js';

/** Whether the page can name other articles at all: only then is it worth asking, and worth holding room for the answer. */
export const namesArticles = (page: PageFacts): boolean =>
  Boolean(page.wordpressPost ?? page.ghostPost ?? page.feed) || listsArticles(page.jsonLd);
