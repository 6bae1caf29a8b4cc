/** Articles beside the one being read: by shared tags, then by shared categories, then the latest. */
import type { PageFacts } from '../../model/page-facts.js';
import type { ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { listed } from '../../schema/read-item.js';
import { isObject } from '../../model/json-object.js';
import { DEFAULT_LIMIT, gather, MOST_AT_ONCE, type Reason, type Suggestion } from '../contract/related-articles.js';
import type { SourceResponse, GetJson } from '../contract/source.js';
import { toArticle } from './to-model.js';
import { postsUrl, withFields } from './request.js';
import { postSchema, type PostWire } from './wire.js';

/** Posts that can be suggested: a locked one, or one without a title, leaves its place to another. */
const suggestionsOf = ({ body, url }: SourceResponse): Suggestion[] =>
  listed(body).flatMap(({ value }) => {
    const { data } = postSchema.safeParse(value);
    return data && isObject(value) && toArticle(data, url) ? [{ id: data.id, post: value }] : [];
  });

type Query = Record<string, string>;

/** The narrowest first. */
function questionsOf(post: PostWire | undefined): [Reason, Query][] {
  const by = (reason: Reason, name: 'tags' | 'categories'): [Reason, Query][] =>
    post?.[name].length ? [[reason, { [name]: post[name].join(',') }]] : [];
  return [...by('related', 'tags'), ...by('section', 'categories'), ['latest', {}]];
}

/** Polylang and WPML both know `lang`; a site without them would be asked for nothing that it knows. */
const inLanguage = ({ page, language }: Wish): Query => (page?.multilingual && language ? { lang: language } : {});

type Wish = Omit<ResourceRequest, 'kind'> & { readonly page?: PageFacts | undefined };

export async function requestRelated(post: SafeUrl, wish: Wish, getJson: GetJson): Promise<SourceResponse> {
  const { limit = DEFAULT_LIMIT, publishedAfter } = wish;
  const { url, body } = await getJson(withFields(post));
  const { data } = postSchema.safeParse(body);
  const common = {
    per_page: String(Math.min(limit, MOST_AT_ONCE)),
    ...(data?.id && { exclude: String(data.id) }),
    ...(publishedAfter && { after: `${publishedAfter}T00:00:00` }),
    ...inLanguage(wish),
  };
  const questions = questionsOf(data).map(([reason, query]) => ({
    reason,
    url: postsUrl(post, { ...query, ...common }),
  }));
  return { url, body: await gather(questions, limit, suggestionsOf, getJson) };
}
