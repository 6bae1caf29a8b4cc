/**
 * For servers: fill the cache, render with `@lit-labs/ssr`, and hand the same data to the browser, so that nothing is
 * requested twice and nothing flashes.
 */
import './preload.js';
import { createClient, type PressClient } from './data/client/client.js';
import { dehydrate, hydrate } from './data/client/hydration.js';
import { sharedClient } from './data/client/shared-client.js';
import { withoutPrototype } from './data/model/fields.js';
import type { PageDocument, ResourceKind, ResourceRequest } from './data/model/resource.js';
import { resourceKey } from './data/store/resource-key.js';
import { DEFAULT_LIMIT } from './suggested-articles/options.js';
import { takeOverServerContent } from './take-over.js';

const ISLAND_ID = 'press-elements-data';
/** No other element: HTML that readers or authors write into a page may have the id, but no `<script>`. */
const ISLAND = `script[type="application/json"]#${ISLAND_ID}`;

/**
 * The requests of a page's widgets. For a `<press-suggested-articles>`, `limit` is that of the element, and one more
 * for each URL in its `exclude`. Default: 6, as for the element.
 */
export type Prefetch = readonly ResourceRequest<ResourceKind>[];

/** The request as the widget makes it. */
const asWidget = (request: ResourceRequest<ResourceKind>): ResourceRequest<ResourceKind> =>
  request.kind === 'articles' ? { ...request, limit: request.limit ?? DEFAULT_LIMIT } : request;

/**
 * Loads what a page's widgets will request into the cache that they render from. The browser loads what fails here.
 * Returns how many were loaded.
 */
export async function prefetch(requests: Prefetch, client: PressClient = sharedClient()): Promise<number> {
  const results = await Promise.allSettled(requests.map((request) => client.load(asWidget(request))));
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/**
 * What the cache has for these requests, as an inert `<script>` element for the page. Put it before the library's own
 * script.
 */
export function dataIsland(requests: Prefetch, client: PressClient = sharedClient()): string {
  const keys = requests.map((request) => resourceKey(withoutPrototype(asWidget(request))));
  const json = JSON.stringify(dehydrate(client.store, keys)).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${ISLAND_ID}">${json}</script>`;
}

/**
 * In the browser, before the elements are defined: takes over what the server has loaded, if there is an island, and
 * what it has rendered.
 */
export function hydrateData(document: PageDocument, client: PressClient = sharedClient()): void {
  takeOverServerContent();
  try {
    hydrate(client.store, JSON.parse(document.querySelector(ISLAND)?.textContent ?? '[]'));
  } catch {
    // The page was cut or rewritten on its way: the widgets load for themselves.
  }
}

export { createClient };
