import { type ClientOptions, createClient, type PressClient } from './client.js';

/**
 * Every copy of the library on a page meets at this key, so that ten widgets from three bundles ask once. The number rises
 * when the client's contract changes in a way that copies of two versions could not share.
 */
const KEY = Symbol.for('press-elements/client@1');

interface Shared {
  [KEY]?: PressClient;
}

/** The client that all widgets on this page share; made at first use. */
export function sharedClient(): PressClient {
  const home: typeof globalThis & Shared = globalThis;
  home[KEY] ??= createClient();
  return home[KEY];
}

/** Sets limits for all widgets on the page: allowed origins, time-out, body cap, sources of your own. */
export const configure = (options: Omit<ClientOptions, 'queryClient'>): void => sharedClient().configure(options);
