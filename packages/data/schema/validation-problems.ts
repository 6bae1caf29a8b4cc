/** Describes the issues of our schemas, whose messages say what was expected, for a site builder. */
import type { Path, Problem } from '../model/errors.js';
import type { Issue } from './field-types.js';

/** The path as JavaScript writes it: `rates[2].rate`. */
function formatPath(path: Path): string {
  const parts = path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`;
    return index > 0 ? `.${String(key)}` : String(key);
  });
  return parts.join('');
}

const MAX_SHOWN_LENGTH = 60;

/** Objects and lists are only named: they may be huge or, in a `data` property, contain themselves. */
function formatValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return JSON.stringify(value.slice(0, MAX_SHOWN_LENGTH + 1));
    case 'object':
      if (value) return Array.isArray(value) ? 'an array' : 'an object';
      return 'null';
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return `a ${typeof value}`;
  }
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}

const childOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/**
 * Describes the issues of a schema.
 *
 * @param root The value that the schema rejected.
 * @param at Path of `root` in the response.
 */
export const toProblems = (issues: readonly Issue[], root: unknown, at: Path = []): Problem[] =>
  issues.map(({ path = [], message = 'an object' }) => ({
    path: formatPath([...at, ...path]),
    expected: message,
    got: shorten(formatValue(path.reduce<unknown>(childOf, root))),
  }));

/** Describes a URL that `safeUrl` refused. */
export const invalidUrlProblem = (value: unknown, at: Path): Problem => ({
  path: formatPath(at),
  expected: 'an http(s) URL',
  got: shorten(formatValue(value)),
});
