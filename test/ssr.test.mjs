/**
 * Renders the elements on a server and takes them over in a browser: no data is requested twice, nothing is shown
 * twice, and nothing moves.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { pageStyles } from '../scripts/join-styles.mjs';
import { serve } from './servers/loopback.mjs';

const root = new URL('../', import.meta.url);
const json = (value) => ['application/json', JSON.stringify(value)];

/** What the site sends, by path. Pages are added by tests. */
const files = new Map([
  ['/favicon.ico', ['image/x-icon', '']],
  [
    '/wide.svg',
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect fill="teal" /></svg>'],
  ],
  ['/author.json', json({ name: 'Davide Cancarini', jobTitle: 'Correspondent', description: 'Writes about water.' })],
  [
    '/rates.json',
    json({
      asOf: '2025-06-23T20:30:00Z',
      source: { name: 'National Bank' },
      rates: [{ base: 'UZS', quote: 'USD', rate: 0.0000848 }],
    }),
  ],
  [
    '/articles.json',
    json(
      Array.from({ length: 9 }, (_, index) => ({
        headline: `Article ${index + 1}`,
        url: `/articles/${index + 1}`,
        image: '/wide.svg',
        datePublished: '2025-06-20T20:30:00Z',
      })),
    ),
  ],
  [
    '/image.json',
    json({ contentUrl: '/wide.svg', width: 1600, height: 900, caption: 'The lake', creditText: 'Jane Doe / Reuters' }),
  ],
  ['/press-elements.css', ['text/css', pageStyles()]],
]);

async function respond({ pathname }) {
  const cdn = /^\/cdn\/.*\.js$/.test(pathname) ? new URL(`dist${pathname}`, root) : undefined;
  const [type, body] = cdn ? ['text/javascript', readFileSync(cdn, 'utf8')] : (files.get(pathname) ?? []);
  return body !== undefined && { status: 200, headers: { 'content-type': type }, body };
}

let site, browser, ssr, data;
before(async () => {
  site = await serve(respond);
  [ssr, data] = await Promise.all([
    import('../dist/ssr.js'),
    import('../dist/data/data.js'),
    import('../dist/define.js'),
  ]);
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        import { hydrateData } from './dist/ssr.js';
        hydrateData(document);
        await import('./dist/define.js');`,
      resolveDir: root.pathname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  files.set('/client.js', ['text/javascript', outputFiles[0].text]);
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const url = (path) => `http://127.0.0.1:${site.port}${path}`;
const request = (kind, path, more) => ({ kind, src: data.safeUrl(url(path)), ...more });
const rendered = (template) => collectResult(render(template));

const REQUESTS = () => [
  request('people', '/author.json'),
  request('rates', '/rates.json'),
  request('articles', '/articles.json'),
  request('image', '/image.json'),
];

const WIDGETS = () => html`
  <press-article-hero src=${url('/image.json')}></press-article-hero>
  <press-rate-ticker pairs="UZS/USD" src=${url('/rates.json')}></press-rate-ticker>
  <press-author-bio src=${url('/author.json')}></press-author-bio>
  <press-suggested-articles src=${url('/articles.json')}></press-suggested-articles>
`;

const CLIENT = '<script type="module" src="/client.js"></script>';

/** Records layout shifts and the nodes that the server has rendered, before any other script. */
const OBSERVE = `<script>
  globalThis.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: 'layout-shift', buffered: true });
</script>`;
const REMEMBER = `<script>
  globalThis.served = [...document.querySelectorAll('body > *')].map(({ shadowRoot }) =>
    shadowRoot ? [...shadowRoot.querySelectorAll('article, li, img, data, [part=credit]')] : []);
  globalThis.servedText = [...document.querySelectorAll('body > *')].map(({ shadowRoot }) => shadowRoot?.textContent);
</script>`;

/** Opens a page with this body. The scripts run two frames after it was first painted, as on a slow network. */
async function open(path, body, { scripts = CLIENT, timeZone } = {}) {
  const later = `<script>addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => {
    document.body.append(document.createRange().createContextualFragment(${JSON.stringify(scripts).replaceAll(
      '</',
      '<\\/',
    )}));
  }, 200)));</script>`;
  const head = `<title>News</title>${OBSERVE}<link rel="stylesheet" href="/press-elements.css">`;
  files.set(path, [
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}${REMEMBER}<p>After</p>${later}</body></html>`,
  ]);
  const page = await browser.newPage();
  if (timeZone) await page.emulateTimezone(timeZone);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  site.requests.length = 0;
  await page.goto(url(path), { waitUntil: 'load' });
  await page.waitForFunction(() => [...document.querySelectorAll(':not(:defined)')].length === 0, { timeout: 20_000 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('body > *')].every((element) => !element.matches(':state(loading)')),
  );
  await page.evaluate(async () => {
    for (const { updateComplete } of document.querySelectorAll('body > *')) await updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  });
  return { page, errors, requests: site.requests.filter((each) => each.endsWith('.json')) };
}

const shiftsOf = (page) => page.evaluate(() => globalThis.shifts.reduce((sum, value) => sum + value, 0));

/** Text of an element's shadow tree, with one space for white space. */
const textOf = (page, tagName) =>
  page.evaluate((name) => {
    const clone = document.createElement('div');
    clone.append(...[...document.querySelector(name).shadowRoot.childNodes].map((node) => node.cloneNode(true)));
    for (const style of clone.querySelectorAll('style')) style.remove();
    return clone.textContent.replace(/\s+/g, ' ').trim();
  }, tagName);

describe('a server', () => {
  it('loads the available data and returns the number of successful requests', async () => {
    assert.equal(await ssr.prefetch([...REQUESTS(), request('people', '/no-such-thing')]), 4);
  });

  it('renders all four elements with the loaded data, the hero with its picture', async () => {
    await ssr.prefetch(REQUESTS());
    const body = await rendered(WIDGETS());
    assert.match(body, /<template shadowroot="open" shadowrootmode="open">/);
    for (const text of ['Davide Cancarini', 'UZS', '0.0000848', 'Reuters', 'Article 6', 'wide.svg"'])
      assert.ok(body.includes(text), text);
  });

  it('renders stylesheets without white space', async () => {
    for (const [, style] of (await rendered(WIDGETS())).matchAll(/<style>([^]*?)<\/style>/g))
      assert.doesNotMatch(style, /\n|\{\s|;\s+--/);
  });

  it('writes into a page only the data that its widgets request', async () => {
    await ssr.prefetch(REQUESTS());
    const island = ssr.dataIsland([request('people', '/author.json')]);
    assert.match(island, /Davide Cancarini/);
    assert.doesNotMatch(island, /UZS|Article|Reuters/);
  });

  it('reads a feed, and refuses one that declares entities', async () => {
    const headlinesOf = async (doctype) => {
      const item = '<item><title>Rates &amp; rise</title><link>/a</link></item>';
      const body = `${doctype}<rss><channel>${item}</channel></rss>`;
      const fetch = () => Promise.resolve(new Response(body, { headers: { 'content-type': 'application/rss+xml' } }));
      const request = { kind: 'articles', src: data.safeUrl('https://news.example/feed/') };
      return (await data.createClient({ fetch }).load(request)).data.map(({ headline }) => headline);
    };
    assert.deepEqual(await headlinesOf(''), ['Rates & rise']);
    await assert.rejects(headlinesOf('<!DOCTYPE rss [<!ENTITY a "b">]>'), { kind: 'not-supported' });
  });

  it('escapes data that contains </script>', async () => {
    const own = data.createClient();
    const page = { url: data.safeUrl(url('/')), jsonLd: [], meta: { author: '</script><script>alert(1)</script>' } };
    await own.load({ kind: 'people', page });
    const island = ssr.dataIsland([{ kind: 'people', page }], own);
    assert.match(island, /alert/);
    assert.doesNotMatch(island.slice(8), /<\/script><script>/);
  });
});

describe('a browser that gets the rendered page', () => {
  it('shows the text before any script, keeps the nodes, makes no request and moves nothing', async () => {
    await ssr.prefetch(REQUESTS());
    const body = (await rendered(WIDGETS())) + ssr.dataIsland(REQUESTS());
    const { page, errors, requests } = await open('/all', body);
    const found = await page.evaluate(() => ({
      kept: globalThis.served.map((nodes) => nodes.length > 0 && nodes.every((node) => node.isConnected)).slice(0, 4),
      hadText: globalThis.servedText.slice(0, 4).map((text) => text.trim().length > 20),
      cards: document.querySelector('press-suggested-articles').shadowRoot.querySelectorAll('[part=card]').length,
      pictures: document.querySelector('press-article-hero').shadowRoot.querySelectorAll('img').length,
    }));
    const yes = [true, true, true, true];
    assert.deepEqual(
      { errors, requests, ...found },
      { errors: [], requests: [], kept: yes, hadText: yes, cards: 6, pictures: 1 },
    );
    assert.ok((await shiftsOf(page)) < 0.001, `layout shift of ${await shiftsOf(page)}`);
    await page.close();
  });

  it('shows times in the reader’s zone', async () => {
    await ssr.prefetch(REQUESTS());
    const body = (await rendered(WIDGETS())) + ssr.dataIsland(REQUESTS());
    const zone = process.env.TZ === 'Asia/Tokyo' ? 'America/Lima' : 'Asia/Tokyo';
    const { page, errors } = await open('/zone', body, { timeZone: zone });
    const { page: other } = await open(
      '/no-server',
      '<press-rate-ticker pairs="UZS/USD" src="/rates.json"></press-rate-ticker>',
      {
        timeZone: zone,
      },
    );
    assert.deepEqual(errors, []);
    assert.equal(await textOf(page, 'press-rate-ticker'), await textOf(other, 'press-rate-ticker'));
    assert.notEqual(
      await textOf(page, 'press-rate-ticker'),
      await page.evaluate(() => globalThis.servedText[1].trim()),
    );
    await Promise.all([page.close(), other.close()]);
  });

  it('fills two strips with other limits from what was loaded for each', async () => {
    const requests = [
      request('articles', '/articles.json', { limit: 2 }),
      request('articles', '/articles.json?b', { limit: 3 }),
    ];
    await ssr.prefetch(requests);
    const body = await rendered(html`
      <press-suggested-articles limit="2" src=${url('/articles.json')}></press-suggested-articles>
      <press-suggested-articles limit="3" src=${url('/articles.json?b')}></press-suggested-articles>
    `);
    const opened = await open('/strips', body + ssr.dataIsland(requests));
    assert.deepEqual([opened.errors, opened.requests], [[], []]);
    await opened.page.close();
  });

  it('shows the page’s own picture in a hero, and not that from data', async () => {
    await ssr.prefetch(REQUESTS());
    const body = await rendered(html`<press-article-hero src=${url('/image.json')}>
      <img src="/wide.svg" width="1600" height="900" alt="A lake" />
    </press-article-hero>`);
    const { page, errors } = await open('/own-picture', body + ssr.dataIsland(REQUESTS()));
    assert.deepEqual(errors, []);
    assert.equal(
      await page.evaluate(() => document.querySelector('press-article-hero').shadowRoot.querySelector('img')),
      null,
    );
    assert.ok((await shiftsOf(page)) < 0.001, `layout shift of ${await shiftsOf(page)}`);
    await page.close();
  });

  it('replaces what the server has rendered if it has other data, without an error', async () => {
    await ssr.prefetch([request('people', '/author.json')]);
    const body = await rendered(html`<press-author-bio src=${url('/author.json')}></press-author-bio>`);
    const changed = body.replace('<press-author-bio ', '<press-author-bio name="Jane Doe" layout="inline" ');
    const { page, errors } = await open('/other', changed + ssr.dataIsland([request('people', '/author.json')]));
    assert.deepEqual(errors, []);
    assert.match(await textOf(page, 'press-author-bio'), /Jane Doe/);
    assert.doesNotMatch(await textOf(page, 'press-author-bio'), /Cancarini/);
    await page.close();
  });

  it('shows the data of a JSON script, which the server can’t see', async () => {
    const body = await rendered(html`<press-author-bio
      ><script type="application/json">
        { "name": "Jane Doe" }
      </script></press-author-bio
    >`);
    const { page, errors } = await open('/script', body);
    assert.deepEqual(errors, []);
    assert.match(await textOf(page, 'press-author-bio'), /Jane Doe/);
    await page.close();
  });
});

describe('a script tag on a rendered page', () => {
  for (const [name, scripts] of Object.entries({
    'the tag': '<script src="/cdn/press-elements.js" data-press-base="/cdn/"></script>',
    'one module with everything': '<script type="module" src="/cdn/press-elements.all.js"></script>',
    'one classic script with everything': '<script src="/cdn/press-elements.all.iife.min.js"></script>',
  })) {
    it(`shows everything once: ${name}`, async () => {
      await ssr.prefetch(REQUESTS());
      const { page, errors } = await open(`/cdn-${name.replaceAll(' ', '-')}`, await rendered(WIDGETS()), { scripts });
      assert.deepEqual(errors, []);
      for (const [tagName, text] of Object.entries({
        'press-article-hero': 'Reuters',
        'press-rate-ticker': 'National Bank',
        'press-author-bio': 'Davide Cancarini',
        'press-suggested-articles': 'Article 3',
      })) {
        await page.waitForFunction((tag) => document.querySelector(tag).matches(':state(ready)'), {}, tagName);
        assert.equal(
          (await textOf(page, tagName)).split(text).length - 1,
          1,
          `${tagName}: ${await textOf(page, tagName)}`,
        );
      }
      await page.close();
    });
  }
});

describe('a hero with src and without a picture of its own', () => {
  it('has the room of the picture before the script', async () => {
    const { page } = await open('/hero', '<press-article-hero src="/image.json"></press-article-hero>');
    assert.ok((await shiftsOf(page)) < 0.001, `layout shift of ${await shiftsOf(page)}`);
    await page.close();
  });
});
