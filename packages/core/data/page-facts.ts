/**
 * Facts that the page states about its article. Each function reads the document as it is now and makes no request. They
 * need {@link pageModule}; until it has arrived, they return the empty value.
 */
import type { ReactiveElement } from 'lit';
import type { Person } from '../../data/model/model.js';
import type { PageFacts } from '../../data/model/resource.js';
import type { Publisher } from '../../data/page/page.js';
import { useModule } from '../../loading/use-module.js';
import { pageModule } from './data-modules.js';
import { maySuggestArticles } from './page-links.js';

export type { Publisher };

/** The last result of {@link factsOnPage}. */
let lastRead: { readonly document: Document; readonly facts: PageFacts | undefined } | undefined;

/**
 * Reads the page once for all widgets that are updated together, as at the start. The facts are dropped in a microtask,
 * because the page may change.
 */
export function factsOnPage(document: Document): PageFacts | undefined {
  if (!pageModule.current) return undefined;
  if (lastRead?.document !== document) {
    lastRead = { document, facts: pageModule.current.readPage(document) };
    queueMicrotask(() => (lastRead = undefined));
  }
  return lastRead.facts;
}

/** Authors of the article, from the page's JSON-LD, `<meta>` elements and author links. */
export function peopleOnPage(document: Document): readonly Person[] {
  const facts = factsOnPage(document);
  return (facts && pageModule.current?.peopleOf(facts)) ?? [];
}

/** Publisher of the article, from the page's JSON-LD. An empty object if the page doesn't describe one. */
export function publisherOnPage(document: Document): Publisher {
  const facts = factsOnPage(document);
  return (facts && pageModule.current?.publisherOf(facts)) ?? {};
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

/** The page's parsed JSON-LD blocks, without those that this library wrote. */
export const jsonLdOnPage = (document: Document): readonly unknown[] => factsOnPage(document)?.jsonLd ?? [];
