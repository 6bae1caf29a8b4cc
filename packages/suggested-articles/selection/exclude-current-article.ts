/** Articles that a strip never suggests, as keys for comparison: see {@link articleKey}. */
import { jsonLdOnPage } from '../../core/data/page-facts.js';
import { isObject, objectsIn } from '../../data/model/json-object.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { articleKey } from '../../data/model/tracking-parameters.js';

const MAX_OWN_ARTICLES = 2;

/** The rest of a longer list is ignored. */
const MAX_URLS = 1000;

/** Keys of a white-space separated list of URLs. Invalid URLs are ignored. */
export const keysOfUrls = (urls: string, base: string): string[] =>
  urls.split(/\s+/, MAX_URLS).flatMap((text) => {
    const url = safeUrl(text, base);
    return url ? articleKey(url) : [];
  });

/** The addresses that the page's JSON-LD gives to its article. A page that describes more articles is a list. */
function addressesInJsonLd(page: Document): string[] {
  const nodes = jsonLdOnPage(page).flatMap((block) => objectsIn(isObject(block) ? (block['@graph'] ?? block) : block));
  const articles = nodes.filter((node) => /(?:Article|Posting)$/.test(String(node['@type'])));
  if (articles.length > MAX_OWN_ARTICLES) return [];
  return articles.map(({ url, mainEntityOfPage: main }) => [url, isObject(main) ? main['@id'] : main].join(' '));
}

/**
 * Keys of the article being read, by its canonical URL, its other addresses in the page's head and the URL in the
 * address bar, and of the articles that the publisher's own cards link to, in every strip of the page.
 */
export function keysOnPage(page: Document, stripTag: string): string[] {
  const selector = `link[rel="canonical"], ${stripTag} a:not([slot])`;
  const links = page.querySelectorAll<HTMLLinkElement | HTMLAnchorElement>(selector);
  const sharedUrl = page.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? '';
  const addresses = [page.URL, sharedUrl, ...addressesInJsonLd(page)];
  return keysOfUrls([...addresses, ...Array.from(links, ({ href }) => href)].join(' '), page.baseURI);
}
