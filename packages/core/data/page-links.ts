/**
 * What the links in a page's head promise, without reading the page: enough to download at once everything that a
 * request will need.
 */

const WORDPRESS_LINK = 'link[rel="https://api.w.org/"]';
const GHOST_SCRIPT = 'script[data-key][data-api$="/ghost/api/content/"], script[data-key][data-sodo-search]';
const XML_FEED_LINK = 'link[rel~="alternate"]:is([type$="/rss+xml"], [type$="/atom+xml"])';
const JSON_FEED_LINK = 'link[rel~="alternate"][type$="/feed+json"]';

const has = (document: Document, selector: string): boolean => document.querySelector(selector) !== null;

/** Sources that the page names. */
export interface PageLinks {
  readonly wordpress: boolean;
  readonly ghost: boolean;
  readonly xmlFeed: boolean;
  readonly jsonFeed: boolean;
}

export const pageLinks = (document: Document): PageLinks => ({
  wordpress: has(document, WORDPRESS_LINK),
  ghost: has(document, GHOST_SCRIPT),
  xmlFeed: has(document, XML_FEED_LINK),
  jsonFeed: has(document, JSON_FEED_LINK),
});
