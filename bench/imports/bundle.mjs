/**
 * Bundles one import of the built package for production, with Vite and with esbuild, and finds what a page downloads
 * at once and what it may download later.
 */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOME = join(ROOT, 'node_modules/.cache/imports');
const ENTRY = 'application.js';
/** An application that uses the components for React has it anyway. */
const PROVIDED = ['react'];

/** As if the package were installed. */
function linkPackage() {
  const link = join(HOME, 'node_modules/press-elements');
  if (existsSync(link)) return;
  mkdirSync(join(HOME, 'node_modules'), { recursive: true });
  symlinkSync(ROOT, link, 'junction');
}

/**
 * @typedef {object} Chunk
 * @property {string} code
 * @property {readonly string[]} modules Files in it, e.g. `dist/core/element/events.js` or `node_modules/zod/…`.
 * @property {string | undefined} entry The file that `import()` names, if there is one.
 * @property {readonly string[]} imports Names of the chunks that it imports.
 * @property {readonly string[]} lazyImports Names of the chunks that it imports with `import()`.
 */

const fromRoot = (path) =>
  path
    .replaceAll('\\', '/')
    .replace(ROOT, '')
    .replace(/^.*(?=node_modules\/(?!\.cache))/, '');

/** @returns {Promise<Map<string, Chunk>>} The first is the entry. */
async function bundleWithVite(code) {
  const entry = join(HOME, ENTRY);
  const { output } = await vite.build({
    configFile: false,
    logLevel: 'error',
    root: HOME,
    build: { write: false, reportCompressedSize: false, rolldownOptions: { input: ENTRY, external: PROVIDED } },
    plugins: [
      {
        name: 'application',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  return chunksOf(output);
}

/** Vite and Rollup describe what they made in the same way. */
function chunksOf(output) {
  const chunks = output.filter(({ type }) => type === 'chunk');
  chunks.sort((a, b) => Number(b.isEntry) - Number(a.isEntry));
  return new Map(
    chunks.map((chunk) => [
      chunk.fileName,
      {
        code: chunk.code,
        modules: Object.entries(chunk.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => fromRoot(id)),
        entry: chunk.isDynamicEntry && chunk.facadeModuleId ? fromRoot(chunk.facadeModuleId) : undefined,
        imports: chunk.imports,
        lazyImports: chunk.dynamicImports,
      },
    ]),
  );
}

/** @returns {Promise<Map<string, Chunk>>} The first is the entry. */
async function bundleWithEsbuild(code) {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents: code, resolveDir: HOME, sourcefile: join(HOME, ENTRY) },
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: HOME,
    write: false,
    metafile: true,
    external: PROVIDED,
    logLevel: 'error',
  });
  const isEntry = (name) => metafile.outputs[name].entryPoint?.endsWith(ENTRY) === true;
  const chunks = outputFiles.map(({ path, text }) => ({ name: fromRoot(path), text }));
  chunks.sort((a, b) => Number(isEntry(b.name)) - Number(isEntry(a.name)));
  return new Map(
    chunks.map(({ name, text }) => {
      const { inputs, imports, entryPoint } = metafile.outputs[name];
      const targets = (kind) => imports.filter((found) => found.kind === kind).map(({ path }) => path);
      const chunk = {
        code: text,
        modules: Object.keys(inputs)
          .filter((path) => inputs[path].bytesInOutput > 0)
          .map(fromRoot),
        entry: !entryPoint || isEntry(name) ? undefined : fromRoot(entryPoint),
        imports: targets('import-statement'),
        lazyImports: targets('dynamic-import'),
      };
      return [name, chunk];
    }),
  );
}

/** With the plugin that finds packages, without which Rollup bundles none. @returns The first is the entry. */
async function bundleWithRollup(code) {
  const entry = join(HOME, ENTRY);
  const application = {
    name: 'application',
    resolveId: (id) => (id === ENTRY ? entry : undefined),
    load: (id) => (id === entry ? code : undefined),
  };
  const bundle = await rollup({
    input: ENTRY,
    external: PROVIDED,
    plugins: [application, nodeResolve()],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es' });
  return chunksOf(output);
}

/** Those whose bytes have a budget. */
export const BUNDLERS = { Vite: bundleWithVite, esbuild: bundleWithEsbuild };

const ALL = { ...BUNDLERS, Rollup: bundleWithRollup };

/** Names of the chunks that are reached from `names` by static imports, without what the application provides. */
function closure(chunks, names, found = new Set()) {
  for (const name of names) {
    if (found.has(name) || PROVIDED.includes(name)) continue;
    found.add(name);
    closure(chunks, chunks.get(name).imports, found);
  }
  return found;
}

const brotli = (chunk) => brotliCompressSync(chunk.code).length;

/**
 * @param {'Vite' | 'esbuild' | 'Rollup'} bundler
 * @param {string} code The application, such as `import 'press-elements/article-hero';`.
 * @returns {Promise<{ bytes: number, files: number, modules: string[], lazy: { entry: string, bytes: number }[] }>}
 *   Bytes (brotli), files and modules that a page loads at once, and each part that may be loaded later, with the bytes
 *   that it adds.
 */
export async function measureImport(bundler, code) {
  linkPackage();
  const chunks = await ALL[bundler](code);
  const eager = closure(chunks, [...chunks.keys()].slice(0, 1));
  const bytesOf = (names) => names.reduce((sum, name) => sum + brotli(chunks.get(name)), 0);
  const lazy = [...chunks]
    .filter(([, { entry }]) => entry)
    .map(([name, { entry }]) => ({
      entry,
      bytes: bytesOf([...closure(chunks, [name])].filter((other) => !eager.has(other))),
    }));
  return {
    bytes: bytesOf([...eager]),
    files: eager.size,
    modules: [...eager].flatMap((name) => chunks.get(name).modules),
    lazy: lazy.sort((a, b) => a.entry.localeCompare(b.entry)),
  };
}
