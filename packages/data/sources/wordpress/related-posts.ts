/** Requests posts related to the current one: with the same tags, with the same categories, at last the latest. */
import { isObject, itemsOf } from '../../model/json-object.js';
import type { ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import {
  collectRelated,
  DEFAULT_LIMIT,
  MAX_PAGE_SIZE,
  type Reason,
  type RelatedPost,
} from '../contract/collect-related.js';
import type { GetJson, SourceResponse } from '../contract/source.js';
import { valid } from '../../schema/field-types.js';
import { toArticle } from './to-article.js';
import { postsUrl, withFields } from './urls.js';
import { postSchema, type PostWire } from './wire-schema.js';

/** Posts that are protected or have no title are skipped, so that the next ones take their place. */
const relatedPostsIn = ({ body, url }: SourceResponse): RelatedPost[] =>
  itemsOf(body).flatMap(({ value }) => {
    const data = valid(postSchema, value);
    return data && isObject(value) && toArticle(data, url) ? [{ id: data.id, post: value }] : [];
  });

type Query = Record<string, string>;

interface TermFilter {
  readonly reason: Reason;
  readonly query: Query;
}

function termFilters(post: PostWire | undefined): TermFilter[] {
  const filters: TermFilter[] = [];
  if (post?.tags.length) filters.push({ reason: 'related', query: { tags: post.tags.join(',') } });
  if (post?.categories.length) filters.push({ reason: 'section', query: { categories: post.categories.join(',') } });
  return [...filters, { reason: 'latest', query: {} }];
}

/** Posts without an id are compared later. */
function excluding(ids: readonly unknown[]): Query {
  const exclude = ids.filter(Number).join();
  return exclude ? { exclude } : {};
}

type RelatedRequest = ResourceRequest & { readonly src: SafeUrl };

/** Polylang and WPML have the parameter `lang`. Other sites ignore it, so it is only sent to multilingual ones. */
const languageQuery = ({ page, language }: RelatedRequest): Query =>
  page?.multilingual && language ? { lang: language } : {};

export async function requestRelatedPosts(request: RelatedRequest, getJson: GetJson): Promise<SourceResponse> {
  const { src, limit = DEFAULT_LIMIT, publishedAfter } = request;
  const { url, body } = await getJson(withFields(src));
  const post = valid(postSchema, body);
  const common = {
    per_page: String(Math.min(limit, MAX_PAGE_SIZE)),
    ...(publishedAfter && { after: `${publishedAfter}T00:00:00` }),
    ...languageQuery(request),
  };
  const queries = termFilters(post).map(({ reason, query }) => ({
    reason,
    urlWithout: (knownIds: readonly unknown[]) =>
      postsUrl(src, { ...query, ...common, ...excluding([post?.id, ...knownIds]) }),
  }));
  return { url, body: await collectRelated(queries, limit, relatedPostsIn, getJson) };
}
