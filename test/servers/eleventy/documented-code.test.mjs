/** Pastes the code of docs/cms/eleventy.md into a site of its own, built by Eleventy, and reads its article. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeIn, HEAD, shown, useBuiltCdn } from '../documented-code.mjs';
import { serve } from '../loopback.mjs';
import { launch, open } from '../open-page.mjs';
import { build } from './site.mjs';

const source = fileURLToPath(new URL('../../../node_modules/.cache/eleventy-cms/', import.meta.url));
const [IN_HEAD, IN_LAYOUT] = codeIn('eleventy.md', 'njk');
const [TAG, DIV] = codeIn('eleventy.md', 'html');
const RATES = '{ "rates": [{ "base": "KGS", "quote": "USD", "rate": 0.0114 }] }';

const TAG_IN_ONE_LINE = '<press-author-bio name="Ada Karimova"></press-author-bio>';

const FILES = {
  '_includes/press-elements.html': HEAD,
  '_includes/article.njk': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
    <link rel="icon" href="data:,">${IN_HEAD}</head><body><h1>{{ title }}</h1>${IN_LAYOUT}
    {{ content | safe }}</body></html>`,
  'article.md': `---\nlayout: article.njk\ntitle: Prices\nauthor: Timur Asanov\n---\n
The first paragraph.

${TAG}
The second *paragraph*.

${DIV}
The last paragraph.

${TAG_IN_ONE_LINE}\n`,
};

describe('the code of docs/cms/eleventy.md', () => {
  let site, browser, page, errors;
  before(async () => {
    rmSync(source, { recursive: true, force: true });
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(source + path), { recursive: true });
      writeFileSync(source + path, text);
    }
    writeFileSync(`${source}eleventy.config.js`, 'export default () => undefined;');
    build([`--input=${source}`, `--config=${source}eleventy.config.js`, `--output=${source}_site`]);
    site = await serve(async ({ pathname }) =>
      pathname === '/rates.json'
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: RATES }
        : {
            status: 200,
            headers: { 'content-type': 'text/html' },
            body: readFileSync(`${source}_site/article/index.html`),
          },
    );
    browser = await launch();
    ({ page, errors } = await open(browser, 'about:blank'));
    await useBuiltCdn(page);
    await page.goto(`http://127.0.0.1:${site.port}/article/`, { waitUntil: 'load' });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('shows the author from the layout, and articles and rates from the Markdown', async () => {
    const [card, strip, rates] = await shown(page, ['author-bio', 'suggested-articles', 'rate-ticker']);
    assert.match(card, /Timur Asanov/);
    assert.match(strip, /^Read on .*faster border.*new grid/);
    assert.match(rates, /KGS/);
    assert.deepEqual(errors, []);
  });

  it('leaves the text around the widgets, and only a tag in one line in a paragraph', async () => {
    const texts = await page.$$eval('body > p:not(:has(press-author-bio))', (paragraphs) =>
      paragraphs.map(({ innerHTML }) => innerHTML),
    );
    assert.deepEqual(texts, ['The first paragraph.', 'The second <em>paragraph</em>.', 'The last paragraph.']);
    assert.equal(await page.$('p press-suggested-articles, p press-rate-ticker'), null);
    assert.notEqual(await page.$('p > press-author-bio'), null);
  });
});
