import { PressError } from '../../model/errors.js';
import { saysAnything } from '../../model/has-values.js';
import type { Article, ImageCredit, Person, Rate, RateTable } from '../../model/model.js';
import { badAddress, type Problem } from '../../model/problems.js';
import type { Reading } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { rateSchema, rateTableSchema } from '../../schema/rates.js';
import { type Found, listed, MAX_ITEMS, readItem, readItems } from '../../schema/read-item.js';
import { articleSchema, imageSchema, personSchema } from '../../schema/schema-org.js';
import { isObject } from '../../model/json-object.js';
import { readHistory } from './rate-history.js';
import {
  ARTICLE,
  ENTRY,
  IMAGE,
  isType,
  LIST,
  type Node,
  ORGANIZATION,
  PERSON,
  resolveReferences,
  topNodes,
} from './graph.js';
import { toArticle, toImageCredit, toPerson, toRate } from './to-model.js';
import { type SourceResponse, refuseIfAllBad, type Source } from '../contract/source.js';
import { isXml } from '../../text/xml-elements.js';

const nodesOf = (body: unknown): Node[] => resolveReferences(topNodes(body));

const bare = ({ value }: Node): boolean => value['@type'] === undefined;
const ofType = (nodes: readonly Node[], type: RegExp): Node[] => nodes.filter(({ value }) => isType(value, type));

/** What stands under `key` of a node, one by one. */
const partsOf = ({ at, value }: Node, key: string): Found[] => (value[key] ? listed(value[key], [...at, key]) : []);

const unwrapListItem = ({ at, value }: Found): Found =>
  isObject(value) && value['item'] ? { at: [...at, 'item'], value: value['item'] } : { at, value };

/** A page lists menus, products and questions, too; what does not say what it is may be an article. */
const mayBeArticle = ({ value }: Found): boolean =>
  !isObject(value) || value['@type'] === undefined || isType(value, ARTICLE) || isType(value, ENTRY);

const isList = (node: Node): boolean =>
  isType(node.value, LIST) || (bare(node) && Boolean(node.value['itemListElement']));

const entriesOf = (nodes: readonly Node[]): Found[] =>
  nodes.filter(isList).flatMap((list) => partsOf(list, 'itemListElement').map(unwrapListItem));

/** Without a list, the only article that a page describes is itself. */
const listedArticles = (body: unknown): Found[] => entriesOf(nodesOf(body)).filter(mayBeArticle);

export const listsArticles = (body: unknown): boolean => listedArticles(body).length > 0;

/** Of a list that was named, all is meant. */
function articlesOf(body: unknown): Found[] {
  const nodes = nodesOf(body);
  const listed = entriesOf(nodes);
  return listed.length > 0
    ? listed
    : nodes.filter((node) => isType(node.value, ARTICLE) || (bare(node) && !isList(node)));
}

/** The first article that has any: two plugins may describe the same article twice. */
const partsOfArticle = (nodes: readonly Node[], key: string): Found[] =>
  ofType(nodes, ARTICLE)
    .map((node) => partsOf(node, key))
    .find((parts) => parts.length > 0) ?? [];

/** In a page's graph the article's own authors; elsewhere whoever is described. An organization beside others in a graph is the publisher; in a list, it is one of those listed. */
function peopleOf(body: unknown): Found[] {
  const nodes = nodesOf(body);
  const authors = partsOfArticle(nodes, 'author');
  if (authors.length > 0) return authors;
  const isListed = (node: Node) => Array.isArray(body) && isType(node.value, ORGANIZATION);
  const people = nodes.filter((node) => isType(node.value, PERSON) || bare(node) || isListed(node));
  return people.length > 0 || nodes.length > 1 ? people : ofType(nodes, ORGANIZATION);
}

function imagesOf(body: unknown): Found[] {
  const nodes = nodesOf(body);
  const own = partsOfArticle(nodes, 'image');
  return own.length > 0 ? own : nodes.filter((node) => isType(node.value, IMAGE) || bare(node));
}

/** Google asks for `mainEntityOfPage`, as an address or as a node; a list's entry may have a `name` alone. */
function withAddress({ at, value }: Found): Found {
  if (!isObject(value)) return { at, value };
  const page = value['mainEntityOfPage'];
  const url = [value['url'], page, isObject(page) ? page['@id'] : undefined, value['@id']].find(
    (each) => typeof each === 'string' && each,
  );
  return { at, value: { ...value, url, headline: value['headline'] ?? value['name'] } };
}

function toArticles(entries: readonly Found[], url: SafeUrl): Reading<readonly Article[]> {
  const problems: Problem[] = [];
  const data = entries.slice(0, MAX_ITEMS).flatMap((found): Article[] => {
    const item = readItem(articleSchema, withAddress(found), problems);
    const article = item && toArticle(item, url);
    if (item && !article) problems.push(badAddress(item.url, [...found.at, 'url']));
    return article ? [article] : [];
  });
  refuseIfAllBad(data.length, problems, url);
  return { data, problems };
}

export const readArticles = ({ body, url }: SourceResponse): Reading<readonly Article[]> =>
  toArticles(articlesOf(body), url);

/** Those that a page names beside its own. */
export const readListedArticles = ({ body, url }: SourceResponse): Reading<readonly Article[]> =>
  toArticles(listedArticles(body), url);

export function readPeople({ body, url }: SourceResponse): Reading<readonly Person[]> {
  const problems: Problem[] = [];
  const data = readItems(personSchema, peopleOf(body), problems).map((person) => toPerson(person, url));
  refuseIfAllBad(data.length, problems, url);
  return { data, problems };
}

export function readImage({ body, url }: SourceResponse): Reading<ImageCredit> {
  const problems: Problem[] = [];
  const [first] = imagesOf(body);
  const wire = first && readItem(imageSchema, first, problems);
  const data = wire && toImageCredit(wire, url);
  if (!data || !saysAnything(data)) throw new PressError('schema', 'No image is described.', { url, problems });
  return { data, problems };
}

function readRate(found: Found, base: SafeUrl, problems: Problem[]): Rate[] {
  const wire = readItem(rateSchema, found, problems);
  if (!wire) return [];
  const { history, ...rest } = wire;
  return [toRate({ ...rest, ...(history && { history: readHistory(history, found.at, problems) }) }, base)];
}

export function readRates({ body, url }: SourceResponse): Reading<RateTable> {
  const problems: Problem[] = [];
  const table = readItem(rateTableSchema, { at: [], value: Array.isArray(body) ? { rates: body } : body }, problems);
  if (!table) throw new PressError('schema', 'No list of rates.', { url, problems });
  const { asOf, source } = table;
  const rates = listed(table.rates, Array.isArray(body) ? [] : ['rates']).flatMap((found) =>
    readRate(found, url, problems),
  );
  refuseIfAllBad(rates.length, problems, url);
  return { data: { asOf, source: source && { name: source.name, url: safeUrl(source.url, url) }, rates }, problems };
}

/** The library's own JSON and JSON-LD: the last source to be asked, since any JSON may be meant as either. */
export const schemaOrg: Source = {
  name: 'schema-org',
  matches: ({ body }) => typeof body === 'object' && body !== null && !isXml(body),
  read: { rates: readRates, people: readPeople, articles: readArticles, image: readImage },
};
