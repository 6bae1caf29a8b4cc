/**
 * Bundles each import of the package with Vite and esbuild, and shows the bytes that a page downloads at once (brotli)
 * and the parts that it may download later. Needs `npm run build`.
 *
 * - `--write` writes bench/results/imports.md, and the budgets that test/bundlers.test.mjs checks.
 * - `--modules` lists the modules that are downloaded at once.
 */
import { parseArgs } from 'node:util';
import { APPLICATIONS } from './imports/applications.mjs';
import { writeBudgets } from './imports/budgets.mjs';
import { BUNDLERS, measureImport } from './imports/bundle.mjs';
import { writeResults } from './results.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, modules: { type: 'boolean', default: false } },
});

const results = [];
for (const [name, code] of Object.entries(APPLICATIONS))
  for (const bundler of Object.keys(BUNDLERS)) results.push({ name, bundler, ...(await measureImport(bundler, code)) });

const count = (number) => number.toLocaleString('en');
const head = ['import', 'bundler', 'bytes at once', 'files', 'parts that may come later'];
const rows = results.map(({ name, bundler, bytes, files, lazy }) => [
  `\`${name}\``,
  bundler,
  count(bytes),
  String(files),
  String(lazy.length),
]);

const everything = results.filter(({ name }) => name === 'press-elements/all');
const parts = [...new Set(everything.flatMap(({ lazy }) => lazy.map(({ entry }) => entry)))];
const partRows = parts.map((part) => [
  `\`${part}\``,
  ...everything.map(({ lazy }) => {
    const found = lazy.find(({ entry }) => entry === part);
    return found ? count(found.bytes) : 'with others';
  }),
]);

const paragraphs = [
  '# What each import downloads',
  'Bundled for production with default settings (esbuild: `splitting`), minified, brotli at quality 11, with Lit.',
  table(head, rows),
  'Each part of `press-elements/all`, with what it imports, if nothing else has been downloaded later:',
  table(['part', ...everything.map(({ bundler }) => bundler)], partRows),
];
if (values.write) {
  writeResults('imports', paragraphs);
  writeBudgets(results);
} else console.log(paragraphs.join('\n\n'));

if (values.modules)
  for (const { name, bundler, modules } of results) console.log(`\n${name}, ${bundler}\n  ${modules.join('\n  ')}`);
