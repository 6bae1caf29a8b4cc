/** Reads the facts of the article from a page's document. */
import { documentsOfFacts, type PageFacts } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { findGhostPost, findWordPressPost } from './find-cms-post.js';
import { jsonLdBlocks } from './parse-json-ld-blocks.js';

/** Of several elements with the same name the first is used. */
function readMeta(document: Document): Record<string, string> {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[property], meta[name]');
  const entries = Array.from(metas, (meta): [string, string] => [
    meta.getAttribute('property') ?? meta.name,
    meta.content,
  ]);
  return Object.fromEntries(entries.reverse());
}

const urlsOf = (links: Iterable<Element>, base: string): SafeUrl[] =>
  [...links].flatMap((link) => safeUrl(link.getAttribute('href'), base) ?? []);

const FEED_LINK =
  'link[rel~="alternate"]:is([type="application/rss+xml"], [type="application/atom+xml"], ' +
  '[type="application/feed+json"])';

/** The feed below the address of an article has its comments. */
function isOfComments(feed: SafeUrl, page: SafeUrl): boolean {
  const path = new URL(page).pathname.replace(/\/?$/, '/');
  const { pathname } = new URL(feed);
  return path !== '/' && pathname !== path && pathname.startsWith(path);
}

/** The first feed that is not of comments. Feeds of other origins are rarely readable. */
function findFeed(document: Document, base: string, page: SafeUrl): SafeUrl | undefined {
  const feeds = urlsOf(document.querySelectorAll(FEED_LINK), base);
  return feeds.find((feed) => new URL(feed).origin === new URL(base).origin && !isOfComments(feed, page));
}

/** Polylang and WPML write links to the translations of a page. */
const TRANSLATION_LINK = 'link[rel~="alternate"][hreflang]:not([hreflang="x-default"])';

/**
 * Reads what a page says about its article. Returns `undefined` if the page has no http(s) URL (`about:blank`,
 * `srcdoc`). The document is not searched for authors until they are needed.
 */
export function readPage(document: Document): PageFacts | undefined {
  const base = document.baseURI;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = safeUrl(canonical, base) ?? safeUrl(document.URL) ?? safeUrl(base);
  if (!url) return undefined;
  const translations = urlsOf(document.querySelectorAll(TRANSLATION_LINK), base);
  const facts = { url, meta: readMeta(document), jsonLd: jsonLdBlocks(document) };
  const page: PageFacts = {
    ...facts,
    wordpressPost: findWordPressPost(document, base),
    ghostPost: findGhostPost(document, base, facts.meta),
    feed: findFeed(document, base, url),
    multilingual: translations.length > 0 || undefined,
    translations,
  };
  documentsOfFacts.set(page, document);
  return page;
}
