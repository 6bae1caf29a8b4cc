import { PressError } from '../../model/errors.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { schemaOrg } from './schema-org.js';

/**
 * Reads the value of a widget's `data` property, with the same schemas as a response from the network.
 *
 * @param base URL that relative URLs in it are resolved against.
 * @throws {PressError} Kind `schema`, if nothing in it is valid.
 */
export function readData<K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]> {
  const read = schemaOrg.read[kind];
  if (!read) throw new PressError('not-supported', `The data property does not accept ${kind}.`);
  const request: ResourceRequest = { kind };
  return { ...read({ url: base, body }, request), source: 'data' };
}
