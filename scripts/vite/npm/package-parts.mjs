/**
 * Cuts the npm package into files. What an application starts with stays one file for each module, so that bundlers
 * drop what it doesn't use. The parts that are downloaded later are cut like those of the script tag, because bundlers
 * can't join them again: each is one file in `parts/`, and what several of them share is one file in `shared/`. See
 * decision 0025.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import MagicString from 'magic-string';
import { groupsFor, inOrder, lazyEntries, nameOf, piecesOf, staticImports } from '../cut-pieces.mjs';
import { startFiles } from './start-files.mjs';

const ROOT = resolve('packages');

/**
 * Modules of a piece that another entry of the package needs without the rest of the piece. They are a file of their
 * own. In an application that has only widgets, bundlers join them again: both have the same importers there.
 */
const NEEDED_ALONE = [
  { entry: 'configure.ts', pieces: ['client'] },
  { entry: 'image-credit/image-credit.ts', pieces: ['client', 'embedded-credit', 'lightbox'] },
  { entry: 'data/data.ts', pieces: ['debug', 'rates-json', 'schema-org'] },
];

/** The module that hands on whole modules, which are parts elsewhere. */
const IMPORTERS_OF_PARTS = /\/packages\/preload\.ts$/;
/** Stands before the id of a part in an import, until the name of its file is known. */
const PART = 'press-part:';

const MAX_FILES = 200;

const pathOf = (id) => relative(ROOT, id).replaceAll('\\', '/').replace(/\.ts$/, '');

/** Whether a module imports Lit. @param {import('rolldown').ChunkingContext} graph */
const litImporters = (graph) => (id) =>
  graph.getModuleInfo(id).importedIds.some((imported) => /^@?lit\b/.test(imported));

/** The modules of this package, without libraries. */
function ownModules(graph) {
  const isOwn = (id) => id.startsWith(ROOT) && id.endsWith('.ts');
  return (id) => {
    const info = isOwn(id) ? graph.getModuleInfo(id) : undefined;
    return info
      ? {
          importedIds: info.importedIds.filter(isOwn),
          dynamicallyImportedIds: info.dynamicallyImportedIds.filter(isOwn),
        }
      : undefined;
  };
}

/** The files from which a module of another file imports something. */
function filesOfOthers(files, entries, infoOf) {
  const modules = new Set([...entries].flatMap((id) => [...staticImports(id, infoOf)]));
  return new Set(
    [...modules].flatMap((id) =>
      infoOf(id)
        .importedIds.map((imported) => files.get(imported))
        .filter((file) => file && file !== files.get(id)),
    ),
  );
}

/**
 * @param {ReadonlyMap<string, string>} widgets Name of each widget by the id of its module.
 * @param {ReadonlySet<string>} entries Ids of the modules that the package exports.
 * @param {(id: string) => import('rolldown').ModuleInfo | null} infoOf
 * @param {(id: string) => boolean} importsLit
 * @returns {{ names: Map<string, string>; order: string[]; parts: Map<string, string> }} Names of files by module; the
 *   names in the order of their imports; the names of the parts by the module that `import()` names.
 */
function cut(widgets, entries, infoOf, importsLit) {
  const pieces = piecesOf(widgets, infoOf);
  const lazy = [...lazyEntries([...widgets.keys()], infoOf).keys()];
  const parts = new Map(lazy.map((id) => [id, nameOf(id, lazy)]));
  const atStart = new Set([...widgets.keys()].flatMap((id) => [...staticImports(id, infoOf)]));
  const startFileOf = startFiles(widgets, infoOf, importsLit);
  const neededAlone = NEEDED_ALONE.map(({ entry, pieces: from }) => ({
    name: basename(entry, '.ts'),
    from,
    modules: staticImports(resolve(ROOT, entry), infoOf),
  }));

  function fileOf(id, piece) {
    const alone = neededAlone.find(({ from, modules }) => from.includes(piece) && modules.has(id));
    if (alone) return `shared/${piece}-${alone.name}`;
    return startFileOf(id) ?? (atStart.has(id) ? pathOf(id) : `shared/${piece}`);
  }
  const files = new Map([...pieces].map(([id, piece]) => [id, fileOf(id, piece)]));
  for (const id of entries) files.delete(id);
  const isShared = filesOfOthers(files, new Set([...entries, ...lazy]), infoOf);
  for (const [id, file] of files) if (!atStart.has(id) && !isShared.has(file)) files.delete(id);
  return { names: files, order: inOrder(files, infoOf), parts };
}

/**
 * @param {Record<string, string>} widgets Path of each widget's module by its name.
 * @param {Record<string, string>} entries Path of each module that the package exports, by the name of its file.
 * @returns {{ plugin: import('vite').Plugin; output: import('rolldown').OutputOptions }}
 */
export function packageParts(widgets, entries) {
  const widgetIds = new Map(Object.entries(widgets).map(([name, path]) => [resolve(path), name]));
  const entryIds = new Set(Object.values(entries).map((path) => resolve(path)));
  const emitted = new Set();
  let result;
  const cutOnce = (graph) => (result ??= cut(widgetIds, entryIds, ownModules(graph), litImporters(graph)));

  const plugin = {
    name: 'package-parts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'npm',
    buildStart() {
      emitted.clear();
      result = undefined;
    },
    /**
     * Leaves `import * as panel from './debug/panel.js'` as it is. Rolldown would write an object with all exports of
     * the panel into the panel itself, where every application downloads it: 160 bytes (brotli) in each part.
     */
    resolveId(source, importer = '') {
      if (!IMPORTERS_OF_PARTS.test(importer)) return undefined;
      const isNamespace = new RegExp(`import \\* as \\w+ from '${source}'`).test(readFileSync(importer, 'utf8'));
      const id = resolve(dirname(importer), source).replace(/\.js$/, '.ts');
      return isNamespace ? { id: PART + id, external: true } : undefined;
    },
    moduleParsed({ dynamicallyImportedIds }) {
      for (const id of dynamicallyImportedIds) {
        if (emitted.has(id) || !id.startsWith(ROOT)) continue;
        emitted.add(id);
        this.emitFile({ type: 'chunk', id, name: pathOf(id), preserveSignature: 'strict' });
      }
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(PART)) return undefined;
      const { names, parts } = cutOnce(this);
      const edited = new MagicString(code).replaceAll(new RegExp(`"${PART}([^"]+)"`, 'g'), (_, id) => {
        const file = parts.has(id) ? `parts/${parts.get(id)}` : names.get(id);
        const path = relative(dirname(fileName), `${file}.js`).replaceAll('\\', '/');
        return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
      });
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };

  const output = {
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, facadeModuleId }) => {
      const part = facadeModuleId && result?.parts.get(facadeModuleId);
      return part ? `parts/${part}.js` : `${name}.js`;
    },
    // The names of exports are part of what a reader sees in `node_modules`.
    minifyInternalExports: false,
    codeSplitting: { groups: groupsFor(MAX_FILES, cutOnce) },
  };
  return { plugin, output };
}
