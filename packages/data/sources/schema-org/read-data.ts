import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { schemaOrg } from './schema-org.js';
import { PressError } from '../../model/errors.js';

/**
 * Reads what a developer hands to a widget's `data`, through the same schemas as an answer from the network.
 *
 * @param base What relative addresses in it are resolved against.
 * @throws {PressError} `schema`
 */
export function readData<K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]> {
  const read = schemaOrg.read[kind];
  if (!read) throw new PressError('not-supported', `No ${kind} can be handed in.`);
  const request: ResourceRequest = { kind };
  return { ...read({ url: base, body }, request), source: 'data' };
}
