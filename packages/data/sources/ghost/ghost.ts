/**
 * Ghost's Content API, with the key that the publisher put into the address. Posts for members stay: their teaser is open to
 * everyone, and so is their picture.
 * @see https://docs.ghost.org/content-api
 */
import type { Article, ImageCredit, Person } from '../../model/model.js';
import type { Reading } from '../../model/resource.js';
import { safeUrl } from '../../model/safe-url.js';
import { readArticles, readImage, readPeople } from '../schema-org/schema-org.js';
import type { SourceResponse, Source } from '../contract/source.js';
import { uniquePeople } from '../../model/people.js';
import { authorsOf, objectsIn, postsIn, toArticle, toImage, toPerson } from './to-model.js';
import { isGhostUrl, withFields } from './request.js';
import { sizesOf } from './sizes.js';

function articles({ url, body }: SourceResponse): Reading<readonly Article[]> {
  const { data, problems } = readArticles({ url, body: postsIn(body).map(toArticle) });
  return {
    data: data.map((article) => ({
      ...article,
      image: article.image && { ...article.image, candidates: sizesOf(article.image, article.url) },
    })),
    problems,
  };
}

function people({ url, body }: SourceResponse): Reading<readonly Person[]> {
  const found = [...objectsIn(body, 'authors').map(toPerson), ...postsIn(body).flatMap(authorsOf)];
  const { data, problems } = readPeople({ url, body: found });
  return { data: uniquePeople(data), problems };
}

function image({ url, body }: SourceResponse): Reading<ImageCredit> {
  const [post = {}] = postsIn(body);
  const { data, problems } = readImage({ url, body: [toImage(post) ?? []].flat() });
  return { data: { ...data, candidates: sizesOf(data, safeUrl(post['url'], url)) }, problems };
}

/** By address, or by the shape of what came (for publishers who keep the key to themselves by a proxy). */
export const ghost: Source = {
  name: 'ghost',
  matches: ({ kind, url, body }) =>
    kind !== 'rates' &&
    (isGhostUrl(url) ||
      postsIn(body).some((post) => 'feature_image' in post) ||
      objectsIn(body, 'authors').some((author) => 'profile_image' in author)),
  request: ({ src }, { json }) => json(withFields(src)),
  read: { articles, people, image },
};
