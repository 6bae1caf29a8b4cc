/** Whether a page can suggest other articles. Most pages that cannot are recognized without reading them. */
import type { ReactiveElement } from 'lit';
import { useModule } from '../../loading/use-module.js';
import { pageModule } from './page-module.js';
import { factsOnPage } from './page-facts.js';
import { pageLinks } from './page-links.js';

/** Whether the page's JSON-LD may contain a list of articles. Lists of other things have the same property. */
const mayListArticles = (document: Document): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    script.textContent?.includes('itemListElement'),
  );

/** Whether other articles may be found through the page. `false` is certain. */
function maySuggestArticles(document: Document): boolean {
  return Object.values(pageLinks(document)).includes(true) || mayListArticles(document);
}

/** Elements whose page had articles when it was read: they are expected to stay. */
const onPageWithArticles = new WeakSet<ReactiveElement>();

/**
 * Whether other articles may be found from the element's page: through its CMS, its feed or a list in its JSON-LD.
 * `false` is certain. The element is updated when the page has been read.
 */
export function mayHaveArticles(element: ReactiveElement): boolean {
  if (onPageWithArticles.has(element)) return true;
  const document = element.ownerDocument;
  if (!maySuggestArticles(document)) return false;
  const page = useModule(element, pageModule);
  if (!page) return true;
  const facts = factsOnPage(document);
  const hasArticles = facts !== undefined && page.canSuggestArticles(facts);
  if (hasArticles) onPageWithArticles.add(element);
  return hasArticles;
}
