/** Finds the API URL of the article in a page that WordPress or Ghost published. */
import type { PageFacts } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { isWordPressPageUrl } from '../sources/contract/known-urls.js';

/**
 * `<link rel="alternate" type="application/json" href=".../wp/v2/posts/9">`, on a page with `rel="https://api.w.org/"`.
 */
export function findWordPressPost(document: Document, base: string): SafeUrl | undefined {
  if (!document.querySelector('link[rel="https://api.w.org/"]')) return undefined;
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][type="application/json"]');
  const urls = Array.from(links, (link) => safeUrl(link.getAttribute('href'), base));
  return urls.find((url) => url && isWordPressPageUrl(new URL(url)));
}

/** Ghost's scripts for members, comments and search have the URL of its Content API, and a public key. */
const GHOST_SCRIPT = 'script[data-key][data-api$="/ghost/api/content/"], script[data-key][data-sodo-search]';

/** The API's URL of the post on a page: the page's URL ends in the slug of the post. `api`: `…/ghost/api/content/`. */
function ghostPostUrl(api: SafeUrl, key: string, page: SafeUrl): SafeUrl | undefined {
  const slug = new URL(page).pathname.split('/').filter(Boolean).at(-1);
  return slug === undefined ? undefined : safeUrl(`posts/slug/${slug}/?key=${encodeURIComponent(key)}`, api);
}

/** Uses the URL of the page: its canonical link may be on another site, where the article was published first. */
export function findGhostPost(document: Document, base: string, meta: PageFacts['meta']): SafeUrl | undefined {
  const dataset = document.querySelector<HTMLElement>(GHOST_SCRIPT)?.dataset;
  if (!dataset?.['key'] || meta['og:type'] !== 'article') return undefined;
  const api = safeUrl(dataset['api'] ?? 'ghost/api/content/', dataset['sodoSearch'] || base);
  const page = safeUrl(document.URL) ?? safeUrl(base);
  return api && page ? ghostPostUrl(api, dataset['key'], page) : undefined;
}
