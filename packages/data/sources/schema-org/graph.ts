/** JSON-LD as pages really carry it: one node, a list, or an `@graph`, with references by `@id`. */
import type { Path } from '../../model/problems.js';
import { isObject, type JsonObject } from '../../model/json-object.js';

/** A node, and where in the document it stands. */
export interface Node {
  readonly at: Path;
  readonly value: JsonObject;
}

/** Documents nest lists and graphs two or three deep; beyond this something else is meant, or harm. */
const MAX_NESTING = 10;

/** Every node that stands at the top of a document. */
export function topNodes(body: unknown, at: Path = []): Node[] {
  if (at.length > MAX_NESTING) return [];
  if (Array.isArray(body)) return body.flatMap((item: unknown, index) => topNodes(item, [...at, index]));
  if (!isObject(body)) return [];
  return Array.isArray(body['@graph']) ? topNodes(body['@graph'], [...at, '@graph']) : [{ at, value: body }];
}

/** Does the node say it is of this type? Types may be lists and may be full addresses. */
export const isType = (node: JsonObject, type: RegExp): boolean =>
  [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name.replace(/^.*[/#:]/, '')));

/** schema.org's `JobPosting` is none. */
export const ARTICLE = /(?:Article|(?:Blog|Media|Forum)Posting)$/;
export const PERSON = /^Person$/;
export const ORGANIZATION = /Organization$/;
export const IMAGE = /^(?:ImageObject|Photograph)$/;
export const LIST = /^(?:ItemList|CollectionPage)$/;
/** What a list of articles calls its entries, beside articles. */
export const ENTRY = /^(?:ListItem|WebPage|CreativeWork|Report)$/;

/** Depth to which references are followed, lists counted: an article's authors' employers are as deep as anything shown. */
const MAX_DEPTH = 8;

const idOf = ({ '@id': id }: JsonObject): string | undefined => (typeof id === 'string' ? id : undefined);

/** Puts each referenced node where it is referred to; what is written at the reference itself wins. */
export function resolveReferences(nodes: readonly Node[]): Node[] {
  const byId = new Map(nodes.map(({ value }) => [idOf(value), value]));
  // A node that many refer to is resolved once for each depth: a graph in which all name all would else never end.
  const resolved = new Map<string, JsonObject>();
  const target = (id: string | undefined, depth: number): JsonObject | undefined => {
    const node = id === undefined ? undefined : byId.get(id);
    const known = resolved.get(`${depth} ${id}`);
    if (!node || known) return known;
    const made = mapValues(node, (item) => resolve(item, depth + 1));
    resolved.set(`${depth} ${id}`, made);
    return made;
  };
  const resolve = (value: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) return value;
    if (Array.isArray(value)) return value.map((item) => resolve(item, depth + 1));
    if (!isObject(value)) return value;
    return { ...target(idOf(value), depth), ...mapValues(value, (item) => resolve(item, depth + 1)) };
  };
  return nodes.map(({ at, value }) => ({ at, value: mapValues(value, (item) => resolve(item, 1)) }));
}

const mapValues = (object: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
