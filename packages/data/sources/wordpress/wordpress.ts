import { PressError } from '../../model/errors.js';
import type { Article, ImageCredit, Person } from '../../model/model.js';
import { mergePeople } from '../../model/people.js';
import type { Problem } from '../../model/problems.js';
import type { Reading } from '../../model/resource.js';
import { listed, readItem, readItems } from '../../schema/read-item.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { isObject } from '../../model/json-object.js';
import { readPeople as readDescribedPeople } from '../schema-org/schema-org.js';
import { type SourceResponse, refuseIfAllBad, type Source } from '../contract/source.js';
import { uniquePeople } from '../../model/people.js';
import { authorsOf, imageOf, toArticle, toImage, toPerson } from './to-model.js';
import { requestPost } from './post.js';
import { isWordPressUrl } from './request.js';
import { mediaSchema, postSchema, userSchema, type UserWire } from './wire.js';

const isMedia = (item: unknown): boolean => isObject(item) && 'source_url' in item;
const isPost = (item: unknown): boolean =>
  isObject(item) && isObject(item['title']) && 'rendered' in item['title'] && !isMedia(item);
const isUser = (item: unknown): boolean => isObject(item) && ('avatar_urls' in item || 'user_nicename' in item);

function readArticles({ body, url }: SourceResponse): Reading<readonly Article[]> {
  const problems: Problem[] = [];
  const data = readItems(postSchema, listed(body), problems).flatMap((post) => toArticle(post, url) ?? []);
  refuseIfAllBad(data.length, problems, url);
  return { data, problems };
}

/** A user, with what Yoast says of them; it may say it wrongly. */
function describedPeople(user: UserWire, url: SafeUrl): readonly Person[] {
  const person = toPerson(user, url);
  if (!person || !user.yoast_head_json) return person ? [person] : [];
  try {
    return mergePeople([person], readDescribedPeople({ url, body: user.yoast_head_json.schema }).data);
  } catch {
    return [person];
  }
}

function readPeople({ body, url }: SourceResponse): Reading<readonly Person[]> {
  const problems: Problem[] = [];
  const items = listed(body);
  const people = items.some(({ value }) => isPost(value))
    ? readItems(postSchema, items, problems).flatMap((post) => authorsOf(post, url))
    : readItems(userSchema, items, problems).flatMap((user) => describedPeople(user, url));
  refuseIfAllBad(people.length, problems, url);
  return { data: uniquePeople(people), problems };
}

function readImage({ body, url }: SourceResponse): Reading<ImageCredit> {
  const problems: Problem[] = [];
  const [first] = listed(body);
  const media = isMedia(first?.value);
  const post = first && !media ? readItem(postSchema, first, problems) : undefined;
  const file = first && media ? readItem(mediaSchema, first, problems) : undefined;
  const image = file ? toImage(file, url) : post && imageOf(post, url);
  if (!image) throw new PressError('schema', 'The post has no featured image.', { url, problems });
  return { data: image, problems };
}

/** WordPress's REST API, by address or by the shape of what came (for publishers who proxy it). */
export const wordpress: Source = {
  name: 'wordpress',
  matches: ({ kind, url, body }) =>
    kind !== 'rates' &&
    (isWordPressUrl(url) || [body].flat().some((item) => isPost(item) || isUser(item) || isMedia(item))),
  request: ({ kind, src }, { json }) => requestPost(src, kind, json),
  read: { articles: readArticles, people: readPeople, image: readImage },
};
