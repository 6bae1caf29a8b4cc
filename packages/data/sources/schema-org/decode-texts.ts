/** Decodes the texts of JSON-LD, which SEO plugins escape for HTML: `O&#039;Donnell`. See docs/decisions/0014. */
import { isObject, type LocatedValue } from '../../model/json-object.js';
import { decodeEscaped } from '../../text/character-references.js';

/** Deeper values are not read. */
const MAX_DEPTH = 8;

function decodeTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.includes('&') ? decodeEscaped(value) : value;
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => decodeTexts(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeTexts(item, depth + 1)]));
}

export const decoded = (items: readonly LocatedValue[]): LocatedValue[] =>
  items.map(({ at, value }) => ({ at, value: decodeTexts(value) }));
