/** Who wrote and who published the article, as the page states it. Nobody, until {@link pageModule} has arrived. */
import type { LazyModule } from '../../loading/lazy-module.js';
import type { Person } from '../../data/model/model.js';
import type { Publisher } from '../../data/page/page.js';
import type { ReactiveControllerHost } from 'lit';
import { useModule } from '../../loading/use-module.js';
import { schemaOrgModule } from '../../data/sources/lazy-modules.js';
import { pageModule } from './page-module.js';
import { factsOnPage } from './page-facts.js';

export type { Publisher };

/** Whether {@link peopleOnPage} can be called. Otherwise, the element is updated when it can. */
export const canReadPeople = (host: ReactiveControllerHost): boolean =>
  [pageModule, schemaOrgModule].map((module: LazyModule<unknown>) => useModule(host, module)).every(Boolean);

/** Whether a part that reads them could not be downloaded, so that there is nothing to wait for. */
export const cannotReadPeople = (): boolean => Boolean(pageModule.error ?? schemaOrgModule.error);

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
