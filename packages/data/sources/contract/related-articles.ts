/** Articles beside the one being read, from a system that can be asked: by what they share with it, then the latest. */
import type { SafeUrl } from '../../model/safe-url.js';
import type { JsonObject } from '../../model/json-object.js';
import type { SourceResponse, GetJson } from './source.js';

export const DEFAULT_LIMIT = 6;

/** WordPress and Ghost both send no more at once. */
export const MOST_AT_ONCE = 100;

/** What an article shares with the one being read: its topics, its section, or nothing but the site. */
export type Reason = 'related' | 'section' | 'latest';

/** Where to ask, and why an article that is found there is suggested. */
export interface Question {
  readonly reason: Reason;
  readonly url: SafeUrl;
}

/** A post that can be suggested, as it came. */
export interface Suggestion {
  readonly id: unknown;
  readonly post: JsonObject;
}

/**
 * Asks the narrowest question first, and a wider one only for what is still missing. What was found before a request failed is
 * kept; rejects if that is nothing. Each post is given the `reason` that it was found for.
 */
export async function gather(
  questions: readonly Question[],
  limit: number,
  suggestionsOf: (answer: SourceResponse) => readonly Suggestion[],
  getJson: GetJson,
): Promise<readonly JsonObject[]> {
  const found = new Map<unknown, JsonObject>();
  for (const { reason, url } of questions) {
    if (found.size >= limit) break;
    try {
      for (const { id, post } of suggestionsOf(await getJson(url)))
        if (!found.has(id)) found.set(id ?? post, { ...post, reason });
    } catch (error) {
      if (found.size === 0) throw error;
      break;
    }
  }
  return [...found.values()].slice(0, limit);
}
