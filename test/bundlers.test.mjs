/**
 * Bundles each import of the built package with Vite and esbuild, without configuration. `npm run bench:imports` shows
 * the same numbers; `-- --write` makes them the new budgets. Rollup has no budgets: it minifies nothing. That webpack
 * splits the package is tested in `examples/examples.test.mjs`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { APPLICATIONS } from '../bench/imports/applications.mjs';
import { readBudgets } from '../bench/imports/budgets.mjs';
import { BUNDLERS, measureImport } from '../bench/imports/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The modules that `import()` names, in the built package. */
const LAZY = new Set(
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && !path.startsWith('cdn') && !path.startsWith('storybook'))
    .map((path) => join('dist', path))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(([, target]) =>
        join(dirname(path), target).replaceAll('\\', '/'),
      ),
    ),
);

const budgets = readBudgets();

/** Hydration renders at once, so it needs all parts at once. */
const WITH_ALL_PARTS = ['press-elements/ssr'];

const measured = new Map();
function measure(bundler, name) {
  const key = `${bundler} ${name}`;
  if (!measured.has(key)) measured.set(key, measureImport(bundler, APPLICATIONS[name]));
  return measured.get(key);
}

const WIDGETS = ['article-hero', 'author-bio', 'suggested-articles', 'rate-ticker'];
/** In `shared`, a widget has a file of its own. `resource` shows data, which the hero rarely does. */
const NOT_FOR_WIDGETS =
  /^node_modules\/zod\/|^dist\/vendor\/|^dist\/parts\/|^dist\/shared\/(?!(?:start|resource|styles)\.js$)/;
const NOT_FOR_HERO = 'dist/shared/resource.js';

it('the built package contains lazy parts', () => assert.ok(LAZY.size > 10, [...LAZY].join()));

it('the size of each module of the package is measured', () => {
  const { name: packageName, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const modules = Object.entries(exports)
    .filter(([path, { default: file }]) => file?.endsWith('.js') && !path.endsWith('/element'))
    .map(([path]) => packageName + path.slice(1));
  assert.deepEqual(Object.keys(APPLICATIONS).sort(), modules.sort());
});

it('the reader of image credits is about as small from npm as from the CDN', async () => {
  const cdn = brotliCompressSync(readFileSync(join(root, 'dist/cdn/image-credit.js'))).length;
  for (const bundler of Object.keys(BUNDLERS)) {
    const { bytes } = await measure(bundler, 'press-elements/image-credit');
    assert.ok(bytes < 1.12 * cdn, `${bundler}: ${bytes} bytes, ${cdn} from the CDN`);
  }
});

for (const bundler of Object.keys(BUNDLERS)) {
  describe(`a bundle by ${bundler}`, () => {
    for (const name of Object.keys(APPLICATIONS)) {
      it(`of ${name} is within its budget, and its lazy parts stay apart`, async (test) => {
        const { bytes, files, modules, lazy } = await measure(bundler, name);
        test.diagnostic(`${bytes} bytes in ${files} files at once, ${lazy.length} parts later`);
        const early = WITH_ALL_PARTS.includes(name) ? [] : modules.filter((module) => LAZY.has(module));
        assert.deepEqual(early, [], 'lazy parts that are downloaded at once');
        assert.ok(bytes <= budgets[name][bundler], `${bytes} bytes, ${budgets[name][bundler]} allowed`);
      });
    }

    for (const widget of WIDGETS) {
      it(`of press-elements/${widget} starts without schemas, client and other widgets`, async () => {
        const { modules } = await measure(bundler, `press-elements/${widget}`);
        const others = WIDGETS.filter((other) => other !== widget);
        const isForeign = (module) =>
          others.some((other) => module.startsWith(`dist/${other}/`)) || NOT_FOR_WIDGETS.test(module);
        const own = `dist/shared/${widget}-start.js`;
        assert.deepEqual(
          modules.filter((module) => isForeign(module) && module !== own),
          [],
        );
        if (widget === 'article-hero') assert.ok(!modules.includes(NOT_FOR_HERO));
      });
    }

    it('contains nothing of a class that is imported but not used', async () => {
      const code = WIDGETS.map((widget) => `import 'press-elements/${widget}/element';`).join('');
      const { modules } = await measureImport(
        bundler,
        `${code} import 'press-elements'; import 'press-elements/data';`,
      );
      assert.deepEqual(
        modules.filter((module) => module.startsWith('dist/')),
        [],
      );
    });
  });
}

describe('a bundle by Rollup', () => {
  for (const name of ['press-elements/all', 'press-elements/article-hero']) {
    it(`of ${name} has its lazy parts in files of their own`, async () => {
      const { modules, lazy } = await measure('Rollup', name);
      assert.ok(modules.some((module) => module.startsWith('dist/article-hero/')));
      assert.deepEqual(
        modules.filter((module) => LAZY.has(module)),
        [],
      );
      assert.ok(lazy.filter(({ entry }) => LAZY.has(entry)).length > 20, JSON.stringify(lazy));
    });
  }
});
