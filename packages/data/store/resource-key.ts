/** The cache key of a request: it contains everything that can change the response, and nothing else. */
import type { ResourceRequest } from '../model/resource.js';

export const NAMESPACE = 'press-elements';

/** @param request Without a prototype, or with all of its fields set. */
export function resourceKey(request: ResourceRequest): string {
  const { kind, src, page, limit = 0, history, publishedAfter, language } = request;
  const key: unknown[] = [NAMESPACE, kind, src ?? page, limit];
  if (history) key.push(history);
  if (page && (publishedAfter || language)) key.push({ publishedAfter, language });
  return JSON.stringify(key);
}
