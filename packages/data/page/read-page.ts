import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { postUrl } from '../sources/ghost/request.js';
import { isWordPressPost } from '../sources/wordpress/request.js';
import { pageAuthors } from './page-authors.js';
import type { PageFacts } from '../model/page-facts.js';

/** More than any real page carries; beyond it a block is no description of an article. */
const MAX_BLOCK_LENGTH = 262_144;

/** CMS plugins wrap the block in CDATA or comments so that old XHTML parsers let it pass. */
const unwrap = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?[ \t]?(?:\]\]>|-->)(?:\s*\*\/)?$/, '');

function parseBlock(text: string): unknown[] {
  try {
    return text.length > MAX_BLOCK_LENGTH ? [] : [JSON.parse(unwrap(text))];
  } catch {
    return [];
  }
}

/** Blocks that this library wrote itself are no news to it. */
const jsonLdOf = (document: Document): unknown[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]:not([data-press-elements])')].flatMap((script) =>
    parseBlock(script.textContent ?? ''),
  );

/** `<link rel="alternate" type="application/json" href=".../wp/v2/posts/9">`, beside `rel="https://api.w.org/"`. */
function wordpressPost(document: Document, base: string): SafeUrl | undefined {
  if (!document.querySelector('link[rel="https://api.w.org/"]')) return undefined;
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][type="application/json"]');
  return [...links]
    .map((link) => safeUrl(link.getAttribute('href'), base))
    .find((url) => url && isWordPressPost(new URL(url)));
}

/** Ghost's own scripts for members, comments and search carry its Content API and a key that was made to be public. */
const GHOST_SCRIPT = 'script[data-key][data-api$="/ghost/api/content/"], script[data-key][data-sodo-search]';

/** By the address that Ghost serves the page under: a canonical link may name the article's first publisher. */
function ghostPost(document: Document, base: string, { 'og:type': type }: PageFacts['meta']): SafeUrl | undefined {
  const {
    key = '',
    api = 'ghost/api/content/',
    sodoSearch = '',
  } = document.querySelector<HTMLElement>(GHOST_SCRIPT)?.dataset ?? {};
  const [content, page] = [safeUrl(api, sodoSearch || base), safeUrl(document.URL) ?? safeUrl(base)];
  return key && type === 'article' && content && page ? postUrl(content, key, page) : undefined;
}

function metaOf(document: Document): Record<string, string> {
  const found: [string, string][] = [...document.querySelectorAll<HTMLMetaElement>('meta[property], meta[name]')].map(
    (meta) => [meta.getAttribute('property') ?? meta.name, meta.content],
  );
  return Object.fromEntries(found.reverse());
}

const FEED =
  'link[rel~="alternate"]:is([type="application/rss+xml"], [type="application/atom+xml"], [type="application/feed+json"])';

/** Of several the first: the others are of comments, or of a section. Another origin's could not be read, most often. */
function feedOf(document: Document, base: string): SafeUrl | undefined {
  const feed = safeUrl(document.querySelector(FEED)?.getAttribute('href'), base);
  return feed && new URL(feed).origin === new URL(base).origin ? feed : undefined;
}

/** Polylang and WPML write these links. */
const isMultilingual = (document: Document): boolean | undefined =>
  document.querySelector('link[rel~="alternate"][hreflang]:not([hreflang="x-default"])') !== null || undefined;

/** What the page says of the article on it. `undefined` where the page has no address of its own (`about:blank`, `srcdoc`). */
export function readPage(document: Document): PageFacts | undefined {
  const base = document.baseURI;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = safeUrl(canonical, base) ?? safeUrl(document.URL) ?? safeUrl(base);
  const meta = metaOf(document);
  return (
    url && {
      url,
      wordpressPost: wordpressPost(document, base),
      ghostPost: ghostPost(document, base, meta),
      feed: feedOf(document, base),
      multilingual: isMultilingual(document),
      jsonLd: jsonLdOf(document),
      authors: pageAuthors(document, base),
      meta,
    }
  );
}
