/** Articles beside the one being read: by shared public tags, then the latest. */
import type { SafeUrl } from '../../safe-url.js';
import { textIn } from '../json-object.js';
import { DEFAULT_LIMIT, gather, MOST_AT_ONCE, type Suggestion } from '../related.js';
import type { Answer, GetJson } from '../source.js';
import { isTitled, postsIn, publicTagsOf } from './model.js';
import { postsUrl, withFields } from './request.js';

const suggestionsOf = ({ body }: Answer): Suggestion[] => postsIn(body).filter(isTitled).map((post) => ({ id: post['id'], post }));

export async function requestRelated(address: SafeUrl, limit = DEFAULT_LIMIT, getJson: GetJson): Promise<Answer> {
  const { url, body } = await getJson(withFields(address));
  const [post = {}] = postsIn(body);
  const others = `id:-'${textIn(post['id'])}'`;
  const tags = publicTagsOf(post).flatMap(({ slug }) => textIn(slug) ?? []);
  const filters = tags.length > 0 ? [`tag:[${tags.join(',')}]+${others}`, others] : [others];
  const addresses = filters.map((filter) => postsUrl(address, { filter, limit: String(Math.min(limit, MOST_AT_ONCE)) }));
  return { url, body: { posts: await gather(addresses, limit, suggestionsOf, getJson) } };
}
