/**
 * Tests the hero under a very strict policy: whatever happens to image, data and file, there is no layout shift and no
 * violation.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { respond } from '../demo/site/responses.mjs';
import { chrome } from '../scripts/browser.mjs';
import { respondWithImage } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const DIST = new URL('../dist/', import.meta.url);
/** No `data:`, no `blob:`, no inline style, no Trusted Types policy. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const FILES = {
  '/press-elements.js': 'cdn/press-elements.all.js',
  '/image-credit.js': 'cdn/image-credit.js',
  '/press-elements.css': 'press-elements.css',
};
const TYPES = { js: 'text/javascript', css: 'text/css' };
/** The scrollbar is there from the start: a busy browser paints before all paragraphs of a long page have arrived. */
const STYLE =
  'html { overflow-y: scroll } body { max-width: 40rem; margin: auto; font: 18px/1.5 serif } img { max-width: 100% }';
const WATCH = `
  window.shifts = []; window.violations = []; window.largest = [];
  const observe = (type, record) =>
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({ type, buffered: true });
  observe('layout-shift', ({ value, sources }) => shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]));
  observe('largest-contentful-paint', ({ element, url }) => largest.push(url || element?.nodeName));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));`;

const PICTURE = '/wp-content/uploads/2025/06/empty-chairs.jpg';
const HASH = 'FggKDIInOFd+hnaAeYRmdHA7Bw==';
const img = (src, more = '') => `<img src="${src}" width="1600" height="900" alt="Two empty chairs" ${more}>`;
const LATE_PICTURE = `/late${PICTURE}`;
const FIGURE = `<figure>${img(PICTURE)}<figcaption>Chairs. Photo: Jane Doe / Reuters</figcaption></figure>`;

const heroHtml = (attributes, children = '') => `<press-article-hero ${attributes}>${children}</press-article-hero>`;
const smallImg = (src) => `<img src="${src}" width="64" height="36" alt="Grey">`;

const HEROES = {
  'an image that loads late, with a placeholder': heroHtml(`placeholder="${HASH}" credit="AFP"`, img(LATE_PICTURE)),
  'an image that fails, with a placeholder': heroHtml(`placeholder="${HASH}" credit="AFP"`, img('/none.jpg')),
  'a cropped image that loads late': heroHtml(
    `ratio="16/9" focal-point="50% 30%" placeholder="${HASH}" caption="Chairs"`,
    img(LATE_PICTURE),
  ),
  'a figure whose caption is replaced': heroHtml('', FIGURE),
  'an AI-generated image with a license': heroHtml(
    'digital-source-type="trainedAlgorithmicMedia" credit="AFP" license="/l" acquire-license-page="/b" structured-data',
    img(PICTURE),
  ),
  'a credit from WordPress': heroHtml('src="/wp-json/wp/v2/media/4"', img(PICTURE)),
  'an image from WordPress, with a placeholder': heroHtml(`src="/wp-json/wp/v2/media/4" placeholder="${HASH}"`),
  'a credit from the file': heroHtml('embedded-credit', smallImg('/images/xmp.jpg')),
  'a file without a credit': heroHtml('embedded-credit', smallImg('/images/none.jpg')),
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
        body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="/favicon.svg">
          ${head}<h1>Chairs</h1>${body}<p>After the picture.</p>`,
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
    return (await respondWithImage(url, headers)) ?? respond(url);
  });
  // With scrollbars that take up space, as on a desktop.
  browser = await puppeteer.launch({ ...chrome(), ignoreDefaultArgs: ['--hide-scrollbars'] });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const SCRIPTS = `<script src="/watch.js"></script>
  <link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/press-elements.css">
  <script type="module" src="/press-elements.js"></script><script type="module" src="/image-credit.js"></script>`;

async function open(content, { script = true, inHead = SCRIPTS } = {}) {
  head = inHead;
  body = content;
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.goto(`http://127.0.0.1:${site.port}/page`, { waitUntil: 'load' });
  await wait(script ? 400 : 0);
  return page;
}
const readMeasurements = (page) => page.evaluate(() => ({ shifts: window.shifts, violations: window.violations }));

describe('content below a hero', () => {
  for (const [name, hero] of Object.entries(HEROES)) {
    it(`doesn’t move, and nothing violates the policy: ${name}`, async () => {
      const page = await open(hero);
      const found = await readMeasurements(page);
      // With Trusted Types, a JSON-LD block is reported but not removed.
      assert.deepEqual(
        { ...found, violations: found.violations.filter((each) => !each.includes('trusted-types-sink')) },
        { shifts: [], violations: [] },
      );
      await page.close();
    });
  }

  it('doesn’t move when a user opens and closes the full-screen view, even with a scrollbar', async () => {
    const page = await open(
      `${heroHtml('fullscreen credit="AFP"', img(PICTURE))}<div class="long">${'<p>More.</p>'.repeat(80)}</div>`,
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
    assert.deepEqual(await readMeasurements(page), { shifts: [], violations: [] });
    await page.close();
  });
});

/** What the browser writes into a trace while a script runs. */
const SCRIPT_EVENTS = ['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.evaluateModule'];

/** @param {{ name: string, ph: string, ts: number, dur?: number, tid: number }[]} events */
function layoutsInScript(events) {
  const scripts = events.filter(({ name, ph }) => ph === 'X' && SCRIPT_EVENTS.includes(name));
  const layouts = events.filter(({ name, ph }) => name === 'Layout' && ph === 'X');
  return layouts.filter(({ ts, tid }) =>
    scripts.some((script) => script.tid === tid && script.ts <= ts && ts < script.ts + script.dur),
  ).length;
}

describe('a hero around a figure', () => {
  it('is laid out with the next frame, not while its script runs', async () => {
    const page = await open(HEROES['a figure whose caption is replaced'], {
      inHead: '<link rel="stylesheet" href="/page.css">',
    });
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await page.evaluate(async () => {
      await import('/press-elements.js');
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    });
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const credit = await page.$eval('press-article-hero', (hero) => hero.shadowRoot.textContent);
    assert.match(credit, /Reuters/);
    assert.ok(traceEvents.some(({ name }) => name === 'Layout'));
    assert.equal(layoutsInScript(traceEvents), 0);
    await page.close();
  });
});

describe('a placeholder', () => {
  it('is visible while the image is loading, and the image is the largest paint', async () => {
    head = SCRIPTS;
    body = heroHtml(`placeholder="${HASH}" credit="AFP"`, img(`${LATE_PICTURE}?uncached`));
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
  it('shows the caption and credit of its attributes, also to screen readers', async () => {
    const accessibleTexts = async (attributes, children) => {
      const page = await open(heroHtml(attributes, children), { script: false });
      const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
      await page.close();
      // Sorted, because the order is not guaranteed.
      return nodes
        .filter(({ role }) => role?.value === 'StaticText')
        .map(({ name }) => name.value.replace(/\s+/g, ' ').trim())
        .sort();
    };
    const heading = 'Chairs';
    const after = 'After the picture.';
    assert.deepEqual(await accessibleTexts('caption="Two chairs" credit="Photo: Jane Doe / Reuters"', img(PICTURE)), [
      after,
      heading,
      'Two chairs Photo: Jane Doe / Reuters',
    ]);
    assert.deepEqual(await accessibleTexts('credit="Photo: Jane Doe" caption=""', img(PICTURE)), [
      after,
      heading,
      'Photo: Jane Doe',
    ]);
    // The figcaption's own text is shown, and only once.
    assert.deepEqual(await accessibleTexts('caption="Other words"', FIGURE), [
      after,
      heading,
      'Chairs. Photo: Jane Doe / Reuters',
    ]);
  });

  it('shows image, caption and credit at the same positions as with the script', async () => {
    const places = async (script) => {
      const page = await open(HEROES['a figure whose caption is replaced'], { script });
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
