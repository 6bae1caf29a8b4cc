/**
 * Ghost's Content API, with a key in the URL. Posts for members are included: their excerpt and image are public.
 * @see https://docs.ghost.org/content-api
 */
import type { Article, ImageCredit, Person } from '../../model/model.js';
import { uniquePeople } from '../contract/people.js';
import type { Reading } from '../../model/resource.js';
import { safeUrl } from '../../model/safe-url.js';
import { loadEntityNames } from '../../text/entity-names-module.js';
import type { SendRequest, SourceModule, SourceResponse } from '../contract/source.js';
import { readPeople } from '../schema-org/people.js';
import { readArticles, readImage } from '../schema-org/schema-org.js';
import { imageSizes } from './image-sizes.js';
import { requestRelatedPosts } from './related-posts.js';
import { authorsIn, authorsOf, postsIn, toArticle, toImage, toPerson } from './to-schema-org.js';
import { withFields } from './urls.js';

const withImageSizes = (article: Article): Article => ({
  ...article,
  image: article.image && { ...article.image, candidates: imageSizes(article.image, article.url) },
});

function readGhostArticles({ url, body }: SourceResponse): Reading<readonly Article[]> {
  const { data, problems } = readArticles({ url, body: postsIn(body).map(toArticle) });
  return { data: data.map(withImageSizes), problems };
}

function readGhostPeople({ url, body }: SourceResponse): Reading<readonly Person[]> {
  const people = [...authorsIn(body).map(toPerson), ...postsIn(body).flatMap(authorsOf)];
  const { data, problems } = readPeople({ url, body: people });
  return { data: uniquePeople(data), problems };
}

function readGhostImage({ url, body }: SourceResponse): Reading<ImageCredit> {
  const [post = {}] = postsIn(body);
  const image = toImage(post);
  const { data, problems } = readImage({ url, body: image ? [image] : [] });
  return { data: { ...data, candidates: imageSizes(data, safeUrl(post['url'], url)) }, problems };
}

export const request: SendRequest = ({ src }, { json }) => json(withFields(src));

export const requestRelated: SendRequest = (related, { json }) => requestRelatedPosts(related, json);

export const prepare = ({ body }: SourceResponse): Promise<void> => loadEntityNames(body);

export const read: SourceModule['read'] = {
  articles: readGhostArticles,
  people: readGhostPeople,
  image: readGhostImage,
};
