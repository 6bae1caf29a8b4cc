/** Articles beside the one being read: of its topics, of its section, then the latest. */
import type { ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { type JsonObject, textIn } from '../../model/json-object.js';
import {
  DEFAULT_LIMIT,
  gather,
  MOST_AT_ONCE,
  type Question,
  type Reason,
  type Suggestion,
} from '../contract/related-articles.js';
import type { SourceResponse, GetJson } from '../contract/source.js';
import { isTitled, postsIn, publicTagsOf } from './to-model.js';
import { postsUrl, withFields } from './request.js';

const suggestionsOf = ({ body }: SourceResponse): Suggestion[] =>
  postsIn(body)
    .filter(isTitled)
    .map((post) => ({ id: post['id'], post }));

/** A post's first public tag is its section; those after it are its topics. */
function filtersOf(post: JsonObject): [Reason, string[]][] {
  const [section = [], ...topics] = publicTagsOf(post).map(({ slug }) => textIn(slug) ?? []);
  const shared: [Reason, string[]][] = [
    ['related', topics.flat()],
    ['section', [section].flat()],
  ];
  return shared.flatMap(([reason, tags]): [Reason, string[]][] =>
    tags.length > 0 ? [[reason, [`tag:[${tags.join(',')}]`]]] : [],
  );
}

export async function requestRelated(
  address: SafeUrl,
  { limit = DEFAULT_LIMIT, publishedAfter }: Omit<ResourceRequest, 'kind'>,
  getJson: GetJson,
): Promise<SourceResponse> {
  const { url, body } = await getJson(withFields(address));
  const [post = {}] = postsIn(body);
  const others = [`id:-'${textIn(post['id'])}'`, publishedAfter ? `published_at:>='${publishedAfter}'` : []].flat();
  const questions = [...filtersOf(post), ['latest', []] as const].map(([reason, shared]): Question => ({
    reason,
    url: postsUrl(address, { filter: [...shared, ...others].join('+'), limit: String(Math.min(limit, MOST_AT_ONCE)) }),
  }));
  return { url, body: { posts: await gather(questions, limit, suggestionsOf, getJson) } };
}
