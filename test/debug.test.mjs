/** Why no answer came: what only a whole browser can do to a page, told apart by `debug`. */
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
    const shared = {
      'content-type': 'application/json',
      ...(url.includes('cors') && { 'access-control-allow-origin': '*' }),
    };
    response.writeHead(200, shared).end(RATES);
  });
  site = await listen(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://site.invalid');
    if (pathname === '/library.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(library);
    if (pathname === '/away') return response.writeHead(302, { location: `${rates.origin}/?cors` }).end();
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

const pageFor = (src) =>
  `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/library.js"></script><press-rate-ticker debug src="${src}"></press-rate-ticker>`;

async function open(query) {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/?${new URLSearchParams(query)}`, { waitUntil: 'load' });
  return page;
}

const settled = (page, state) =>
  page.waitForFunction(
    (name) => document.querySelector('press-rate-ticker')?.matches(`:state(${name})`),
    { timeout: 8000 },
    state,
  );
const box = (page) =>
  page.evaluate(() =>
    document.querySelector('press-rate-ticker').shadowRoot.querySelector('[part="debug"]').textContent.split('\n'),
  );

async function told(page) {
  await settled(page, 'error');
  const lines = await box(page);
  await page.close();
  return lines;
}

describe('debug tells apart why no answer came', () => {
  it('a Content-Security-Policy that does not name the server', async () => {
    for (const policy of ["connect-src 'self'", "default-src 'self'; style-src 'self' 'unsafe-inline'"]) {
      const src = `${rates.origin}/?cors`;
      assert.deepEqual(await told(await open({ src, policy })), [
        '<press-rate-ticker>',
        'No response that this page may read.',
        src,
        'The page’s Content-Security-Policy blocks this: ' +
          `connect-src must list ${rates.origin} and each origin that it redirects to.`,
      ]);
    }
  });

  it('a policy that stops a redirect', async () => {
    const lines = await told(await open({ src: '/away', policy: "connect-src 'self'" }));
    assert.match(lines.at(-1), /^The page’s Content-Security-Policy blocks this: connect-src must list /);
  });

  it('a policy that only reports is no cause', async () => {
    const policy = { policy: "connect-src 'self'", header: 'content-security-policy-report-only' };
    const page = await open({ src: `${rates.origin}/?cors`, ...policy });
    await settled(page, 'ready');
    await page.close();
    assert.match(
      (await told(await open({ src: `${rates.origin}/`, ...policy }))).at(-1),
      /Access-Control-Allow-Origin/,
    );
  });

  it('a server that lets no other page read it, by the very header that it lacks', async () => {
    const lines = await told(await open({ src: `${rates.origin}/` }));
    assert.equal(
      lines.at(-1),
      `If this URL opens in a tab of its own, its server must send: Access-Control-Allow-Origin: ${site.origin}`,
    );
  });

  it('an address under http in a page under https', async () => {
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
    assert.equal((await told(page)).at(-1), 'An https page can’t load data from an http URL.');
  });

  it('a browser that is offline, which asks again by itself', async () => {
    const page = await open({ src: '' });
    await page.setOfflineMode(true);
    await page.evaluate(
      (src) => document.querySelector('press-rate-ticker').setAttribute('src', src),
      `${rates.origin}/?cors`,
    );
    await page.waitForFunction(() => document.querySelector('press-rate-ticker').matches(':state(loading)'));
    assert.deepEqual(await box(page), ['<press-rate-ticker>', 'This browser is offline.']);
    await page.setOfflineMode(false);
    await settled(page, 'ready');
    assert.equal((await box(page)).at(-1), `schema-org: ${rates.origin}/?cors`);
    await page.close();
  });

  it('and writes nothing of its own to the console', async () => {
    const page = await browser.newPage();
    const said = [];
    const session = await page.createCDPSession();
    await session.send('Runtime.enable');
    session.on('Runtime.consoleAPICalled', ({ args }) => said.push(args[0]?.value));
    await page.goto(`${site.origin}/?${new URLSearchParams({ src: `${rates.origin}/` })}`, { waitUntil: 'load' });
    await settled(page, 'error');
    await page.close();
    assert.deepEqual(said, []);
  });
});
