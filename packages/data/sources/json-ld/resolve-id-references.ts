/**
 * Follows JSON-LD's `@id` references, so that `"author": {"@id": "#aida"}` becomes the person that the graph describes.
 */
import { isObject, type JsonObject } from '../../model/json-object.js';
import type { GraphNode } from './json-ld-types.js';

/** Levels of references and lists that are followed: enough for the employers of an article's authors. */
const MAX_DEPTH = 8;

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
  // Each node is resolved once per depth: otherwise the work grows exponentially if all nodes refer to all others.
  const resolvedNodes = new Map<string, JsonObject>();

  function resolveId(id: string | undefined, depth: number): JsonObject | undefined {
    const node = id === undefined ? undefined : nodeById.get(id);
    if (!node) return undefined;
    const key = `${depth} ${id}`;
    const known = resolvedNodes.get(key);
    if (known) return known;
    const resolved = mapValues(node, (item) => resolve(item, depth + 1));
    resolvedNodes.set(key, resolved);
    return resolved;
  }

  function resolve(value: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) return value;
    if (Array.isArray(value)) return value.map((item) => resolve(item, depth + 1));
    if (!isObject(value)) return value;
    const own = mapValues(value, (item) => resolve(item, depth + 1));
    return { ...resolveId(idOf(value), depth), ...own };
  }

  return nodes.map(({ at, value }) => ({
    at,
    value: field ? { ...value, [field]: resolve(value[field], 1) } : mapValues(value, (item) => resolve(item, 1)),
  }));
}
