/** Renders the elements on a server and hydrates them in a browser. No data is requested twice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import puppeteer from 'puppeteer-core';
import { serveDemo } from '../demo/site/server.mjs';
import { chrome } from '../scripts/browser.mjs';

let site, browser, ssr, data, clientScript;
before(async () => {
  site = await serveDemo();
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
      resolveDir: new URL('..', import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  clientScript = outputFiles[0].text;
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const userUrl = () => `${site.address}wp-json/wp/v2/users/2`;
const postsUrl = () => `${site.address}wp-json/wp/v2/posts?per_page=3`;
const ratesUrl = () => `${site.address}npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json`;

async function renderOnServer() {
  const loaded = await ssr.prefetch([
    { kind: 'people', src: data.safeUrl(userUrl()) },
    { kind: 'rates', src: data.safeUrl(ratesUrl()) },
    { kind: 'people', src: data.safeUrl(`${site.address}no-such-thing`) },
  ]);
  const body = await collectResult(
    render(html`
    <press-author-bio src=${userUrl()}></press-author-bio>
    <press-rate-ticker pairs="UZS/USD" src=${ratesUrl()}></press-rate-ticker>
    <press-suggested-articles src=${postsUrl()}></press-suggested-articles>
    <press-article-hero credit="Photo: Jane Doe / Reuters">
      <img src="/favicon.svg" width="32" height="18" alt="A picture" />
    </press-article-hero>
  `),
  );
  return { loaded, body };
}

describe('a server', () => {
  it('loads the available data and returns the number of successful requests', async () => {
    assert.equal((await renderOnServer()).loaded, 2);
  });

  it('renders all four elements with the loaded data', async () => {
    const { body } = await renderOnServer();
    assert.match(body, /<template shadowroot="open" shadowrootmode="open">/);
    for (const text of ['Davide Cancarini', 'UZS', '0.00008480', 'Reuters']) assert.ok(body.includes(text), text);
  });

  it('escapes data that contains </script>', async () => {
    const own = data.createClient();
    await own.load({
      kind: 'people',
      page: { url: data.safeUrl(site.address), jsonLd: [], meta: { author: '</script><script>alert(1)</script>' } },
    });
    assert.doesNotMatch(ssr.dataIsland(own).slice(8), /<\/script><script>/);
  });
});

describe('a browser that gets the rendered page', () => {
  it('shows the text before any script, keeps the nodes, and makes no new requests', async () => {
    const { body } = await renderOnServer();
    const page = await browser.newPage();
    const requests = [];
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/rendered')
        return request.respond({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><body>${body}${ssr.dataIsland()}<script>
              cardBefore = document.querySelector('press-author-bio').shadowRoot.querySelector('article');
              textBefore = cardBefore.textContent;
            </script><script type="module" src="/client.js"></script></body></html>`,
        });
      if (pathname === '/client.js') return request.respond({ contentType: 'text/javascript', body: clientScript });
      requests.push(pathname);
      return request.continue();
    });
    await page.goto(`${site.address}rendered`, { waitUntil: 'networkidle0' });
    const found = await page.evaluate(async () => {
      const element = document.querySelector('press-author-bio');
      await element.updateComplete;
      return {
        isSameNode: element.shadowRoot.querySelector('article') === globalThis.cardBefore,
        hadText: globalThis.textBefore.includes('Davide Cancarini'),
        cards: element.shadowRoot.querySelectorAll('article').length,
      };
    });
    assert.deepEqual(
      { errors, ...found, users: requests.filter((path) => path.includes('users')) },
      { errors: [], isSameNode: true, hadText: true, cards: 1, users: [] },
    );
    await page.close();
  });
});
