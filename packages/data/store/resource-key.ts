/** The cache key of a request: it contains everything that can change the response, and nothing else. */
import type { ResourceKind, ResourceRequest } from '../model/resource.js';

const NAMESPACE = 'press-elements';

const KINDS: readonly ResourceKind[] = ['rates', 'people', 'articles', 'image'];

/** @param request Without a prototype, or with all of its fields set. */
export function resourceKey(request: ResourceRequest): string {
  const { kind, src, page, limit = 0, history, publishedAfter, language } = request;
  const key: unknown[] = [NAMESPACE, kind, src ?? page, limit];
  if (history) key.push(history);
  if (page && (publishedAfter || language)) key.push({ publishedAfter, language });
  return JSON.stringify(key);
}

/** Returns the kind of a key's resource, and its URL, unless the resource was read from the page. */
export function parseResourceKey(key: string): { readonly kind: ResourceKind; readonly src?: string } | undefined {
  const parts: unknown = JSON.parse(key);
  if (!Array.isArray(parts) || parts[0] !== NAMESPACE) return undefined;
  const kind = KINDS.find((each) => each === parts[1]);
  const src: unknown = parts[2];
  if (!kind) return undefined;
  return typeof src === 'string' ? { kind, src } : { kind };
}
