/** Tests that `debug` shows why a request failed, for causes that only a whole browser can simulate. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { bundle, listen } from './site.mjs';

const RATES = JSON.stringify({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] });

let library, rates, site, browser;

before(async () => {
  library = await bundle("import './packages/rate-ticker/define.ts';");
  rates = await listen(({ url }, response) => {
    const headers = {
      'content-type': 'application/json',
      ...(url.includes('cors') && { 'access-control-allow-origin': '*' }),
    };
    response.writeHead(200, headers).end(RATES);
  });
  site = await listen(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://site.invalid');
    if (pathname === '/library.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(library);
    if (pathname === '/redirect') return response.writeHead(302, { location: `${rates.origin}/?cors` }).end();
    if (pathname !== '/') return response.writeHead(404).end();
    const policy = searchParams.get('policy');
    return response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy && { [searchParams.get('header') ?? 'content-security-policy']: policy }),
      })
      .end(pageFor(searchParams.get('src')));
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
  rates?.close();
});

const pageFor = (src) => `<!doctype html><html lang="en"><title>A page</title>
  <script type="module" src="/library.js"></script>
  <press-rate-ticker debug src="${src}"></press-rate-ticker>`;

async function open(query) {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/?${new URLSearchParams(query)}`, { waitUntil: 'load' });
  return page;
}

const waitForState = (page, state) =>
  page.waitForFunction(
    (name) => document.querySelector('press-rate-ticker')?.matches(`:state(${name})`),
    { timeout: 8000 },
    state,
  );
const debugLines = (page) =>
  page.evaluate(() =>
    document.querySelector('press-rate-ticker').shadowRoot.querySelector('[part="debug"]').textContent.split('\n'),
  );

async function debugLinesOfError(page) {
  await waitForState(page, 'error');
  const lines = await debugLines(page);
  await page.close();
  return lines;
}

describe('debug shows why a request failed:', () => {
  it('the Content-Security-Policy doesn’t allow the server', async () => {
    for (const policy of ["connect-src 'self'", "default-src 'self'; style-src 'self' 'unsafe-inline'"]) {
      const src = `${rates.origin}/?cors`;
      assert.deepEqual(await debugLinesOfError(await open({ src, policy })), [
        '<press-rate-ticker>',
        'No response that this page may read.',
        src,
        'The page’s Content-Security-Policy blocks this: ' +
          `connect-src must list ${rates.origin} and each origin that it redirects to.`,
      ]);
    }
  });

  it('the policy doesn’t allow the target of a redirect', async () => {
    const lines = await debugLinesOfError(await open({ src: '/redirect', policy: "connect-src 'self'" }));
    assert.match(lines.at(-1), /^The page’s Content-Security-Policy blocks this: connect-src must list /);
  });

  it('not a report-only policy, which blocks nothing', async () => {
    const policy = { policy: "connect-src 'self'", header: 'content-security-policy-report-only' };
    const page = await open({ src: `${rates.origin}/?cors`, ...policy });
    await waitForState(page, 'ready');
    await page.close();
    assert.match(
      (await debugLinesOfError(await open({ src: `${rates.origin}/`, ...policy }))).at(-1),
      /Access-Control-Allow-Origin/,
    );
  });

  it('the server doesn’t send the CORS header, which is shown', async () => {
    const lines = await debugLinesOfError(await open({ src: `${rates.origin}/` }));
    assert.equal(
      lines.at(-1),
      `If this URL opens in a tab of its own, its server must send: Access-Control-Allow-Origin: ${site.origin}`,
    );
  });

  it('the URL uses http on an https page', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin !== 'https://news.example') return request.continue();
      return request.respond(
        pathname === '/library.js'
          ? { contentType: 'text/javascript', body: library }
          : { contentType: 'text/html; charset=utf-8', body: pageFor('http://rates.example/') },
      );
    });
    await page.goto('https://news.example/', { waitUntil: 'load' });
    assert.equal((await debugLinesOfError(page)).at(-1), 'An https page can’t load data from an http URL.');
  });

  it('the browser is offline; the widget tries again when it is online', async () => {
    const page = await open({ src: '' });
    await page.setOfflineMode(true);
    await page.evaluate(
      (src) => document.querySelector('press-rate-ticker').setAttribute('src', src),
      `${rates.origin}/?cors`,
    );
    await page.waitForFunction(() => document.querySelector('press-rate-ticker').matches(':state(loading)'));
    assert.deepEqual(await debugLines(page), ['<press-rate-ticker>', 'This browser is offline.']);
    await page.setOfflineMode(false);
    await waitForState(page, 'ready');
    assert.equal((await debugLines(page)).at(-1), `schema-org: ${rates.origin}/?cors`);
    await page.close();
  });

  it('and nothing in the console', async () => {
    const page = await browser.newPage();
    const messages = [];
    const session = await page.createCDPSession();
    await session.send('Runtime.enable');
    session.on('Runtime.consoleAPICalled', ({ args }) => messages.push(args[0]?.value));
    await page.goto(`${site.origin}/?${new URLSearchParams({ src: `${rates.origin}/` })}`, { waitUntil: 'load' });
    await waitForState(page, 'error');
    await page.close();
    assert.deepEqual(messages, []);
  });
});
