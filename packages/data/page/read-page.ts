/** Reads the facts of the article from a page's document. */
import type { PageFacts } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { findGhostPost, findWordPressPost } from './find-cms-post.js';
import { jsonLdBlocks } from './parse-json-ld-blocks.js';
import { pageAuthors } from './page-authors.js';

/** Of several elements with the same name the first is used. */
function readMeta(document: Document): Record<string, string> {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[property], meta[name]');
  const entries = Array.from(metas, (meta): [string, string] => [
    meta.getAttribute('property') ?? meta.name,
    meta.content,
  ]);
  return Object.fromEntries(entries.reverse());
}

const FEED_LINK =
  'link[rel~="alternate"]:is([type="application/rss+xml"], [type="application/atom+xml"], ' +
  '[type="application/feed+json"])';

/** The first feed: the others are of comments or of a section. Feeds of other origins are rarely readable. */
function findFeed(document: Document, base: string): SafeUrl | undefined {
  const feed = safeUrl(document.querySelector(FEED_LINK)?.getAttribute('href'), base);
  return feed && new URL(feed).origin === new URL(base).origin ? feed : undefined;
}

/** Polylang and WPML write links to the translations of a page. */
const TRANSLATION_LINK = 'link[rel~="alternate"][hreflang]:not([hreflang="x-default"])';

/**
 * Reads what a page says about its article. Returns `undefined` if the page has no http(s) URL (`about:blank`,
 * `srcdoc`).
 */
export function readPage(document: Document): PageFacts | undefined {
  const base = document.baseURI;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = safeUrl(canonical, base) ?? safeUrl(document.URL) ?? safeUrl(base);
  if (!url) return undefined;
  const meta = readMeta(document);
  return {
    url,
    wordpressPost: findWordPressPost(document, base),
    ghostPost: findGhostPost(document, base, meta),
    feed: findFeed(document, base),
    multilingual: document.querySelector(TRANSLATION_LINK) !== null || undefined,
    jsonLd: jsonLdBlocks(document),
    authors: pageAuthors(document, base),
    meta,
  };
}
