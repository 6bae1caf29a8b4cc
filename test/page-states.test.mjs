/** Tests page states that only a whole browser has: back/forward cache, frozen, prerendered, offline. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { bundle, listen } from './site.mjs';

const RATES = JSON.stringify({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] });
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;
const widget = (src, refresh = '') =>
  page(`<press-rate-ticker src="${src}" ${refresh && `refresh="${refresh}"`}></press-rate-ticker>
    <script type="module" src="/library.js"></script>`);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The headless browser from npm has no tabs: it can't hide or freeze a page, and has no back/forward cache. */
const skip = chrome().headless === 'shell' && 'Needs a complete Chromium.';

/** The paths of all requests for rates, in order. */
const rateRequests = [];

/** The paths of all requests, in order. */
const requests = [];

/** The open streams. */
const streams = new Set();

/** Chromium reads an aborted HTTP/1.1 response for up to 5 s, to reuse its connection. */
async function waitUntilStreamsAreClosed() {
  for (let tries = 0; tries < 80 && streams.size > 0; tries++) await wait(100);
  assert.equal(streams.size, 0);
}

/** This flag turns off prerendering. Puppeteer sets it, too. */
const NO_PRERENDERING = '--disable-background-networking';
let server, site, browser;
before(async () => {
  const library = await bundle("import './packages/rate-ticker/define.ts';");
  const FILES = {
    '/library.js': ['text/javascript', library],
    '/plain': ['text/html', page('Plain')],
    '/elsewhere': ['text/html', page('Elsewhere')],
    '/once': ['text/html', widget('/rates')],
    '/slow': ['text/html', widget('/rates?slow')],
    '/often': ['text/html', widget('/rates', 5)],
    '/live': ['text/html', widget('/events')],
    '/ahead': [
      'text/html',
      page(
        '<script type="speculationrules">{"prerender":[{"urls":["/once"],"eagerness":"immediate"}]}</script>' +
          '<a href="/once">Next</a>',
      ),
    ],
  };
  const handleRequest = async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://site.invalid');
    requests.push(pathname);
    if (pathname === '/rates') {
      rateRequests.push(pathname + search);
      if (search) await wait(1500);
      return response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(RATES);
    }
    if (pathname === '/events') {
      rateRequests.push(pathname);
      streams.add(response.once('close', () => streams.delete(response)));
      return response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 100\ndata: ${RATES}\n\n`);
    }
    const [type, body] = FILES[pathname] ?? ['text/plain', ''];
    return response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  };
  server = await listen((request, response) => void handleRequest(request, response));
  site = server.origin;
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  server?.close();
});

const waitUntilReady = (tab) =>
  tab.waitForFunction(() => document.querySelector('press-rate-ticker')?.matches(':state(ready)'), { timeout: 8000 });

async function open(path) {
  rateRequests.length = 0;
  const tab = await browser.newPage();
  await tab.goto(site + path, { waitUntil: 'load' });
  return tab;
}

/** Leaves the page, goes back, and returns whether it is the same page. `whileAway` runs on the other page. */
async function leaveAndGoBack(tab, whileAway = async () => undefined) {
  await tab.evaluate(() => {
    globalThis.left = 'still the same page';
    globalThis.addEventListener('pageshow', ({ persisted }) => (globalThis.restored = persisted));
  });
  await tab.goto(`${site}/elsewhere`);
  await whileAway();
  await tab.goBack({ waitUntil: 'domcontentloaded' });
  return tab.evaluate(() => [
    globalThis.left,
    globalThis.restored,
    performance.getEntriesByType('navigation')[0].notRestoredReasons?.reasons?.map(({ reason }) => reason) ?? [],
  ]);
}

describe('the back/forward cache', { skip }, () => {
  let hasBackForwardCache;
  before(async () => {
    const tab = await open('/plain');
    [, hasBackForwardCache] = await leaveAndGoBack(tab);
    await tab.close();
  });
  beforeEach((context) => {
    if (!hasBackForwardCache) context.skip('This browser has none.');
  });

  it('keeps a page with its widgets, which make no new requests when the user goes back', async () => {
    const tab = await open('/once');
    await waitUntilReady(tab);
    assert.deepEqual(await leaveAndGoBack(tab), ['still the same page', true, []]);
    await wait(300);
    assert.deepEqual(rateRequests, ['/rates']);
    await tab.close();
  });

  it('keeps a page with an unfinished request, which is repeated when the user goes back', async () => {
    const tab = await open('/slow');
    while (rateRequests.length === 0) await wait(20);
    assert.deepEqual(await leaveAndGoBack(tab, () => wait(300)), ['still the same page', true, []]);
    await waitUntilReady(tab);
    assert.deepEqual(rateRequests, ['/rates?slow', '/rates?slow']);
    await tab.close();
  });

  it('keeps a page that refreshes: no request while it is in the cache, and one when the user goes back', async () => {
    const tab = await open('/often');
    await waitUntilReady(tab);
    const whileAway = async () => {
      await wait(5500);
      assert.equal(rateRequests.length, 1);
    };
    assert.deepEqual(await leaveAndGoBack(tab, whileAway), ['still the same page', true, []]);
    await wait(2500);
    assert.equal(rateRequests.length, 2);
    await tab.close();
  });

  it('keeps a page with a stream, which is closed in the cache and opened once when the user goes back', async () => {
    const tab = await open('/live');
    await waitUntilReady(tab);
    assert.deepEqual(await leaveAndGoBack(tab, waitUntilStreamsAreClosed), ['still the same page', true, []]);
    await wait(500);
    // One ordinary request that finds the stream, and one connection for each time that the page is visible.
    assert.deepEqual([streams.size, rateRequests.length], [1, 3]);
    await tab.close();
  });
});

describe('a frozen page', { skip }, () => {
  it('closes its stream, and opens it once when it is visible again', async () => {
    const tab = await open('/live');
    await waitUntilReady(tab);
    const other = await browser.newPage();
    await other.bringToFront();
    const session = await tab.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await waitUntilStreamsAreClosed();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    await other.close();
    await wait(500);
    assert.deepEqual([streams.size, rateRequests.length], [1, 3]);
    await tab.close();
  });

  it('makes no request, and refreshes once when it is visible again', async () => {
    const tab = await open('/often');
    await waitUntilReady(tab);
    const other = await browser.newPage();
    await other.bringToFront();
    const session = await tab.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(6000);
    assert.equal(rateRequests.length, 1);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    await other.close();
    await wait(2500);
    assert.equal(rateRequests.length, 2);
    await tab.close();
  });
});

describe('an offline page', { skip }, () => {
  it('makes no request, keeps its rates, and refreshes once when it is online again', async () => {
    const tab = await open('/often');
    await waitUntilReady(tab);
    await tab.setOfflineMode(true);
    await wait(5500);
    assert.equal(
      await tab.evaluate(() => document.querySelector('press-rate-ticker').matches(':state(ready):not(:state(error))')),
      true,
    );
    await tab.setOfflineMode(false);
    await wait(2500);
    assert.equal(rateRequests.length, 2);
    await tab.close();
  });
});

describe('a prerendered page', { skip }, () => {
  it('makes no request until the user opens it', async (context) => {
    const { args, ...options } = chrome();
    const own = await puppeteer.launch({
      ...options,
      args: args.filter((arg) => arg !== NO_PRERENDERING),
      ignoreDefaultArgs: [NO_PRERENDERING],
    });
    context.after(() => own.close());
    rateRequests.length = 0;
    requests.length = 0;
    const tab = await own.newPage();
    await tab.goto(`${site}/ahead`);
    await wait(2500);
    if (!requests.includes('/once')) return context.skip('This browser prerenders nothing.');
    assert.ok(requests.includes('/library.js'), 'the prerendered page runs its scripts');
    assert.deepEqual(rateRequests, []);
    await Promise.all([tab.waitForNavigation(), tab.click('a')]);
    await waitUntilReady(tab);
    assert.deepEqual([rateRequests, requests.filter((path) => path === '/once')], [['/rates'], ['/once']]);
  });
});
