import { PressError } from '../errors.js';
import type { Article, ImageCredit, Person, RateTable } from '../model.js';
import { type Problem, toProblems } from '../problems.js';
import type { Reading } from '../resource.js';
import { safeUrl } from '../safe-url.js';
import { rateSchema, rateTableSchema } from '../schema/rates.js';
import { readItem, readItems } from '../schema/read-item.js';
import { articleSchema, imageSchema, personSchema } from '../schema/schema-org.js';
import { isObject, type JsonObject } from './json-object.js';
import { ARTICLE, IMAGE, isType, LIST, PERSON, resolveReferences, topNodes } from './schema-org-graph.js';
import { toArticle, toImageCredit, toPerson, toRate } from './schema-org-model.js';
import { type Answer, refuseIfAllBad, type Source } from './source.js';

/** More would be read and never shown. */
const MAX_ITEMS = 500;

const nodesOf = (body: unknown): JsonObject[] => resolveReferences(topNodes(body)).slice(0, MAX_ITEMS);

const bare = (node: JsonObject): boolean => node['@type'] === undefined;

/** A list's entries, each perhaps wrapped in a ListItem. */
const entriesOf = (list: JsonObject): unknown[] =>
  [list['itemListElement']].flat().map((entry) => (isObject(entry) && entry['item'] ? entry['item'] : entry));

function articleNodes(body: unknown): unknown[] {
  const nodes = nodesOf(body);
  const lists = nodes.filter((node) => isType(node, LIST) || (bare(node) && node['itemListElement']));
  return lists.length > 0 ? lists.flatMap(entriesOf) : nodes.filter((node) => isType(node, ARTICLE) || bare(node));
}

/** In a page's graph the article's own authors; elsewhere whoever is described. */
function personNodes(body: unknown): unknown[] {
  const nodes = nodesOf(body);
  const authors = nodes.filter((node) => isType(node, ARTICLE)).flatMap((node) => [node['author'] ?? []].flat());
  return authors.length > 0 ? authors : nodes.filter((node) => isType(node, PERSON) || bare(node));
}

function imageNodes(body: unknown): unknown[] {
  const nodes = nodesOf(body);
  const own = nodes.filter((node) => isType(node, ARTICLE)).flatMap((node) => [node['image'] ?? []].flat());
  return own.length > 0 ? own : nodes.filter((node) => isType(node, IMAGE) || bare(node));
}

const withAddress = (node: unknown): unknown =>
  isObject(node) && !node['url'] ? { ...node, url: node['mainEntityOfPage'] ?? node['@id'] } : node;

export function readArticles({ body, url }: Answer): Reading<readonly Article[]> {
  const problems: Problem[] = [];
  const items = readItems(articleSchema, articleNodes(body).map(withAddress), ['itemListElement'], problems);
  const data = items.flatMap((item) => toArticle(item, url) ?? []);
  refuseIfAllBad(data.length, problems, url);
  return { data, problems };
}

export function readPeople({ body, url }: Answer): Reading<readonly Person[]> {
  const problems: Problem[] = [];
  const data = readItems(personSchema, personNodes(body), [], problems).map((person) => toPerson(person, url));
  refuseIfAllBad(data.length, problems, url);
  return { data, problems };
}

export function readImage({ body, url }: Answer): Reading<ImageCredit> {
  const problems: Problem[] = [];
  const wire = readItem(imageSchema, imageNodes(body)[0], [], problems);
  if (!wire) throw new PressError('schema', 'No image is described.', { url, problems });
  return { data: toImageCredit(wire, url), problems };
}

export function readRates({ body, url }: Answer): Reading<RateTable> {
  const result = rateTableSchema.safeParse(Array.isArray(body) ? { rates: body } : body);
  if (!result.success) throw new PressError('schema', 'No list of rates.', { url, problems: toProblems(result.error.issues, body) });
  const problems: Problem[] = [];
  const { asOf, source, rates } = result.data;
  const items = readItems(rateSchema, rates.slice(0, MAX_ITEMS), ['rates'], problems);
  refuseIfAllBad(items.length, problems, url);
  const data = { asOf, source: source && { name: source.name, url: safeUrl(source.url, url) }, rates: items.map((item) => toRate(item, url)) };
  return { data, problems };
}

/** The library's own JSON and JSON-LD: the last source to be asked, since any JSON may be meant as either. */
export const schemaOrg: Source = {
  name: 'schema-org',
  matches: ({ body }) => typeof body === 'object' && body !== null,
  read: { rates: readRates, people: readPeople, articles: readArticles, image: readImage },
};
