/** JSON-LD as pages really carry it: one node, a list, or an `@graph`, with references by `@id`. */
import { isObject, type JsonObject } from './json-object.js';

/** Every node that stands at the top of a document. */
export function topNodes(body: unknown): JsonObject[] {
  if (Array.isArray(body)) return body.flatMap(topNodes);
  if (!isObject(body)) return [];
  return Array.isArray(body['@graph']) ? topNodes(body['@graph']) : [body];
}

/** Does the node say it is of this type? Types may be lists and may be full addresses. */
export const isType = (node: JsonObject, type: RegExp): boolean =>
  [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name.replace(/^.*[/#:]/, '')));

export const ARTICLE = /(?:Article|Posting)$/;
export const PERSON = /^(?:Person|Organization|NewsMediaOrganization)$/;
export const IMAGE = /^(?:ImageObject|Photograph)$/;
export const LIST = /^(?:ItemList|CollectionPage)$/;

/** Depth to which references are followed; an article's author's employer's logo is as deep as anything shown. */
const MAX_DEPTH = 5;

/** Puts each referenced node where it is referred to; what is written at the reference itself wins. */
export function resolveReferences(nodes: readonly JsonObject[]): JsonObject[] {
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])));
  const resolve = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, depth));
    if (!isObject(value) || depth > MAX_DEPTH) return value;
    const target = typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined;
    return mapValues({ ...target, ...value }, (item) => resolve(item, depth + 1));
  };
  return nodes.map((node) => mapValues(node, (item) => resolve(item, 1)));
}

const mapValues = (object: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
