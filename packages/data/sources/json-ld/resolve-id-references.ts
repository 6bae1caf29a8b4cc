/**
 * Follows JSON-LD's `@id` references, so that `"author": {"@id": "#aida"}` becomes the person that the graph describes.
 */
import { isObject, type JsonObject } from '../../model/json-object.js';
import type { GraphNode } from './json-ld-types.js';

/** Levels of references and lists that are followed: enough for the employers of an article's authors. */
const MAX_DEPTH = 8;

/**
 * Values that references may add to a document in all: nodes that refer to each other would add any number. Further
 * references are not followed.
 */
export const MAX_ADDED_VALUES = 10_000;

const idOf = (node: JsonObject): string | undefined => (typeof node['@id'] === 'string' ? node['@id'] : undefined);

const mapValues = (object: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/**
 * Replaces each reference by the node that it refers to. Fields at the reference itself take precedence.
 *
 * @param field The only field of the nodes in which references are replaced. Default: all fields.
 */
export function resolveReferences(nodes: readonly GraphNode[], field?: string): GraphNode[] {
  const nodeById = new Map(nodes.map(({ value }) => [idOf(value), value]));
  let addedValues = 0;

  /** @param isAdded Whether the value is a part of a node that a reference was replaced by. */
  function resolve(value: unknown, depth: number, isAdded: boolean): unknown {
    if (isAdded) addedValues++;
    // What is deeper is not read. A part of another node would be in the document as often as it is referred to.
    if (depth > MAX_DEPTH) return isAdded && typeof value === 'object' ? undefined : value;
    if (Array.isArray(value)) return value.map((item) => resolve(item, depth + 1, isAdded));
    if (!isObject(value)) return value;
    const id = idOf(value);
    const node = id !== undefined && addedValues < MAX_ADDED_VALUES ? nodeById.get(id) : undefined;
    return {
      ...(node && mapValues(node, (item) => resolve(item, depth + 1, true))),
      ...mapValues(value, (item) => resolve(item, depth + 1, isAdded)),
    };
  }

  return nodes.map(({ at, value }) => ({
    at,
    value: field
      ? { ...value, [field]: resolve(value[field], 1, false) }
      : mapValues(value, (item) => resolve(item, 1, false)),
  }));
}
