/**
 * Installs the package with the oldest Lit and zod that it accepts: one copy of each, the types compile, and every
 * widget shows its data in a browser. The other tests use the versions in the lock file. Downloads from the registry.
 */
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { compile, IMPORT_ALL, installed, manifest, MODULES, npmInstall, pack, root, run } from './packed.mjs';
import { serve } from './servers/loopback.mjs';

/** `lit@3.0.0` for `lit: ^3.0.0`. */
const oldest = (dependencies) =>
  Object.entries(dependencies).map(([name, range]) => `${name}@${range.replace('^', '')}`);

const DATA = {
  '/person.json': { name: 'Davide Cancarini', jobTitle: 'Editor' },
  '/rates.json': { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0.5 }] },
  '/articles.json': [{ '@type': 'NewsArticle', headline: 'Water of the Syr Darya', url: '/water' }],
};
const PAGE = `<!doctype html><html lang="en"><title>News</title><script type="module" src="/application.js"></script>
  <press-rate-ticker src="/rates.json"></press-rate-ticker>
  <press-article-hero credit="TCA, Aleksandr Potolitsyn"><img src="/none.svg" alt=""></press-article-hero>
  <press-author-bio src="/person.json"></press-author-bio>
  <press-suggested-articles src="/articles.json"></press-suggested-articles>`;
const SHOWN = {
  'press-rate-ticker': '0.01143',
  'press-article-hero': 'Aleksandr Potolitsyn',
  'press-author-bio': 'Davide Cancarini',
  'press-suggested-articles': 'Water of the Syr Darya',
};

async function bundle(folder) {
  const { outputFiles } = await build({
    stdin: { contents: `import 'press-elements/all';`, resolveDir: folder },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'application',
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${path.split(/[/\\]/).at(-1)}`, text]));
}

describe(`with ${oldest(manifest.dependencies).join(' and ')}`, () => {
  let packed, folder, site, browser;
  before(async () => {
    packed = pack();
    folder = packed.application('lowest');
    npmInstall(folder, packed.file, ...oldest(manifest.dependencies));
    // An application with an old lock file also has the libraries that Lit consisted of then.
    const lit = JSON.parse(readFileSync(join(folder, 'node_modules/lit/package.json'), 'utf8'));
    npmInstall(folder, ...oldest(lit.dependencies));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    packed?.remove();
  });

  it('has one copy of each library, the oldest', () => {
    const versionsOf = (wanted) => installed(folder).filter(({ name }) => name === wanted);
    const libraries = [...oldest(manifest.dependencies), 'lit-html@3.0.0', '@lit/reactive-element@2.0.0'];
    for (const library of libraries) {
      const name = library.slice(0, library.lastIndexOf('@'));
      assert.deepEqual(
        versionsOf(name).map(({ version }) => `${name}@${version}`),
        [library],
      );
    }
  });

  it('lets Node import every export', () => run(folder, process.execPath, '-e', IMPORT_ALL));

  it('has types that compile', () => {
    for (const file of ['elements.ts', 'tsconfig.json'])
      copyFileSync(join(root, 'test/consumers', file), join(folder, file));
    writeFileSync(join(folder, 'all.ts'), MODULES.map((name) => `export type * from '${name}';`).join('\n'));
    compile(folder);
  });

  it('shows the data of each widget', async () => {
    const scripts = await bundle(folder);
    const reply = (type, body) => ({ status: 200, headers: { 'content-type': type }, body });
    const { port, close } = await serve(async ({ pathname }) => {
      if (pathname === '/') return reply('text/html', PAGE);
      if (DATA[pathname]) return reply('application/json', JSON.stringify(DATA[pathname]));
      return scripts.has(pathname) ? reply('text/javascript', scripts.get(pathname)) : undefined;
    });
    site = { close };
    browser = await puppeteer.launch(chrome());
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`http://127.0.0.1:${port}/`);
    for (const [tag, text] of Object.entries(SHOWN))
      await page.waitForFunction(
        (tag, text) => document.querySelector(tag).shadowRoot?.textContent.includes(text),
        { timeout: 8000 },
        tag,
        text,
      );
    assert.deepEqual(errors, []);
  });
});
