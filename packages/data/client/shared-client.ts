import { type ClientOptions, createClient, type PressClient } from './client.js';

/**
 * All copies of the library on a page find the shared client under this key, so that widgets of different bundles share
 * requests too. Increase the number when the client's interface becomes incompatible with the previous version.
 */
const KEY = Symbol.for('press-elements/client@2');

interface GlobalClient {
  [KEY]?: PressClient;
}

/** Returns the client that all widgets on the page share. It is created at first use. */
export function sharedClient(): PressClient {
  const globalObject: typeof globalThis & GlobalClient = globalThis;
  globalObject[KEY] ??= createClient();
  return globalObject[KEY];
}

/** Sets options for all widgets on the page: allowed origins, timeout, body limit, your own sources, `persist`. */
export const configure = (options: ClientOptions): void => sharedClient().configure(options);
