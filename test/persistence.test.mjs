/**
 * Tests stored responses in whole browsers: a second visit, several tabs, the back/forward cache, unavailable storage.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { bundle, listen } from './site.mjs';

const html = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;
const TICKER = '<press-rate-ticker src="/rates"></press-rate-ticker>';
/** The script that a site builder pastes. */
const PERSIST = `<script type="module">
  import { configure } from '/library.js';
  configure({ persist: true });
</script>`;
const PAGES = {
  '/off': html(`${TICKER}<script type="module" src="/library.js"></script>`),
  '/on': html(TICKER + PERSIST),
  '/late': html(`${TICKER}<script type="module" src="/library.js"></script>${PERSIST}`),
  '/framed': html('<iframe sandbox="allow-scripts" src="/on" width="600" height="200"></iframe>'),
  '/plain': html('Plain'),
};
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The server's current response, and the requests for it. */
let rates;
const requests = [];
const errors = [];
let library, server, site, browser;
const handleRequest = async ({ url }, response) => {
  const head = { 'access-control-allow-origin': '*' };
  if (url === '/rates') {
    requests.push(url);
    await wait(rates.delay ?? 0);
    return response
      .writeHead(rates.status ?? 200, { ...head, 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ asOf: '2025-06-23', rates: [{ base: 'KGS', quote: 'USD', rate: rates.rate }] }));
  }
  const body = url === '/library.js' ? library : PAGES[url];
  return response
    .writeHead(body ? 200 : 404, {
      ...head,
      'content-type': `text/${url.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`,
    })
    .end(body ?? '');
};

before(async () => {
  library = await bundle("export * from './packages/all.ts';");
  server = await listen((request, response) => void handleRequest(request, response));
  site = server.origin;
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A new browser context for each test: no data is left from other tests. */
let context;
beforeEach(async () => {
  rates = { rate: 0.011 };
  requests.length = errors.length = 0;
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());

async function open(path, from = context) {
  const tab = await from.newPage();
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.evaluateOnNewDocument(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await tab.goto(site + path);
  return tab;
}

/** Waits until the ticker shows this rate and has these states. */
const waitForRate = (frame, rate, ...states) =>
  frame.waitForFunction(
    (text, all) => {
      const ticker = document.querySelector('press-rate-ticker');
      return ticker.shadowRoot?.textContent.includes(text) && all.every((state) => ticker.matches(`:state(${state})`));
    },
    { timeout: 8000, polling: 50 },
    rate,
    states,
  );

/** The stored responses, as text. */
const storedTexts = (tab) =>
  tab.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'press-elements')) return [];
    const opening = indexedDB.open('press-elements');
    const db = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    const reading = db.transaction('answers').objectStore('answers').getAll();
    const all = await new Promise((resolve) => (reading.onsuccess = () => resolve(reading.result)));
    db.close();
    return all.map(({ text }) => text);
  });

async function waitUntilStored(tab, text) {
  for (let tries = 0; tries < 100; tries++, await wait(50))
    if ((await storedTexts(tab)).some((each) => each.includes(`"rate":${text}`))) return;
  assert.fail(`${text} was not stored.`);
}

/** Opens a page, waits until its rate is stored, and closes it. */
async function visit(rate) {
  rates = { rate };
  const tab = await open('/on');
  await waitUntilStored(tab, String(rate));
  await tab.close();
}

describe('a second visit', () => {
  for (const path of ['/on', '/late']) {
    it(`shows the last rates before the response, then the new ones, without a layout shift (${path})`, async () => {
      await visit(0.011);
      rates = { rate: 0.012, delay: 2000 };
      const tab = await open(path);
      const begin = performance.now();
      await waitForRate(tab, '0.011', 'ready');
      assert.ok(performance.now() - begin < 1500, 'before the server responds');
      assert.equal(requests.length, 2, 'the request was made at the same time');
      await waitForRate(tab, '0.012', 'ready');
      assert.deepEqual([await tab.evaluate(() => globalThis.shifts), errors], [[], []]);
    });
  }

  it('shows the last rates with their own date, marked as stale, if the server fails', async () => {
    await visit(0.011);
    rates = { rate: 0.012, status: 404 };
    const tab = await open('/on');
    await waitForRate(tab, '0.011', 'ready', 'stale', 'error');
    assert.equal(
      await tab.evaluate(() => document.querySelector('press-rate-ticker').shadowRoot.querySelector('time').dateTime),
      '2025-06-23',
    );
  });

  it('shows the last rates offline', async () => {
    await visit(0.011);
    const tab = await open('/plain');
    await tab.setOfflineMode(true);
    requests.length = 0;
    await tab.setRequestInterception(true);
    tab.on(
      'request',
      (request) =>
        void request.respond({
          contentType: request.url().endsWith('.js') ? 'text/javascript' : 'text/html',
          body: request.url().endsWith('.js') ? library : PAGES['/on'],
        }),
    );
    await tab.goto(`${site}/on`);
    await waitForRate(tab, '0.011', 'ready');
    assert.deepEqual(requests, []);
  });

  it('finds nothing by default: without persist, no storage is used', async () => {
    const tab = await context.newPage();
    await tab.evaluateOnNewDocument(() => {
      globalThis.usedStorage = [];
      for (const name of ['open', 'deleteDatabase', 'databases'])
        IDBFactory.prototype[name] = () => globalThis.usedStorage.push(name);
      for (const name of ['indexedDB', 'caches', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: () => globalThis.usedStorage.push(name) });
    });
    await tab.goto(`${site}/off`);
    await waitForRate(tab, '0.011', 'ready');
    await wait(1000);
    assert.deepEqual(await tab.evaluate(() => globalThis.usedStorage), []);
  });

  it('in two tabs at once finds a good response, and the database can be deleted while both are open', async () => {
    rates = { rate: 0.011 };
    const tabs = await Promise.all([open('/on'), open('/on')]);
    await waitUntilStored(tabs[0], '0.011');
    rates = { rate: 0.012, status: 404 };
    const third = await open('/on');
    await waitForRate(third, '0.011', 'stale');
    const deleted = third.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('press-elements');
          request.onsuccess = () => resolve('deleted');
          request.onblocked = () => resolve('blocked');
        }),
    );
    assert.deepEqual([await deleted, errors], ['deleted', []]);
  });

  it('in a private window finds only the data of that window', async () => {
    await visit(0.011);
    const own = await browser.createBrowserContext();
    rates = { rate: 0.012, status: 404 };
    const tab = await open('/on', own);
    await tab.waitForFunction(() => document.querySelector('press-rate-ticker').matches(':state(error)'));
    assert.deepEqual([await storedTexts(tab), errors], [[], []]);
    await own.close();
  });
});

describe('the back/forward cache', { skip: chrome().headless === 'shell' && 'Needs a complete Chromium.' }, () => {
  async function leaveAndGoBack(tab, whileAway) {
    await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (globalThis.restored = persisted)));
    await tab.goto(`${site}/plain`);
    await whileAway();
    await tab.goBack({ waitUntil: 'domcontentloaded' });
    return tab.evaluate(() => [
      globalThis.restored,
      performance.getEntriesByType('navigation')[0].notRestoredReasons?.reasons?.map(({ reason }) => reason) ?? [],
    ]);
  }

  it('keeps a page that has stored responses, even if another tab upgrades the database', async (test) => {
    const plain = await browser.newPage(); // in the default context: others may have no back/forward cache
    await plain.goto(`${site}/off`);
    const [hasBackForwardCache] = await leaveAndGoBack(plain, async () => undefined);
    if (!hasBackForwardCache) return test.skip('This browser has none.');
    const tab = await open('/on', browser);
    const other = await open('/plain', browser);
    await waitUntilStored(tab, '0.011');
    await tab.bringToFront();
    const upgradeDatabase = () =>
      other.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('press-elements', 99);
            request.onsuccess = () => resolve(request.result.close());
          }),
      );
    assert.deepEqual(await leaveAndGoBack(tab, upgradeDatabase), [true, []]);
    await waitForRate(tab, '0.011', 'ready');
    for (const each of [plain, tab, other]) await each.close();
  });

  it('keeps a page that is left before it has stored its response', async (test) => {
    const tab = await open('/on', browser);
    await waitForRate(tab, '0.011', 'ready');
    const [restored, reasons] = await leaveAndGoBack(tab, () => wait(800));
    if (restored === undefined && reasons.length === 0) return test.skip('This browser has none.');
    assert.deepEqual([restored, reasons], [true, []]);
    await waitUntilStored(tab, '0.011');
    await tab.close();
  });
});

describe('unavailable storage', () => {
  it('in a frame without an origin: the widget works without errors', async () => {
    const tab = await open('/framed');
    const frame = await tab.waitForFrame((each) => each.url().endsWith('/on'));
    assert.equal(
      await frame.evaluate(
        () =>
          new Promise((resolve) => {
            try {
              indexedDB.open('press-elements').onsuccess = () => resolve('opened');
            } catch ({ name }) {
              resolve(name);
            }
          }),
      ),
      'SecurityError',
    );
    await waitForRate(frame, '0.011', 'ready');
    await wait(800);
    assert.deepEqual(errors, []);
  });

  it('with cookies turned off: the widget works without errors', async (test) => {
    const profile = mkdtempSync(join(tmpdir(), 'no-cookies-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
    const own = await puppeteer.launch({ ...chrome(), userDataDir: profile });
    test.after(async () => {
      await own.close();
      rmSync(profile, { recursive: true, force: true });
    });
    const tab = await open('/on', own);
    await waitForRate(tab, '0.011', 'ready');
    await wait(800);
    assert.deepEqual(errors, []);
    const refused = await tab.evaluate(
      () =>
        new Promise((resolve) => {
          try {
            const request = indexedDB.open('x');
            request.onsuccess = () => resolve(false);
            request.onerror = () => resolve(true);
          } catch {
            resolve(true);
          }
        }),
    );
    if (!refused) test.skip('This browser ignores the setting.');
  });

  it('with too little space: the oldest responses are deleted until the new one fits', async (test) => {
    const own = await puppeteer.launch(chrome()); // the quota has to be set before anything is stored
    test.after(() => own.close());
    const tab = await open('/plain', own);
    const session = await tab.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: site, quotaSize: 1_000_000 });
    const full = await tab.evaluate(async () => {
      const request = indexedDB.open('press-elements');
      request.onupgradeneeded = () => request.result.createObjectStore('answers');
      const db = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const randomText = (parts) => Array.from({ length: parts }, () => Math.random().toString(36)).join('');
      const add = (number, parts) =>
        new Promise((resolve) => {
          const store = db.transaction('answers', 'readwrite').objectStore('answers');
          store.put(
            { at: Date.now() - 1000 * number, text: `${number}:${randomText(parts)}` },
            `1 ["press-elements","rates","https://a.example/${number}",0]`,
          );
          store.transaction.oncomplete = () => resolve();
          store.transaction.onabort = () => resolve(store.transaction.error.name);
        });
      let refusal;
      for (let number = 1, parts = 6000; number < 50 && parts > 1; refusal ? (parts /= 2) : number++)
        refusal = await add(number, parts);
      return refusal; // the database stays open, because closing it would free space
    });
    assert.equal(full, 'QuotaExceededError', 'the smallest response does not fit');
    const before = await storedTexts(tab);
    const page = await open('/on', own);
    await waitForRate(page, '0.011', 'ready');
    await waitUntilStored(tab, '0.011');
    const left = await storedTexts(tab);
    assert.deepEqual(
      [1, before.length].map((number) => left.some((text) => text.startsWith(`${number}:`))),
      [true, false],
      'the newest stays, the oldest is deleted',
    );
    assert.deepEqual(
      [
        await page.evaluate(() =>
          document.querySelector('press-rate-ticker').matches(':state(ready):not(:state(error))'),
        ),
        errors,
      ],
      [true, []],
    );
  });
});

describe('a server', () => {
  it('stores nothing, because its readers must not share data', async () => {
    const { outputFiles } = await build({
      entryPoints: [new URL('../packages/data/data.ts', import.meta.url).pathname],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    const usedStorage = [];
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => void usedStorage.push('indexedDB'),
    });
    const { createClient, safeUrl } = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
    );
    const client = createClient({ persist: true });
    const { data } = await client.load({ kind: 'rates', src: safeUrl(`${site}/rates`) });
    await wait(800);
    delete globalThis.indexedDB;
    assert.deepEqual([data.rates[0].rate, usedStorage], [0.011, []]);
  });
});
