/** WordPress's REST API: posts, users and media. */
import { PressError, type Problem } from '../../model/errors.js';
import { isObject, itemsOf } from '../../model/json-object.js';
import type { Article, ImageCredit, ImageObject, Person } from '../../model/model.js';
import { mergePeople, uniquePeople } from '../contract/people.js';
import type { Reading } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { readItem, readItems } from '../../schema/read-item.js';
import { loadEntityNames } from '../../text/entity-names-module.js';
import { refuseIfAllInvalid, type SendRequest, type SourceModule, type SourceResponse } from '../contract/source.js';
import { peopleModule } from '../lazy-modules.js';
import { authorsOf } from './co-authors.js';
import { requestRelatedPosts } from './related-posts.js';
import { requestPost } from './request-post.js';
import { toArticle } from './to-article.js';
import { featuredImage, toImage } from './to-image.js';
import { toPerson } from './to-person.js';
import { mediaSchema, postSchema, userSchema, type UserWire } from './wire-schema.js';

const isMedia = (item: unknown): boolean => isObject(item) && 'source_url' in item;
const isPost = (item: unknown): boolean =>
  isObject(item) && isObject(item['title']) && 'rendered' in item['title'] && !isMedia(item);

function readArticles({ body, url }: SourceResponse): Reading<readonly Article[]> {
  const problems: Problem[] = [];
  const posts = readItems(postSchema, itemsOf(body), problems);
  const data = posts.flatMap((post) => toArticle(post, url) ?? []);
  refuseIfAllInvalid(data.length, problems, url);
  return { data, problems };
}

/** A user, with missing fields from Yoast's structured data. If that is invalid, it is ignored. */
function personWithYoast(user: UserWire, url: SafeUrl): readonly Person[] {
  const person = toPerson(user, url);
  if (!person) return [];
  const body = user.yoast_head_json?.schema;
  const readSchemaOrg = peopleModule.current?.readDecodedPeople;
  if (!body || !readSchemaOrg) return [person];
  try {
    return mergePeople([person], readSchemaOrg({ url, body }).data);
  } catch {
    return [person];
  }
}

/** People whose structured data is read: each has a graph of its own. The others have the fields of WordPress alone. */
const MAX_WITH_YOAST = 10;

function readPeople({ body, url }: SourceResponse): Reading<readonly Person[]> {
  const problems: Problem[] = [];
  const items = itemsOf(body);
  const people = items.some(({ value }) => isPost(value))
    ? readItems(postSchema, items, problems).flatMap((post) => authorsOf(post, url))
    : readItems(userSchema, items, problems).flatMap((user, index) =>
        index < MAX_WITH_YOAST ? personWithYoast(user, url) : (toPerson(user, url) ?? []),
      );
  refuseIfAllInvalid(people.length, problems, url);
  return { data: uniquePeople(people), problems };
}

function firstImage(body: unknown, url: SafeUrl, problems: Problem[]): ImageObject | undefined {
  const [first] = itemsOf(body);
  if (!first) return undefined;
  if (isMedia(first.value)) {
    const media = readItem(mediaSchema, first, problems);
    return media && toImage(media, url);
  }
  const post = readItem(postSchema, first, problems);
  return post && featuredImage(post, url);
}

function readImage({ body, url }: SourceResponse): Reading<ImageCredit> {
  const problems: Problem[] = [];
  const image = firstImage(body, url, problems);
  if (!image) throw new PressError('schema', 'The post has no featured image.', { url, problems });
  return { data: image, problems };
}

export const request: SendRequest = ({ kind, src }, { json }) => requestPost(src, kind, json);

export async function prepare({ body }: SourceResponse): Promise<void> {
  const hasYoast = itemsOf(body).some(({ value }) => isObject(value) && value['yoast_head_json']);
  if (hasYoast) await peopleModule.load().catch(() => undefined);
  await loadEntityNames(body);
}

export const requestRelated: SendRequest = (related, { json }) => requestRelatedPosts(related, json);

export const read: SourceModule['read'] = { articles: readArticles, people: readPeople, image: readImage };
