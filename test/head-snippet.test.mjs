/** `dist/head.html`, pasted into a page as a site builder would, its CDN played by the build itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { listen } from './site.mjs';

const built = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const HEADS = { '/pasted': built('head.html'), '/linked': '<link rel="stylesheet" href="/press-elements.css">' };
const BODY = `<press-rate-ticker pairs="KGS/USD"></press-rate-ticker>
  <press-article-hero caption="Traders" credit="Photo: Jane Doe / Reuters"><img src="data:," width="1600" height="900" alt="" /></press-article-hero>
  <press-author-bio></press-author-bio><press-suggested-articles src="/articles.json"></press-suggested-articles><p>After</p>`;

let site, browser;
before(async () => {
  site = await listen(({ url }, response) => {
    if (url === '/press-elements.css')
      return response.writeHead(200, { 'content-type': 'text/css' }).end(built('press-elements.css'));
    return response
      .writeHead(HEADS[url] ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${HEADS[url] ?? ''}<body>${BODY}`);
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** @param {string} script What the CDN has. */
async function open(path, { script = built('cdn/press-elements.js'), scripting = true, width = 1000 } = {}) {
  const page = await browser.newPage();
  const asked = [];
  await page.setViewport({ width, height: 800 });
  await page.setJavaScriptEnabled(scripting);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (new URL(request.url()).hostname === '127.0.0.1' || request.url().startsWith('data:')) return request.continue();
    asked.push(request.url());
    return request.url().endsWith('press-elements.js')
      ? request.respond({
          contentType: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
          body: script,
        })
      : request.abort();
  });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  return { page, asked };
}

describe('what is pasted into the head', () => {
  it('loads this version of the script from one address, and all four widgets are there', async () => {
    const { page, asked } = await open('/pasted');
    await page.waitForFunction(() =>
      ['rate-ticker', 'article-hero', 'author-bio', 'suggested-articles'].every((name) =>
        customElements.get(`press-${name}`),
      ),
    );
    assert.ok(asked[0].endsWith(`press-elements@${version}/dist/cdn/press-elements.js`), asked[0]);
    await page.close();
  });

  it('refuses a script that is not the one that was built', async () => {
    const { page } = await open('/pasted', { script: `${built('cdn/press-elements.js')}\nglobalThis.changed = true;` });
    assert.deepEqual(
      await page.evaluate(() => [typeof globalThis.changed, typeof customElements.get('press-rate-ticker')]),
      ['undefined', 'undefined'],
    );
    await page.close();
  });

  for (const width of [1000, 360]) {
    it(`holds the same room as the sheet does where no script runs, at ${width} px`, async () => {
      const rooms = [];
      for (const path of ['/pasted', '/linked']) {
        const { page } = await open(path, { scripting: false, width });
        rooms.push(
          await page.$$eval('body > *', (elements) =>
            elements.map((element) => [element.localName, Math.round(element.getBoundingClientRect().top)]),
          ),
        );
        await page.close();
      }
      assert.deepEqual(rooms[0], rooms[1]);
      assert.ok(rooms[0].at(-1)[1] > 200, JSON.stringify(rooms[0]));
    });
  }
});
