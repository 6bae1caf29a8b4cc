/** Finds the lists of a JSON-LD document and the articles in them. */
import { isObject, itemsOf, type LocatedValue } from '../../model/json-object.js';
import { ARTICLE, type GraphNode, isType, LIST, LIST_ENTRY, topNodes } from './json-ld-types.js';
import { resolveReferences } from './resolve-id-references.js';

/** @param field The only field that is needed with its references resolved. Default: all fields. */
export const nodesOf = (body: unknown, field?: string): GraphNode[] => resolveReferences(topNodes(body), field);

export const hasNoType = ({ value }: GraphNode): boolean => value['@type'] === undefined;

/** The values of a node's field, one by one. */
export const valuesOf = ({ at, value }: GraphNode, key: string): LocatedValue[] =>
  value[key] ? itemsOf(value[key], [...at, key]) : [];

export const isList = (node: GraphNode): boolean =>
  isType(node.value, LIST) || (hasNoType(node) && Boolean(node.value['itemListElement']));

function unwrapListItem(found: LocatedValue): LocatedValue {
  const { at, value } = found;
  return isObject(value) && value['item'] ? { at: [...at, 'item'], value: value['item'] } : found;
}

export const listEntries = (nodes: readonly GraphNode[]): LocatedValue[] =>
  nodes.filter(isList).flatMap((list) => valuesOf(list, 'itemListElement').map(unwrapListItem));

/** Pages also list menus, products and questions. An entry without a type may be an article. */
const canBeArticle = ({ value }: LocatedValue): boolean =>
  !isObject(value) || value['@type'] === undefined || isType(value, ARTICLE) || isType(value, LIST_ENTRY);

/** The articles in the lists of a page. The article that describes the page itself is not one of them. */
export const listedArticles = (body: unknown): LocatedValue[] =>
  listEntries(nodesOf(body, 'itemListElement')).filter(canBeArticle);
