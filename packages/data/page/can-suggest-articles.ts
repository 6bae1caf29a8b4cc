import type { PageFacts } from '../model/resource.js';
import { listedArticles } from '../sources/json-ld/listed-articles.js';

/**
 * Whether a page can suggest other articles: from its CMS, its feed, or a list in its JSON-LD. If it cannot, nothing is
 * requested and no space is reserved.
 */
export const canSuggestArticles = ({ wordpressPost, ghostPost, feed, jsonLd }: PageFacts): boolean =>
  Boolean(wordpressPost ?? ghostPost ?? feed) || listedArticles(jsonLd).length > 0;
