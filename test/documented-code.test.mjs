/** Pastes the code of docs/cms/html.md and docs/cms/README.md into a plain page, and reads it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codeIn, HEAD, shown, useBuiltCdn } from './servers/documented-code.mjs';
import { serve } from './servers/loopback.mjs';
import { launch, open } from './servers/open-page.mjs';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>';

describe('the code of docs/cms', () => {
  let site, browser, body;
  before(async () => {
    site = await serve(async ({ pathname }) =>
      pathname.endsWith('.svg')
        ? { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: PICTURE }
        : {
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8' },
            body: `<!doctype html><html lang="en"><head><title>News</title><link rel="icon" href="data:,">${HEAD}</head>
              <body>${body}</body></html>`,
          },
    );
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What each of these widgets shows in a page with this code. */
  async function read(code, names) {
    body = code;
    const { page, errors } = await open(browser, 'about:blank');
    await useBuiltCdn(page);
    await page.goto(`http://127.0.0.1:${site.port}/`, { waitUntil: 'load' });
    const texts = await shown(page, names);
    await page.close();
    assert.deepEqual(errors, []);
    return texts;
  }

  it('shows the widgets of plain HTML', async () => {
    const code = codeIn('html.md', 'html').join('\n');
    const [hero, card, strip] = await read(code, ['article-hero', 'author-bio', 'suggested-articles']);
    assert.match(hero, /Traders at the bazaar on Sunday\. .*Jane Doe/);
    assert.match(card, /Aida Toktogulova.*Economics editor.*Aida writes/);
    assert.match(strip, /Read on.*faster border.*new grid/);
  });

  it('shows the same for a div and for the tag that it stands for', async () => {
    const [div, tag] = codeIn('README.md', 'html');
    const byline = '<a rel="author" href="/authors/aida">Aida Toktogulova</a>';
    const [shownInDiv] = await read(byline + div, ['author-bio']);
    const [shownInTag] = await read(byline + tag, ['author-bio']);
    assert.equal(shownInDiv, shownInTag);
    assert.match(shownInDiv, /Aida Toktogulova.*All her articles/);
  });
});
