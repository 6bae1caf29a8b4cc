import type * as z from 'zod/mini';

/** A field that does not fit: where it stands, what belongs there, what stood there. */
export interface Problem {
  /** Path in the answer, as JavaScript writes it: `rates[2].rate`. Empty for the whole answer. */
  readonly path: string;
  /** In words: `a number`. */
  readonly expected: string;
  /** The value, shortened, as JSON writes it: `"n/a"`; `a list`, `an object`, `nothing`. */
  readonly got: string;
}

/** Where a value stands in an answer: `['rates', 2, 'rate']`. */
export type Path = readonly PropertyKey[];

type Issue = z.core.$ZodIssue;

const writePath = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at ? '.' : ''}${String(key)}`)).join('');

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected);
    case 'too_small':
      return issue.origin === 'string'
        ? 'a string that is not empty'
        : `${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${String(issue.maximum)}`;
    case 'invalid_union':
      return (
        [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)))].join(' or ') ||
        'another type'
      );
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    default:
      return issue.message && issue.message !== 'Invalid input' ? issue.message : 'another value';
  }
}

const MAX_SHOWN = 60;

/** What holds other values is only named: it may be huge, or, in a developer's own `data`, hold itself. */
function write(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

const show = (value: unknown): string => {
  const text = write(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );

/** A schema's issues in words. `at` is the path of `root` in the whole answer. */
export const toProblems = (issues: readonly Issue[], root: unknown, at: Path = []): Problem[] =>
  issues.map((issue) => ({
    path: writePath([...at, ...issue.path]),
    expected: expectation(issue),
    got: show(valueAt(root, issue.path)),
  }));

/** An address that does not pass `safeUrl`. */
export const badAddress = (value: unknown, at: Path): Problem => ({
  path: writePath(at),
  expected: 'an http(s) address',
  got: show(value),
});

/** One line for a site builder: `rates[2].rate: expected a number, got "n/a"`. */
export const describeProblem = ({ path, expected, got }: Problem): string =>
  `${path ? `${path}: ` : ''}expected ${expected}, got ${got}`;
