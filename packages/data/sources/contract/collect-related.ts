/** Collects articles related to the current one from a CMS: first those with the same tags, at last the latest. */
import type { JsonObject } from '../../model/json-object.js';
import type { SafeUrl } from '../../model/safe-url.js';
import type { GetJson, SourceResponse } from './source.js';

export const DEFAULT_LIMIT = 6;

/** Maximum number of posts in a response of WordPress and Ghost. */
export const MAX_PAGE_SIZE = 100;

/**
 * Why an article is suggested: it shares tags (`related`) or the section with the current one, or it is one of the
 * latest.
 */
export type Reason = 'related' | 'section' | 'latest';

/** A list of posts, and the reason to suggest them. */
export interface RelatedQuery {
  readonly reason: Reason;
  /** Returns its URL, without the posts that were found before: otherwise they would fill the response. */
  readonly urlWithout: (knownIds: readonly unknown[]) => SafeUrl;
}

/** A post that can be suggested, as the server sent it. */
export interface RelatedPost {
  readonly id: unknown;
  readonly post: JsonObject;
}

/**
 * Runs the queries in order until `limit` posts are found, and adds its `reason` to each post. If a query fails, the
 * posts found so far are returned; rejects if there are none.
 */
export async function collectRelated(
  queries: readonly RelatedQuery[],
  limit: number,
  postsIn: (response: SourceResponse) => readonly RelatedPost[],
  getJson: GetJson,
): Promise<readonly JsonObject[]> {
  const found = new Map<unknown, JsonObject>();
  for (const { reason, urlWithout } of queries) {
    if (found.size >= limit) break;
    try {
      for (const { id, post } of postsIn(await getJson(urlWithout([...found.keys()])))) {
        if (!found.has(id)) found.set(id ?? post, { ...post, reason });
      }
    } catch (error) {
      if (found.size === 0) throw error;
      break;
    }
  }
  return [...found.values()].slice(0, limit);
}
