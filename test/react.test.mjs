/** Renders the React components on a server and takes the page over in a browser, with React 19. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { serve } from './servers/loopback.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An application that changes its rates and its layout when it is told to. */
const APP = `
  import { createElement, useState } from 'react';
  import { PressAuthorBio, PressRateTicker } from './dist/react.js';

  const ratesOf = (rate) => [{ base: 'KGS', quote: 'USD', rate }];

  export function App() {
    const [state, setState] = useState({ rate: 0.0114, layout: 'list', handler: 'first' });
    globalThis.setAppState = setState;
    const note = (event) => {
      event.preventDefault();
      (globalThis.events ??= []).push([state.handler, event.type, event.detail?.count]);
    };
    return createElement('main', null,
      createElement(PressRateTicker, {
        className: 'rates', id: 'rates', 'aria-describedby': 'note', hrefTemplate: '/rates/{base}', paused: false,
        data: ratesOf(state.rate), layout: state.layout, onPressLoad: note, onPressSelect: note,
        onClick: () => (globalThis.clicks = (globalThis.clicks ?? 0) + 1),
        ref: (element) => (globalThis.ticker = element),
      }),
      createElement(PressAuthorBio, { name: 'Jane Doe', jobTitle: 'Editor', headingLevel: 3, nameWithheld: false }),
    );
  }`;

async function bundle(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    ...options,
  });
  return outputFiles[0].text;
}

/** react-dom is CommonJS and requires modules of Node. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire('${import.meta.url}');`;

const SERVER = `${APP}
  import { renderToString } from 'react-dom/server';
  export const html = renderToString(createElement(App));`;
const CLIENT = `${APP}
  import { hydrateRoot } from 'react-dom/client';
  hydrateRoot(document.querySelector('#app'), createElement(App), {
    onRecoverableError: (error) => console.error(error.message),
  });`;

let browser, site, html;
before(async () => {
  const server = await bundle(SERVER, { platform: 'node', banner: { js: REQUIRE } });
  ({ html } = await import(`data:text/javascript,${encodeURIComponent(server)}`));
  const client = await bundle(CLIENT, { define: { 'process.env.NODE_ENV': '"development"' } });
  const files = {
    '/': ['text/html', `<!doctype html><html lang="en"><title>News</title><div id="app">${html}</div>`],
    '/hydrated': [
      'text/html',
      `<!doctype html><html lang="en"><title>News</title><div id="app">${html}</div><script type="module" src="/app.js">
      </script>`,
    ],
    '/favicon.ico': ['image/x-icon', ''],
    '/app.js': ['text/javascript', client],
  };
  site = await serve(async ({ pathname }) => {
    const [type, body] = files[pathname] ?? [];
    return body !== undefined && { status: 200, headers: { 'content-type': type }, body };
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the page that React takes over, and counts requests and messages. */
async function openPage() {
  const page = await browser.newPage();
  const [requests, messages] = [[], []];
  page.on('request', (request) => requests.push(new URL(request.url()).hostname));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(`http://127.0.0.1:${site.port}/hydrated`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => globalThis.events?.length > 0);
  return { page, requests, messages };
}

const setState = (page, state) =>
  page.evaluate(async (changes) => {
    globalThis.setAppState((before) => ({ ...before, ...changes }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await globalThis.ticker.updateComplete;
  }, state);

const shownRate = (page) => page.evaluate(() => globalThis.ticker.shadowRoot.querySelector('data')?.value);

describe('the React components', () => {
  it('render attributes on a server, so that style sheets see them before any script', () => {
    const [ticker, author] = html.match(/<press-[^>]*>/g);
    for (const attribute of ['class="rates"', 'id="rates"', 'layout="list"', 'href-template="/rates/{base}"'])
      assert.ok(ticker.includes(attribute), ticker);
    for (const attribute of ['name="Jane Doe"', 'job-title="Editor"', 'heading-level="3"'])
      assert.ok(author.includes(attribute), author);
    for (const absent of ['paused', 'data=', 'name-withheld', 'onpress', 'suppress']) assert.ok(!html.includes(absent));
  });

  it('give data and event handlers to a server-rendered widget before it starts, without a warning', async () => {
    const { page, requests, messages } = await openPage();
    assert.equal(await shownRate(page), '0.0114');
    assert.deepEqual(await page.evaluate(() => globalThis.events), [['first', 'press-load', 1]]);
    assert.deepEqual(new Set(requests), new Set(['127.0.0.1']));
    assert.deepEqual(
      messages.filter((text) => !/Lit is in dev mode|React DevTools/.test(text)),
      [],
    );
    await page.close();
  });

  it('pass on new data, attributes and handlers, and remove what the application no longer sets', async () => {
    const { page } = await openPage();
    await setState(page, { rate: 0.0115, layout: null, handler: 'second' });
    assert.equal(await shownRate(page), '0.0115');
    assert.equal(await page.evaluate(() => globalThis.ticker.hasAttribute('layout')), false);
    await page.evaluate(() => globalThis.ticker.shadowRoot.querySelector('a').click());
    const events = await page.evaluate(() => globalThis.events.map(([handler, type]) => `${handler} ${type}`));
    assert.deepEqual(events, ['first press-load', 'second press-load', 'second press-select']);
    assert.equal(await page.evaluate(() => globalThis.clicks), 1);
    await page.close();
  });
});

describe('the module of the React components', () => {
  it('runs only in the browser’s part of an application with server components', async () => {
    const { readFileSync } = await import('node:fs');
    assert.match(readFileSync(`${root}/dist/react.js`, 'utf8'), /^"use client";/);
  });

  it('leaves the widgets that an application doesn’t use out of its bundle', async () => {
    const { metafile } = await build({
      stdin: { contents: `export { PressAuthorBio } from './dist/react.js';`, resolveDir: root },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      splitting: true,
      outdir: 'out',
      logLevel: 'silent',
      external: ['react', 'lit', 'lit/*', 'zod', 'zod/*'],
    });
    const outputs = Object.values(metafile.outputs);
    const files = outputs
      .filter(({ entryPoint }) => entryPoint === '<stdin>')
      .flatMap(({ inputs }) => Object.keys(inputs));
    assert.ok(files.includes('dist/author-bio/author-bio.js'));
    assert.deepEqual(
      files.filter((file) => /rate-ticker|suggested-articles|article-hero/.test(file)),
      [],
    );
  });
});
