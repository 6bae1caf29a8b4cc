/**
 * Decides which file of the npm package contains a module that an application starts with. Most modules are a file of
 * their own. Those that parts use, too, are joined, so that they import each other in at most one step:
 *
 * - `shared/start.js` has what others of them import;
 * - `shared/resource.js` has what some widgets start with, and others load later;
 * - one file for each widget has the rest of its own, and a module that imports Lit is a file.
 *
 * The style sheets of all widgets are one file, too: alike text compresses better side by side.
 *
 * Rolldown puts such a file beside the application's own code if nothing else imports it that isn't there yet. Of a
 * longer chain, it makes files that are downloaded apart. See decision 0025.
 */
import { dirname, resolve, sep } from 'node:path';
import { lazyEntries, staticImports, union } from '../cut-pieces.mjs';

/** Starts with less than any widget. */
const IMAGE_CREDIT = resolve('packages/image-credit/image-credit.ts');

/** Whether a file of the npm package joins modules of the start. */
export const isJoined = (fileName) => /^shared\/(?:start|resource|styles|[\w-]+-start)\.js$/.test(fileName);

/**
 * @param {ReadonlyMap<string, string>} widgets Name of each widget by the id of its module.
 * @param {(id: string) => import('rolldown').ModuleInfo | null} infoOf
 * @param {(id: string) => boolean} importsLit
 * @returns {(id: string) => string | undefined} The name of the file of a module that is joined with others.
 */
export function startFiles(widgets, infoOf, importsLit) {
  const importsOf = (ids) => union([...ids].map((id) => staticImports(id, infoOf)));
  const usesOf = [...widgets.keys()].map((id) => ({
    atStart: importsOf([id]),
    later: importsOf(lazyEntries([id], infoOf).keys()),
  }));
  const atStart = union(usesOf.map((uses) => uses.atStart));
  const later = union(usesOf.map((uses) => uses.later));
  const isLaterForSome = (id) => usesOf.some((uses) => uses.later.has(id) && !uses.atStart.has(id));

  const shared = [...atStart].filter((id) => later.has(id));
  const neededByAll = importsOf([...shared.filter((id) => !isLaterForSome(id)), IMAGE_CREDIT]);
  const folders = new Map([...widgets].map(([id, name]) => [dirname(id), name]));

  return (id) => {
    if (!atStart.has(id)) return undefined;
    if (!later.has(id)) return id.endsWith('.styles.ts') ? 'shared/styles' : undefined;
    const [, widget] = [...folders].find(([folder]) => id.startsWith(folder + sep)) ?? [];
    if (widget) return `shared/${widget}-start`;
    if (importsLit(id)) return undefined;
    return neededByAll.has(id) ? 'shared/start' : 'shared/resource';
  };
}
