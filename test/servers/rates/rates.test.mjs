/**
 * The addresses that the library itself names, each with a server of its own behind it: the browser takes their names for this
 * machine, and believes its certificates. What the pages hold is what a site builder pastes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readRates } from '../../../demo/site/rates.mjs';
import { serve } from '../loopback.mjs';
import { newsSite } from '../news-site.mjs';
import { answerAsFrankfurter } from './frankfurter.mjs';

const FILE = 'v1/currencies/usd.min.json';
const published = (name) =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/${FILE}`, import.meta.url), 'utf8'));
const [today, yesterday] = ['rates-today', 'rates-previous'].map(published);

const cdn = () => serve(readRates, { secure: true });
/** The second host has the newest publication alone. */
const pages = () =>
  serve(
    ({ pathname }) =>
      readRates(new URL(`/npm/@fawazahmed0/currency-api@latest${pathname}`, 'https://cdn.jsdelivr.net/')),
    { secure: true },
  );
const frankfurterServer = () => serve(answerAsFrankfurter, { secure: true });

let first, second, frankfurter, news;
before(async () => {
  [first, second, frankfurter] = await Promise.all([cdn(), pages(), frankfurterServer()]);
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

/** The page's clock stands at a moment and goes on from there: recorded rates are of their day. */
const clockAt = (iso) => {
  const ahead = Date.parse(iso) - Date.now();
  const { now } = Date;
  globalThis.Date = class extends Date {
    constructor(...args) {
      super(...(args.length > 0 ? args : [now() + ahead]));
    }
    static now() {
      return now() + ahead;
    }
  };
  Math.random = () => 0; // no wait before another try
};

const open = (ticker, moment = `${today.date}T12:00:00Z`) => news.open(ticker, { before: [clockAt, moment] });
const becomes = (page, selector) =>
  page.waitForFunction((is) => document.querySelector('press-rate-ticker').matches(is), { timeout: 20_000 }, selector);

/** What a reader sees: the rates, who publishes them and of when, and whether they are too old. */
const look = (page) =>
  page.$eval('press-rate-ticker', ({ shadowRoot }) => {
    const written = (part) =>
      [...shadowRoot.querySelectorAll(`[part="${part}"]`)].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' ').trim(),
      );
    return { rates: written('rate'), source: written('source').join(' '), outdated: written('outdated').join(' ') };
  });

/** The price of one unit, and its change since the day before, in decimals of our own. */
const price = (code, { usd } = today) => 1 / usd[code];
const NAMES = ['eur', 'gbp', 'jpy', 'cny', 'chf'];
const figureIn = (line) => Number(/= ([\d.]+)/.exec(line)[1]);
const percentIn = (line) => Number(/([+-]?[\d.]+)%$/.exec(line.replace('−', '-'))?.[1] ?? Number.NaN);

function assertRates(lines, hasChange) {
  assert.deepEqual(
    lines.map((line) => line.slice(0, 9)),
    NAMES.map((code) => `${code.toUpperCase()}/USD =`),
  );
  for (const [at, code] of NAMES.entries()) {
    const [now, before] = [price(code), price(code, yesterday)];
    assert.ok(Math.abs(figureIn(lines[at]) / now - 1) < 5e-4, lines[at]);
    if (hasChange) assert.ok(Math.abs(percentIn(lines[at]) - (100 * (now - before)) / before) <= 0.00501, lines[at]);
    else assert.doesNotMatch(lines[at], /%/);
  }
}

describe('<press-rate-ticker> as it is pasted, without an attribute', () => {
  it('shows today’s rates with their change since yesterday, after one request for each day', async () => {
    const page = await open('<press-rate-ticker></press-rate-ticker>');
    await becomes(page, ':state(ready)');
    const { rates, source, outdated } = await look(page);
    assertRates(rates, true);
    assert.deepEqual([source, outdated], ['Source: currency-api, as of Sep 29, 2026', '']);
    assert.deepEqual(
      [first.asked, second.asked],
      [[`/npm/@fawazahmed0/currency-api@latest/${FILE}`, `/npm/@fawazahmed0/currency-api@2026.9.28/${FILE}`], []],
    );
    await page.leave();
  });

  it('shows the same rates without a change from the second host, once the first is dead', async () => {
    await first.close();
    const page = await open('<press-rate-ticker></press-rate-ticker>');
    await becomes(page, ':state(ready)');
    const { rates, source, outdated } = await look(page);
    assertRates(rates, false);
    assert.deepEqual([source, outdated], ['Source: currency-api, as of Sep 29, 2026', '']);
    assert.deepEqual([first.asked.length, second.asked], [2, [`/${FILE}`]]);
    await page.leave();
  });
});

describe('<press-rate-ticker> that refreshes', () => {
  it('keeps the last rates, marked as out of date, when the second host has died as well', async () => {
    const page = await open('<press-rate-ticker refresh="5"></press-rate-ticker>');
    await becomes(page, ':state(ready)');
    const before = await look(page);
    assert.deepEqual([before.rates.length, before.outdated], [5, '']);
    await second.close();
    await becomes(page, ':state(stale)');
    assert.deepEqual(await look(page), {
      ...before,
      source: `${before.source}, may be out of date`,
      outdated: 'may be out of date',
    });
    assert.equal(await page.$eval('press-rate-ticker', (ticker) => ticker.matches(':state(ready):state(error)')), true);
    await page.leave();
  });
});

describe('<press-rate-ticker> on Frankfurter', () => {
  it('shows the newest publication with its change since the one before, after one request for the last week', async () => {
    const page = await open(
      '<press-rate-ticker src="https://api.frankfurter.dev/v2/rates?base=USD&amp;quotes=KGS,KZT,TMT"></press-rate-ticker>',
      '2026-05-23T12:00:00Z',
    );
    await becomes(page, ':state(ready)');
    const { rates, source, outdated } = await look(page);
    assert.deepEqual(rates, ['USD/KGS = 87.45 +0.06%', 'USD/KZT = 470.5 -0.15%', 'USD/TMT = 3.5 0%']);
    assert.deepEqual([source, outdated], ['Source: Frankfurter, as of May 22, 2026', '']);
    assert.deepEqual(frankfurter.asked.map(decodeURIComponent), [
      '/v2/rates?base=USD&quotes=KGS,KZT,TMT&from=2026-05-16',
    ]);
    await page.leave();
  });

  it('says why in its own words, where Frankfurter knows a currency not', async () => {
    const page = await open(
      '<press-rate-ticker debug src="https://api.frankfurter.dev/v2/rates?base=USD&amp;quotes=XXX"></press-rate-ticker>',
      '2026-05-23T12:00:00Z',
    );
    await becomes(page, ':state(error)');
    assert.match(
      await page.$eval('press-rate-ticker', ({ shadowRoot }) => shadowRoot.querySelector('[part="debug"]').innerText),
      /422/,
    );
    await page.leave();
  });
});
