import { isObject, type JsonObject } from '../../data/model/json-object.js';

/** Levels of nesting to read, lists included; real JSON-LD has fewer. */
const MAX_DEPTH = 12;

/** All objects in parsed JSON-LD at any level of nesting, each before the objects inside it. */
export function findNodes(jsonLd: unknown, depth = 0): readonly JsonObject[] {
  if (typeof jsonLd !== 'object' || jsonLd === null || depth > MAX_DEPTH) return [];
  const nested = Object.values(jsonLd).flatMap((value) => findNodes(value, depth + 1));
  return isObject(jsonLd) ? [jsonLd, ...nested] : nested;
}
