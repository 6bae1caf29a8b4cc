/** Articles beside the one being read, from a system that can be asked: by what they share with it, then the latest. */
import type { SafeUrl } from '../safe-url.js';
import type { Answer, GetJson } from './source.js';

export const DEFAULT_LIMIT = 6;

/** WordPress and Ghost both send no more at once. */
export const MOST_AT_ONCE = 100;

/** A post that can be suggested, as it came. */
export interface Suggestion {
  readonly id: unknown;
  readonly post: unknown;
}

/**
 * Asks the narrowest question first, and a wider one only for what is still missing. What was found before a request failed is
 * kept; rejects if that is nothing.
 */
export async function gather(questions: readonly SafeUrl[], limit: number, suggestionsOf: (answer: Answer) => readonly Suggestion[], getJson: GetJson): Promise<readonly unknown[]> {
  const found = new Map<unknown, unknown>();
  for (const question of questions) {
    if (found.size >= limit) break;
    try {
      for (const { id, post } of suggestionsOf(await getJson(question))) if (!found.has(id)) found.set(id ?? post, post);
    } catch (error) {
      if (found.size === 0) throw error;
      break;
    }
  }
  return [...found.values()].slice(0, limit);
}
