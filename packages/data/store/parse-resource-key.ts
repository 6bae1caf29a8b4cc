import type { ResourceKind } from '../model/resource.js';
import { NAMESPACE } from './resource-key.js';

const KINDS: readonly ResourceKind[] = ['rates', 'people', 'articles', 'image'];

/** Returns the kind of a key's resource, and its URL, unless the resource was read from the page. */
export function parseResourceKey(key: string): { readonly kind: ResourceKind; readonly src?: string } | undefined {
  const parts: unknown = JSON.parse(key);
  if (!Array.isArray(parts) || parts[0] !== NAMESPACE) return undefined;
  const kind = KINDS.find((each) => each === parts[1]);
  const src: unknown = parts[2];
  if (!kind) return undefined;
  return typeof src === 'string' ? { kind, src } : { kind };
}
