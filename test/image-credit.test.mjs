/** Reads the credit in an image file on a page that allows no Trusted Types policy, and in Node without a DOM. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { respondWithImage } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const PAGE = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
  <script src="/watch.js"></script><script type="module" src="/read.js"></script>`;
const WATCH = `window.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    window.violations.push(violatedDirective + ' ' + sourceFile));`;
const NAMES = [
  'xmp.jpg',
  'xmp.png',
  'xmp.webp',
  'xmp.avif',
  'contradicting.jpg',
  'iptc-utf8.jpg',
  'hostile.jpg',
  'bomb.jpg',
];

const bundle = async (contents, platform) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    logLevel: 'error',
  });
  return outputFiles[0].text;
};

let site, browser;
before(async () => {
  const read = await bundle(
    `import { readImageCredit } from './packages/image-credit/image-credit.ts';
    const readings = ${JSON.stringify(NAMES)}.map((name) => readImageCredit('/images/' + name));
    Promise.all(readings).then(
      (credits) => { window.credits = credits; },
      (error) => { window.credits = String(error); },
    );`,
    'browser',
  );
  const files = {
    '/': ['text/html', PAGE],
    '/watch.js': ['text/javascript', WATCH],
    '/read.js': ['text/javascript', read],
  };
  site = await serve(async (url, headers) => {
    const [type, body] = files[url.pathname] ?? [];
    // The page's own icon is an image, too.
    return type
      ? { status: 200, headers: { 'content-type': type, 'content-security-policy': `${POLICY}; img-src data:` }, body }
      : respondWithImage(url, headers);
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A publisher's page with the two CDN files, under the strictest policy that allows images. */
const CDN = new URL('../dist/cdn/', import.meta.url);
const HERO_POLICY = `${POLICY}; img-src 'self' http://127.0.0.1:*`;
const heroPage = (scripts, heroes) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="/none">
  <script src="/watch.js"></script>
  ${scripts.map((file) => `<script type="module" src="/${file}"></script>`).join('')}${heroes}`;
const heroAround = (src, attributes = 'embedded-credit') =>
  `<press-article-hero ${attributes}><img src="${src}" width="64" height="36" alt="Grey"></press-article-hero>`;

describe('a hero and the credit reader, from two CDN files,', () => {
  let publisher, other, html;
  before(async () => {
    other = await serve((url, headers) => respondWithImage(url, headers));
    publisher = await serve(async (url, headers) => {
      if (url.pathname === '/')
        return {
          status: 200,
          headers: { 'content-type': 'text/html', 'content-security-policy': HERO_POLICY },
          body: html,
        };
      if (url.pathname === '/watch.js')
        return { status: 200, headers: { 'content-type': 'text/javascript' }, body: WATCH };
      if (url.pathname.endsWith('.js'))
        return {
          status: 200,
          headers: { 'content-type': 'text/javascript' },
          body: readFileSync(new URL(`.${url.pathname}`, CDN)),
        };
      return respondWithImage(url, headers);
    });
  });
  after(async () => {
    await publisher?.close();
    await other?.close();
  });

  async function open(scripts, heroes) {
    html = heroPage(scripts, heroes);
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${publisher.port}/`, { waitUntil: 'load' });
    return page;
  }
  const credits = (page) =>
    page.$$eval('press-article-hero', (heroes) =>
      heroes.map(({ shadowRoot }) => shadowRoot.querySelector('[part=credit-agency]')?.textContent ?? ''),
    );
  const FILES = ['xmp.jpg', 'xmp.png', 'xmp.webp', 'xmp.avif', 'iptc-latin1.jpg'];

  for (const scripts of [
    ['press-elements.all.js', 'image-credit.js'],
    ['image-credit.js', 'press-elements.all.js'],
  ]) {
    it(`credit every image without a violation, in the order ${scripts.join(', ')}`, async () => {
      const page = await open(scripts, FILES.map((file) => heroAround(`/images/${file}`)).join(''));
      await page.waitForFunction(
        (count) =>
          [...document.querySelectorAll('press-article-hero')].filter(({ shadowRoot }) =>
            shadowRoot.querySelector('[part=credit-agency]'),
          ).length === count,
        {},
        FILES.length,
      );
      assert.deepEqual(await credits(page), ['TCA', 'TCA', 'TCA', 'TCA', 'dpa']);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      await page.close();
    });
  }

  it('read nothing without the attribute, and nothing without the second script', async () => {
    const page = await open(['press-elements.all.js', 'image-credit.js'], heroAround('/images/xmp.jpg', ''));
    const alone = await open(['press-elements.all.js'], heroAround('/images/xmp.jpg?alone'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const fetchCount = (tab) =>
      tab.evaluate(
        () => performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'fetch').length,
      );
    assert.deepEqual(
      [await credits(page), await fetchCount(page), await credits(alone), await fetchCount(alone)],
      [[''], 0, [''], 0],
    );
    await Promise.all([page.close(), alone.close()]);
  });

  it('still show an image of another origin without CORS headers', async () => {
    const page = await open(
      ['press-elements.all.js', 'image-credit.js'],
      heroAround(`http://127.0.0.1:${other.port}/images/xmp.jpg`, 'debug embedded-credit'),
    );
    await page.waitForFunction(() =>
      document
        .querySelector('press-article-hero')
        .shadowRoot.textContent.includes('No response that this page may read.'),
    );
    assert.deepEqual([await credits(page), await page.$eval('img', ({ naturalWidth }) => naturalWidth)], [[''], 64]);
    await page.close();
  });
});

describe('the credit in an image file', () => {
  it('is read without a violation on a page that allows no Trusted Types policy', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/`, { waitUntil: 'load' });
    await page.waitForFunction(() => window.credits);
    const { credits, violations } = await page.evaluate(() => ({
      credits: window.credits,
      violations: window.violations,
    }));
    assert.deepEqual(credits.map?.(({ creditText }) => creditText?.slice(0, 20)) ?? credits, [
      ...Array(5).fill('TCA / Reuters'),
      'Кабар',
      'x'.repeat(20),
      undefined,
    ]);
    assert.deepEqual(violations, []);
  });

  it('is read in Node', async () => {
    const code = await bundle(`export { readImageCredit } from './packages/image-credit/image-credit.ts';`, 'node');
    const { readImageCredit } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    const { creditText, creator } = await readImageCredit(`http://127.0.0.1:${site.port}/images/xmp.webp`);
    assert.deepEqual(
      [creditText, creator.map(({ name }) => name)],
      ['TCA / Reuters', ['Айгүл Төлөгөнова', 'Jane Doe']],
    );
  });
});
