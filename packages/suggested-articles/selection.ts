/** Which of the articles that came are shown: pure functions over the model. */
import type { Article } from '../data/model.js';
import { articleKey, safeUrl } from '../data/safe-url.js';

/** The first `limit` articles, each once, without those whose {@link articleKey} is in `leftOut`. */
export function selectArticles(articles: readonly Article[], leftOut: Iterable<string>, limit: number): readonly Article[] {
  const known = new Set(leftOut);
  const fresh = articles.filter(({ url }) => {
    const key = articleKey(url);
    return !known.has(key) && known.add(key);
  });
  return fresh.slice(0, limit);
}

/** Keys of the addresses in an attribute, parted by white space; what is no address is passed over. */
export const keysOf = (addresses: string, base: string): string[] =>
  addresses.split(/\s+/).flatMap((address) => {
    const url = safeUrl(address, base);
    return url ? [articleKey(url)] : [];
  });

/** Keys of the article that is being read: under the address it names as its own, and under the one in the address bar. */
export const currentKeys = (page: Document): string[] =>
  keysOf(`${page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? ''} ${page.URL}`, page.baseURI);
