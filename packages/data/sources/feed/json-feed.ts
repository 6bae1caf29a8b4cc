/** JSON Feed 1.0 and 1.1. @see https://www.jsonfeed.org/version/1.1/ */
import { isObject, type JsonObject, textIn } from '../../model/json-object.js';
import { toIsoDate } from './feed-date.js';
import { firstImage } from './first-image.js';
import type { ParsedFeed } from './parsed-feed.js';
import { plainTitle } from './plain-text.js';

export const isJsonFeed = (body: unknown): body is JsonObject =>
  isObject(body) && /^https?:\/\/jsonfeed\.org\/version\//.test(textIn(body['version']) ?? '');

const objectsIn = (value: unknown): JsonObject[] => [value ?? []].flat().filter(isObject);

/** No byline is longer. A feed's authors stand for each item that has none of its own: ten thousand would be read five hundred times. */
const MOST_AUTHORS = 20;

/** One author in 1.0, several in 1.1. */
const authorsOf = ({ authors, author }: JsonObject): object[] =>
  objectsIn(authors ?? author)
    .slice(0, MOST_AUTHORS)
    .map(({ name, url, avatar }) => ({ name: plainTitle(textIn(name) ?? ''), url, image: avatar }));

function toArticle(item: JsonObject, feedAuthors: readonly object[]): object {
  const authors = authorsOf(item);
  const image = item['image'] ?? item['banner_image'];
  return {
    headline: plainTitle(textIn(item['title']) ?? ''),
    url: item['url'] ?? item['external_url'],
    datePublished: toIsoDate(textIn(item['date_published'])),
    author: authors.length > 0 ? authors : feedAuthors,
    articleSection: [item['tags']].flat()[0],
    description: plainTitle(textIn(item['summary']) ?? ''),
    inLanguage: item['language'],
    image: image ? { url: image } : firstImage(textIn(item['content_html'])),
  };
}

export function readJsonFeed(feed: JsonObject): ParsedFeed {
  const authors = authorsOf(feed);
  const items = objectsIn(feed['items']);
  return {
    articles: items.map((item) => toArticle(item, authors)),
    people: authors.length > 0 ? authors : items.flatMap(authorsOf),
  };
}
