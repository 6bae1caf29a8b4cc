/**
 * For servers: fill the cache, render with `@lit-labs/ssr`, and hand the same data to the browser, so that nothing is
 * fetched twice and nothing flashes.
 */
import { dehydrate, hydrate } from '@tanstack/query-core';
import { createClient, type PressClient } from './data/client/client.js';
import type { ResourceKind, ResourceRequest } from './data/model/resource.js';
import { sharedClient } from './data/client/shared-client.js';

const ISLAND_ID = 'press-elements-data';

/** What a request of a page loads. */
export type Prefetch = readonly ResourceRequest<ResourceKind>[];

/**
 * Loads what a page's widgets will ask for into the cache that they render from. What fails is left to the browser.
 * Returns how many were loaded.
 */
export async function prefetch(requests: Prefetch, client: PressClient = sharedClient()): Promise<number> {
  const results = await Promise.allSettled(requests.map((request) => client.load(request)));
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** The cache as an inert `<script>` for the page; put it before the library's own script. */
export function dataIsland(client: PressClient = sharedClient()): string {
  const json = JSON.stringify(dehydrate(client.queryClient)).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${ISLAND_ID}">${json}</script>`;
}

/** In the browser, before the elements are defined: takes over what the server loaded. Does nothing where there is none. */
export function hydrateData(document: Document, client: PressClient = sharedClient()): void {
  const island = document.getElementById(ISLAND_ID)?.textContent;
  if (!island) return;
  try {
    hydrate(client.queryClient, JSON.parse(island));
  } catch {
    // A page that was cut or rewritten on its way: the widgets ask for themselves.
  }
}

export { createClient };
