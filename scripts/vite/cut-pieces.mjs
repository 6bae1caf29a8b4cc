/**
 * Decides which piece of the script tag contains a module, from the graph of imports alone: a new `import()` becomes a
 * new piece without a change here. The parts of the npm package are cut in the same way. See decision 0022.
 */
import { basename, dirname, resolve } from 'node:path';

/** Most pages have this widget, and its picture is often the largest paint: `base` has what it needs. */
const MAIN_WIDGET = 'article-hero';

/**
 * Modules that several pieces need, but at most one widget. The first match wins. What no row matches goes to
 * `base`. What several widgets need, but not the main one, goes to `common`; if the author card doesn't either, to
 * `formats`.
 */
const SHARED = [
  {
    piece: 'schema',
    modules: /\/node_modules\/zod\/|\/data\/schema\/|\/sources\/json-ld\/|\/contract\/(?:source|people)\.ts$/,
  },
  { piece: 'schema', modules: /\/(?:character-references|contact-url)\.ts$/ },
  { piece: 'entity-names', modules: /\/entity-names\.ts$/ },
  { piece: 'image-data', modules: /\/digital-source-type\.ts$/ },
  { piece: 'people', modules: /\/sources\/schema-org\// },
  { piece: 'page', modules: /\/data\/page\// },
  { piece: 'client', modules: /\/data\/http\/|\/data\/text\/xml-element/ },
  { piece: 'text', modules: /\/data\/text\/|\/contract\/collect-/ },
  { piece: 'rate-ticker', modules: /\/data\/model\/rates\.ts$/ },
  { piece: 'common', modules: /\/data\/model\/tracking-parameters\.ts$|\/core\/element\/skeleton\.styles\.ts$/ },
  { piece: 'structured-data', modules: /\/core\/structured-data\// },
];

export const union = (sets) => new Set(sets.flatMap((set) => [...set]));

/** The modules that a module imports statically, itself included. */
export function staticImports(entry, infoOf) {
  const found = new Set([entry]);
  for (const id of found) for (const imported of infoOf(id).importedIds) if (infoOf(imported)) found.add(imported);
  return found;
}

/** Every target of an `import()` that the entries reach, with the modules that import it. */
export function lazyEntries(entries, infoOf) {
  const importersOf = new Map();
  const found = union(entries.map((entry) => staticImports(entry, infoOf)));
  for (const id of found) {
    for (const target of infoOf(id).dynamicallyImportedIds) {
      importersOf.set(target, [...(importersOf.get(target) ?? []), id]);
      for (const module of staticImports(target, infoOf)) found.add(module);
    }
  }
  return importersOf;
}

/**
 * A lazy entry is named after its folder. If the folder has several, after its file; if other folders have the same
 * name, with the name of the folder around it: `article-hero-debug`.
 */
export function nameOf(entry, entries) {
  const folder = dirname(entry);
  const folders = new Set(entries.map(dirname));
  if (entries.filter((other) => dirname(other) === folder).length > 1) return basename(entry).replace(/\.\w+$/, '');
  const isAmbiguous = [...folders].some((other) => other !== folder && basename(other) === basename(folder));
  const around = basename(dirname(folder));
  return isAmbiguous && around !== 'packages' ? `${around}-${basename(folder)}` : basename(folder);
}

/**
 * @param {ReadonlyMap<string, string>} widgets Name of each widget's piece by the id of its module.
 * @param {(id: string) => import('rolldown').ModuleInfo | null} infoOf
 * @returns {Map<string, string>} Name of the piece by module, without modules that no widget needs.
 */
export function piecesOf(widgets, infoOf) {
  const importersOf = lazyEntries([...widgets.keys()], infoOf);
  const lazy = [...importersOf.keys()].filter((id) => !widgets.has(id));
  const entries = [...widgets.keys(), ...lazy];
  const modulesOf = new Map(entries.map((entry) => [entry, staticImports(entry, infoOf)]));
  const entriesWith = (id) => entries.filter((entry) => modulesOf.get(entry).has(id));

  /** What is loaded, whichever way a page came to the lazy entry. Starts with everything, and shrinks. */
  const everything = union([...modulesOf.values()]);
  const loadedBefore = new Map(entries.map((entry) => [entry, widgets.has(entry) ? new Set() : everything]));
  for (let changed = true; changed;) {
    changed = false;
    for (const entry of lazy) {
      const ways = importersOf.get(entry).flatMap(entriesWith);
      const before = loadedBefore.get(entry);
      const after = new Set(
        [...before].filter((id) => ways.every((way) => modulesOf.get(way).has(id) || loadedBefore.get(way).has(id))),
      );
      if (after.size === before.size) continue;
      loadedBefore.set(entry, after);
      changed = true;
    }
  }

  /** Without entries that need it only through another entry, which they import. */
  const needingDirectly = (needing) =>
    needing.filter((entry) => !needing.some((other) => other !== entry && modulesOf.get(entry).has(other)));
  const pieceOfEntry = (entry) => widgets.get(entry) ?? nameOf(entry, lazy);
  const names = new Map();
  for (const id of everything) {
    const needing = needingDirectly(entriesWith(id).filter((entry) => !loadedBefore.get(entry).has(id)));
    names.set(id, pieceFor(id, new Set(needing.map(pieceOfEntry)), [...widgets.values()]));
  }
  return names;
}

/** @param {Set<string>} needing Pieces that would need a module. @param {readonly string[]} widgets */
function pieceFor(id, needing, widgets) {
  if (needing.size === 1) return [...needing][0];
  const users = widgets.filter((name) => needing.has(name));
  if (users.length > 1 && users.includes(MAIN_WIDGET)) return 'base';
  // An author card shows no dates and no figures.
  if (users.length > 1) return users.includes('author-bio') ? 'common' : 'formats';
  return SHARED.find(({ modules }) => modules.test(id))?.piece ?? 'base';
}

/** The names of the pieces, each after those that it imports. Throws if two import each other. */
export function inOrder(names, infoOf) {
  const importsOf = new Map([...names.values()].map((name) => [name, new Set()]));
  for (const [id, name] of names)
    for (const imported of infoOf(id).importedIds) {
      const other = names.get(imported);
      if (other && other !== name) importsOf.get(name).add(other);
    }
  const ordered = new Set();
  while (ordered.size < importsOf.size) {
    const next = [...importsOf].filter(
      ([name, imports]) => !ordered.has(name) && [...imports].every((each) => ordered.has(each)),
    );
    if (next.length === 0) {
      const rest = [...importsOf].filter(([name]) => !ordered.has(name));
      throw new Error(
        `Pieces import each other: ${rest.map(([name, imports]) => `${name} <- ${[...imports].join()}`).join('; ')}`,
      );
    }
    for (const [name] of next) ordered.add(name);
  }
  return [...ordered];
}

/**
 * Groups for Rolldown, one for each piece. It wants to know how many there may be, before it knows the modules.
 *
 * @param {number} most
 * @param {(graph: import('rolldown').ChunkingContext) => { names: ReadonlyMap<string, string>; order: string[] }} cut
 *   Names of pieces by module, and the names in the order of {@link inOrder}.
 */
export function groupsFor(most, cut) {
  // A piece takes what its modules import, unless another piece has taken it before.
  return Array.from({ length: most }, (_, index) => ({
    debugName: `piece ${index}`,
    priority: most - index,
    name(id, graph) {
      const { names, order } = cut(graph);
      if (order.length > most) throw new Error(`There are ${order.length} pieces: more than ${most}.`);
      return names.get(id) === order[index] ? (order[index] ?? null) : null;
    },
  }));
}

const MAX_PIECES = 60;

/**
 * @param {Record<string, string>} widgets Path of each widget's module by the name of its piece.
 * @returns {import('rolldown').CodeSplittingOptions}
 */
export function cutPieces(widgets) {
  const entries = new Map(Object.entries(widgets).map(([name, path]) => [resolve(path), name]));
  let cut;
  function cutOnce(graph) {
    if (cut) return cut;
    const infoOf = (id) => graph.getModuleInfo(id);
    const names = piecesOf(entries, infoOf);
    return (cut = { names, order: inOrder(names, infoOf) });
  }
  return { groups: groupsFor(MAX_PIECES, cutOnce) };
}
