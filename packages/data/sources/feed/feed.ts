/**
 * RSS, Atom and JSON Feed. Each is put into schema.org's words and from there on read as the library's own JSON is: by its
 * schemas, with its reports. The text of a feed never becomes markup, and its nodes never enter the page.
 */
import type { Person } from '../../model/model.js';
import type { Reading } from '../../model/resource.js';
import { readArticles, readPeople } from '../schema-org/schema-org.js';
import type { SourceResponse, Source } from '../contract/source.js';
import { uniquePeople } from '../../model/people.js';
import { isXml } from '../../text/xml-elements.js';
import { readAtom } from './atom.js';
import { isJsonFeed, readJsonFeed } from './json-feed.js';
import type { ParsedFeed } from './parsed-feed.js';
import { readRss } from './rss.js';

function feedIn(body: unknown): ParsedFeed | undefined {
  if (isJsonFeed(body)) return readJsonFeed(body);
  const root = isXml(body) ? body.documentElement : undefined;
  return root && (readRss(root) ?? readAtom(root));
}

const articles = ({ url, body }: SourceResponse) => readArticles({ url, body: feedIn(body)?.articles ?? [] });

function people({ url, body }: SourceResponse): Reading<readonly Person[]> {
  const { data, problems } = readPeople({ url, body: feedIn(body)?.people ?? [] });
  return { data: uniquePeople(data), problems };
}

export const feed: Source = {
  name: 'feed',
  matches: ({ kind, body }) =>
    (kind === 'articles' || kind === 'people') &&
    (isJsonFeed(body) || (isXml(body) && /^(?:rss|RDF|feed)$/.test(body.documentElement.localName))),
  read: { articles, people },
};
