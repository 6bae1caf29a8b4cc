/** Tests `dist/head.html` in a page, as a site builder pastes it. The CDN is simulated with the built files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { listen } from './site.mjs';

const built = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const RATES = {
  source: { name: 'National Bank' },
  asOf: '2025-06-23',
  rates: ['KGS', 'KZT', 'UZS'].map((base) => ({ base, quote: 'USD', rate: 0.01143 })),
};
const BODY = `<press-rate-ticker src="/rates.json"></press-rate-ticker><h1>Title</h1>
  <press-article-hero><figure><img src="/picture.svg" width="1600" height="900" alt="">
  <figcaption>Traders. Photo: Jane Doe / Reuters</figcaption></figure></press-article-hero>
  <p>After</p>`;

let site, browser;
before(async () => {
  site = await listen(({ url }, response) => {
    const send = (type, text) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
    if (url === '/rates.json') return send('application/json', JSON.stringify(RATES));
    if (url === '/picture.svg') return send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const head = url === '/pasted' ? built('head.html') : '';
    return send(
      'text/html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>News</title><link rel="icon" href="data:,">${head}<body>${BODY}`,
    );
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
});

const CDN = `https://cdn.jsdelivr.net/npm/press-elements@${version}/dist/`;

/** @param {object} [options] `edit`: changes the files of the CDN; `hold`: what they wait for. */
async function open({ edit = (text) => text, hold, viewport = { width: 1000 } } = {}) {
  const page = await browser.newPage();
  const cdnRequests = [];
  await page.setViewport({ height: 800, ...viewport });
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value)));
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (!request.url().startsWith('https:')) return request.continue();
    const { origin, pathname } = new URL(request.url());
    cdnRequests.push(origin + pathname);
    await hold;
    return request.respond({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: edit(built((origin + pathname).slice(CDN.length)), pathname),
    });
  });
  await page.goto(`${site.origin}/pasted`, { waitUntil: 'domcontentloaded' });
  return { page, cdnRequests };
}

const isDefined = (page) =>
  page.waitForFunction(() => ['rate-ticker', 'article-hero'].every((name) => customElements.get(`press-${name}`)));

describe('dist/head.html', () => {
  it('is short, and has nothing that a CMS rewrites', () => {
    const head = built('head.html');
    assert.ok(head.length <= 1500, `${head.length} characters`);
    const [, style] = /<style>(.*?)<\/style>/s.exec(head);
    assert.doesNotMatch(head.replaceAll(/<\/?(?:style|script)\b/g, ''), /[<&]/);
    assert.ok(style.length > 100);
    assert.match(head, /<script async src="https:[^"]*" integrity="sha384-[^"]*" crossorigin="anonymous"><\/script>/);
  });

  it('loads this version from the CDN, and only what the page needs', async () => {
    const { page, cdnRequests } = await open();
    await isDefined(page);
    assert.ok(cdnRequests.every((url) => url.startsWith(`${CDN}cdn/`)));
    assert.equal(cdnRequests[0], `${CDN}cdn/press-elements.js`);
    // A file of a common page's pieces has their names, joined by `_`.
    const pieces = cdnRequests.slice(1).flatMap((url) => url.slice(`${CDN}cdn/pieces/`.length, -3).split('_'));
    for (const needed of ['rate-ticker', 'article-hero']) assert.ok(pieces.includes(needed), needed);
    for (const other of ['author-bio', 'suggested-articles']) assert.ok(!pieces.includes(other), other);
    await page.close();
  });

  it('blocks a script that differs from the built one', async () => {
    const edit = (text, path) => (path.endsWith('press-elements.js') ? `${text}globalThis.changed = true;` : text);
    const { page } = await open({ edit });
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.equal(await page.evaluate(() => `${typeof changed} ${typeof PressElements}`), 'undefined undefined');
    await page.close();
  });

  for (const [name, viewport] of Object.entries({
    'a desktop': { width: 1000 },
    'a tablet': { width: 760, isMobile: true, hasTouch: true },
    'a phone': { width: 360, isMobile: true, hasTouch: true },
  })) {
    it(`holds the room of a ticker and a hero on ${name}, so that nothing moves`, async () => {
      let release;
      const { page } = await open({ viewport, hold: new Promise((resolve) => (release = resolve)) });
      const tops = () =>
        page.$$eval('body > *', (elements) =>
          elements.map((element) => [element.localName, Math.round(element.getBoundingClientRect().top)]),
        );
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = await tops();
      release();
      await isDefined(page);
      await page.waitForFunction(() => document.querySelector('press-rate-ticker').matches(':state(ready)'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await tops(), before);
      assert.ok((await page.evaluate(() => shift)) < 0.001);
      await page.close();
    });
  }
});
