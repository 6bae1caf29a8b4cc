import type { PressClient } from '../configuration/client-types.js';
import { sharedByPage } from '../configuration/configure.js';
import { createClient } from './client.js';

/** Returns the client that all widgets on the page share. It is created at first use. */
export function sharedClient(): PressClient {
  const shared = sharedByPage();
  shared.client ??= createClient(shared.options);
  return shared.client;
}
