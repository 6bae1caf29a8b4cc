/** Articles that a strip never suggests, as keys for comparison: see {@link articleKey}. */
import { safeUrl } from '../../data/model/safe-url.js';
import { articleKey } from '../../data/model/tracking-parameters.js';

/** Keys of a white-space separated list of URLs. Invalid URLs are ignored. */
export function keysOfUrls(urls: string, base: string): string[] {
  const keys: string[] = [];
  for (const text of urls.split(/\s+/)) {
    const url = safeUrl(text, base);
    if (url) keys.push(articleKey(url));
  }
  return keys;
}

/** Keys of the article being read: its canonical URL, and the URL in the address bar. */
export function currentArticleKeys(page: Document): string[] {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return keysOfUrls(`${canonical} ${page.URL}`, page.baseURI);
}

/** Keys of the articles that the publisher's own cards link to, in every strip of the page. */
export function slottedArticleKeys(page: Document, stripTag: string): string[] {
  const links = page.querySelectorAll<HTMLAnchorElement>(`${stripTag} a:not([slot])`);
  return keysOfUrls(Array.from(links, ({ href }) => href).join(' '), page.baseURI);
}
