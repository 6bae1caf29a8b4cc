import '../packages/preload.js';
import type { Loaded, ResourceKind, ResourceModels } from '../packages/data/model/resource.js';
import type { SafeUrl } from '../packages/data/model/safe-url.js';
import { readDataWith } from '../packages/data/sources/contract/read-data.js';
import { ownJson } from '../packages/data/sources/lazy-modules.js';

/** Reads a `data` property with the module that is otherwise downloaded at its first use. */
export function readData<K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]> {
  const reader = ownJson(kind).current;
  if (!reader) throw new Error(`No module for ${kind}`);
  return readDataWith(reader, kind, body, base);
}
