/** What only a whole browser can do to a page: put it into the back/forward cache, freeze it, prerender it, cut its line. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { bundle, listen } from './site.mjs';

const RATES = JSON.stringify({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] });
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;
const widget = (src, refresh = '') =>
  page(
    `<press-rate-ticker src="${src}" ${refresh && `refresh="${refresh}"`}></press-rate-ticker><script type="module" src="/library.js"></script>`,
  );
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The headless shell that npm ships has no tabs: it can neither hide nor freeze a page, nor keep one to go back to. */
const skip = chrome().headless === 'shell' && 'Needs a whole Chromium.';

/** What was asked of the rates, and of the whole server, in order. */
const asked = [];
/** Streams that stand open. */
const streams = new Set();
/** Chromium reads on for up to 5 s, to use a line of HTTP/1.1 again. */
async function closed() {
  for (let tries = 0; tries < 80 && streams.size > 0; tries++) await wait(100);
  assert.equal(streams.size, 0);
}
const pages = [];
/** Forbids prerendering; puppeteer sets it, too. */
const QUIET = '--disable-background-networking';
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
        '<script type="speculationrules">{"prerender":[{"urls":["/once"],"eagerness":"immediate"}]}</script><a href="/once">Next</a>',
      ),
    ],
  };
  const answer = async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://site.invalid');
    pages.push(pathname);
    if (pathname === '/rates') {
      asked.push(pathname + search);
      if (search) await wait(1500);
      return response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(RATES);
    }
    if (pathname === '/events') {
      asked.push(pathname);
      streams.add(response.once('close', () => streams.delete(response)));
      return response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 100\ndata: ${RATES}\n\n`);
    }
    const [type, body] = FILES[pathname] ?? ['text/plain', ''];
    return response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  };
  server = await listen((request, response) => void answer(request, response));
  site = server.origin;
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  server?.close();
});

const isReady = (tab) =>
  tab.waitForFunction(() => document.querySelector('press-rate-ticker')?.matches(':state(ready)'), { timeout: 8000 });

async function open(path) {
  asked.length = 0;
  const tab = await browser.newPage();
  await tab.goto(site + path, { waitUntil: 'load' });
  return tab;
}

/** Leaves, comes back, and says whether the very same page was there. */
async function thereAndBack(tab, meanwhile = async () => undefined) {
  await tab.evaluate(() => {
    globalThis.left = 'still the same page';
    globalThis.addEventListener('pageshow', ({ persisted }) => (globalThis.restored = persisted));
  });
  await tab.goto(`${site}/elsewhere`);
  await meanwhile();
  await tab.goBack({ waitUntil: 'domcontentloaded' });
  return tab.evaluate(() => [
    globalThis.left,
    globalThis.restored,
    performance.getEntriesByType('navigation')[0].notRestoredReasons?.reasons?.map(({ reason }) => reason) ?? [],
  ]);
}

describe('the back/forward cache', { skip }, () => {
  let has;
  before(async () => {
    const tab = await open('/plain');
    [, has] = await thereAndBack(tab);
    await tab.close();
  });
  beforeEach((context) => has || context.skip('This browser has none.'));

  it('keeps a page with its widgets, which ask nothing again when it comes back', async () => {
    const tab = await open('/once');
    await isReady(tab);
    assert.deepEqual(await thereAndBack(tab), ['still the same page', true, []]);
    await wait(300);
    assert.deepEqual(asked, ['/rates']);
    await tab.close();
  });

  it('keeps a page whose answer was still on its way, and it asks again and shows it', async () => {
    const tab = await open('/slow');
    while (asked.length === 0) await wait(20);
    assert.deepEqual(await thereAndBack(tab, () => wait(300)), ['still the same page', true, []]);
    await isReady(tab);
    assert.deepEqual(asked, ['/rates?slow', '/rates?slow']);
    await tab.close();
  });

  it('keeps a page that refreshes: nothing is asked meanwhile, and once afterwards', async () => {
    const tab = await open('/often');
    await isReady(tab);
    const meanwhile = async () => {
      await wait(5500);
      assert.equal(asked.length, 1);
    };
    assert.deepEqual(await thereAndBack(tab, meanwhile), ['still the same page', true, []]);
    await wait(2500);
    assert.equal(asked.length, 2);
    await tab.close();
  });

  it('keeps a page that is fed by a stream, which is closed meanwhile, and opened once afterwards', async () => {
    const tab = await open('/live');
    await isReady(tab);
    const meanwhile = async () => {
      await closed();
    };
    assert.deepEqual(await thereAndBack(tab, meanwhile), ['still the same page', true, []]);
    await wait(500);
    // An ordinary request that finds the stream, and one connection for each time the page is seen.
    assert.deepEqual([streams.size, asked.length], [1, 3]);
    await tab.close();
  });
});

describe('a frozen page', { skip }, () => {
  it('closes its stream, and opens it once when it is seen again', async () => {
    const tab = await open('/live');
    await isReady(tab);
    const other = await browser.newPage();
    await other.bringToFront();
    const session = await tab.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await closed();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    await other.close();
    await wait(500);
    assert.deepEqual([streams.size, asked.length], [1, 3]);
    await tab.close();
  });

  it('asks nothing, and catches up once when it is seen again', async () => {
    const tab = await open('/often');
    await isReady(tab);
    const other = await browser.newPage();
    await other.bringToFront();
    const session = await tab.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(6000);
    assert.equal(asked.length, 1);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    await other.close();
    await wait(2500);
    assert.equal(asked.length, 2);
    await tab.close();
  });
});

describe('a page without a line', { skip }, () => {
  it('asks nothing, keeps what it shows, and catches up once when it is back', async () => {
    const tab = await open('/often');
    await isReady(tab);
    await tab.setOfflineMode(true);
    await wait(5500);
    assert.equal(
      await tab.evaluate(() => document.querySelector('press-rate-ticker').matches(':state(ready):not(:state(error))')),
      true,
    );
    await tab.setOfflineMode(false);
    await wait(2500);
    assert.equal(asked.length, 2);
    await tab.close();
  });
});

describe('a prerendered page', { skip }, () => {
  it('asks nothing until the reader comes', async (context) => {
    const { args, ...options } = chrome();
    const own = await puppeteer.launch({
      ...options,
      args: args.filter((arg) => arg !== QUIET),
      ignoreDefaultArgs: [QUIET],
    });
    context.after(() => own.close());
    asked.length = pages.length = 0;
    const tab = await own.newPage();
    await tab.goto(`${site}/ahead`);
    await wait(2500);
    if (!pages.includes('/once')) return context.skip('This browser prerenders nothing.');
    assert.ok(pages.includes('/library.js'), 'the page ahead runs its scripts');
    assert.deepEqual(asked, []);
    await Promise.all([tab.waitForNavigation(), tab.click('a')]);
    await isReady(tab);
    assert.deepEqual([asked, pages.filter((path) => path === '/once')], [['/rates'], ['/once']]);
  });
});
