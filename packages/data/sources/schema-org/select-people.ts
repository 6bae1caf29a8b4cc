/** Selects from a JSON-LD document its people. */
import type { LocatedValue } from '../../model/json-object.js';
import { ARTICLE, type GraphNode, isType, ORGANIZATION, PERSON } from '../json-ld/json-ld-types.js';
import { hasNoType, nodesOf, valuesOf } from '../json-ld/listed-articles.js';

export const nodesOfType = (nodes: readonly GraphNode[], type: RegExp): GraphNode[] =>
  nodes.filter(({ value }) => isType(value, type));

/** A field of the first article that has it: two plugins may describe the same article. */
export function fieldOfArticle(body: unknown, key: string): LocatedValue[] {
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
