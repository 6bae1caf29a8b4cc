import { PressError } from '../../model/errors.js';
import type { Loaded, ResourceKind, ResourceModels } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import type { SourceModule } from './source.js';

/**
 * Reads the value of a widget's `data` property, with the same schemas as a response from the network.
 *
 * @param reader The module `ownJson(kind)`.
 * @param base URL that relative URLs in it are resolved against.
 * @throws {PressError} Kind `schema`, if nothing in it is valid.
 */
export function readDataWith<K extends ResourceKind>(
  reader: SourceModule,
  kind: K,
  body: unknown,
  base: SafeUrl,
): Loaded<ResourceModels[K]> {
  const read = reader.read[kind];
  if (!read) throw new PressError('not-supported', `The data property does not accept ${kind}.`);
  return { ...read({ url: base, body }, { kind }), source: 'data' };
}
