/** The library's own JSON, which is a subset of schema.org, and JSON-LD. */
import { PressError, type Problem } from '../../model/errors.js';
import { hasValues } from '../../model/fields.js';
import { isObject, type LocatedValue } from '../../model/json-object.js';
import type { Article, ImageCredit } from '../../model/model.js';
import { MAX_ITEMS, type Reading } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import { articleSchema } from './article.js';
import { imageSchema } from './image.js';
import { invalidUrlProblem } from '../../schema/validation-problems.js';
import { readDecodedPeople } from './people.js';
import { MAX_PROBLEMS, readItem, readItems } from '../../schema/read-item.js';
import { refuseIfAllInvalid, type SourceModule, type SourceResponse } from '../contract/source.js';
import { listedArticles } from '../json-ld/listed-articles.js';
import { fieldOfPage } from './page-article.js';
import { decoded } from './decode-texts.js';
import { allArticles, allImages } from './select-items.js';
import { toArticle, toImageCredit } from './to-model.js';

/** Google recommends `mainEntityOfPage`, a URL or a node. Entries of a list may have a `name` instead of a headline. */
function withUrlAndHeadline({ at, value }: LocatedValue): LocatedValue {
  if (!isObject(value)) return { at, value };
  const page = value['mainEntityOfPage'];
  const urls = [value['url'], page, isObject(page) ? page['@id'] : undefined, value['@id']];
  const url = urls.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return { at, value: { ...value, url, headline: value['headline'] ?? value['name'] } };
}

function readArticle(found: LocatedValue, base: SafeUrl, problems: Problem[]): Article[] {
  const wire = readItem(articleSchema, withUrlAndHeadline(found), problems);
  if (!wire) return [];
  const article = toArticle(wire, base);
  if (article) return [article];
  if (problems.length < MAX_PROBLEMS) problems.push(invalidUrlProblem(wire.url, [...found.at, 'url']));
  return [];
}

function readArticleItems(items: readonly LocatedValue[], url: SafeUrl): Reading<readonly Article[]> {
  const problems: Problem[] = [];
  const data = items.slice(0, MAX_ITEMS).flatMap((found) => readArticle(found, url, problems));
  refuseIfAllInvalid(data.length, problems, url);
  return { data, problems };
}

export const readArticles = ({ body, url }: SourceResponse): Reading<readonly Article[]> =>
  readArticleItems(allArticles(body), url);

/** Reads the articles that a page lists, without the article of the page itself. */
export const readListedArticles = ({ body, url }: SourceResponse): Reading<readonly Article[]> =>
  readArticleItems(decoded(listedArticles(body)), url);

/** An article with more pictures is a gallery. */
const MAX_PICTURES = 20;

function readImageItems([first]: readonly LocatedValue[], url: SafeUrl): Reading<ImageCredit> {
  const problems: Problem[] = [];
  const wire = first && readItem(imageSchema, first, problems);
  const data = wire && toImageCredit(wire, url);
  if (!data || !hasValues(data)) {
    throw new PressError('schema', 'The response does not describe an image.', { url, problems });
  }
  return { data, problems };
}

/** Reads the first image. */
export const readImage = ({ body, url }: SourceResponse): Reading<ImageCredit> => readImageItems(allImages(body), url);

/** Reads the pictures of the article that a page is about: the first one, with the others in it. */
export function readPageImages({ body, url }: SourceResponse): Reading<ImageCredit> {
  const described = fieldOfPage(body, url, ['image']);
  const [first, ...others] = decoded(described.length > 0 ? described : allImages(body));
  const reading = readImageItems(first ? [first] : [], url);
  const problems: Problem[] = [...reading.problems];
  const pictures = readItems(imageSchema, others.slice(0, MAX_PICTURES), problems);
  return { data: { ...reading.data, others: pictures.map((wire) => toImageCredit(wire, url)) }, problems };
}

/** Other sources convert their texts before they use the readers above; in JSON-LD, SEO plugins escape them. */
export const read: SourceModule['read'] = {
  people: readDecodedPeople,
  articles: ({ body, url }) => readArticleItems(decoded(allArticles(body)), url),
  image: ({ body, url }) => readImageItems(decoded(allImages(body)), url),
};
