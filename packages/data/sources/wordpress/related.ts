/** Articles beside the one being read: by shared tags, then by shared categories, then the latest. */
import type { SafeUrl } from '../../safe-url.js';
import { listed } from '../../schema/read-item.js';
import type { Answer, GetJson } from '../source.js';
import { toArticle } from './model.js';
import { postsUrl, withFields } from './request.js';
import { postSchema, type PostWire } from './wire.js';

const DEFAULT_LIMIT = 6;

/** WordPress refuses to send more at once. */
const MAX_PER_PAGE = 100;

interface Suggestion {
  readonly id: number | undefined;
  readonly post: unknown;
}

/** Posts that can be suggested: a locked one, or one without a title, leaves its place to another. */
const suggestionsOf = ({ body, url }: Answer): Suggestion[] =>
  listed(body).flatMap(({ value }) => {
    const { data } = postSchema.safeParse(value);
    return data && toArticle(data, url) ? [{ id: data.id, post: value }] : [];
  });

/** The narrowest question first; a wider one is asked only for what is still missing. */
function questions(post: PostWire | undefined): Record<string, string>[] {
  const by = (name: 'tags' | 'categories') => (post?.[name].length ? [{ [name]: post[name].join(',') }] : []);
  return [...by('tags'), ...by('categories'), {}];
}

/** What was found before a request failed is kept; rejects if that is nothing. */
export async function requestRelated(post: SafeUrl, limit = DEFAULT_LIMIT, getJson: GetJson): Promise<Answer> {
  const current = await getJson(withFields(post));
  const { data } = postSchema.safeParse(current.body);
  const common = { per_page: String(Math.min(limit, MAX_PER_PAGE)), ...(data?.id && { exclude: String(data.id) }) };
  const found = new Map<unknown, unknown>();
  for (const question of questions(data)) {
    if (found.size >= limit) break;
    try {
      const suggestions = suggestionsOf(await getJson(postsUrl(post, { ...question, ...common })));
      for (const { id, post: each } of suggestions) if (!found.has(id)) found.set(id ?? each, each);
    } catch (error) {
      if (found.size === 0) throw error;
      break;
    }
  }
  return { url: current.url, body: [...found.values()].slice(0, limit) };
}
