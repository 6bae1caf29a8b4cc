/**
 * Shows what the CDN file consists of: minified bytes by file, and the brotli size with and without each widget. It
 * bundles with esbuild; the real build is a few percent smaller, but the proportions are the same.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifyStyles } from '../scripts/vite/minify.mjs';

const WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];
const sheets = minifyStyles();

const styles = {
  name: 'styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await sheets.transform(readFileSync(path, 'utf8'), path)).code,
    })),
};

async function bundle(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    conditions: ['production', 'browser', 'module'],
    plugins: [styles],
  });
  return {
    bytes: brotliCompressSync(outputFiles[0].contents).length,
    inputs: Object.values(metafile.outputs)[0].inputs,
  };
}

const importsOf = (widgets) => widgets.map((widget) => `import './packages/${widget}/define.ts';`).join('\n');
const all = await bundle(importsOf(WIDGETS));

const folderOf = (path) =>
  path.includes('node_modules')
    ? /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
    : path.split('/').slice(0, 2).join('/');
const folders = new Map();
for (const entry of Object.entries(all.inputs))
  folders.set(folderOf(entry[0]), [...(folders.get(folderOf(entry[0])) ?? []), entry]);

console.log(`all four: ${all.bytes} bytes, brotli\n`);
for (const widget of WIDGETS) {
  const without = await bundle(importsOf(WIDGETS.filter((other) => other !== widget)));
  console.log(`${String(all.bytes - without.bytes).padStart(6)}  ${widget}, added to the other three`);
}
console.log('\nminified bytes by folder and file:');
const sum = (entries) => entries.reduce((total, [, { bytesInOutput }]) => total + bytesInOutput, 0);
for (const [folder, entries] of [...folders].sort(([, a], [, b]) => sum(b) - sum(a))) {
  console.log(`${String(sum(entries)).padStart(6)}  ${folder}`);
  if (!folder?.startsWith('packages/')) continue;
  for (const [path, { bytesInOutput }] of entries.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput))
    if (bytesInOutput > 200)
      console.log(`${String(bytesInOutput).padStart(14)}  ${path.split('/').slice(2).join('/')}`);
}
