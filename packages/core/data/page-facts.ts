/** What the page states about its article, read from the document as it is now. No request is made. */
import type { PageFacts } from '../../data/model/resource.js';
import { pageModule } from './page-module.js';

/** The last result of {@link factsOnPage}. */
let lastRead: { readonly document: Document; readonly facts: PageFacts | undefined } | undefined;

/**
 * Reads the page once for all widgets that are updated together, as at the start. The facts are dropped in a microtask,
 * because the page may change. `undefined` until {@link pageModule} has arrived.
 */
export function factsOnPage(document: Document): PageFacts | undefined {
  if (!pageModule.current) return undefined;
  if (lastRead?.document !== document) {
    lastRead = { document, facts: pageModule.current.readPage(document) };
    queueMicrotask(() => (lastRead = undefined));
  }
  return lastRead.facts;
}

/** The page's parsed JSON-LD blocks, without those that this library wrote. */
export const jsonLdOnPage = (document: Document): readonly unknown[] => factsOnPage(document)?.jsonLd ?? [];
