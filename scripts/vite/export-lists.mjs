/** Which pieces return a list of what they export, and in which order. */

/** By the pieces that import a name, the most first: names that are imported together stand together. */
const byUse = (usersOf) => (one, other) => {
  const [users, otherUsers] = [usersOf(one), usersOf(other)];
  return otherUsers.length - users.length || users.join().localeCompare(otherUsers.join());
};

/**
 * @param {{ name: string; imports: Map<string, string | string[][]>; exports: string[][] }[]} pieces `imports` has the
 *   names that are imported from each piece, or a text if the whole piece is imported.
 * @returns {Map<string, string[]>} The exported names in the order of the list, for each piece that others import.
 */
export function exportLists(pieces) {
  const lists = new Map();
  for (const { name, exports } of pieces) {
    const importing = pieces.filter(({ imports }) => imports.has(name));
    const namesIn = new Map(importing.map((piece) => [piece.name, piece.imports.get(name)]));
    if (importing.length === 0 || [...namesIn.values()].some((names) => typeof names === 'string')) continue;
    const usersOf = (exported) =>
      importing.map((piece) => piece.name).filter((user) => namesIn.get(user).some(([as]) => as === exported));
    lists.set(name, exports.map(([as]) => as).toSorted(byUse(usersOf)));
  }
  return lists;
}

/** `[a,,b]` for the first and the third of a list. @param {string[]} list @param {string[][]} imported */
export function listPattern(list, imported) {
  const locals = new Map(imported);
  const last = list.findLastIndex((name) => locals.has(name));
  const places = list.slice(0, last + 1).map((name) => locals.get(name) ?? '');
  return `[${places.join()}]`;
}
