/** Articles beside the one being read: by shared tags, then by shared categories, then the latest. */
import type { SafeUrl } from '../../safe-url.js';
import { listed } from '../../schema/read-item.js';
import { DEFAULT_LIMIT, gather, MOST_AT_ONCE, type Suggestion } from '../related.js';
import type { Answer, GetJson } from '../source.js';
import { toArticle } from './model.js';
import { postsUrl, withFields } from './request.js';
import { postSchema, type PostWire } from './wire.js';

/** Posts that can be suggested: a locked one, or one without a title, leaves its place to another. */
const suggestionsOf = ({ body, url }: Answer): Suggestion[] =>
  listed(body).flatMap(({ value }) => {
    const { data } = postSchema.safeParse(value);
    return data && toArticle(data, url) ? [{ id: data.id, post: value }] : [];
  });

/** The narrowest first. */
function questions(post: PostWire | undefined): Record<string, string>[] {
  const by = (name: 'tags' | 'categories') => (post?.[name].length ? [{ [name]: post[name].join(',') }] : []);
  return [...by('tags'), ...by('categories'), {}];
}

export async function requestRelated(post: SafeUrl, limit = DEFAULT_LIMIT, getJson: GetJson): Promise<Answer> {
  const { url, body } = await getJson(withFields(post));
  const { data } = postSchema.safeParse(body);
  const common = { per_page: String(Math.min(limit, MOST_AT_ONCE)), ...(data?.id && { exclude: String(data.id) }) };
  const addresses = questions(data).map((question) => postsUrl(post, { ...question, ...common }));
  return { url, body: await gather(addresses, limit, suggestionsOf, getJson) };
}
