/**
 * A server's bad days across origins: a page of `news.test` with the built library, a server under other names, and between
 * them what only a browser has: CORS, a page's own policy, mixed content.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fault, faultFromElsewhere } from './faults.mjs';
import { serve } from './servers/loopback.mjs';
import { newsSite } from './servers/news-site.mjs';

const OWN_LINE = '1 som = 0.0114 dollars';
const RATE = 'KGS/USD = 0.01143';

let server, site;
before(async () => {
  await fault(new URL('http://faults.test/fault/bomb')); // packed once, so that no page waits for it
  server = await serve(faultFromElsewhere);
  site = await newsSite({ hosts: { '*.faults.test': '127.0.0.1' } });
});
after(async () => {
  await site?.close();
  await server?.close();
});

/** What the page is told, in order; and no random waits before another try. */
const listen = () => {
  Math.random = () => 0;
  globalThis.told = [];
  addEventListener('press-load', ({ detail }) =>
    globalThis.told.push(`load ${detail.count}, ${detail.dropped} dropped`),
  );
  addEventListener('press-error', ({ detail }) =>
    globalThis.told.push([detail.kind, detail.status].filter(Boolean).join(' ')),
  );
  addEventListener('error', ({ message }) => globalThis.told.push(`uncaught ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => globalThis.told.push(`uncaught ${reason}`));
};

/** The line of text that a reader has before their eyes, and the reason that the builder is shown. */
const look = () => {
  const ticker = document.querySelector('press-rate-ticker');
  const written = (elements) =>
    [...elements]
      .filter((element) => element.checkVisibility() && element.offsetHeight > 0)
      .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
  const inside = (part) => ticker.shadowRoot.querySelectorAll(`[part="${part}"]`);
  return {
    sees: [...written(ticker.querySelectorAll('p')), ...written(inside('rate'))],
    source: written(inside('source')).join(' '),
    debug: written(inside('debug')).join(' '),
    told: globalThis.told,
  };
};

const limit = (timeoutMs) =>
  `<script type="module">import { configure } from '/press-elements.js'; configure({ timeoutMs: ${timeoutMs} });</script>`;

let count = 0;

/** Every row has a host of its own: what one server asks for must not count for the next. */
const address = (path) =>
  `http://host-${++count}.faults.test:${server.port}${path}${path.includes('?') ? '&' : '?'}row=${count}`;

async function visit(src, { on = site, timeoutMs, headers } = {}) {
  const row = src.slice(src.lastIndexOf('row='));
  const ticker = `<press-rate-ticker debug src="${src.replaceAll('&', '&amp;')}"><p>${OWN_LINE}</p></press-rate-ticker>`;
  const page = await on.open(ticker, { headers, head: timeoutMs ? limit(timeoutMs) : '', before: [listen] });
  await page.waitForFunction(() => globalThis.told.length > 0, { timeout: 15_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  const found = await page.evaluate(look);
  await page.leave();
  return { ...found, requests: server.asked.filter((asked) => asked.endsWith(row)).length };
}

const elsewhere = (path) =>
  `/fault/redirect?cors&to=${encodeURIComponent(`http://elsewhere.faults.test:${server.port}${path}`)}`;

/** @typedef {[what: string, path: () => string, told: string, requests: number, options?: Parameters<typeof visit>[1]]} Row What a server does, where, what the page is told, and after how many requests. */

/** @type {Row[]} */
const FAILS = [
  ['lets no page read it', () => '/fault/ok', 'network', 2],
  ['refuses, and lets no page read why', () => '/fault/403', 'network', 2],
  ['is busy, and lets pages read for how long', () => '/fault/busy?cors=expose&after=600', 'http 429', 1],
  ['is busy, and hides for how long', () => '/fault/busy?cors&after=600', 'http 429', 4],
  ['is broken', () => '/fault/500?cors', 'http 500', 4],
  ['sends on in a circle', () => '/fault/loop?cors', 'network', 42],
  ['sends on to an origin that lets no page read it', () => elsewhere('/fault/ok'), 'network', 2],
  ['stalls in the middle', () => '/fault/stall?cors', 'timeout', 4, { timeoutMs: 400 }],
  ['drips, a byte at a time', () => '/fault/drip?cors', 'timeout', 4, { timeoutMs: 400 }],
  ['breaks off in the middle', () => '/fault/cut?cors', 'network', 2],
  ['sends JSON without its end', () => '/fault/truncated?cors', 'not-json', 2],
  ['sends 50 MB packed as 50 kB', () => '/fault/bomb?cors', 'too-large', 1],
  ['sends a login page with 200', () => '/fault/html?cors', 'not-json', 2],
  ['sends another shape', () => '/fault/wrong-shape?cors', 'schema', 1],
  [
    'is none that the page’s policy names',
    () => '/fault/ok?cors',
    'network',
    0,
    { headers: { 'content-security-policy': "connect-src 'self'" } },
  ],
];

describe('a server of another origin', { concurrency: 3 }, () => {
  for (const [what, path, told, requests, options] of FAILS) {
    it(`that ${what}: the publisher’s own line stays, and the page is told “${told}” after ${requests} request${requests === 1 ? '' : 's'}`, async () => {
      const { debug, source, ...found } = await visit(address(path()), options);
      assert.deepEqual(found, { sees: [OWN_LINE], told: [told], requests });
      assert.deepEqual([debug.length > 20, source], [true, '']);
    });
  }

  it('that floods the page with 50 MB is left after the first, and the publisher’s own line stays', async () => {
    const flood = address('/fault/flood?cors');
    const { sees, told, requests } = await visit(flood);
    assert.deepEqual({ sees, told, requests }, { sees: [OWN_LINE], told: ['too-large'], requests: 1 });
    const { body } = await fault(new URL(flood.replace('/flood?', '/flooded?')));
    assert.ok(Number(body) > 0 && Number(body) < 20 * 1_048_576, body);
  });

  /** @type {Row[]} */
  const GOOD = [
    ['fails once', () => '/fault/recovers?times=1&cors', 'load 1, 0 dropped', 2],
    ['is busy for a second, and says so', () => '/fault/busy-second?cors=expose', 'load 1, 0 dropped', 2],
    ['sends on to another origin that lets pages read it', () => elsewhere('/fault/ok?cors'), 'load 1, 0 dropped', 1],
  ];
  for (const [what, path, told, requests] of GOOD) {
    it(`that ${what}: its rate is shown after ${requests} request${requests > 1 ? 's' : ''}`, async () => {
      const { debug, source, ...found } = await visit(address(path()));
      assert.deepEqual({ source, ...found }, { sees: [RATE], source: '', told: [told], requests });
      assert.match(debug, /^<press-rate-ticker> schema-org: http:\S+$/);
    });
  }

  it('that sends one rate of four without a number: the others are shown, and the builder is told which', async () => {
    const { sees, told, debug } = await visit(address('/fault/wrong-field?cors'));
    assert.deepEqual(
      [sees.map((line) => line.slice(0, 7)), told],
      [['KGS/USD', 'KZT/USD', 'UZS/USD'], ['load 3, 1 dropped']],
    );
    assert.match(debug, /rates\[2\]\.rate: expected a number, got "n\/a"/);
  });

  it('that writes a bank’s name in windows-1251, against JSON’s rule: its rate is shown, and the name with marks for what is no UTF-8', async () => {
    const { sees, told, source } = await visit(address('/fault/windows-1251?cors'));
    assert.deepEqual([sees, told, source], [[RATE], ['load 1, 0 dropped'], 'Source: \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}']);
  });

  it('without https, on a page with it: the publisher’s own line stays, and nothing is asked', async (context) => {
    const secure = await newsSite({ secure: true, hosts: { '*.faults.test': '127.0.0.1' } });
    context.after(secure.close);
    const { sees, told, requests } = await visit(address('/fault/ok?cors'), { on: secure });
    assert.deepEqual({ sees, told, requests }, { sees: [OWN_LINE], told: ['network'], requests: 0 });
  });
});

describe('the reason that the builder is shown', () => {
  it('names the header that a server of another origin has to send, with the page’s own origin', async () => {
    assert.match((await visit(address('/fault/ok'))).debug, /Access-Control-Allow-Origin: http:\/\/news\.test:\d+/);
  });

  it('names the page’s own policy, where that refused it', async () => {
    assert.match(
      (await visit(address('/fault/ok?cors'), { headers: { 'content-security-policy': "connect-src 'self'" } })).debug,
      /Content-Security-Policy blocks this: connect-src/,
    );
  });

  it('names how long a busy server wants to be left alone, where pages may read it', async () => {
    const [readable, hidden] = await Promise.all(
      ['cors=expose', 'cors'].map((cors) => visit(address(`/fault/busy?${cors}&after=600`))),
    );
    assert.match(readable.debug, /\b600 s\b/);
    assert.doesNotMatch(hidden.debug, /600 s/);
  });
});
