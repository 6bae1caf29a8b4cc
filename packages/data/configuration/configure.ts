/** Options for all widgets of a page, also before the client is there: it is downloaded when something is requested. */
import type { ClientOptions, PressClient } from './client-types.js';

/** What all copies of the library on a page share. */
interface Shared {
  /** So that keys on a polluted `Object.prototype` are ignored. */
  __proto__: null;
  /** Options that were set before the client was created. */
  options: ClientOptions;
  client?: PressClient;
}

/** Increase the number when the client's interface becomes incompatible with the previous version. */
const KEY = Symbol.for('press-elements/client@3');

interface GlobalShared {
  [KEY]?: Shared;
}

/** Returns what the copies of the library on this page share, so that widgets of different bundles share requests. */
export function sharedByPage(): Shared {
  const globalObject: typeof globalThis & GlobalShared = globalThis;
  globalObject[KEY] ??= { __proto__: null, options: {} };
  return globalObject[KEY];
}

/** Sets options for all widgets on the page: allowed origins, timeout, body limit, your own sources, `persist`. */
export function configure(options: ClientOptions): void {
  const shared = sharedByPage();
  if (shared.client) shared.client.configure(options);
  else Object.assign(shared.options, options);
}
