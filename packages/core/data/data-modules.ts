/** The parts of the data layer that a widget asks for. Each is downloaded when it is first needed. */
import type { ResourceKind } from '../../data/model/resource.js';
import {
  feedModule,
  ghostModule,
  loadPageModule,
  peopleModule,
  schemaOrgModule,
  wordpressModule,
  xmlFeedModules,
} from '../../data/sources/lazy-modules.js';
import { LazyModule } from '../../loading/lazy-module.js';
import { pageLinks } from './page-links.js';
import { pageModule } from './page-module.js';

/** Requests and caches what is loaded from a URL. */
export const clientModule = new LazyModule(() => import('../../data/client/shared-client.js'));

/** The modules that read a page's data. Articles come from the page's CMS, if it has one. */
export function pageModulesFor(kind: ResourceKind, document: Document): readonly LazyModule<unknown>[] {
  const { wordpress, ghost } = pageLinks(document);
  if (kind === 'people') return [pageModule, peopleModule];
  return kind === 'articles' && (wordpress || ghost) ? [pageModule] : [pageModule, schemaOrgModule];
}

/**
 * The modules that a page's data will probably need besides {@link pageModulesFor}, so that all are downloaded at once.
 * None, if the page itself has the data.
 */
export function requestModulesFor(kind: ResourceKind, document: Document): readonly LazyModule<unknown>[] {
  const { wordpress, ghost, xmlFeed, jsonFeed } = pageLinks(document);
  if (wordpress) return [clientModule, loadPageModule, wordpressModule];
  if (ghost) return [clientModule, loadPageModule, ghostModule];
  if (kind !== 'articles' || !(xmlFeed || jsonFeed)) return [];
  return [clientModule, loadPageModule, ...(xmlFeed ? xmlFeedModules : [feedModule])];
}
