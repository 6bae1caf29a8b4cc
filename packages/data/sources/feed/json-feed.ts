/** Reads JSON Feed 1.0 and 1.1. @see https://www.jsonfeed.org/version/1.1/ */
import { isObject, type JsonObject, objectsIn, textIn } from '../../model/json-object.js';
import { MAX_ITEMS } from '../../model/resource.js';
import { decodeTitle, MAX_AUTHORS, type ParsedFeed, toIsoDate, withoutEmail } from './feed-fields.js';
import { firstImage } from './feed-image.js';

export const isJsonFeed = (body: unknown): body is JsonObject =>
  isObject(body) && /^https?:\/\/jsonfeed\.org\/version\//.test(textIn(body['version']) ?? '');

/** Version 1.0 has one author, 1.1 several. */
const authorsOf = ({ authors, author }: JsonObject): object[] =>
  objectsIn(authors ?? author)
    .slice(0, MAX_AUTHORS)
    .map(({ name, url, avatar }) => ({ name: withoutEmail(decodeTitle(textIn(name) ?? '')), url, image: avatar }))
    .filter(({ name }) => name);

function toArticle(item: JsonObject, feedAuthors: readonly object[]): object {
  const authors = authorsOf(item);
  const image = item['image'] ?? item['banner_image'];
  return {
    headline: decodeTitle(textIn(item['title']) ?? ''),
    url: item['url'] ?? item['external_url'],
    datePublished: toIsoDate(textIn(item['date_published'])),
    author: authors.length > 0 ? authors : feedAuthors,
    articleSection: [item['tags']].flat()[0],
    description: decodeTitle(textIn(item['summary']) ?? ''),
    inLanguage: item['language'],
    image: image ? { url: image } : firstImage(textIn(item['content_html'])),
  };
}

export function readJsonFeed(feed: JsonObject): ParsedFeed {
  const authors = authorsOf(feed);
  const items = objectsIn(feed['items']).slice(0, MAX_ITEMS);
  return {
    articles: items.map((item) => toArticle(item, authors)),
    people: authors.length > 0 ? authors : items.flatMap(authorsOf),
  };
}
