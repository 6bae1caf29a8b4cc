/** Articles beside the one being read: by shared tags, then by shared categories, then the latest. */
import * as z from 'zod/mini';
import type { SafeUrl } from '../../safe-url.js';
import type { Answer, GetJson } from '../source.js';
import { collectionUrl, withFields } from './request.js';
import { postSchema } from './wire.js';

const DEFAULT_LIMIT = 6;

const postsSchema = z.array(z.looseObject({ id: z.number() }));
type Posts = z.output<typeof postsSchema>;

const add = (posts: Posts, more: unknown): Posts => {
  const known = new Set(posts.map(({ id }) => id));
  return [...posts, ...(postsSchema.safeParse(more).data ?? []).filter(({ id }) => !known.has(id))];
};

/** The narrowest question first; a wider one is asked only for what is still missing. */
function questions(body: unknown): Record<string, string>[] {
  const post = postSchema.safeParse(body).data;
  const by = (name: 'tags' | 'categories') => (post?.[name].length ? [{ [name]: post[name].join(',') }] : []);
  return [...by('tags'), ...by('categories'), {}];
}

/** Rejects only if nothing at all could be had. */
export async function requestRelated(post: SafeUrl, limit = DEFAULT_LIMIT, getJson: GetJson): Promise<Answer> {
  const current = await getJson(withFields(post));
  const exclude = String(postSchema.safeParse(current.body).data?.id ?? '');
  let found: Posts = [];
  for (const question of questions(current.body)) {
    if (found.length >= limit) break;
    const answer = await getJson(collectionUrl(post, { ...question, ...(exclude && { exclude }), per_page: String(limit) }));
    found = add(found, answer.body);
  }
  return { url: current.url, body: found.slice(0, limit) };
}
