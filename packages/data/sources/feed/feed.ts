/**
 * RSS, Atom and JSON Feed. Each format is converted to schema.org's terms and then read like the library's own JSON,
 * with the same schemas. Texts of a feed are never inserted as markup, and nodes of its document never enter the page.
 */
import type { Article, Person } from '../../model/model.js';
import { uniquePeople } from '../contract/people.js';
import type { PageFacts, Reading } from '../../model/resource.js';
import { entityNamesModule } from '../../text/entity-names-module.js';
import * as entityNames from '../../text/entity-names/entity-names.js';
import { isXml } from '../../text/xml-element.js';
import type { SourceModule, SourceResponse } from '../contract/source.js';
import { readPeople } from '../schema-org/people.js';
import { readArticles } from '../schema-org/schema-org.js';
import { articlesForPage } from './articles-for-page.js';
import { readAtom } from './atom.js';
import type { ParsedFeed } from './feed-fields.js';
import { isJsonFeed, readJsonFeed } from './json-feed.js';
import { readRss } from './rss.js';

/** Texts of feeds are HTML of all kinds of systems. */
entityNamesModule.provide(entityNames);

function parseFeed(body: unknown): ParsedFeed | undefined {
  if (isJsonFeed(body)) return readJsonFeed(body);
  if (!isXml(body)) return undefined;
  return readRss(body) ?? readAtom(body);
}

const readFeedArticles = ({ url, body }: SourceResponse) =>
  readArticles({ url, body: parseFeed(body)?.articles ?? [] });

function readFeedPeople({ url, body }: SourceResponse): Reading<readonly Person[]> {
  const { data, problems } = readPeople({ url, body: parseFeed(body)?.people ?? [] });
  return { data: uniquePeople(data), problems };
}

/** The articles to suggest on a page. */
export const readForPage = (response: SourceResponse, page: PageFacts): Reading<readonly Article[]> =>
  articlesForPage(readFeedArticles(response), page);

export const read: SourceModule['read'] = { articles: readFeedArticles, people: readFeedPeople };
