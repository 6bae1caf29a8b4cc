/** Articles that a strip never suggests, as keys for comparison: see {@link articleKey}. */
import { safeUrl } from '../../data/model/safe-url.js';
import { articleKey } from '../../data/model/tracking-parameters.js';

/** Keys of a white-space separated list of URLs. Invalid URLs are ignored. */
export const keysOfUrls = (urls: string, base: string): string[] =>
  urls.split(/\s+/).flatMap((text) => {
    const url = safeUrl(text, base);
    return url ? articleKey(url) : [];
  });

/**
 * Keys of the article being read, by its canonical URL and the URL in the address bar, and of the articles that the
 * publisher's own cards link to, in every strip of the page.
 */
export function keysOnPage(page: Document, stripTag: string): string[] {
  const selector = `link[rel="canonical"], ${stripTag} a:not([slot])`;
  const links = page.querySelectorAll<HTMLLinkElement | HTMLAnchorElement>(selector);
  return keysOfUrls([page.URL, ...Array.from(links, ({ href }) => href)].join(' '), page.baseURI);
}
