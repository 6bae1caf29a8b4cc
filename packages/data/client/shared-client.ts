import { type ClientOptions, createClient, type PressClient } from './client.js';

/**
 * All copies of the library on a page find the client under this key, so that ten widgets from three bundles send one request. Increase the
 * number when the client's interface changes so that copies of two versions can't share it.
 */
const KEY = Symbol.for('press-elements/client@2');

interface Shared {
  [KEY]?: PressClient;
}

/** The client that all widgets on this page share. Created at first use. */
export function sharedClient(): PressClient {
  const page: typeof globalThis & Shared = globalThis;
  page[KEY] ??= createClient();
  return page[KEY];
}

/** Sets options for all widgets on the page: allowed origins, timeout, body limit, sources of your own, `persist`. */
export const configure = (options: ClientOptions): void => sharedClient().configure(options);
