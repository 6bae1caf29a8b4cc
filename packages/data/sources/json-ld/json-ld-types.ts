/** Nodes of a JSON-LD document and their types. A document is a single node, a list of nodes, or an `@graph`. */
import type { Path } from '../../model/errors.js';
import { isObject, type JsonObject } from '../../model/json-object.js';

/** A node and its location in the document. */
export interface GraphNode {
  readonly at: Path;
  readonly value: JsonObject;
}

/** Real documents nest lists and graphs two or three levels deep. Deeper ones are ignored. */
const MAX_NESTING = 10;

/** All nodes at the top level of a document. */
export function topNodes(body: unknown, at: Path = []): GraphNode[] {
  if (at.length > MAX_NESTING) return [];
  if (Array.isArray(body)) return body.flatMap((item: unknown, index) => topNodes(item, [...at, index]));
  if (!isObject(body)) return [];
  if (Array.isArray(body['@graph'])) return topNodes(body['@graph'], [...at, '@graph']);
  return [{ at, value: body }];
}

/** Whether one of the node's types matches. Types may be full URLs: only the last part is compared. */
export function isType(node: JsonObject, type: RegExp): boolean {
  const types = [node['@type']].flat();
  return types.some((name) => typeof name === 'string' && type.test(name.replace(/^.*[/#:]/, '')));
}

/** All types of articles and posts, but not `JobPosting`. */
export const ARTICLE = /(?:Article|(?:Blog|Media|Forum)Posting)$/;
export const PERSON = /^Person$/;
export const ORGANIZATION = /Organization$/;
export const IMAGE = /^(?:ImageObject|Photograph)$/;
export const LIST = /^(?:ItemList|CollectionPage)$/;
/** Other types that sites use for the entries of a list of articles. */
export const LIST_ENTRY = /^(?:ListItem|WebPage|CreativeWork|Report)$/;
