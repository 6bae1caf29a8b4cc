/** The hero on a page whose policy forbids all it can: whatever becomes of picture, data and file, nothing moves and nothing is violated. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { respond } from '../demo/site/responses.mjs';
import { chrome } from '../scripts/browser.mjs';
import { image } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const DIST = new URL('../dist/', import.meta.url);
/** No `data:`, no `blob:`, no inline style, no policy of Trusted Types. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const FILES = {
  '/press-elements.js': 'cdn/press-elements.js',
  '/image-credit.js': 'cdn/image-credit.js',
  '/press-elements.css': 'press-elements.css',
};
const TYPES = { js: 'text/javascript', css: 'text/css' };
const STYLE = 'body { max-width: 40rem; margin: auto; font: 18px/1.5 serif } img { max-width: 100% }';
const WATCH = `
  window.shifts = []; window.violations = []; window.largest = [];
  new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries()) shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]); }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const { element, url } of list.getEntries()) largest.push(url || element?.nodeName); }).observe({ type: 'largest-contentful-paint', buffered: true });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(effectiveDirective + ' ' + blockedURI));`;

const PICTURE = '/wp-content/uploads/2025/06/empty-chairs.jpg';
const HASH = 'FggKDIInOFd+hnaAeYRmdHA7Bw==';
const img = (src, more = '') => `<img src="${src}" width="1600" height="900" alt="Two empty chairs" ${more}>`;
const LATE = `/late${PICTURE}`;
const FIGURE = `<figure>${img(PICTURE)}<figcaption>Chairs. Photo: Jane Doe / Reuters</figcaption></figure>`;

const HEROES = {
  'a picture that comes late, with a placeholder': `<press-article-hero placeholder="${HASH}" credit="AFP">${img(LATE)}</press-article-hero>`,
  'a picture that does not come, with a placeholder': `<press-article-hero placeholder="${HASH}" credit="AFP">${img('/none.jpg')}</press-article-hero>`,
  'a cut picture that comes late': `<press-article-hero ratio="16/9" focal-point="50% 30%" placeholder="${HASH}" caption="Chairs">${img(LATE)}</press-article-hero>`,
  'a figure whose caption gives way': `<press-article-hero>${FIGURE}</press-article-hero>`,
  'an AI’s picture with a licence': `<press-article-hero digital-source-type="trainedAlgorithmicMedia" credit="AFP" license="/l" acquire-license-page="/b" structured-data>${img(PICTURE)}</press-article-hero>`,
  'a credit from WordPress': `<press-article-hero src="/wp-json/wp/v2/media/4">${img(PICTURE)}</press-article-hero>`,
  'a picture from WordPress, with a placeholder': `<press-article-hero src="/wp-json/wp/v2/media/4" placeholder="${HASH}"></press-article-hero>`,
  'a credit from the file': `<press-article-hero embedded-credit><img src="/images/xmp.jpg" width="64" height="36" alt="Grey"></press-article-hero>`,
  'a file that names nobody': `<press-article-hero embedded-credit><img src="/images/none.jpg" width="64" height="36" alt="Grey"></press-article-hero>`,
};

let site, browser, body, head;
before(async () => {
  site = await serve(async (url, headers) => {
    if (url.pathname === '/watch.js')
      return { status: 200, headers: { 'content-type': 'text/javascript' }, body: WATCH };
    if (url.pathname === '/page.css') return { status: 200, headers: { 'content-type': 'text/css' }, body: STYLE };
    if (url.pathname === '/page')
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
        body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="/favicon.svg">${head}<h1>Chairs</h1>${body}<p>After the picture.</p>`,
      };
    const file = FILES[url.pathname];
    if (file)
      return {
        status: 200,
        headers: { 'content-type': TYPES[file.split('.').at(-1)] },
        body: readFileSync(new URL(file, DIST)),
      };
    if (url.pathname.startsWith('/late/')) {
      await wait(700);
      return respond(new URL(url.pathname.slice(5), url));
    }
    return (await image(url, headers)) ?? respond(url);
  });
  // With scrollbars that take up room, as on a desktop.
  browser = await puppeteer.launch({ ...chrome(), ignoreDefaultArgs: ['--hide-scrollbars'] });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const SCRIPTS =
  '<script src="/watch.js"></script><link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/press-elements.css"><script type="module" src="/press-elements.js"></script><script type="module" src="/image-credit.js"></script>';

async function open(content, { script = true } = {}) {
  [head, body] = [SCRIPTS, content];
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.goto(`http://127.0.0.1:${site.port}/page`, { waitUntil: 'load' });
  await wait(script ? 400 : 0);
  return page;
}
const measured = (page) => page.evaluate(() => ({ shifts: window.shifts, violations: window.violations }));

describe('what stands below a hero', () => {
  for (const [name, hero] of Object.entries(HEROES)) {
    it(`does not move, and nothing is violated: ${name}`, async () => {
      const page = await open(hero);
      const found = await measured(page);
      // A block of JSON-LD is reported where Trusted Types are enforced, and let stand.
      assert.deepEqual(
        { ...found, violations: found.violations.filter((each) => !each.includes('trusted-types-sink')) },
        { shifts: [], violations: [] },
      );
      await page.close();
    });
  }

  it('does not move when a reader opens the whole screen and leaves it, scrollbar and all', async () => {
    const page = await open(
      `<press-article-hero fullscreen credit="AFP">${img(PICTURE)}</press-article-hero><div class="long">${'<p>More.</p>'.repeat(80)}</div>`,
    );
    const hasBar = await page.evaluate(() => innerWidth > document.documentElement.clientWidth);
    assert.equal(hasBar, true);
    const left = () => page.$eval('h1', (heading) => heading.getBoundingClientRect().left);
    const before = await left();
    await page.$eval('press-article-hero', ({ shadowRoot }) =>
      shadowRoot.querySelector('[part=fullscreen-button]').click(),
    );
    await wait(300);
    assert.equal(await left(), before);
    await page.mouse.move(400, 400);
    await page.mouse.wheel({ deltaY: 500 });
    await wait(200);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.keyboard.press('Escape');
    await wait(100);
    assert.equal(await left(), before);
    assert.deepEqual(await measured(page), { shifts: [], violations: [] });
    await page.close();
  });
});

describe('a placeholder', () => {
  it('is seen while the picture is awaited, and the picture is the largest paint', async () => {
    [head, body] = [
      SCRIPTS,
      `<press-article-hero placeholder="${HASH}" credit="AFP">${img(`${LATE}?uncached`)}</press-article-hero>`,
    ];
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/page`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => document.querySelector('press-article-hero').shadowRoot?.querySelector('canvas'));
    await page.waitForFunction(
      () =>
        document.querySelector('img').complete &&
        !document.querySelector('press-article-hero').shadowRoot.querySelector('canvas'),
    );
    await wait(200);
    const largest = await page.evaluate(() => window.largest);
    assert.match(largest.at(-1), /\/late\/.*\?uncached$/);
    assert.ok(!largest.includes('CANVAS'));
    await page.close();
  });
});

describe('a hero without script', () => {
  it('says, to a screen reader too, the caption and the credit that only its attributes have', async () => {
    const spoken = async (attributes, inside) => {
      const page = await open(`<press-article-hero ${attributes}>${inside}</press-article-hero>`, { script: false });
      const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
      await page.close();
      // In no order that could be relied on.
      return nodes
        .filter(({ role }) => role?.value === 'StaticText')
        .map(({ name }) => name.value.replace(/\s+/g, ' ').trim())
        .sort();
    };
    const heading = 'Chairs';
    const after = 'After the picture.';
    assert.deepEqual(await spoken('caption="Two chairs" credit="Photo: Jane Doe / Reuters"', img(PICTURE)), [
      after,
      heading,
      'Two chairs Photo: Jane Doe / Reuters',
    ]);
    assert.deepEqual(await spoken('credit="Photo: Jane Doe" caption=""', img(PICTURE)), [
      after,
      heading,
      'Photo: Jane Doe',
    ]);
    // The figcaption's own words stand, and are not said twice.
    assert.deepEqual(await spoken('caption="Other words"', FIGURE), [
      after,
      heading,
      'Chairs. Photo: Jane Doe / Reuters',
    ]);
  });

  it('shows picture, caption and credit in the very places that they have with it', async () => {
    const places = async (script) => {
      const page = await open(HEROES['a figure whose caption gives way'], { script });
      const tops = await page.evaluate(() =>
        ['img', 'p'].map((name) =>
          Math.round(document.querySelector(`body > ${name}, press-article-hero ${name}`).getBoundingClientRect().top),
        ),
      );
      const text = await page.evaluate(() => document.querySelector('figcaption').textContent);
      await page.close();
      return [...tops, text];
    };
    assert.deepEqual(await places(false), await places(true));
  });
});
