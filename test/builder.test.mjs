/** The demo's page that builds a tag, as a site builder uses it, under the same policies as the demo article. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serveDemo } from '../demo/site/server.mjs';
import { chrome } from '../scripts/browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const elements = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8')).modules.flatMap(
  ({ declarations }) => declarations,
);

let site, browser, page;
const errors = [];
before(async () => {
  site = await serveDemo();
  browser = await puppeteer.launch(chrome());
  await browser
    .defaultBrowserContext()
    .overridePermissions(new URL(site.address).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(hash = '') {
  await page.goto('about:blank');
  await page.goto(`${site.address}builder/${hash}`);
  await page.waitForSelector('.attributes .field');
}

const choose = (tag) => page.click(`input[value="${tag}"]`);
const written = (block = '.tag') => page.$eval(`${block} code`, (code) => code.textContent);
const untilPreviewIsReady = (tag) =>
  page.waitForFunction((name) => document.querySelector(`.preview > ${name}`)?.matches(':state(ready)'), {}, tag);

describe('the page that builds a tag', () => {
  for (const { tagName, attributes } of elements) {
    it(`offers each attribute of <${tagName}>, with its description, and shows the widget`, async () => {
      await open();
      await choose(tagName);
      const fields = await page.$$eval('.field', (all) =>
        all.map((field) => [field.querySelector('label').textContent, field.querySelector('.help').textContent]),
      );
      assert.deepEqual(
        fields,
        attributes.map(({ name, description }) => [name, description.replaceAll('`', '')]),
      );
      await untilPreviewIsReady(tagName);
    });
  }

  it('writes what differs from the defaults, as HTML that gives the same element again', async () => {
    await open();
    await page.type('#attribute-pairs', 'KGS/USD KZT/USD');
    await page.select('#attribute-layout', 'list');
    await page.type('#attribute-label', 'Rates & "prices"');
    await page.click('#attribute-paused');
    const html = await written();
    assert.equal(
      html,
      '<press-rate-ticker\n  pairs="KGS/USD KZT/USD"\n  layout="list"\n  paused\n  label="Rates &amp; &quot;prices&quot;"\n></press-rate-ticker>',
    );
    const attributes = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const shown = await page.$eval('.preview > *', attributes);
    const elsewhere = await browser.newPage();
    await elsewhere.setContent(html);
    assert.deepEqual(await elsewhere.$eval('press-rate-ticker', attributes), shown);
    await elsewhere.close();
  });

  it('shows at once what was chosen, and takes back what was taken back', async () => {
    await open();
    await page.type('#attribute-pairs', 'KGS/USD');
    await page.waitForFunction(
      () => document.querySelector('.preview > *').shadowRoot.querySelectorAll('[part=rate]').length === 1,
    );
    await page.select('#attribute-layout', 'list');
    await page.select('#attribute-layout', '');
    assert.equal(await written(), '<press-rate-ticker pairs="KGS/USD"></press-rate-ticker>');
    assert.equal(await page.$eval('.preview > *', (element) => element.hasAttribute('layout')), false);
  });

  it('holds the page’s own picture in the hero’s tag', async () => {
    await open();
    await choose('press-article-hero');
    await page.click('#attribute-fullscreen');
    const lines = (await written()).split('\n');
    assert.deepEqual(
      [lines[0], lines[1], lines.at(-1)],
      ['<press-article-hero fullscreen>', '  <figure>', '</press-article-hero>'],
    );
  });

  it('keeps what was chosen in its address', async () => {
    await open();
    await choose('press-suggested-articles');
    await page.select('#attribute-layout', 'grid');
    await open(new URL(page.url()).hash);
    assert.equal(await written(), '<press-suggested-articles layout="grid"></press-suggested-articles>');
  });

  it('shows the widget in another language, direction and width, which are the page’s own and not the tag’s', async () => {
    await open('#tag=press-suggested-articles');
    await page.select('[name=lang]', 'ru');
    await page.select('[name=dir]', 'rtl');
    await page.select('[name=width]', 'sidebar');
    await page.waitForFunction(() =>
      document.querySelector('.preview > *').shadowRoot.textContent.includes('Читайте также'),
    );
    assert.equal(
      await page.$eval('.preview > *', (element) => `${getComputedStyle(element).direction} ${element.offsetWidth}`),
      'rtl 300',
    );
    assert.equal(await written(), '<press-suggested-articles></press-suggested-articles>');
  });

  it('copies the tag, and the lines for the page’s head as they are published', async () => {
    await open('#tag=press-author-bio');
    for (const [block, text] of [
      ['.tag', '<press-author-bio></press-author-bio>'],
      ['.head', readFileSync(new URL('../dist/head.html', import.meta.url), 'utf8').trim()],
    ]) {
      await page.$eval('.said', (said) => (said.textContent = ''));
      await page.click(`[data-copies="${block}"]`);
      await page.waitForFunction(() => document.querySelector('.said').textContent === 'Copied.');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
  });

  it('has no violation that axe knows, on a desk and on a phone, and does not scroll sideways', async () => {
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      await open();
      await untilPreviewIsReady('press-rate-ticker');
      const session = await page.createCDPSession();
      await session.send('Page.setBypassCSP', { enabled: true });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
  });

  it('leaves the console empty', () => assert.deepEqual(errors, []));
});
