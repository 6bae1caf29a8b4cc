/** Selects from a JSON-LD document the items that a reader wants: its articles, its authors, its images. */
import { isObject } from '../../model/json-object.js';
import { type LocatedValue, itemsOf } from '../../schema/read-item.js';
import {
  ARTICLE,
  IMAGE,
  isType,
  LIST,
  LIST_ENTRY,
  type GraphNode,
  ORGANIZATION,
  PERSON,
  topNodes,
} from './json-ld-types.js';
import { resolveReferences } from './resolve-id-references.js';

/** @param field The only field that is needed with its references resolved. Default: all fields. */
const nodesOf = (body: unknown, field?: string): GraphNode[] => resolveReferences(topNodes(body), field);

const nodesOfType = (nodes: readonly GraphNode[], type: RegExp): GraphNode[] =>
  nodes.filter(({ value }) => isType(value, type));

const hasNoType = ({ value }: GraphNode): boolean => value['@type'] === undefined;

/** The values of a node's field, one by one. */
const valuesOf = ({ at, value }: GraphNode, key: string): LocatedValue[] =>
  value[key] ? itemsOf(value[key], [...at, key]) : [];

const isList = (node: GraphNode): boolean =>
  isType(node.value, LIST) || (hasNoType(node) && Boolean(node.value['itemListElement']));

function unwrapListItem(found: LocatedValue): LocatedValue {
  const { at, value } = found;
  return isObject(value) && value['item'] ? { at: [...at, 'item'], value: value['item'] } : found;
}

const listEntries = (nodes: readonly GraphNode[]): LocatedValue[] =>
  nodes.filter(isList).flatMap((list) => valuesOf(list, 'itemListElement').map(unwrapListItem));

/** Pages also list menus, products and questions. An entry without a type may be an article. */
const canBeArticle = ({ value }: LocatedValue): boolean =>
  !isObject(value) || value['@type'] === undefined || isType(value, ARTICLE) || isType(value, LIST_ENTRY);

/** The articles in the lists of a page. The article that describes the page itself is not one of them. */
export const listedArticles = (body: unknown): LocatedValue[] =>
  listEntries(nodesOf(body, 'itemListElement')).filter(canBeArticle);

/** All articles of a document. If it has lists: all entries of the lists, whatever their type. */
export function allArticles(body: unknown): LocatedValue[] {
  const nodes = nodesOf(body);
  const entries = listEntries(nodes);
  if (entries.length > 0) return entries;
  return nodes.filter((node) => isType(node.value, ARTICLE) || (hasNoType(node) && !isList(node)));
}

/** A field of the first article that has it: two plugins may describe the same article. */
function fieldOfArticle(body: unknown, key: string): LocatedValue[] {
  const fields = nodesOfType(nodesOf(body, key), ARTICLE).map((node) => valuesOf(node, key));
  return fields.find((values) => values.length > 0) ?? [];
}

/**
 * The article's authors if the document describes an article, otherwise all people. An organization is one of them if
 * the document is a list or describes nothing else; in the graph of a page it is the publisher.
 */
export function allPeople(body: unknown): LocatedValue[] {
  const authors = fieldOfArticle(body, 'author');
  if (authors.length > 0) return authors;
  const nodes = nodesOf(body);
  const isListedOrganization = (node: GraphNode) => Array.isArray(body) && isType(node.value, ORGANIZATION);
  const people = nodes.filter((node) => isType(node.value, PERSON) || hasNoType(node) || isListedOrganization(node));
  return people.length > 0 || nodes.length > 1 ? people : nodesOfType(nodes, ORGANIZATION);
}

/** The article's images if the document describes an article with images, otherwise all images. */
export function allImages(body: unknown): LocatedValue[] {
  const images = fieldOfArticle(body, 'image');
  return images.length > 0 ? images : nodesOf(body).filter((node) => isType(node.value, IMAGE) || hasNoType(node));
}
