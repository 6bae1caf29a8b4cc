/**
 * Builds the plugin: a folder and a zip with the library's files of the same version. Needs `npm run build` first.
 */
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockJson, tagsJson } from './blocks.mjs';
import { panelsModule } from './panels.mjs';
import { widgets } from './manifest.mjs';
import { messagesJson } from './messages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));
const parent = here('build');
const plugin = join(parent, 'press-elements');

const writeJson = (path, value) => writeFileSync(join(plugin, path), `${JSON.stringify(value, undefined, 2)}\n`);

rmSync(parent, { recursive: true, force: true });
cpSync(here('press-elements'), plugin, { recursive: true });
writeJson('widgets.json', tagsJson());
writeJson('messages.json', await messagesJson());
for (const widget of Object.keys(widgets)) {
  mkdirSync(join(plugin, 'blocks', widget), { recursive: true });
  writeJson(`blocks/${widget}/block.json`, blockJson(widget, version));
}

const dist = here('../../dist');
for (const file of ['cdn/press-elements.js', 'cdn/pieces', 'cdn/LICENSES.txt', 'cdn/sri.json'])
  cpSync(join(dist, file), join(plugin, 'assets', file.replace('cdn/', '')), { recursive: true });
cpSync(join(dist, 'themes'), join(plugin, 'themes'), { recursive: true, filter: (path) => !path.endsWith('.json') });
cpSync(here('../../LICENSE'), join(plugin, 'LICENSE'));
for (const file of ['editor.css', 'canvas.css']) cpSync(here(`editor/styles/${file}`), join(plugin, 'assets', file));

/** The module `press-elements:panels` is written by the build. */
const panelsPlugin = {
  name: 'panels',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^press-elements:panels$/ }, () => ({ path: 'panels', namespace: 'written' }));
    onLoad({ filter: /.*/, namespace: 'written' }, () => ({ contents: panelsModule(), resolveDir: here('editor') }));
  },
};
await build({
  entryPoints: [join(dist, 'press-elements.css')],
  outfile: join(plugin, 'assets/press-elements.css'),
  minify: true,
});
await build({
  entryPoints: { editor: here('editor/index.js'), 'classic-editor': here('editor/classic.js') },
  plugins: [panelsPlugin],
  outdir: join(plugin, 'assets'),
  bundle: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
});

/** WordPress needs the folder of the plugin in the zip. The date is fixed, so that the same files give the same zip. */
const files = readdirSync(plugin, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const contents = Object.fromEntries(files.map((file) => [relative(parent, file), readFileSync(file)]));
writeFileSync(join(parent, 'press-elements.zip'), zipSync(contents, { level: 9, mtime: '2026-01-01' }));
