/**
 * Tests the hosts that the library itself names. The browser resolves their names to test servers on this machine and
 * accepts their certificates. The pages contain the tags that a site builder pastes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readRates } from '../../../demo/site/rates.mjs';
import { serve } from '../loopback.mjs';
import { newsSite } from '../news-site.mjs';
import { respondAsFrankfurter } from './frankfurter.mjs';

const FILE = 'v1/currencies/usd.min.json';
const readDataSet = (name) =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/${FILE}`, import.meta.url), 'utf8'));
const today = readDataSet('rates-today');
const yesterday = readDataSet('rates-previous');

const serveCdn = () => serve(readRates, { secure: true });

/** The second host has only the newest publication. */
const serveSecondHost = () =>
  serve(
    ({ pathname }) =>
      readRates(new URL(`/npm/@fawazahmed0/currency-api@latest${pathname}`, 'https://cdn.jsdelivr.net/')),
    { secure: true },
  );
const serveFrankfurter = () => serve(respondAsFrankfurter, { secure: true });

let first, second, frankfurter, news;
before(async () => {
  [first, second, frankfurter] = await Promise.all([serveCdn(), serveSecondHost(), serveFrankfurter()]);
  const hosts = {
    'cdn.jsdelivr.net': `127.0.0.1:${first.port}`,
    'currency-api.pages.dev': `127.0.0.1:${second.port}`,
    'api.frankfurter.dev': `127.0.0.1:${frankfurter.port}`,
  };
  news = await newsSite({ hosts });
});
after(async () => {
  await news?.close();
  await Promise.all([first, second, frankfurter].map((server) => server?.close()));
});

/** Runs in the page: sets the clock to a date, because the rates in the tests are of a fixed day. */
const setClock = (iso) => {
  const offsetMs = Date.parse(iso) - Date.now();
  const { now } = Date;
  globalThis.Date = class extends Date {
    constructor(...args) {
      super(...(args.length > 0 ? args : [now() + offsetMs]));
    }
    static now() {
      return now() + offsetMs;
    }
  };
  Math.random = () => 0; // no delay before a retry
};

const FRANKFURTER = 'https://api.frankfurter.dev/v2/rates';

const open = (ticker, date = `${today.date}T12:00:00Z`) => news.open(ticker, { before: [setClock, date] });
const waitUntilMatches = (page, selector) =>
  page.waitForFunction(
    (wanted) => document.querySelector('press-rate-ticker').matches(wanted),
    { timeout: 20_000 },
    selector,
  );

/** The visible texts: rates, source with date, and the note that rates may be out of date. */
const readTicker = (page) =>
  page.$eval('press-rate-ticker', ({ shadowRoot }) => {
    const textsOf = (part) =>
      [...shadowRoot.querySelectorAll(`[part="${part}"]`)].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' ').trim(),
      );
    return { rates: textsOf('rate'), source: textsOf('source').join(' '), outdated: textsOf('outdated').join(' ') };
  });

/** The price of one unit in USD, computed from the data set. */
const price = (code, { usd } = today) => 1 / usd[code];
const NAMES = ['eur', 'gbp', 'jpy', 'cny', 'chf'];
const rateIn = (text) => Number(/ ([\d.]+)/.exec(text)[1]);
const percentIn = (text) => Number(/([+-]?[\d.]+)%$/.exec(text.replace('−', '-'))?.[1] ?? Number.NaN);

function assertRates(lines, hasChange) {
  assert.deepEqual(
    lines.map((line) => line.slice(0, 8)),
    NAMES.map((code) => `${code.toUpperCase()}/USD `),
  );
  for (const [index, code] of NAMES.entries()) {
    const now = price(code);
    const before = price(code, yesterday);
    assert.ok(Math.abs(rateIn(lines[index]) / now - 1) < 5e-4, lines[index]);
    if (hasChange)
      assert.ok(Math.abs(percentIn(lines[index]) - (100 * (now - before)) / before) <= 0.00501, lines[index]);
    else assert.doesNotMatch(lines[index], /%/);
  }
}

describe('<press-rate-ticker> without attributes', () => {
  it('shows today’s rates with their change since yesterday, with one request for each day', async () => {
    const page = await open('<press-rate-ticker></press-rate-ticker>');
    await waitUntilMatches(page, ':state(ready)');
    const { rates, source, outdated } = await readTicker(page);
    assertRates(rates, true);
    assert.deepEqual([source, outdated], ['Source: currency-api, as of Sep 29, 2026', '']);
    assert.deepEqual(
      [first.requests, second.requests],
      [[`/npm/@fawazahmed0/currency-api@latest/${FILE}`, `/npm/@fawazahmed0/currency-api@2026.9.28/${FILE}`], []],
    );
    await page.leave();
  });

  it('shows the same rates without a change from the second host if the first is down', async () => {
    await first.close();
    const page = await open('<press-rate-ticker></press-rate-ticker>');
    await waitUntilMatches(page, ':state(ready)');
    const { rates, source, outdated } = await readTicker(page);
    assertRates(rates, false);
    assert.deepEqual([source, outdated], ['Source: currency-api, as of Sep 29, 2026', '']);
    assert.deepEqual([first.requests.length, second.requests], [2, [`/${FILE}`]]);
    await page.leave();
  });
});

describe('<press-rate-ticker> that refreshes', () => {
  it('keeps the last rates, marked as out of date, if the second host is down, too', async () => {
    const page = await open('<press-rate-ticker refresh="5"></press-rate-ticker>');
    await waitUntilMatches(page, ':state(ready)');
    const before = await readTicker(page);
    assert.deepEqual([before.rates.length, before.outdated], [5, '']);
    await second.close();
    await waitUntilMatches(page, ':state(stale)');
    assert.deepEqual(await readTicker(page), {
      ...before,
      source: `${before.source}, may be out of date`,
      outdated: 'may be out of date',
    });
    assert.equal(await page.$eval('press-rate-ticker', (ticker) => ticker.matches(':state(ready):state(error)')), true);
    await page.leave();
  });
});

describe('<press-rate-ticker> with Frankfurter', () => {
  it('shows the newest publication with its change, with one request for the last week', async () => {
    const page = await open(
      `<press-rate-ticker src="${FRANKFURTER}?base=USD&amp;quotes=KGS,KZT,TMT"></press-rate-ticker>`,
      '2026-05-23T12:00:00Z',
    );
    await waitUntilMatches(page, ':state(ready)');
    const { rates, source, outdated } = await readTicker(page);
    assert.deepEqual(rates, ['USD/KGS 87.45 +0.06%', 'USD/KZT 470.5 −0.15%', 'USD/TMT 3.5 0%']);
    assert.deepEqual([source, outdated], ['Source: Frankfurter, as of May 22, 2026', '']);
    assert.deepEqual(frankfurter.requests.map(decodeURIComponent), [
      '/v2/rates?base=USD&quotes=KGS,KZT,TMT&from=2026-05-16',
    ]);
    await page.leave();
  });

  it('shows Frankfurter’s error in the debug panel if a currency is unknown', async () => {
    const page = await open(
      `<press-rate-ticker debug src="${FRANKFURTER}?base=USD&amp;quotes=XXX"></press-rate-ticker>`,
      '2026-05-23T12:00:00Z',
    );
    await waitUntilMatches(page, ':state(error)');
    assert.match(
      await page.$eval('press-rate-ticker', ({ shadowRoot }) => shadowRoot.querySelector('[part="debug"]').innerText),
      /422/,
    );
    await page.leave();
  });
});
