/** Who wrote and who published the article, as the page states it. Nobody, until {@link pageModule} has arrived. */
import type { LazyModule } from '../../loading/lazy-module.js';
import type { Person } from '../../data/model/model.js';
import type { ReactiveElement } from 'lit';
import { useModule } from '../../loading/use-module.js';
import { peopleModule } from '../../data/sources/lazy-modules.js';
import { pageModule } from './page-module.js';
import { factsOnPage } from './page-facts.js';

/** The publisher of a page, from its JSON-LD. */
export type Publisher = ReturnType<NonNullable<typeof peopleModule.current>['publisherOf']>;

function hasModules(host: ReactiveElement): boolean {
  const modules: readonly LazyModule<unknown>[] = [pageModule, peopleModule];
  return modules.map((module) => useModule(host, module)).every(Boolean);
}

/** Whether the reader of bylines is needed and may still arrive. */
function awaitsByline(host: ReactiveElement): boolean {
  const facts = factsOnPage(host.ownerDocument);
  const byline = facts && pageModule.current?.missingByline(facts);
  return byline !== undefined && !useModule(host, byline) && !byline.error;
}

/** Whether {@link peopleOnPage} can be called. Otherwise, the element is updated when it can. */
export const canReadPeople = (host: ReactiveElement): boolean => hasModules(host) && !awaitsByline(host);

/** Whether a part that reads them could not be downloaded, so that there is nothing to wait for. */
export const cannotReadPeople = (): boolean => Boolean(pageModule.error ?? peopleModule.error);

/** Authors of the article, from the page's JSON-LD, `<meta>` elements and author links. */
export function peopleOnPage(document: Document): readonly Person[] {
  const facts = factsOnPage(document);
  return (facts && pageModule.current?.peopleOf(facts)) ?? [];
}

/** Publisher of the article, from the page's JSON-LD. An empty object if the page doesn't describe one. */
export function publisherOnPage(document: Document): Publisher {
  const facts = factsOnPage(document);
  return (facts && peopleModule.current?.publisherOf(facts)) ?? {};
}
