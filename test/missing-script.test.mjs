/**
 * Tests that a page whose script never comes gives up the space that is reserved for it: with press-elements.css and
 * with the style in `dist/head.html`, in Chromium, and in Firefox if it is installed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome, firefox, hasFirefox } from '../scripts/browser.mjs';
import { pageStyles } from '../scripts/join-styles.mjs';
import { listen } from './site.mjs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const STYLES = {
  'press-elements.css': `<style>${pageStyles()}</style>`,
  'dist/head.html': /<style>.*?<\/style>/s.exec(read('dist/head.html'))[0],
};

const PICTURE = '<img src="/picture.svg" width="160" height="90" alt="">';
/** Without the script, a hero with a picture keeps the height of the picture and its caption, others nothing. */
const TAGS = {
  'press-elements.css': [
    '<press-rate-ticker src="/rates.json"></press-rate-ticker>',
    '<press-rate-ticker src="/rates.json" layout="list" announce></press-rate-ticker>',
    '<press-author-bio src="/author.json"></press-author-bio>',
    '<press-author-bio src="/author.json" layout="inline"></press-author-bio>',
    '<press-suggested-articles src="/articles.json"></press-suggested-articles>',
    '<press-suggested-articles src="/articles.json" heading="More"></press-suggested-articles>',
    '<press-article-hero src="/image.json"></press-article-hero>',
    `<press-article-hero>${PICTURE}</press-article-hero>`,
    `<press-article-hero caption="Traders">${PICTURE}</press-article-hero>`,
    '<div data-press="rate-ticker" data-src="/rates.json"></div>',
    '<div data-press="rate-ticker" data-src="/rates.json" data-layout="list" data-announce></div>',
    '<div data-press="author-bio"></div>',
    '<div data-press="author-bio" data-layout="inline"></div>',
    '<div data-press="suggested-articles" data-src="/articles.json"></div>',
    `<div data-press="article-hero">${PICTURE}</div>`,
  ],
  'dist/head.html': [
    '<press-rate-ticker src="/rates.json"></press-rate-ticker>',
    `<press-article-hero>${PICTURE}</press-article-hero>`,
  ],
};

/** What the script tag gets. */
const SCRIPTS = {
  'is not found': { script: '<script async src="/missing.js"></script>' },
  'is blocked': { script: '<script async src="/press-elements.js"></script>', policy: "script-src 'none'" },
  'waits for consent': { script: '<script type="text/plain" src="/press-elements.js"></script>' },
};

let site, current;
before(async () => {
  site = await listen(({ url }, response) => {
    if (url === '/picture.svg')
      return response
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>');
    if (url !== '/') return response.writeHead(404).end();
    const headers = current.policy && { 'content-security-policy': current.policy };
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(current.html);
  });
});
after(() => site?.close());

async function open(browser, style, body, { script = '', policy, isEnabled = true } = {}, features = []) {
  current = {
    policy,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">
      ${STYLES[style]}<style>body { margin: 0; line-height: 20px } p { margin: 0; font-size: 14px }</style>
      ${script}<body>${body}<h2>After</h2>`,
  };
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  if (!isEnabled) await page.setJavaScriptEnabled(false);
  if (features.length > 0) await page.emulateMediaFeatures(features);
  await page.goto(site.origin, { waitUntil: 'load' });
  return page;
}

const heights = (page) =>
  page.$$eval('body > :not(h2)', (elements) => elements.map((element) => element.getBoundingClientRect().height));

/** As if so much time had passed. */
const advance = (page, ms) =>
  page.evaluate((ms) => {
    for (const animation of document.getAnimations({ subtree: true })) {
      animation.pause();
      animation.currentTime = ms;
    }
  }, ms);

const BROWSERS = { Chromium: chrome, ...(hasFirefox() && { Firefox: firefox }) };
for (const [name, options] of Object.entries(BROWSERS)) {
  describe(`in ${name}, a page without the script`, () => {
    let browser;
    before(async () => {
      browser = await puppeteer.launch(options());
    });
    after(() => browser?.close());

    for (const [style, tags] of Object.entries(TAGS)) {
      const body = tags.join('\n');
      it(`reserves space for almost eight seconds with ${style}, then none but for its own content`, async () => {
        const page = await open(browser, style, body, SCRIPTS['is not found']);
        const first = await heights(page);
        await advance(page, 7900);
        assert.deepEqual(await heights(page), first);
        await advance(page, 8000);
        const last = await heights(page);
        for (const [index, tag] of tags.entries()) {
          assert.ok(first[index] > 20, `${tag} reserves ${first[index]} px`);
          if (!tag.includes(PICTURE)) assert.equal(last[index], 0, tag);
          else assert.ok(last[index] < first[index] - 15, `${tag} keeps ${last[index]} of ${first[index]} px`);
        }
        await page.close();
      });
    }

    for (const [reason, script] of Object.entries(SCRIPTS)) {
      it(`gives up the space by itself if the script ${reason}, also with reduced motion`, async () => {
        const features = name === 'Chromium' ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : [];
        const tag = TAGS['press-elements.css'][0];
        const page = await open(browser, 'press-elements.css', tag, script, features);
        assert.ok((await heights(page))[0] > 20);
        await new Promise((resolve) => setTimeout(resolve, 8500));
        assert.deepEqual(await heights(page), [0]);
        await page.close();
      });
    }
  });
}

describe('to a reader without scripts, an element', () => {
  let browser;
  before(async () => {
    browser = await puppeteer.launch(chrome());
  });
  after(() => browser?.close());

  it('shows no box, though the page gives it one, unless it has content', async () => {
    const box = '<style>body > * { border: 1px solid; padding: 20px; background: gray }</style>';
    const empty = TAGS['press-elements.css'].filter((tag) => /^<press-[ars][au]/.test(tag));
    const card = '<press-author-bio><p>Her own words</p></press-author-bio>';
    const page = await open(browser, 'press-elements.css', box + empty.join('') + card, { isEnabled: false });
    assert.equal(empty.length, 6);
    assert.deepEqual(await heights(page), [0, ...empty.map(() => 0), 62]);
    await page.close();
  });
});
