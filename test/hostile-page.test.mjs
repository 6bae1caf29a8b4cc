/**
 * Tests the widgets in pages that scripts or readers have changed: properties of `Object.prototype`, and elements whose
 * `id` or `name` is that of a global variable. With the built files, in Chromium.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { listen } from './site.mjs';

const root = new URL('../', import.meta.url);
const built = (path) => readFileSync(new URL(`dist/cdn/${path}`, root), 'utf8');

const PERSON = { name: 'Aida', url: '/aida', image: '/aida.svg', email: 'a@news.example', description: 'Reports.' };
const ARTICLE = {
  headline: 'Rates rise',
  url: '/story/1',
  author: [PERSON],
  image: { url: '/a.svg', width: 8, height: 6 },
};
/** Each has an invalid field, which is reported: zod creates errors too. */
const DATA = {
  '/rates.json': { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, previous: 'n/a' }, { base: 'KZT' }] },
  '/people.json': [{ ...PERSON, sameAs: [7] }],
  '/articles.json': [{ ...ARTICLE, datePublished: 'soon' }, { headline: 7 }],
  '/image.json': { contentUrl: '/a.svg', width: 8, height: 6, caption: 'Traders', creditText: 'TCA', license: 7 },
};
const WIDGETS = `<press-rate-ticker src="/rates.json"></press-rate-ticker>
  <press-author-bio src="/people.json"></press-author-bio>
  <press-suggested-articles src="/articles.json"></press-suggested-articles>
  <press-article-hero src="/image.json"></press-article-hero>`;

/** What the library, Lit and zod read from the global object, and what browsers without Trusted Types don't have. */
const GLOBAL_NAMES = [
  /"(press-elements@\d[^"]*)"/.exec(built('press-elements.js'))[1],
  ...`litHtmlVersions litElementVersions reactiveElementVersions litHtmlPolyfillSupport litElementPolyfillSupport
    reactiveElementPolyfillSupport litElementHydrateSupport litPropertyMetadata litNonce ShadyCSS
    __zod_globalConfig __zod_globalRegistry PressElements trustedTypes scheduler`.split(/\s+/),
];

/** Fields have the names of members that the library reads from elements of the page. */
const METHODS = `closest matches contains getAttribute hasAttribute textContent querySelector querySelectorAll
  parentElement attributes children childNodes localName id className`.split(/\s+/);
const FIELDS = METHODS.map((name) => `<input name="${name}">`).join('');
const BYLINE_FORM = `<form class="byline author" rel="author">By Aida ${FIELDS}</form>`;

/** The ways to load the library. */
const WAYS = {
  'the script tag': '<script async src="/cdn/press-elements.js" data-press-base="/cdn/"></script>',
  'the single file': '<script defer src="/cdn/press-elements.all.iife.min.js"></script>',
  'the npm package': '<script type="module" src="/npm/stdin.js"></script>',
};

let site, browser, npm, html;
before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import './dist/define.js';`, resolveDir: root.pathname, sourcefile: 'main.js' },
    bundle: true,
    splitting: true,
    outdir: '/npm',
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  npm = new Map(outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/').replace(/^.*(?=\/npm\/)/, ''), text]));
  site = await listen(({ url }, response) => {
    const { pathname } = new URL(url, 'http://site.invalid');
    const send = (type, text) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
    if (DATA[pathname]) return send('application/json', JSON.stringify(DATA[pathname]));
    if (pathname === '/page') return send('text/html', html);
    if (npm.has(pathname)) return send('text/javascript', npm.get(pathname));
    if (pathname.startsWith('/cdn/')) return send('text/javascript', built(pathname.slice('/cdn/'.length)));
    return send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>');
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Runs in the page, without Puppeteer's functions, which such pages break. Returns the text of each widget. */
const SHOWN = `(async () => {
  const tags = 'press-rate-ticker, press-author-bio, press-suggested-articles, press-article-hero';
  const all = () => Array.from(document.querySelectorAll(tags));
  for (let attempts = 0; attempts < 100 && !all().every((element) => element.matches(':state(ready)')); attempts++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return all().map(({ shadowRoot }) => shadowRoot ? shadowRoot.textContent.replace(/\\s+/g, ' ') : '').join('\\n');
})()`;

/** Opens a page, and returns what it shows when all widgets are ready, or after five seconds. */
async function visit({ head = '', body = WIDGETS, script, afterLoad = '' }) {
  html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${head}<body>${body}${script}`;
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.stack));
  await page.goto(`${site.origin}/page`, { waitUntil: 'load' });
  await page.evaluate(afterLoad);
  const shown = await page.evaluate(SHOWN);
  await page.close();
  return { shown, errors };
}

function assertWorks({ shown, errors }) {
  const missing = ['0.01143', 'Aida', 'Rates rise', 'TCA'].filter((text) => !shown.includes(text));
  assert.deepEqual({ missing, errors }, { missing: [], errors: [] });
}

for (const [way, script] of Object.entries(WAYS)) {
  describe(`all widgets, from ${way},`, () => {
    it('show their data', async () => assertWorks(await visit({ script })));

    const POLLUTIONS = {
      'a number': 'Object.prototype.foo = 1',
      'a function, as old libraries add': 'Object.prototype.extend = function () {}',
      'two values that can’t be changed':
        'for (const name of ["foo", "bar"]) ' +
        'Object.defineProperty(Object.prototype, name, { value: 1, enumerable: true })',
    };
    for (const [name, code] of Object.entries(POLLUTIONS)) {
      it(`show their data if a script has added to Object.prototype: ${name}`, async () =>
        assertWorks(await visit({ head: `<script>${code}</script>`, script })));
    }

    it('show their data if a script adds to Object.prototype after they were loaded', async () =>
      assertWorks(
        await visit({
          body: `<div hidden>${WIDGETS.replaceAll(/ src="[^"]*"/g, '')}</div>`,
          script,
          afterLoad: `(async () => {
            for (const name of ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'])
              await customElements.whenDefined('press-' + name);
            Object.prototype.foo = 1;
            document.body.innerHTML = ${JSON.stringify(WIDGETS)};
          })()`,
        }),
      ));

    const ELEMENTS = {
      'ids of Lit’s and zod’s variables': GLOBAL_NAMES.map((id) => `<b id="${id}"></b>`).join(''),
      'ids that occur twice': GLOBAL_NAMES.map((id) => `<b id="${id}"></b><i id="${id}"></i>`).join(''),
      'frames with these names': GLOBAL_NAMES.map((name) => `<iframe hidden name="${name}"></iframe>`).join(''),
      'a form with the id of the library and a field with the name of a method':
        '<form id="PressElements"><input name="configure"></form>',
      'an image with the name of the current script':
        '<img name="currentScript" data-press-base="https://other.example/" alt="">',
      'a form with the name of the current script and a field with the name of a method':
        '<form name="currentScript"><input name="closest"></form>',
      'a frame of another site with the name of the current script':
        '<iframe name="currentScript" src="https://other.example/" hidden></iframe>',
      'an image with the name of the page’s address': '<img name="baseURI" alt="">',
      'an image with the name of the page’s state': '<img name="readyState" alt="">',
      'an image with the name of the head': '<img name="head" alt="">',
      'a byline in a form whose fields have the names of methods': BYLINE_FORM,
    };
    for (const [name, elements] of Object.entries(ELEMENTS)) {
      it(`show their data in a page with ${name}`, async () =>
        assertWorks(await visit({ body: `<article><h1>Title</h1>${elements}${WIDGETS}</article>`, script })));
    }
  });
}
