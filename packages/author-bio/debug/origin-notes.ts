/** Where the page names its authors, and which names were not believed. */
import type { ReactiveElement } from 'lit';
import { factsOnPage } from '../../core/data/page-facts.js';
import { pageModule } from '../../core/data/page-module.js';
import { useModule } from '../../loading/use-module.js';

/** `“Admin” in <meta author> is a placeholder.` Empty until the page has been read. */
export function originNotes(host: ReactiveElement): string[] {
  const page = useModule(host, pageModule);
  const byline = page && useModule(host, page.bylineModule);
  const facts = factsOnPage(host.ownerDocument);
  if (!byline || !facts) return [];
  const { found, rejected } = byline.explainAuthors(host.ownerDocument, facts);
  return [
    ...found.map(({ name, found: place }) => `“${name}” was found in ${place}.`),
    ...rejected.map(({ text, found: place, why }) => `Not shown: “${text}” in ${place} ${why}.`),
  ];
}
