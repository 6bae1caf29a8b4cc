/** Tests the demo's form that builds a tag, as a site builder uses it, under the same policies as the demo article. */
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

const chooseWidget = (tag) => page.click(`input[value="${tag}"]`);
const codeIn = (block = '.tag') => page.$eval(`${block} code`, (code) => code.textContent);
const waitUntilPreviewIsReady = (tag) =>
  page.waitForFunction((name) => document.querySelector(`.preview > ${name}`)?.matches(':state(ready)'), {}, tag);

describe('the form that builds a tag', () => {
  for (const { tagName, attributes } of elements) {
    it(`shows each attribute of <${tagName}> with its description, and a preview`, async () => {
      await open();
      await chooseWidget(tagName);
      const fields = await page.$$eval('.field', (all) =>
        all.map((field) => [field.querySelector('label').textContent, field.querySelector('.help').textContent]),
      );
      assert.deepEqual(
        fields,
        attributes.map(({ name, description }) => [name, description.replaceAll('`', '')]),
      );
      await waitUntilPreviewIsReady(tagName);
    });
  }

  it('shows HTML with the changed attributes, which creates the same element', async () => {
    await open();
    await page.type('#attribute-pairs', 'KGS/USD KZT/USD');
    await page.select('#attribute-layout', 'list');
    await page.type('#attribute-label', 'Rates & "prices"');
    await page.click('#attribute-paused');
    const html = await codeIn();
    assert.equal(
      html,
      '<press-rate-ticker\n  pairs="KGS/USD KZT/USD"\n  layout="list"\n  paused\n' +
        '  label="Rates &amp; &quot;prices&quot;"\n></press-rate-ticker>',
    );
    const attributes = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const previewAttributes = await page.$eval('.preview > *', attributes);
    const otherPage = await browser.newPage();
    await otherPage.setContent(html);
    assert.deepEqual(await otherPage.$eval('press-rate-ticker', attributes), previewAttributes);
    await otherPage.close();
  });

  it('updates the preview at once, and removes attributes that are reset', async () => {
    await open();
    await page.type('#attribute-pairs', 'KGS/USD');
    await page.waitForFunction(
      () => document.querySelector('.preview > *').shadowRoot.querySelectorAll('[part=rate]').length === 1,
    );
    await page.select('#attribute-layout', 'list');
    await page.select('#attribute-layout', '');
    assert.equal(await codeIn(), '<press-rate-ticker pairs="KGS/USD"></press-rate-ticker>');
    assert.equal(await page.$eval('.preview > *', (element) => element.hasAttribute('layout')), false);
  });

  it('includes a figure in the hero’s tag', async () => {
    await open();
    await chooseWidget('press-article-hero');
    await page.click('#attribute-fullscreen');
    const lines = (await codeIn()).split('\n');
    assert.deepEqual(
      [lines[0], lines[1], lines.at(-1)],
      ['<press-article-hero fullscreen>', '  <figure>', '</press-article-hero>'],
    );
  });

  it('saves the choices in its URL', async () => {
    await open();
    await chooseWidget('press-suggested-articles');
    await page.select('#attribute-layout', 'grid');
    await open(new URL(page.url()).hash);
    assert.equal(await codeIn(), '<press-suggested-articles layout="grid"></press-suggested-articles>');
  });

  it('shows the widget in another language, direction and width, without changing the tag', async () => {
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
    assert.equal(await codeIn(), '<press-suggested-articles></press-suggested-articles>');
  });

  it('copies the tag, and the published lines for the page’s head', async () => {
    await open('#tag=press-author-bio');
    for (const [block, text] of [
      ['.tag', '<press-author-bio></press-author-bio>'],
      ['.head', readFileSync(new URL('../dist/head.html', import.meta.url), 'utf8').trim()],
    ]) {
      await page.$eval('.copy-status', (status) => (status.textContent = ''));
      await page.click(`[data-copies="${block}"]`);
      await page.waitForFunction(() => document.querySelector('.copy-status').textContent === 'Copied.');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
  });

  it('has no accessibility violations on desktops and phones, and doesn’t scroll sideways', async () => {
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      await open();
      await waitUntilPreviewIsReady('press-rate-ticker');
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

  it('writes nothing to the console', () => assert.deepEqual(errors, []));
});
