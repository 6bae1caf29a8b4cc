/** Tests that JSON in a child script that arrives in pieces, as from a slow server, is read when it is complete. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { launch } from '../bench/browser.mjs';
import { listen } from './site.mjs';

const library = readFileSync(new URL('../dist/cdn/press-elements.all.iife.min.js', import.meta.url));

const HEAD =
  '<!doctype html><title>A slow page</title><script src="/library.js"></script><script>window.errors = [];' +
  'addEventListener("press-error", ({ detail }) => errors.push(detail.kind))</script>';

/** Each text is sent 300 ms after the one before. */
const PAGES = {
  '/complete': [HEAD, '<press-author-bio><script type="application/json">{ "name": "Aida', ' Sadykova" }</script>'],
  '/cut': [HEAD, '<press-author-bio><script type="application/json">{ "name": "Aida', '</script></press-author-bio>'],
};

async function sendSlowly(response, texts) {
  for (const text of texts) {
    response.write(text);
    await wait(300);
  }
  response.end();
}

let site, browser;
before(async () => {
  site = await listen(({ url }, response) => {
    if (url === '/library.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(library);
    if (!PAGES[url]) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return void sendSlowly(response, PAGES[url]);
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function open(path) {
  const page = await browser.newPage();
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('press-author-bio').matches(':state(ready), :state(error)'));
  const found = await page.evaluate(() => ({
    errors: window.errors,
    name: document.querySelector('press-author-bio').shadowRoot.querySelector('[part~="name"]')?.innerText,
  }));
  await page.close();
  return found;
}

describe('JSON in a child script of a page that arrives slowly', () => {
  it('is shown when it is complete, without an error before', async () =>
    assert.deepEqual(await open('/complete'), { errors: [], name: 'Aida Sadykova' }));

  it('is an error if it is incomplete at the end of the page', async () =>
    assert.deepEqual(await open('/cut'), { errors: ['not-json'] }));
});
