/**
 * Server failures across origins: a page on `news.test` with the built library, and a server with other names. This
 * also tests what only browsers have: CORS, Content-Security-Policy, mixed content.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { respondWithFault, respondFromOtherOrigin } from './faults.mjs';
import { serve } from './servers/loopback.mjs';
import { newsSite } from './servers/news-site.mjs';

const OWN_TEXT = '1 som = 0.0114 dollars';
const RATE = 'KGS/USD 0.01143';

let server, site;
before(async () => {
  await respondWithFault(new URL('http://faults.test/fault/bomb')); // compresses it, so that no page waits for it
  server = await serve(respondFromOtherOrigin);
  site = await newsSite({ hosts: { '*.faults.test': '127.0.0.1' } });
});
after(async () => {
  await site?.close();
  await server?.close();
});

/** Runs in the page: records its events in order, and removes the random delay before retries. */
const recordEvents = () => {
  Math.random = () => 0;
  globalThis.events = [];
  addEventListener('press-load', ({ detail }) =>
    globalThis.events.push(`load ${detail.count}, ${detail.dropped} dropped`),
  );
  addEventListener('press-error', ({ detail }) =>
    globalThis.events.push([detail.kind, detail.status].filter(Boolean).join(' ')),
  );
  addEventListener('error', ({ message }) => globalThis.events.push(`uncaught ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => globalThis.events.push(`uncaught ${reason}`));
};

/** Runs in the page: the visible rates or text, the source line, the debug panel, and the events. */
const readPage = () => {
  const ticker = document.querySelector('press-rate-ticker');
  const visibleTexts = (elements) =>
    [...elements]
      .filter((element) => element.checkVisibility() && element.offsetHeight > 0)
      .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
  const inside = (part) => ticker.shadowRoot.querySelectorAll(`[part="${part}"]`);
  return {
    texts: [...visibleTexts(ticker.querySelectorAll('p')), ...visibleTexts(inside('rate'))],
    source: visibleTexts(inside('source')).join(' '),
    debug: visibleTexts(inside('debug')).join(' '),
    events: globalThis.events,
  };
};

const timeoutScript = (timeoutMs) => `<script type="module">
    import { configure } from '/press-elements.js';
    configure({ timeoutMs: ${timeoutMs} });
  </script>`;

let count = 0;

/** Each test has its own host, so that one server's `Retry-After` doesn't affect the next test. */
const urlOf = (path) =>
  `http://host-${++count}.faults.test:${server.port}${path}${path.includes('?') ? '&' : '?'}row=${count}`;

async function visit(src, { onSite = site, timeoutMs, headers } = {}) {
  const row = src.slice(src.lastIndexOf('row='));
  const escapedSrc = src.replaceAll('&', '&amp;');
  const ticker = `<press-rate-ticker debug src="${escapedSrc}"><p>${OWN_TEXT}</p></press-rate-ticker>`;
  const page = await onSite.open(ticker, {
    headers,
    head: timeoutMs ? timeoutScript(timeoutMs) : '',
    before: [recordEvents],
  });
  await page.waitForFunction(() => globalThis.events.length > 0, { timeout: 15_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  const found = await page.evaluate(readPage);
  await page.leave();
  return { ...found, requests: server.requests.filter((path) => path.endsWith(row)).length };
}

const redirectToOtherOrigin = (path) =>
  `/fault/redirect?cors&to=${encodeURIComponent(`http://elsewhere.faults.test:${server.port}${path}`)}`;

/**
 * What a server does, its path, the event, and the number of requests.
 *
 * @typedef {[server: string, path: () => string, event: string, requests: number, options?: Parameters<typeof
 *   visit>[1]]} Case
 */

/** @type {Case[]} */
const FAILURES = [
  ['doesn’t send CORS headers', () => '/fault/ok', 'network', 2],
  ['responds with 403 without CORS headers', () => '/fault/403', 'network', 2],
  ['is busy and exposes Retry-After', () => '/fault/busy?cors=expose&after=600', 'http 429', 1],
  ['is busy and doesn’t expose Retry-After', () => '/fault/busy?cors&after=600', 'http 429', 4],
  ['responds with 500', () => '/fault/500?cors', 'http 500', 4],
  ['redirects in a loop', () => '/fault/loop?cors', 'network', 42],
  ['redirects to an origin that doesn’t send CORS headers', () => redirectToOtherOrigin('/fault/ok'), 'network', 2],
  ['stops in the middle of a response', () => '/fault/stall?cors', 'timeout', 4, { timeoutMs: 400 }],
  ['sends one byte at a time', () => '/fault/drip?cors', 'timeout', 4, { timeoutMs: 400 }],
  ['closes the connection in the middle of a response', () => '/fault/cut?cors', 'network', 2],
  ['sends truncated JSON', () => '/fault/truncated?cors', 'not-json', 2],
  ['sends 50 MB compressed to 50 kB', () => '/fault/bomb?cors', 'too-large', 1],
  ['sends a login page with status 200', () => '/fault/html?cors', 'not-json', 2],
  ['sends JSON of another structure', () => '/fault/wrong-shape?cors', 'schema', 1],
  [
    'is not allowed by the page’s policy',
    () => '/fault/ok?cors',
    'network',
    0,
    { headers: { 'content-security-policy': "connect-src 'self'" } },
  ],
];

describe('a server of another origin', { concurrency: 3 }, () => {
  for (const [what, path, event, requests, options] of FAILURES) {
    const title = `that ${what}: the publisher’s own text stays, with the event “${event}” after ${requests} requests`;
    it(title, async () => {
      const { debug, source, ...found } = await visit(urlOf(path()), options);
      assert.deepEqual(found, { texts: [OWN_TEXT], events: [event], requests });
      assert.deepEqual([debug.length > 20, source], [true, '']);
    });
  }

  it('that sends 50 MB is canceled after the first, and the publisher’s own text stays', async () => {
    const flood = urlOf('/fault/flood?cors');
    const { texts, events, requests } = await visit(flood);
    assert.deepEqual({ texts, events, requests }, { texts: [OWN_TEXT], events: ['too-large'], requests: 1 });
    const { body } = await respondWithFault(new URL(flood.replace('/flood?', '/flooded?')));
    assert.ok(Number(body) > 0 && Number(body) < 20 * 1_048_576, body);
  });

  /** @type {Case[]} */
  const SUCCESSES = [
    ['fails once', () => '/fault/recovers?times=1&cors', 'load 1, 0 dropped', 2],
    ['is busy for a second, with Retry-After', () => '/fault/busy-second?cors=expose', 'load 1, 0 dropped', 2],
    [
      'redirects to another origin with CORS headers',
      () => redirectToOtherOrigin('/fault/ok?cors'),
      'load 1, 0 dropped',
      1,
    ],
  ];
  for (const [what, path, event, requests] of SUCCESSES) {
    it(`that ${what}: its rate is shown after ${requests} request${requests > 1 ? 's' : ''}`, async () => {
      const { debug, source, ...found } = await visit(urlOf(path()));
      assert.deepEqual({ source, ...found }, { texts: [RATE], source: '', events: [event], requests });
      assert.match(debug, /^<press-rate-ticker> schema-org: http:\S+$/);
    });
  }

  it('that sends one invalid rate of four: the others are shown, and debug names the invalid one', async () => {
    const { texts, events, debug } = await visit(urlOf('/fault/wrong-field?cors'));
    assert.deepEqual(
      [texts.map((text) => text.slice(0, 7)), events],
      [['KGS/USD', 'KZT/USD', 'UZS/USD'], ['load 3, 1 dropped']],
    );
    assert.match(debug, /rates\[2\]\.rate: expected a number, got "n\/a"/);
  });

  it('that sends JSON in windows-1251: its rate is shown, and replacement characters in the bank’s name', async () => {
    const { texts, events, source } = await visit(urlOf('/fault/windows-1251?cors'));
    assert.deepEqual(
      [texts, events, source],
      [[RATE], ['load 1, 0 dropped'], 'Source: \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}'],
    );
  });

  it('without https, on an https page: the publisher’s own text stays, and there is no request', async (context) => {
    const secure = await newsSite({ secure: true, hosts: { '*.faults.test': '127.0.0.1' } });
    context.after(secure.close);
    const { texts, events, requests } = await visit(urlOf('/fault/ok?cors'), { onSite: secure });
    assert.deepEqual({ texts, events, requests }, { texts: [OWN_TEXT], events: ['network'], requests: 0 });
  });
});

describe('the debug panel', () => {
  it('shows the CORS header that the server has to send, with the page’s own origin', async () => {
    assert.match((await visit(urlOf('/fault/ok'))).debug, /Access-Control-Allow-Origin: http:\/\/news\.test:\d+/);
  });

  it('names the page’s Content-Security-Policy if it blocked the request', async () => {
    assert.match(
      (await visit(urlOf('/fault/ok?cors'), { headers: { 'content-security-policy': "connect-src 'self'" } })).debug,
      /Content-Security-Policy blocks this: connect-src/,
    );
  });

  it('shows the Retry-After of a busy server if pages may read it', async () => {
    const [readable, hidden] = await Promise.all(
      ['cors=expose', 'cors'].map((cors) => visit(urlOf(`/fault/busy?${cors}&after=600`))),
    );
    assert.match(readable.debug, /\b600 s\b/);
    assert.doesNotMatch(hidden.debug, /600 s/);
  });
});
