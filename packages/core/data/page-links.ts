/**
 * What the links in a page's head promise, without reading the page: enough to download everything at once that a
 * request will need, and to know that a page has nothing to suggest.
 */

const WORDPRESS_LINK = 'link[rel="https://api.w.org/"]';
const GHOST_SCRIPT = 'script[data-key][data-api$="/ghost/api/content/"], script[data-key][data-sodo-search]';
const FEED_LINK = 'link[rel~="alternate"]:is([type$="/rss+xml"], [type$="/atom+xml"], [type$="/feed+json"])';

const has = (document: Document, selector: string): boolean => document.querySelector(selector) !== null;

/** Sources that the page names. */
export interface PageLinks {
  readonly wordpress: boolean;
  readonly ghost: boolean;
  readonly feed: boolean;
}

export const pageLinks = (document: Document): PageLinks => ({
  wordpress: has(document, WORDPRESS_LINK),
  ghost: has(document, GHOST_SCRIPT),
  feed: has(document, FEED_LINK),
});

/** Whether the page's JSON-LD may contain a list of articles. Lists of other things have the same property. */
const mayListArticles = (document: Document): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    script.textContent?.includes('itemListElement'),
  );

/** Whether other articles may be found through the page. `false` is certain. */
export function maySuggestArticles(document: Document): boolean {
  const { wordpress, ghost, feed } = pageLinks(document);
  return wordpress || ghost || feed || mayListArticles(document);
}
