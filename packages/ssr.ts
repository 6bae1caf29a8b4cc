/**
 * For servers: fill the cache, render with `@lit-labs/ssr`, and hand the same data to the browser, so that nothing is
 * requested twice and nothing flashes.
 */
import './preload.js';
import { createClient, type PressClient } from './data/client/client.js';
import { dehydrate, hydrate } from './data/client/hydration.js';
import { sharedClient } from './data/client/shared-client.js';
import type { PageDocument, ResourceKind, ResourceRequest } from './data/model/resource.js';

const ISLAND_ID = 'press-elements-data';
/** No other element: HTML that readers or authors write into a page may have the id, but no `<script>`. */
const ISLAND = `script[type="application/json"]#${ISLAND_ID}`;

/** The requests of a page's widgets. */
export type Prefetch = readonly ResourceRequest<ResourceKind>[];

/**
 * Loads what a page's widgets will request into the cache that they render from. The browser loads what fails here.
 * Returns how many were loaded.
 */
export async function prefetch(requests: Prefetch, client: PressClient = sharedClient()): Promise<number> {
  const results = await Promise.allSettled(requests.map((request) => client.load(request)));
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** The cache as an inert `<script>` element for the page. Put it before the library's own script. */
export function dataIsland(client: PressClient = sharedClient()): string {
  const json = JSON.stringify(dehydrate(client.store)).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${ISLAND_ID}">${json}</script>`;
}

/** In the browser, before the elements are defined: takes over what the server loaded, if there is an island. */
export function hydrateData(document: PageDocument, client: PressClient = sharedClient()): void {
  try {
    hydrate(client.store, JSON.parse(document.querySelector(ISLAND)?.textContent ?? '[]'));
  } catch {
    // The page was cut or rewritten on its way: the widgets load for themselves.
  }
}

export { createClient };
