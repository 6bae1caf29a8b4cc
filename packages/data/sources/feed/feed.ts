/**
 * RSS, Atom and JSON Feed. Each format is converted to schema.org's terms and then read like the library's own JSON,
 * with the same schemas. Texts of a feed are never inserted as markup, and nodes of its document never enter the page.
 */
import type { Person } from '../../model/model.js';
import { uniquePeople } from '../contract/people.js';
import type { Reading } from '../../model/resource.js';
import { isXml } from '../../text/xml-elements.js';
import type { SourceModule, SourceResponse } from '../contract/source.js';
import { readArticles, readPeople } from '../schema-org/schema-org.js';
import { readAtom } from './atom.js';
import type { ParsedFeed } from './feed-fields.js';
import { isJsonFeed, readJsonFeed } from './json-feed.js';
import { readRss } from './rss.js';

function parseFeed(body: unknown): ParsedFeed | undefined {
  if (isJsonFeed(body)) return readJsonFeed(body);
  if (!isXml(body)) return undefined;
  return readRss(body.documentElement) ?? readAtom(body.documentElement);
}

const readFeedArticles = ({ url, body }: SourceResponse) =>
  readArticles({ url, body: parseFeed(body)?.articles ?? [] });

function readFeedPeople({ url, body }: SourceResponse): Reading<readonly Person[]> {
  const { data, problems } = readPeople({ url, body: parseFeed(body)?.people ?? [] });
  return { data: uniquePeople(data), problems };
}

export const read: SourceModule['read'] = { articles: readFeedArticles, people: readFeedPeople };
