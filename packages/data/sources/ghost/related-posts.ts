/** Requests posts related to the current one: with the same tags, of the same section, at last the latest. */
import { type JsonObject, textIn } from '../../model/json-object.js';
import type { ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import {
  collectRelated,
  DEFAULT_LIMIT,
  MAX_PAGE_SIZE,
  type Reason,
  type RelatedPost,
  type RelatedQuery,
} from '../contract/collect-related.js';
import type { GetJson, SourceResponse } from '../contract/source.js';
import { hasTitle, postsIn, publicTagsOf } from './to-schema-org.js';
import { postsUrl, withFields } from './urls.js';

const relatedPostsIn = ({ body }: SourceResponse): RelatedPost[] =>
  postsIn(body)
    .filter(hasTitle)
    .map((post) => ({ id: post['id'], post }));

interface TagFilter {
  readonly reason: Reason;
  readonly tags: readonly string[];
}

/** The first public tag of a post is its section, the others are its topics. */
function tagFilters(post: JsonObject): TagFilter[] {
  const [sectionTag, ...topicTags] = publicTagsOf(post).map(({ slug }) => textIn(slug));
  const isSlug = (slug: string | undefined): slug is string => slug !== undefined;
  const filters: TagFilter[] = [
    { reason: 'related', tags: topicTags.filter(isSlug) },
    { reason: 'section', tags: [sectionTag].filter(isSlug) },
  ];
  return [...filters.filter(({ tags }) => tags.length > 0), { reason: 'latest', tags: [] }];
}

export async function requestRelatedPosts(
  { src, limit = DEFAULT_LIMIT, publishedAfter }: ResourceRequest & { readonly src: SafeUrl },
  getJson: GetJson,
): Promise<SourceResponse> {
  const { url, body } = await getJson(withFields(src));
  const [post = {}] = postsIn(body);
  const newer = publishedAfter ? [`published_at:>='${publishedAfter}'`] : [];
  const pageSize = String(Math.min(limit, MAX_PAGE_SIZE));
  const queries = tagFilters(post).map(({ reason, tags }): RelatedQuery => {
    const byTag = tags.length > 0 ? [`tag:[${tags.join(',')}]`] : [];
    const urlWithout = (knownIds: readonly unknown[]): SafeUrl => {
      const ids = [post['id'], ...knownIds].filter((id) => textIn(id)).map((id) => `'${textIn(id)}'`);
      const others = ids.length === 1 ? `id:-${ids[0]}` : `id:-[${ids.join(',')}]`;
      return postsUrl(src, { filter: [...byTag, others, ...newer].join('+'), limit: pageSize });
    };
    return { reason, urlWithout };
  });
  return { url, body: { posts: await collectRelated(queries, limit, relatedPostsIn, getJson) } };
}
