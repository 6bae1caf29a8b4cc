/** Who wrote and who published the article, as the page states it. Nobody, until {@link pageModule} has arrived. */
import type { Person } from '../../data/model/model.js';
import type { Publisher } from '../../data/page/page.js';
import { pageModule } from './data-modules.js';
import { factsOnPage } from './page-facts.js';

export type { Publisher };

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
