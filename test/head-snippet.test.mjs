/** Tests `dist/head.html` in a page, as a site builder pastes it. The CDN is simulated with the built files. */
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
  <press-article-hero caption="Traders" credit="Photo: Jane Doe / Reuters"
    ><img src="data:," width="1600" height="900" alt=""
  /></press-article-hero>
  <press-author-bio></press-author-bio><press-suggested-articles src="/articles.json"></press-suggested-articles>
  <p>After</p>`;

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

/** @param {object} [options] `script`: the file on the CDN; `scripting`: whether JavaScript is enabled. */
async function open(path, { script = built('cdn/press-elements.js'), scripting = true, width = 1000 } = {}) {
  const page = await browser.newPage();
  const cdnRequests = [];
  await page.setViewport({ width, height: 800 });
  await page.setJavaScriptEnabled(scripting);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (new URL(request.url()).hostname === '127.0.0.1' || request.url().startsWith('data:')) return request.continue();
    cdnRequests.push(request.url());
    return request.url().endsWith('press-elements.js')
      ? request.respond({
          contentType: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
          body: script,
        })
      : request.abort();
  });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  return { page, cdnRequests };
}

describe('dist/head.html', () => {
  it('loads this version of the script and defines all four widgets', async () => {
    const { page, cdnRequests } = await open('/pasted');
    await page.waitForFunction(() =>
      ['rate-ticker', 'article-hero', 'author-bio', 'suggested-articles'].every((name) =>
        customElements.get(`press-${name}`),
      ),
    );
    assert.ok(cdnRequests[0].endsWith(`press-elements@${version}/dist/cdn/press-elements.js`), cdnRequests[0]);
    await page.close();
  });

  it('blocks a script that differs from the built one', async () => {
    const { page } = await open('/pasted', { script: `${built('cdn/press-elements.js')}\nglobalThis.changed = true;` });
    assert.deepEqual(
      await page.evaluate(() => [typeof globalThis.changed, typeof customElements.get('press-rate-ticker')]),
      ['undefined', 'undefined'],
    );
    await page.close();
  });

  for (const width of [1000, 360]) {
    it(`reserves the same space as the stylesheet without JavaScript, at ${width} px`, async () => {
      const positions = [];
      for (const path of ['/pasted', '/linked']) {
        const { page } = await open(path, { scripting: false, width });
        positions.push(
          await page.$$eval('body > *', (elements) =>
            elements.map((element) => [element.localName, Math.round(element.getBoundingClientRect().top)]),
          ),
        );
        await page.close();
      }
      assert.deepEqual(positions[0], positions[1]);
      assert.ok(positions[0].at(-1)[1] > 200, JSON.stringify(positions[0]));
    });
  }
});
