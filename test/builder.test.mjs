/** Tests the builder as a site builder uses it: from an example to what is pasted. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import puppeteer from 'puppeteer-core';
import { compileTemplate, parse } from 'vue/compiler-sfc';
import { RATE_COLORS } from '../demo/builder/options/rate-colors.js';
import { PRESETS, useVersion } from '../demo/builder/presets.js';
import { respond } from '../demo/site/responses.mjs';
import { serveDemo } from '../demo/site/server.mjs';
import { THEMES } from '../demo/themes.js';
import { blockJson } from '../integrations/wordpress/blocks.mjs';
import { widgets } from '../integrations/wordpress/manifest.mjs';
import { chrome } from '../scripts/browser.mjs';

const root = new URL('../', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const head = readFileSync(new URL('dist/head.html', root), 'utf8').trim();
const script = /<script[^]*<\/script>/.exec(head)[0];
useVersion(version);
const PACKAGE = `/npm/press-elements@${version}/`;

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
  await page.setViewport({ width: 1440, height: 1000 });
  page.on('pageerror', (error) => errors.push(error.message));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const hashOf = (tag, values = {}) => `#${new URLSearchParams({ tag, ...values })}`;

async function open(hash = '') {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(`${site.address}builder/${hash}`);
  await page.waitForSelector(hash ? '.copy-box code' : '.card');
}

const openPreset = (id) => {
  const { tag, values } = PRESETS.find((preset) => preset.id === id);
  return open(hashOf(tag, values));
};

/** What is to be copied, also if it goes to two places. */
const codeOf = () => page.$$eval('.copy-box code', (all) => all.map(({ textContent }) => textContent).join('\n\n'));
const openTab = async (name) => {
  // The box moves down when a high preview gets its height: a click by coordinates could miss.
  await page.$eval(`#tab-${name}`, (tab) => tab.click());
  return codeOf();
};

/** Replaces the value of an option, as if it were typed. */
const write = (name, value) =>
  page.$eval(
    `#option-${name}`,
    (input, text) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );

/** The element's visible text with that of its shadow tree, and its size. Runs in a page. */
function readWidget(tag) {
  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT'].includes(node.localName)) return '';
    if (node.localName !== 'slot' && !node.checkVisibility()) return '';
    const slotted = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    return [...(slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes)].map(textOf).join(' ');
  }
  const element = document.querySelector(tag);
  const { width, height } = element.getBoundingClientRect();
  return { text: textOf(element).replace(/\s+/g, ' ').trim(), width, height };
}

const isReady = (tag) => document.querySelector(tag)?.matches(':state(ready)');
/** The last frame is the one that is shown, or that will be in a moment. */
async function previewFrame(tag, accepts = isReady) {
  for (let tries = 0; tries < 60; tries++) {
    const frame = page.frames().findLast((candidate) => candidate.url().includes('/builder/frame/blank'));
    if (await frame?.evaluate(accepts, tag).catch(() => false)) return frame;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`<${tag}> is not shown in the preview.`);
}

/** What the CDN will deliver: the package, and the daily rates. */
async function respondAsCdn(request) {
  const url = new URL(request.url());
  const headers = { 'access-control-allow-origin': '*' };
  const isOfPackage = url.pathname.startsWith(PACKAGE);
  if (isOfPackage) {
    const path = url.pathname.replace(PACKAGE, '');
    const type = {
      js: 'text/javascript; charset=utf-8',
      css: 'text/css',
      json: 'application/json',
      webp: 'image/webp',
    };
    return request.respond({
      headers,
      contentType: type[path.split('.').at(-1)],
      body: readFileSync(new URL(path, root)),
    });
  }
  const { status, body } = (await respond(url)) ?? { status: 404, body: '' };
  return request.respond({ status, headers, contentType: 'application/json', body });
}

/** An empty page of another site, with only what was copied. It is the same day there as in the preview. */
async function paste(html, width) {
  const blank = await browser.newPage();
  await blank.setViewport({ width, height: 900 });
  await blank.evaluateOnNewDocument(readFileSync(new URL('demo/clock.js', root), 'utf8'));
  await blank.setRequestInterception(true);
  blank.on('request', (request) => {
    if (!request.url().startsWith('https://site.example/')) return respondAsCdn(request);
    return request.respond({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><body>${html}</body></html>`,
    });
  });
  await blank.goto('https://site.example/');
  return blank;
}

describe('the gallery of the builder', () => {
  it('shows each example as it will look, with a link to change it', async () => {
    await open();
    const titles = await page.$$eval('.card h2', (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(titles, ['All four on your own article', ...PRESETS.map(({ title }) => title)]);
    await page.click('.card:nth-child(2) a');
    await page.waitForSelector('.options');
    assert.match(await codeOf(), /<press-rate-ticker/);
  });

  it('is where Back leads to', async () => {
    await page.goBack();
    await page.waitForSelector('.gallery');
  });
});

describe('what is copied as HTML, pasted into an empty page,', () => {
  for (const { id, tag, values } of PRESETS) {
    it(`shows the same as the preview: ${id}`, async () => {
      await open(hashOf(tag, values));
      const frame = await previewFrame(tag);
      const html = await codeOf();
      assert.ok(html.includes(script), 'the script with the hash of this build');
      const width = await frame.evaluate(() => innerWidth);
      const blank = await paste(html, width);
      await blank.waitForFunction(isReady, {}, tag);
      let preview, pasted;
      // Pictures, icons and sparklines arrive later, in both.
      for (let tries = 0; tries < 20 && !(tries > 1 && isDeepStrictEqual(preview, pasted)); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        [preview, pasted] = [await frame.evaluate(readWidget, tag), await blank.evaluate(readWidget, tag)];
      }
      assert.ok(pasted.text.length > 10 && pasted.height > 10);
      assert.deepEqual(pasted, preview);
      await blank.close();
    });
  }

  it('has the same height before the script has loaded, if the head can reserve it', async () => {
    for (const [id, look] of [
      ['rates-line', {}],
      ['rates-line', { box: 'dark' }],
      ['hero-with-credit', {}],
      ['hero-with-credit', { box: 'dark' }],
    ]) {
      const { tag, values } = PRESETS.find((preset) => preset.id === id);
      await open(hashOf(tag, { ...values, ...look }));
      const html = await codeOf();
      const [style] = /<style>.*<\/style>(?=\n<script)/.exec(html);
      assert.deepEqual(new Set(style.match(/press-(?:rate-ticker|article-hero)(?![-\w])/g)), new Set([tag]), id);
      const heights = [];
      for (const [text, isShown] of [
        [html, isReady],
        [html.replace(script, ''), () => [...document.images].every(({ complete }) => complete)],
      ]) {
        const blank = await paste(text, 1000);
        await blank.waitForFunction(isShown, {}, tag);
        heights.push(await blank.$eval(tag, (element) => Math.round(element.getBoundingClientRect().height)));
        await blank.close();
      }
      assert.equal(heights[1], heights[0], id);
    }
    await openPreset('byline');
    assert.doesNotMatch(await codeOf(), /<style>/);
    await open('#tag=article');
    assert.ok((await codeOf()).includes(head), 'an article has the rules of both');
  });

  it('has the theme, the language and the colors that were chosen', async () => {
    const look = { theme: 'tabloid', lang: 'ru', 'up-color': '#0000ff' };
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD', layout: 'list', ...look }));
    const html = await codeOf();
    const blank = await paste(html, 600);
    await blank.waitForFunction(isReady, {}, 'press-rate-ticker');
    const { text } = await blank.evaluate(readWidget, 'press-rate-ticker');
    assert.match(text, /Источник/);
    const styles = await blank.$eval('press-rate-ticker', (element) => ({
      family: getComputedStyle(element).fontFamily !== getComputedStyle(document.body).fontFamily,
      up: getComputedStyle(element).getPropertyValue('--press-rate-ticker-up-color').trim(),
    }));
    assert.deepEqual(styles, { family: true, up: '#0000ff' });
    await blank.close();
  });
});

describe('a box around a widget', () => {
  const DARK = 'rgb(22, 23, 26)';
  /** Runs in a page. The widest element with the background of the box, in the shadow tree, too. */
  const readBox = (tag, color) => {
    const element = document.querySelector(tag);
    const all = [element, ...element.querySelectorAll('*'), ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
    const [box] = all.filter((one) => getComputedStyle(one).backgroundColor === color);
    if (!box) return undefined;
    const rows = element.shadowRoot?.querySelector('[part~=rates]');
    return { width: box.getBoundingClientRect().width, content: rows?.getBoundingClientRect().width };
  };
  const pasted = async (html, width, tag) => {
    const blank = await paste(html, width);
    if (html.includes('<script')) await blank.waitForFunction(isReady, {}, tag);
    const box = await blank.evaluate(readBox, tag, DARK);
    await blank.close();
    return box;
  };

  it('is as wide as the table of rates', async () => {
    const { tag, values } = PRESETS.find(({ id }) => id === 'rates-list');
    await open(hashOf(tag, { ...values, box: 'dark' }));
    const html = await codeOf();
    for (const width of [300, 700, 1280]) {
      const box = await pasted(html, width, tag);
      assert.equal(box.width, box.content + 32, `${width} px`);
    }
    assert.ok((await pasted(html, 700, tag)).width <= 480);
  });

  for (const { id, tag, values } of PRESETS) {
    it(`is left around nothing if the script does not load: ${id}`, async () => {
      await open(hashOf(tag, { ...values, box: 'dark' }));
      const html = await codeOf();
      assert.ok(await pasted(html, 700, tag));
      const left = await pasted(html.replace(script, ''), 700, tag);
      // The picture is there without the script.
      assert.equal(left !== undefined, tag === 'press-article-hero');
    });
  }

  it('is left around nothing if there is no picture', async () => {
    await open(hashOf('press-article-hero', { box: 'dark' }));
    const blank = await paste(await codeOf(), 700);
    await blank.waitForSelector('press-article-hero:defined');
    assert.equal(await blank.evaluate(readBox, 'press-article-hero', DARK), undefined);
    await blank.close();
  });

  it('is not offered with a theme that has its own background', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD', box: 'dark', theme: 'data-desk' }));
    const isHidden = () => page.$eval('[data-option=box]', (field) => field.hidden);
    assert.equal(await isHidden(), true);
    assert.doesNotMatch(await codeOf(), /#16171a/);
    await page.select('#option-theme', 'broadsheet');
    assert.equal(await isHidden(), false);
    assert.match(await codeOf(), /#16171a/);
  });
});

describe('red for a rise, green for a fall', () => {
  const readTokens = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).press['rate-ticker'];
  const cssOf = ({ $value, $extensions }) => $extensions?.['press-elements'].css ?? $value.hex;

  it('exchanges the colors of the library and of each theme', () => {
    const themes = { '': 'packages/tokens.json' };
    for (const theme of Object.keys(THEMES)) themes[theme] = `packages/themes/${theme}.tokens.json`;
    const colors = Object.entries(themes).map(([theme, path]) => {
      const tokens = readTokens(path);
      return [theme, [cssOf(tokens['up-color']), cssOf(tokens['down-color'])]];
    });
    assert.deepEqual(RATE_COLORS, Object.fromEntries(colors));
  });

  const values = { pairs: 'KZT/USD TJS/USD', layout: 'list' };
  /** Runs in a page. The computed colors of a rise and of a fall. */
  const readColors = (tag) =>
    ['up', 'down'].map((part) => {
      const shown = document.querySelector(tag).shadowRoot.querySelector(`[part~=change][part~=${part}]`);
      return shown && getComputedStyle(shown).color;
    });
  const colorsIn = async (look) => {
    await open(hashOf('press-rate-ticker', { ...values, ...look }));
    const frame = await previewFrame('press-rate-ticker');
    const blank = await paste(await codeOf(), 600);
    await blank.waitForFunction(isReady, {}, 'press-rate-ticker');
    const [preview, pasted] = [
      await frame.evaluate(readColors, 'press-rate-ticker'),
      await blank.evaluate(readColors, 'press-rate-ticker'),
    ];
    await blank.close();
    assert.deepEqual(pasted, preview);
    return pasted;
  };

  for (const look of [
    {},
    { box: 'light' },
    { box: 'dark' },
    { theme: 'broadsheet', box: 'dark' },
    { theme: 'tabloid' },
  ]) {
    it(`is what pasted code shows, as the preview does: ${JSON.stringify(look)}`, async () => {
      const [rise, fall] = await colorsIn(look);
      assert.ok(rise && fall && rise !== fall);
      assert.deepEqual(await colorsIn({ ...look, 'red-rise': '' }), [fall, rise]);
    });
  }

  it('is one switch, which takes the place of two colors', async () => {
    await open(hashOf('press-rate-ticker', { ...values, 'up-color': '#0000ff' }));
    await page.click('label[for=option-red-rise]');
    const html = await codeOf();
    assert.match(html, /--press-rate-ticker-up-color: color-mix\(in oklab, light-dark\(#cf222e/);
    assert.doesNotMatch(html, /#0000ff|red-rise/);
    assert.equal(await page.$eval('[data-option="up-color"]', (field) => field.hidden), true);
    await page.click('label[for=option-red-rise]');
    assert.match(await codeOf(), /--press-rate-ticker-up-color: #0000ff/);
    await open('#tag=article&red-rise=');
    assert.match(await codeOf(), /press-rate-ticker \{ --press-rate-ticker-up-color: color-mix/);
  });
});

describe('the options', () => {
  for (const [widget, { attributes }] of Object.entries(widgets)) {
    it(`of ${widget} are all attributes, in plain words`, async () => {
      await open(hashOf(`press-${widget}`));
      const names = await page.$$eval('[data-option]', (all) => all.map(({ dataset }) => dataset.option));
      for (const { name } of attributes) assert.ok(names.includes(name), name);
      const labels = await page.$$eval('.options :is(label, legend)', (all) => all.map((label) => label.textContent));
      for (const label of labels) assert.doesNotMatch(label, /^[a-z]+(?:-[a-z]+)+$/);
    });
  }

  it('change the preview and what is copied', async () => {
    await openPreset('more-from-section');
    await page.$eval('#option-heading', (input) => (input.value = ''));
    await page.type('#option-heading', 'Read "this" & that');
    await page.select('#option-layout', 'grid');
    assert.match(await codeOf(), /heading="Read &quot;this&quot; &amp; that"\s+layout="grid"/);
    await previewFrame('press-suggested-articles', (tag) =>
      document.querySelector(tag)?.shadowRoot?.textContent.includes('Read "this" & that'),
    );
  });

  const INVALID = [
    ['press-rate-ticker', 'refresh', '2', /from 5 to 86,400/],
    ['press-rate-ticker', 'digits', 'many', /“many” is not a number/],
    ['press-rate-ticker', 'src', 'rates', /starts with https:\/\//],
    ['press-rate-ticker', 'href-template', '/{from}', /\{from\} is not known/],
    ['press-rate-ticker', 'up-color', 'greenish', /not a color/],
    ['press-article-hero', 'ratio', 'wide', /such as 16\/9/],
    ['press-article-hero', 'placeholder', '?', /ThumbHash/],
    ['press-author-bio', 'image', 'www.news.example/a.jpg', /https:\/\/www\.news\.example\/a\.jpg/],
    ['press-suggested-articles', 'hreflang', 'english!', /not a language code/],
    ['press-suggested-articles', 'hreflang', 'Russian', /Russian is ru/],
    ['press-suggested-articles', 'limit', '99', /from 1 to 24/],
    ['press-suggested-articles', 'articles', 'Wind /wind\nTwo rivers', /^Line 2 has no address/],
    ['press-suggested-articles', 'articles', '/wind', /^Line 1 has no title/],
    ['press-author-bio', 'authors', 'Aida /a /b.jpg Osh', /^Line 1 has something after its addresses/],
  ];
  for (const [tag, name, value, message] of INVALID) {
    it(`say beside the field what is wrong with ${name}="${value}", and don’t copy it`, async () => {
      await open(hashOf(tag, { [name]: value }));
      const field = await page.$eval(`[data-option="${name}"]`, (element) => ({
        error: element.querySelector('.error').textContent,
        isInvalid: element.querySelector('[aria-describedby]').getAttribute('aria-invalid'),
      }));
      assert.match(field.error, message);
      assert.equal(field.isInvalid, 'true');
      const [, tagHtml] = (await codeOf()).split('<!-- Where the widget goes -->');
      assert.ok(!tagHtml.includes(` ${name}=`) && !tagHtml.includes('<script'));
      await write(name, '');
      assert.equal(await page.$eval(`[data-option="${name}"] .error`, (error) => error.textContent), '');
    });
  }

  it('forget the size of the example’s picture when another one fails', async () => {
    await openPreset('hero-with-credit');
    const size = () => page.$eval('[name="picture-width"]', ({ value }) => value);
    assert.equal(await size(), '1200');
    await write('picture', `${site.address}none.jpg`);
    await page.waitForFunction(() => document.querySelector('[name="picture-width"]').value === '');
    assert.doesNotMatch(await codeOf(), / width=/);
  });

  it('can be started without the example where there is one', async () => {
    const links = () => page.$$eval('.bench-top a', (all) => all.map(({ textContent }) => textContent));
    await openPreset('byline');
    assert.deepEqual(await links(), ['← All examples', 'Start without the example']);
    await page.click('.bench-top a:last-of-type');
    await page.waitForFunction(() => document.querySelectorAll('.bench-top a').length === 1);
  });

  it('say what is left of the example when its author’s name is emptied', async () => {
    await openPreset('byline');
    await previewFrame('press-author-bio');
    const messageBeside = (text) =>
      page.waitForFunction(
        (expected) => document.querySelector('[data-option="name"] .error').textContent === expected,
        {},
        text,
      );
    await write('name', '');
    await messageBeside(
      'Without a name, the author of your article is shown. Empty “Address of the author’s page”, “Role”, too.',
    );
    await write('url', '');
    await messageBeside('Without a name, the author of your article is shown. Empty “Role”, too.');
    await write('job-title', '');
    await messageBeside('');
    await write('name', 'Aida Sadykova and Marat Isaev');
    await messageBeside(
      'Shown as the name of one author. Write several below, or leave both empty: then your article names them.',
    );
  });

  it('leave the preview in view on a low screen, when a color makes the code longer', async () => {
    await page.setViewport({ width: 1366, height: 768 });
    await openPreset('rates-line');
    await openTab('wordpress');
    await previewFrame('press-rate-ticker');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.type('#option-up-color', '#00a651');
    assert.ok((await page.$eval('.stage', (stage) => stage.getBoundingClientRect().top)) >= 0);
    await page.setViewport({ width: 1440, height: 1000 });
  });

  it('show a color that is written in the palette, too', async () => {
    await open(hashOf('press-rate-ticker'));
    const paletteOf = () => page.$eval('[data-option="up-color"] [type=color]', ({ value }) => value);
    await page.type('#option-up-color', '#cf222e');
    assert.equal(await paletteOf(), '#cf222e');
  });

  it('hide what has no effect, and don’t copy it', async () => {
    await open(hashOf('press-rate-ticker', { layout: 'list', speed: '80' }));
    assert.equal(await page.$eval('[data-option="speed"]', (field) => field.hidden), true);
    assert.doesNotMatch(await codeOf(), /speed/);
    await page.select('#option-layout', '');
    assert.match(await codeOf(), /speed="80"/);
  });

  it('show a widget that reads its page with the data of the demo’s article, and say so', async () => {
    for (const [tag, values, text] of [
      ['press-author-bio', {}, /Davide Cancarini/],
      ['press-suggested-articles', { limit: '3', box: 'dark' }, /Caspian Ports/],
    ]) {
      await open(hashOf(tag, values));
      const frame = await previewFrame(tag);
      assert.match((await frame.evaluate(readWidget, tag)).text, text);
      assert.match(await page.$eval('.preview-source', (source) => source.innerText), /reads the article .* demo’s/);
      assert.equal(await page.$eval('.preview-message', ({ hidden }) => hidden), true);
    }
    await page.click('.preview-source a');
    await page.waitForSelector('#article-address');
    assert.match(await codeOf(), /where the widget goes -->\n<press-suggested-articles><\/press-suggested-articles>$/i);
    await openPreset('byline');
    assert.equal(await page.$eval('.preview-source', ({ hidden }) => hidden), true);
  });

  it('are all emptied by one link, and come back with Back', async () => {
    await openPreset('author-card');
    await page.click('.bench-top a:nth-of-type(2)');
    assert.match(await codeOf(), /<press-author-bio><\/press-author-bio>/);
    await page.goBack();
    assert.match(await codeOf(), /name="Timur Bekov"/);
  });

  const SILENT = {
    'press-suggested-articles': [{ 'max-age': '1' }, /There are no articles to show/],
    'press-rate-ticker': [{ src: '/missing.json' }, /The rates could not be loaded/],
  };
  for (const [tag, [values, message]] of Object.entries(SILENT)) {
    it(`explain an empty preview of ${tag} beside it`, async () => {
      await open(hashOf(tag, values));
      await page.waitForFunction(() => !document.querySelector('.preview-message').hidden, { timeout: 25_000 });
      assert.match(await page.$eval('.preview-message', (element) => element.textContent), message);
    });
  }
});

describe('the picker of currency pairs', () => {
  const pairs = () => page.$$eval('.pairs b', (all) => all.map(({ textContent }) => textContent));
  const suggestions = () => page.$$eval('[role=option] b', (all) => all.map(({ textContent }) => textContent));

  for (const [words, currency] of [
    ['Kyrgyz', 'Kyrgyz'],
    ['som', 'Som'],
    ['KGS', '(KGS)'],
    ['uzbek', '(UZS)'],
    ['Turkiye', '(TRY)'],
    ['turkey', '(TRY)'],
    ['Holland', '(EUR)'],
    ['тенге', '(KZT)'],
  ]) {
    it(`finds a currency by “${words}”`, async () => {
      await open(hashOf('press-rate-ticker'));
      await page.type('.combobox input', words);
      const found = await suggestions();
      assert.ok(
        found.some((name) => name.includes(currency)),
        found.join(),
      );
    });
  }

  it('is used with the keyboard alone: adds, orders, swaps and removes', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD' }));
    await page.type('.combobox input', 'Kyrgyzstan');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KZT/USD', 'KGS/USD']);
    await page.focus('[aria-label="Move up: KGS/USD"]');
    await page.keyboard.press('Enter');
    assert.match(await codeOf(), /pairs="KGS\/USD KZT\/USD"/);
    await page.focus('[aria-label="Swap the currencies: KGS/USD"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Remove: USD/KGS');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KZT/USD']);
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body');
  });

  it('takes a pair as it is written', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KGS' }));
    await page.type('.combobox input', 'eur / usd');
    assert.deepEqual(await suggestions(), ['EUR/USD']);
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['USD/KGS', 'EUR/USD']);
  });

  it('adds the next currency at a price in the currency that a pair was turned to', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KGS' }));
    await page.click('[aria-label="Swap the currencies: USD/KGS"]');
    assert.equal(await page.$eval('.quote select', ({ value }) => value), 'USD');
    await page.type('.combobox input', 'euro');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KGS/USD', 'EUR/USD']);
  });

  it('adds currencies the other way round where one pair of several was swapped', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD' }));
    await page.click('[aria-label="Swap the currencies: KGS/USD"]');
    await page.type('.combobox input', 'tajik');
    assert.match(await page.$eval('[role=option] small', ({ textContent }) => textContent), /^USD\/TJS/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KZT/USD', 'USD/KGS', 'USD/TJS']);
  });

  it('goes on with one currency in several others, where the pairs begin so', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KZT USD/KGS' }));
    const label = await page.$eval('.reverse', (row) => [row.textContent, row.querySelector('input').checked]);
    assert.deepEqual(label, ['The other way round: what 1 USD costs in each', true]);
    await page.type('.combobox input', 'somoni');
    await page.keyboard.press('Enter');
    await page.click('.reverse label');
    await page.type('.combobox input', 'euro');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['USD/KZT', 'USD/KGS', 'USD/TJS', 'EUR/USD']);
  });

  it('swaps the currencies of all pairs at once, and of those that are added then', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD' }));
    await page.click('button::-p-text(Swap all)');
    await page.type('.combobox input', 'somoni');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['USD/KZT', 'USD/KGS', 'USD/TJS']);
  });

  const focused = () => page.evaluate(() => document.activeElement.ariaLabel);

  it('removes all pairs at once, and brings them back with the next press of Enter', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KZT USD/KGS' }));
    await page.focus('.for-all button:last-child');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), []);
    assert.equal(await page.$eval('.for-all', (buttons) => buttons.checkVisibility()), false);
    assert.equal(await page.$eval('.pair-picker > [role=status]', (p) => p.textContent), 'All pairs are removed.');
    assert.equal(await focused(), 'Undo: All pairs are removed.');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['USD/KZT', 'USD/KGS']);
    assert.match(await codeOf(), /pairs="USD\/KZT USD\/KGS"/);
    assert.equal(await page.$eval('.reverse input', (input) => input.checked), true, 'the next one is the same way');
    assert.equal(await page.$eval('.pair-picker > [role=status]', (p) => p.textContent), 'All pairs are back.');
    assert.equal(await page.$eval('.undo', (row) => row.checkVisibility()), false);
    assert.equal(await focused(), 'Remove: USD/KZT');
  });

  it('brings removed pairs back with Back, too', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD' }));
    await page.click('button::-p-text(Remove all)');
    await page.goBack();
    assert.deepEqual(await pairs(), ['KZT/USD', 'KGS/USD']);
  });

  it('brings back one removed pair after the other, in its place', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD TJS/USD' }));
    await page.click('[aria-label="Remove: KZT/USD"]');
    await page.click('[aria-label="Remove: TJS/USD"]');
    assert.deepEqual(await pairs(), ['KGS/USD']);
    await page.focus('.undo button');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KGS/USD', 'TJS/USD']);
    assert.equal(await focused(), 'Undo: KZT/USD is removed.');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['KZT/USD', 'KGS/USD', 'TJS/USD']);
    assert.equal(await focused(), 'Remove: KZT/USD');
  });

  it('offers to undo a removal only until something else is changed', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD TJS/USD' }));
    await page.click('[aria-label="Remove: KZT/USD"]');
    await page.click('[aria-label="Move down: KGS/USD"]');
    assert.equal(await page.$eval('.undo', (row) => row.checkVisibility()), false);
  });

  it('says beside a currency which pair it becomes', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KGS' }));
    await page.type('.combobox input', 'tenge');
    assert.match(await page.$eval('[role=option] small', ({ textContent }) => textContent), /^KZT\/KGS · Kazakhstan/);
  });

  it('orders pairs by dragging', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD KGS/USD TJS/USD' }));
    await page.evaluate(() => {
      const [first, , third] = document.querySelectorAll('.pairs li');
      const drag = (target, type) =>
        target.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }),
        );
      drag(third, 'dragstart');
      drag(first, 'dragover');
      drag(first, 'drop');
    });
    assert.deepEqual(await pairs(), ['TJS/USD', 'KZT/USD', 'KGS/USD']);
  });

  it('says which pair is none, and copies only the others', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KGS/USD XYZ/USD KZT' }));
    const problems = await page.$$eval('.pairs .error', (all) => all.map(({ textContent }) => textContent));
    assert.match(problems.join(' '), /“XYZ” is not a currency.*“KZT” is not a pair/);
    assert.match(await codeOf(), /pairs="KGS\/USD"/);
  });

  it('takes a pair as TradingView writes it', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'USD/KGS' }));
    await page.type('.combobox input', 'FX_IDC:EURUSD');
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['USD/KGS', 'EUR/USD']);
  });

  it('says that there is no such currency, and what was not added', async () => {
    const message = () => page.$eval('.combobox .error', ({ textContent }) => textContent);
    await open(hashOf('press-rate-ticker'));
    await page.type('.combobox input', 'Atlantis');
    assert.match(await message(), /No currency of this name/);
    await page.keyboard.press('Tab');
    assert.match(await message(), /“Atlantis” is not added/);
    await page.click('.combobox input', { count: 3 });
    await page.type('.combobox input', 'USD/USD');
    assert.equal(await message(), 'Both currencies are the same.');
  });

  it('offers the dollar that most people mean first', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'EUR/RUB' }));
    await page.type('.combobox input', 'dollar');
    assert.match((await suggestions())[0], /^US Dollar \(USD\)/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await pairs(), ['EUR/RUB', 'USD/RUB']);
  });

  it('says that a pair is in the list already', async () => {
    await open(hashOf('press-rate-ticker', { pairs: 'KGS/USD' }));
    await page.type('.combobox input', 'KGS/USD');
    await page.keyboard.press('Enter');
    const message = await page.waitForSelector('.combobox .error:not(:empty)', { visible: true });
    assert.equal(await message.evaluate(({ textContent }) => textContent), 'KGS/USD is already in the list.');
    assert.deepEqual(await pairs(), ['KGS/USD']);
  });

  it('stays in its column, however long a word is that it does not know', async () => {
    await open(hashOf('press-rate-ticker'));
    await page.$eval('.combobox input', (input, text) => (input.value = text), 'q'.repeat(10_000));
    await page.focus('.combobox input');
    await page.keyboard.press('Tab');
    const [text, outside, sideways] = await page.$eval('.combobox .error', (error) => [
      error.textContent,
      [...document.querySelectorAll('.options, .options *')].filter(
        (one) => one.getBoundingClientRect().right > document.querySelector('.options').getBoundingClientRect().right,
      ).length,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    assert.match(text, /^“q{40}…” is not added/);
    assert.deepEqual([outside, sideways], [0, 0]);
  });
});

describe('a link to the builder', () => {
  it('restores everything', async () => {
    await openPreset('author-card');
    await page.select('#option-theme', 'broadsheet');
    await page.select('#option-lang', 'ky');
    await page.click('.widths label:nth-of-type(2)');
    const html = await codeOf();
    await open(new URL(page.url()).hash);
    assert.equal(await codeOf(), html);
    assert.equal(await page.$eval('.widths :checked', ({ value }) => value), '300');
    assert.equal(await page.$eval('#option-theme', ({ value }) => value), 'broadsheet');
  });

  it('brings no script into what is copied', async () => {
    const color = 'var(--a,</style><script>alert(1)</script>)';
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD', 'up-color': color }));
    assert.match(await page.$eval('[data-option="up-color"] .error', (error) => error.textContent), /not a color/);
    for (const tab of ['html', 'wordpress', 'react', 'vue', 'ghost']) assert.doesNotMatch(await openTab(tab), /alert/);
    await openTab('wordpress');
    for (const variant of ['block', 'shortcode', 'html']) {
      await page.select('.copy-box select', variant);
      assert.doesNotMatch(await codeOf(), /alert/);
    }
    const label = '<script>alert(1)</script>';
    await open(hashOf('press-rate-ticker', { pairs: 'KZT/USD', lang: 'ru', label }));
    assert.match(await openTab('wordpress'), /\[press-rate-ticker [^<]*label="&lt;script&gt;alert[^<]*\]\n<!--/);
  });

  it('is a step back for each option, not for each letter', async () => {
    await openPreset('byline');
    await page.$eval('#option-name', (input) => input.select());
    await page.type('#option-name', 'Ada');
    await page.select('#option-layout', '');
    assert.match(await codeOf(), /name="Ada"/);
    await page.goBack();
    assert.match(await codeOf(), /layout="inline"/);
    await page.goBack();
    assert.match(await codeOf(), /name="Timur Bekov"/);
    await page.goForward();
    assert.match(await codeOf(), /name="Ada"/);
  });
});

describe('the box to copy from', () => {
  it('leads to a guide of the documentation in each tab', async () => {
    await openPreset('byline');
    for (const tab of ['html', 'wordpress', 'react', 'vue', 'ghost']) {
      await openTab(tab);
      const href = await page.$eval('.copy-box > .help a:not([download])', (link) => link.getAttribute('href'));
      assert.ok(existsSync(new URL(href.replace('/docs/', 'docs/').replace('.html', '.md'), root)), href);
    }
  });

  it('stays where it is when the preview is shown', async () => {
    const topOf = () => page.$eval('.copy-box', (box) => box.getBoundingClientRect().top);
    await openPreset('rates-list');
    const before = await topOf();
    await previewFrame('press-rate-ticker');
    await page.waitForFunction(() => document.querySelector('.frame').clientHeight !== 120);
    assert.equal(await topOf(), before);
  });

  it('copies what it shows, and says so', async () => {
    await openPreset('byline');
    for (const tab of ['html', 'wordpress', 'react', 'vue', 'ghost']) {
      const code = await openTab(tab);
      const copied = [];
      for (const row of await page.$$('.copy-row')) {
        await row.$eval('button.copy', (button) => button.click());
        await page.waitForFunction((one) => one.querySelector('.copy-status').textContent === 'Copied.', {}, row);
        copied.push(await page.evaluate(() => navigator.clipboard.readText()));
      }
      assert.equal(copied.join('\n\n'), code);
      assert.equal(copied.length, tab === 'ghost' ? 2 : 1);
    }
  });

  it('says of one part at a time that it is copied', async () => {
    await openPreset('byline');
    await openTab('ghost');
    const said = () => page.$$eval('.copy-status', (all) => all.map(({ textContent }) => textContent));
    for (const at of [0, 1]) {
      const [before] = (await page.$$('.copy-row button')).slice(at);
      await before.click();
      await page.waitForFunction((index) => document.querySelectorAll('.copy-status')[index].textContent, {}, at);
      assert.equal((await said()).filter(Boolean).length, 1);
    }
  });

  it('says beside the button which values are wrong, or lead to nothing', async () => {
    const copy = () => page.$eval('.copy-box .copy', (button) => button.click());
    await open(hashOf('press-rate-ticker', { digits: '99', 'up-color': 'greenish' }));
    await copy();
    const said = () => page.$eval('.copy-box > .error', ({ textContent }) => textContent);
    const status = await page.waitForSelector('.copy-status:not(:empty)');
    assert.equal(await status.evaluate((one) => one.textContent), 'Copied, but read what is below the code.');
    assert.match(await said(), /^Not copied, because it is wrong: “[^”]+”, “Color of rates that rose”\.$/);
    await open(hashOf('press-article-hero', { picture: `${site.address}none.jpg` }));
    await page.waitForSelector('[name="picture"][aria-invalid]');
    await copy();
    assert.equal(await said(), 'Copied, but it leads to nothing: “Address of the picture”.');
    await write('picture', `${site.address}other.jpg`);
    assert.equal(await said(), '');
  });

  it('stays where it is when there is more to say about the preview', async () => {
    const topOf = () => page.$eval('.copy-box', (box) => box.getBoundingClientRect().top + scrollY);
    await open(hashOf('press-author-bio', { name: 'Aizada Sultanova' }));
    await previewFrame('press-author-bio');
    const before = await topOf();
    await write('name', '');
    await page.waitForFunction(() => !document.querySelector('.preview-source').hidden);
    assert.equal(await topOf(), before);
  });

  it('cuts off no line of the code', async () => {
    await openPreset('hero-with-credit');
    for (const width of [1440, 390]) {
      await page.setViewport({ width, height: 1000 });
      const [inside, room] = await page.$eval('.copy-box pre', (pre) => [pre.scrollWidth, pre.clientWidth]);
      assert.equal(inside, room, `${width} px`);
    }
    await page.setViewport({ width: 1440, height: 1000 });
  });

  it('says once that it has copied, and again for the next press', async () => {
    await openPreset('rates-list');
    await page.evaluate(() => {
      globalThis.said = [];
      const note = () => {
        const texts = [...document.querySelectorAll('button, [role=status]')].filter((one) => one.checkVisibility());
        globalThis.said.push(texts.map(({ textContent }) => textContent).filter((text) => text.startsWith('Copied')));
      };
      const changes = { childList: true, characterData: true, subtree: true };
      new MutationObserver(note).observe(document.querySelector('.copy-row'), changes);
    });
    for (const presses of [1, 2]) {
      await page.click('button.copy');
      await page.waitForFunction((count) => globalThis.said.flat().length === count, { timeout: 5000 }, presses);
    }
    const said = await page.evaluate(() => globalThis.said.filter(({ length }) => length > 0));
    assert.deepEqual(said, [['Copied.'], ['Copied.']]);
  });

  it('keeps the way to add it to WordPress for the next example', async () => {
    await openPreset('byline');
    await openTab('wordpress');
    await page.select('.copy-box > select', 'html');
    await page.evaluate(() => (location.hash = ''));
    await page.waitForSelector('.gallery');
    await page.click('.cards a[href*="press-rate-ticker"]');
    await page.waitForSelector('.copy-box code');
    assert.match(await codeOf(), /wp:html/);
  });

  it('has tabs for the arrow keys', async () => {
    await openTab('html');
    await page.focus('#tab-html');
    await page.keyboard.press('ArrowLeft');
    const selected = await page.$eval('[role=tab][aria-selected=true]', ({ textContent }) => textContent);
    assert.equal(selected, 'Ghost');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ghost');
  });

  describe('has one place for the caption of a picture', () => {
    const isOffered = () => page.$eval('[data-option=caption]', (field) => !field.hidden);
    const messageOf = () => page.$eval('#option-picture-caption-error', ({ textContent }) => textContent);

    it('which is the text below it, or else a field of its own', async () => {
      await openPreset('hero-with-credit');
      assert.equal(await isOffered(), false);
      await write('picture-caption', '');
      assert.equal(await isOffered(), true);
      await write('caption', 'Another road.');
      assert.match(await codeOf(), /caption="Another road\."/);
    });

    it('or says which one is shown, if both are written', async () => {
      const { tag, values } = PRESETS.find(({ id }) => id === 'hero-with-credit');
      await open(hashOf(tag, { ...values, caption: 'Another road.' }));
      assert.match(await messageOf(), /^Not shown: the “Caption”/);
      const { text } = await (await previewFrame(tag)).evaluate(readWidget, tag);
      assert.match(text, /Another road/);
      assert.doesNotMatch(text, /before the first snow/);
      // The field stays while somebody empties it.
      await page.click('#option-caption', { count: 3 });
      await page.keyboard.press('Backspace');
      assert.equal(await messageOf(), '');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'option-caption');
      assert.doesNotMatch(await codeOf(), / caption=/);
    });
  });

  describe('names the options that are still as in the example', () => {
    const noteOf = () => page.$eval('.example', ({ textContent }) => textContent);

    it('by their labels, until they are changed', async () => {
      await openPreset('hero-with-credit');
      const [picture, shows, text] = ['Address of the picture', 'What the picture shows', 'Text below the picture'];
      const noteFor = (...labels) =>
        `Still as in the example: ${labels.map((label) => `“${label}”`).join(', ')}. Put in your own.`;
      assert.equal(await noteOf(), noteFor(picture, shows, text));
      await write('picture', 'https://site.example/a.webp');
      assert.equal(await noteOf(), noteFor(shows, text));
      await write('picture-caption', 'Another road.');
      assert.equal(await noteOf(), noteFor(shows));
      await write('picture-alt', '');
      assert.equal(await noteOf(), '');
    });

    it('in each example that is about somebody or something', async () => {
      const labels = {
        'rates-line': '',
        'rates-list': '',
        'author-card': '“Name”, “Address of the author’s page”, “Address of the photo”, “Role”, “Reports from”, ',
        byline: '“Name”, “Address of the author’s page”, “Role”. ',
        'more-from-section': '“Load articles from an address”. ',
        'reading-list': '“Load articles from an address”. ',
        'hero-with-credit': '“Address of the picture”, ',
        'hero-cropped': '“Caption”, “Credit”, “Address of the license”. ',
      };
      for (const [id, names] of Object.entries(labels)) {
        await openPreset(id);
        const note = await noteOf();
        assert.ok(names ? note.includes(names) : note === '', `${id}: ${note}`);
      }
      await open('#tag=article');
      assert.equal(await noteOf(), '');
    });

    it('only if they are in what is copied', async () => {
      await openPreset('hero-with-credit');
      await openTab('wordpress');
      const isNamed = [];
      for (const variant of ['block', 'shortcode', 'html']) {
        await page.select('.copy-box select', variant);
        isNamed.push((await noteOf()) !== '');
      }
      assert.deepEqual(isNamed, [false, false, true]);
    });
  });

  const ROWS = [
    {
      tag: 'press-suggested-articles',
      values: { articles: 'Wind </script> {{ 7 * 7 }} /wind /wind.webp\nTwo rivers /rivers' },
      texts: ['Wind </script> {{ 7 * 7 }}', 'Two rivers'],
    },
    {
      tag: 'press-author-bio',
      values: { layout: 'inline', authors: 'Aida Sadykova /authors/aida\nMarat Isaev' },
      texts: ['Aida Sadykova', 'Marat Isaev'],
    },
  ];

  it('has what is written line by line, in each system', async () => {
    for (const { tag, values, texts } of ROWS) {
      await open(hashOf(tag, values));
      const frame = await previewFrame(tag);
      const preview = await frame.evaluate(readWidget, tag);
      const blank = await paste(await codeOf(), await frame.evaluate(() => innerWidth));
      await blank.waitForFunction(isReady, {}, tag);
      const pasted = await blank.evaluate(readWidget, tag);
      await blank.close();
      for (const shown of [preview, pasted])
        for (const text of texts) assert.ok(shown.text.includes(text), `${text} in ${shown.text}`);
      assert.match(await openTab('wordpress'), /^<!-- wp:html -->[^]*application\/json/);
      const { descriptor } = parse(await openTab('vue'));
      const { code } = compileTemplate({ source: descriptor.template.content, filename: 'a.vue', id: 'a' });
      for (const text of texts) assert.ok(code.includes(text), code);
    }
  });

  it('has the profiles of several authors, and no comma of the line', async () => {
    const authors = 'Aida Sadykova, /authors/aida, /aida.webp, https://t.me/aida https://x.com/aida;\nMarat Isaev;';
    await open(hashOf('press-author-bio', { authors }));
    const [json] = /\[[^]*\]/.exec(await codeOf());
    assert.deepEqual(JSON.parse(json), [
      {
        name: 'Aida Sadykova',
        url: '/authors/aida',
        image: '/aida.webp',
        sameAs: ['https://t.me/aida', 'https://x.com/aida'],
      },
      { name: 'Marat Isaev' },
    ]);
    const frame = await previewFrame('press-author-bio');
    const links = await frame.$$eval('press-author-bio', ([card]) =>
      [...card.shadowRoot.querySelectorAll('.links a')].map(({ href }) => href),
    );
    assert.deepEqual(links, ['https://t.me/aida', 'https://x.com/aida']);
  });

  it('says which line has an address that is not whole', async () => {
    await open(hashOf('press-author-bio', { authors: 'Aida Sadykova /authors/aida\nMarat Isaev http://' }));
    const message = await page.$eval('[data-option=authors] .error', ({ textContent }) => textContent);
    assert.match(message, /^Line 2 has an address that is not whole: “http:\/\/”\./);
    assert.doesNotMatch(await codeOf(), /Marat/);
  });

  it('asks for no other data than those that are written line by line', async () => {
    const src = 'https://news.example/feed';
    await open(hashOf('press-suggested-articles', { src, hreflang: 'ru', articles: 'Two rivers /rivers' }));
    assert.doesNotMatch(await codeOf(), /news\.example|hreflang/);
    assert.equal(await page.$eval('[data-option=src]', (field) => field.hidden), true);
    await write('articles', '');
    assert.match(await codeOf(), /src="https:\/\/news\.example\/feed"/);
  });

  it('has components that pass TypeScript’s check', async () => {
    const folder = mkdtempSync(join(fileURLToPath(root), 'test/consumers/builder-'));
    try {
      for (const { id, tag, values } of PRESETS) {
        await open(hashOf(tag, { ...values, theme: 'tabloid', lang: 'ky', 'heading-level': '3', digits: '4' }));
        writeFileSync(join(folder, `${id}.tsx`), await openTab('react'));
      }
      for (const { tag, values } of ROWS) {
        await open(hashOf(tag, values));
        writeFileSync(join(folder, `${tag}.tsx`), await openTab('react'));
      }
      await open('#tag=article');
      writeFileSync(join(folder, 'article.tsx'), await openTab('react'));
      writeFileSync(join(folder, 'css.d.ts'), "declare module 'press-elements/themes/*.css';\n");
      const settings = { extends: '../tsconfig.json', include: ['.'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
      const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
        cwd: fileURLToPath(root),
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has templates that Vue compiles', async () => {
    for (const { id, tag, values } of PRESETS) {
      await open(hashOf(tag, values));
      const { descriptor, errors: parseErrors } = parse(await openTab('vue'));
      const { template, scriptSetup } = descriptor;
      const compilerOptions = { isCustomElement: (name) => name.startsWith('press-') };
      const compiled = compileTemplate({ source: template.content, filename: `${id}.vue`, id, compilerOptions });
      assert.deepEqual([parseErrors, compiled.errors], [[], []]);
      assert.match(compiled.code, new RegExp(`createElement\\w*\\("${tag}"`));
      assert.match(scriptSetup.content, new RegExp(`press-elements/${tag.replace('press-', '')}`));
    }
  });

  it('shows braces in a text as they are, also in Vue', async () => {
    const values = { picture: '/a.webp', 'picture-alt': '{{ 1 + 1 }}', 'picture-caption': '{{ 7 * 7 }}' };
    await open(hashOf('press-article-hero', values));
    const { descriptor } = parse(await openTab('vue'));
    const { code } = compileTemplate({ source: descriptor.template.content, filename: 'a.vue', id: 'a' });
    assert.match(code, /alt: "\{\{ 1 \+ 1 \}\}"[^]*"\{\{ 7 \* 7 \}\}"/);
    assert.doesNotMatch(code, /toDisplayString/);
  });

  it('has blocks with any text, as WordPress reads it', async () => {
    const label = 'C:\\ "a\\"-->\\';
    await open(hashOf('press-rate-ticker', { label }));
    const [, json] = /^<!-- wp:press-elements\/rate-ticker (\{.*\}) \/-->$/m.exec(await openTab('wordpress'));
    assert.doesNotMatch(json, /--|>|\\"/);
    assert.equal(JSON.parse(json).label, label);
  });

  it('has blocks with attributes that WordPress accepts', async () => {
    for (const { tag, values } of PRESETS) {
      await open(hashOf(tag, values));
      const [, name, json] =
        /^<!-- wp:press-elements\/([\w-]+) (\{.*\}) \/-->$/m.exec(await openTab('wordpress')) ?? [];
      assert.equal(`press-${name}`, tag);
      const { attributes } = blockJson(name, version);
      for (const [key, value] of Object.entries(JSON.parse(json)))
        assert.equal(typeof value, attributes[key].type, key);
    }
  });

  it('has shortcodes, HTML without the plugin, and lines for functions.php', async () => {
    await openPreset('rates-list');
    await openTab('wordpress');
    const choose = async (value) => {
      await page.select('.copy-box select', value);
      return codeOf();
    };
    assert.match(await choose('shortcode'), /^\[press-rate-ticker pairs="USD\/KGS[^"]*" layout="list"\]$/);
    const [lines, html] = (await choose('html')).split(/\n\n(?=<!-- wp:html)/);
    assert.match(html, /^<!-- wp:html -->\n<press-rate-ticker[^]*<!-- \/wp:html -->$/);
    assert.ok(lines.includes(script));
    // The file has its own tag that begins PHP: after its last line, the code is still valid.
    assert.match(lines, /^add_action\( 'wp_head', function \(\) \{\n\t\?>\n[^?]*\n\t<\?php\n\} \);$/);
    const places = await page.$$eval('.copy-row b', (all) => all.map(({ textContent }) => textContent));
    assert.match(places[0], /^Once: at the end of functions\.php/);
    assert.match(places[1], /^Where it goes: .*Appearance → Widgets/);
  });

  it('say that a language makes a shortcode of a block, and that a shortcode has no colors', async () => {
    const noteOn = async (hash, variant) => {
      await open(hash);
      await openTab('wordpress');
      await page.select('.copy-box select', variant);
      return page.$eval('.copy-box > .help', ({ textContent }) => textContent);
    };
    assert.match(await noteOn('#tag=press-rate-ticker&lang=ru', 'block'), /so this is a shortcode\./);
    for (const look of ['up-color=%2300a651', 'theme=tabloid'])
      assert.match(await noteOn(`#tag=press-rate-ticker&${look}`, 'shortcode'), /colors are not in it/);
    for (const variant of ['block', 'html'])
      assert.doesNotMatch(await noteOn('#tag=press-rate-ticker', variant), /shortcode|colors/);
  });

  it('has a link to the plugin where that is needed', async () => {
    const zip = new URL('integrations/wordpress/build/press-elements.zip', root);
    if (!existsSync(zip)) spawnSync(process.execPath, ['integrations/wordpress/build.mjs'], { cwd: root });
    await open(hashOf('press-rate-ticker'));
    const link = () =>
      page.$eval('.copy-box [download]', (element) => (element.checkVisibility() ? element.href : 'hidden'));
    assert.equal(await link(), 'hidden');
    await openTab('wordpress');
    const response = await fetch(await link());
    assert.equal(response.headers.get('content-type'), 'application/zip');
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync(zip));
    await page.select('.copy-box select', 'shortcode');
    assert.match(await link(), /\.zip$/);
    await page.select('.copy-box select', 'html');
    assert.equal(await link(), 'hidden');
  });

  it('is still chosen for the next example', async () => {
    await openPreset('rates-list');
    await openTab('wordpress');
    await page.evaluate(() => (location.hash = ''));
    await page.waitForSelector('.card a');
    await page.$eval('.card a[href*="byline"], .card a[href*="inline"]', (link) => link.click());
    await page.waitForSelector('.copy-box code');
    assert.match(await codeOf(), /^<!-- wp:press-elements\/author-bio /);
  });
});

describe('on a phone, the bar at the bottom', () => {
  const isInView = (selector) =>
    page.$eval(selector, (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return isInside && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  before(async () => {
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    await openPreset('author-card');
    await previewFrame('press-author-bio');
  });
  after(() => page.setViewport({ width: 1440, height: 1000 }));

  it('copies the code of the chosen tab without a scroll', async () => {
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.ok((await page.$eval('.copy-box', (box) => box.getBoundingClientRect().top)) > 844);
    for (const [tab, label] of [
      ['html', 'Copy code for HTML'],
      ['react', 'Copy code for React'],
    ]) {
      const code = await openTab(tab);
      assert.equal(await page.$eval('.copy-bar .copy', ({ textContent }) => textContent), label);
      assert.ok(await isInView('.copy-bar .copy'));
      await page.tap('.copy-bar .copy');
      await page.waitForFunction(() => document.querySelector('.copy-bar p').innerText !== '');
      assert.match(
        await page.$eval('.copy-bar p', (text) => text.innerText),
        /^Copied\. Still as in the example: “Name”/,
      );
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
    }
  });

  it('says where the copied part goes, if there is another one', async () => {
    await openTab('ghost');
    await page.tap('.copy-bar .copy');
    await page.waitForFunction(() => document.querySelector('.copy-bar p').innerText.startsWith('Copied. In a post'));
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<press-author-bio/);
    await openTab('html');
  });

  it('leads to the code with the keyboard', async () => {
    await page.focus('.copy-bar .copy');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.closest('#snippet') !== null);
    assert.ok(await isInView('#copy-heading'));
  });

  it('leads back to the preview from any option', async () => {
    await page.focus('#option-theme');
    await page.tap('.copy-bar button:nth-of-type(2)');
    await page.waitForFunction(() => document.activeElement.className === 'preview');
    assert.ok(await isInView('#preview-heading'));
  });

  it('goes where the box’s own button is, and covers nothing at the end of the page', async () => {
    await page.$eval('.copy-row', (row) => row.scrollIntoView({ block: 'center' }));
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.copy-bar')).visibility === 'hidden');
    assert.ok(await isInView('.copy-row'));
    await page.waitForFunction(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const [bench, bar] = ['.bench', '.copy-bar'].map((name) => document.querySelector(name).getBoundingClientRect());
      return bench.bottom <= bar.top && Math.round(bar.bottom) === innerHeight;
    });
  });

  it('is not printed', async () => {
    await page.emulateMediaType('print');
    assert.equal(await page.$eval('.copy-bar', (bar) => getComputedStyle(bar).display), 'none');
    await page.emulateMediaType('screen');
  });

  it('stays in place with the field in use when the preview above gets another height', async () => {
    const field = '[data-option=name] :is(input, textarea)';
    await page.$eval(field, (input) => {
      input.scrollIntoView();
      scrollBy(0, -250);
      input.focus();
    });
    const top = () => page.$eval(field, (input) => Math.round(input.getBoundingClientRect().top));
    const before = await top();
    for (const height of ['40rem', '']) {
      await page.$eval('.stage', ({ style }, value) => (style.blockSize = value), height);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.equal(await top(), before, height);
    }
  });

  it('has all tabs of the box in one line', async () => {
    await page.setViewport({ width: 320, height: 640, hasTouch: true, isMobile: true });
    const tops = await page.$$eval('[role=tab]', (all) => all.map((tab) => tab.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, 1);
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
  });
});

describe('the bar at the bottom covers nothing that has the focus', () => {
  after(() => page.setViewport({ width: 1440, height: 1000 }));

  /** What has the focus, and whether it is in view: above the bar, or beside it. */
  const readFocus = () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { activeElement } = document;
      const [one, bar] = [activeElement, document.querySelector('.copy-bar')].map((e) => e.getBoundingClientRect());
      const isBeside = one.right <= bar.left || one.left >= bar.right;
      const isBarShown = getComputedStyle(document.querySelector('.copy-bar')).visibility !== 'hidden';
      const end = isBeside || !isBarShown ? innerHeight : bar.top;
      return {
        name: activeElement.id || activeElement.ariaLabel || activeElement.textContent.slice(0, 30),
        isField: activeElement.closest('.options, .address, .checks, .widths') !== null,
        isEnd: activeElement === document.body || activeElement.closest('.copy-bar') !== null,
        isInView: one.top >= 0 && one.bottom <= end,
      };
    });

  const CASES = [
    ['a line of rates', hashOf('press-rate-ticker', PRESETS[0].values)],
    ['an author', hashOf('press-author-bio', PRESETS[2].values)],
    ['a hero', hashOf('press-article-hero', PRESETS[7].values)],
    ['an article', '#tag=article'],
  ];
  for (const [width, height] of [
    [390, 700],
    [1366, 768],
  ]) {
    for (const [name, hash] of CASES) {
      it(`with the Tab key: ${name}, ${width}×${height}`, async () => {
        await page.setViewport({ width, height });
        await open(hash);
        await page.evaluate(() => {
          for (const group of document.querySelectorAll('.options details')) group.open = true;
          document.querySelector('h1').focus();
        });
        // With a message, the bar is higher.
        await page.$eval('.copy-bar p', (text) => (text.textContent = 'Still as in the example: “Name”. '.repeat(3)));
        const covered = [];
        let count = 0;
        for (let at = await readFocus(), tabs = 0; !at.isEnd && tabs < 150; tabs++) {
          if (at.isField) count++;
          if (at.isField && !at.isInView) covered.push(at.name);
          await page.keyboard.press('Tab');
          at = await readFocus();
        }
        assert.ok(count > 12, `${count} fields`);
        assert.deepEqual(covered, []);
      });
    }
  }

  it('with a press on a field that is half below it', async () => {
    await page.setViewport({ width: 390, height: 700, hasTouch: true, isMobile: true });
    await openPreset('author-card');
    await previewFrame('press-author-bio');
    for (const id of ['option-url', 'option-description']) {
      // As a press does it: without a scroll. In one go, because the preview may still get another height.
      const isHalfBelow = await page.$eval(`#${id}`, (field) => {
        const bar = document.querySelector('.copy-bar').getBoundingClientRect();
        scrollBy(0, field.getBoundingClientRect().top - bar.top + 14);
        const { top, bottom } = field.getBoundingClientRect();
        field.focus({ preventScroll: true });
        field.click();
        return top < bar.top && bottom > bar.top;
      });
      assert.ok(isHalfBelow);
      assert.equal((await readFocus()).isInView, true, id);
    }
  });
});

describe('on a low screen, the bar at the bottom', () => {
  before(async () => {
    await page.setViewport({ width: 1280, height: 680 });
    await openPreset('hero-with-credit');
    await previewFrame('press-article-hero');
  });
  after(() => page.setViewport({ width: 1440, height: 1000 }));
  const isInView = (selector) =>
    page.$eval(selector, (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isInside = top >= 0 && bottom <= innerHeight;
      return isInside && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });

  it('copies from any option beside the preview', async () => {
    for (const id of ['picture', 'credit']) {
      await page.focus(`#option-${id}`);
      await page.waitForFunction(() =>
        document.querySelector('.copy-bar').checkVisibility({ visibilityProperty: true }),
      );
      assert.equal(await isInView('.copy-row'), false);
      await page.click('.copy-bar .copy');
      await page.waitForFunction(() => document.querySelector('.copy-bar p').innerText.startsWith('Copied.'));
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await codeOf());
      await page.evaluate(() => document.activeElement.blur());
    }
  });

  it('leads to the code, where it is not needed', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.click('.copy-bar button:last-of-type');
    await page.waitForFunction(() => document.activeElement.closest('#snippet') !== null);
    await page.waitForFunction(
      () => !document.querySelector('.copy-bar').checkVisibility({ visibilityProperty: true }),
    );
    assert.equal(await isInView('.copy-row button'), true);
  });

  it('leads to the code of an article, which is not beside the options’ end', async () => {
    await open('#tag=article');
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 4, { timeout: 30_000 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.click('.copy-bar button:last-of-type');
    await page.waitForFunction(() => document.activeElement.closest('#snippet') !== null);
    assert.equal(await isInView('.copy-row button'), true);
  });

  it('is not all that there is of a high box: its end comes into view before the end of the options', async () => {
    await openPreset('rates-list');
    await openTab('wordpress');
    await page.select('.copy-box > select', 'html');
    await page.$eval('.options details:last-of-type', (group) => (group.open = true));
    // The box may still become higher, when the preview has its rates.
    await page.waitForFunction(() => {
      const result = document.querySelector('.result');
      scrollTo(0, result.offsetHeight);
      const { bottom } = result.getBoundingClientRect();
      return bottom <= 680 && bottom > 600;
    });
    const left = await page.$eval('.bench', (bench) => bench.getBoundingClientRect().bottom - innerHeight);
    assert.ok(left > 0, 'the options go on');
    assert.equal(await isInView('.copy-row:last-of-type button'), true);
  });
});

describe('the widgets on your article', () => {
  const problemOf = async (address) => {
    await page.$eval('#article-address', (input, value) => (input.value = value), address);
    await page.$eval('#article-error', (error) => (error.textContent = ''));
    await page.click('.address button');
    await page.waitForFunction(() => document.querySelector('#article-error').textContent !== '');
    return page.$eval('#article-error', (error) => error.textContent);
  };

  it('are shown at three widths, on the demo’s own article, without a network', async () => {
    await open('#tag=article');
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 4, { timeout: 30_000 });
    assert.deepEqual(await page.$$eval('.findings li', (all) => all.map(({ textContent }) => textContent)), [
      'Rate ticker: shown.',
      'Hero picture: shown.',
      'Author card: shown.',
      'Suggested articles: shown.',
    ]);
    const frames = page.frames().filter((frame) => frame.url().includes('/builder/frame/article'));
    assert.deepEqual(await Promise.all(frames.map((frame) => frame.evaluate(() => innerWidth))), [300, 390, 1280]);
    const { text } = await frames[2].evaluate(readWidget, 'press-author-bio');
    assert.match(text, /Davide Cancarini/);
    const scripts = await frames[2].$$eval('script[src]', (all) => all.map(({ src }) => new URL(src).pathname));
    assert.deepEqual(
      scripts.filter((path) => !/^\/(?:clock\.js|builder\/frame\/|dist\/)/.test(path)),
      [],
    );
  });

  const TITLE = '“Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed”';
  const nameOf = () => page.$eval('.article-name', ({ textContent }) => textContent);
  const waitForName = (name) =>
    page.waitForFunction((text) => document.querySelector('.article-name').textContent === text, {}, name);

  it('are on an article that is named: by its title and address, and as long as it is shown', async () => {
    await open('#tag=article');
    await waitForName(`Shown: ${TITLE}, the demo’s own article of June 2025, on 29 September 2026`);
    assert.doesNotMatch(await page.$eval('#article-help', ({ textContent }) => textContent), /demo/);
    const other = `${site.address}index.html`;
    await page.$eval('#article-address', (input, value) => (input.value = value), other);
    await page.click('.address button');
    const named = `Shown: ${TITLE}, ${new URL(other).host}/index.html`;
    await waitForName(named);
    await problemOf(`${site.address}no-such-article`);
    assert.equal(await nameOf(), `Still shown${named.slice('Shown'.length)}`);
    await page.$eval('#article-address', (input, value) => (input.value = value), other);
    await page.click('.address button');
    await waitForName(named);
  });

  it('say that a page is perhaps no article', async () => {
    const report = `<script>${readFileSync(new URL('demo/builder/frame/report.js', root), 'utf8')}</script>`;
    for (const [markup, isNamed] of [
      ['', true],
      ['<meta property="og:type" content="article">', false],
      ['<script type="application/ld+json">{"@type":"NewsArticle"}</script>', false],
    ]) {
      const other = await browser.newPage();
      await other.setRequestInterception(true);
      other.on('request', (request) =>
        request.url().includes('/builder/frame/article?')
          ? request.respond({ contentType: 'text/html', body: `<title>A page</title>${markup}${report}` })
          : request.continue(),
      );
      await other.goto(`${site.address}builder/#tag=article`);
      const lines = () => other.$$eval('.findings li', (all) => all.map(({ textContent }) => textContent));
      await other.waitForFunction(() => /no large picture/.test(document.querySelector('.findings')?.textContent));
      assert.equal((await lines())[0].startsWith('Nothing in the page says that it is an article'), isNamed, markup);
      await other.close();
    }
  });

  it('are those that were chosen: the page’s own ones, too', async () => {
    await open('#tag=article');
    const boxes = '[data-option=widgets] input';
    for (const tag of ['press-rate-ticker', 'press-article-hero', 'press-suggested-articles'])
      await page.click(`${boxes}[value=${tag}]`);
    assert.deepEqual(await page.$$eval(`${boxes}:disabled`, (all) => all.map(({ value }) => value)), [
      'press-author-bio',
    ]);
    assert.equal(await page.$eval('[data-option=pairs]', (field) => field.hidden), true);
    assert.match(await openTab('react'), /return \(\n {4}<PressAuthorBio \/>/);
    await page.waitForFunction(() => document.querySelector('.findings').textContent === 'Author card: shown.');
    const frame = page.frames().findLast((one) => one.url().includes('/builder/frame/article'));
    assert.ok(await frame.$('figure img'));
    assert.equal(await frame.$('press-article-hero, press-rate-ticker'), null);
    // The article is laid out as before: its picture is no wider, and stands above its text.
    const [picture, text] = await frame.$$eval('figure img, .copy', (all) =>
      all.map((element) => element.getBoundingClientRect().toJSON()),
    );
    assert.ok(
      picture.left >= 0 && picture.right <= 1280 && picture.bottom <= text.top,
      JSON.stringify([picture, text]),
    );
  });

  it('change beside their settings: both are in view together', async () => {
    await page.setViewport({ width: 1366, height: 768 });
    await open('#tag=article');
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 4, { timeout: 30_000 });
    await page.$$eval('.options details', (all) => all.forEach((group) => (group.open = true)));
    const fields = '.options :is(select, input, button):enabled';
    const places = await page.$$eval(fields, (all) =>
      all
        .filter((field) => field.checkVisibility())
        .map((field) => {
          field.focus();
          const [own, frames] = [field, document.querySelector('.article-frames')].map((e) =>
            e.getBoundingClientRect(),
          );
          return { name: field.id || field.ariaLabel, own: own.toJSON(), frames: frames.toJSON() };
        }),
    );
    assert.ok(places.length > 20, `${places.length} fields`);
    for (const { name, own, frames } of places) {
      assert.ok(own.right < frames.left && own.top >= 0 && own.bottom <= 768, name);
      // The page’s head with its rates, and the article’s with its picture.
      assert.ok(frames.top >= 0 && Math.min(frames.bottom, 768) - frames.top > 300, `${name}: ${frames.top}`);
    }
  });

  it('never cover the code', async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await open('#tag=article');
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 4, { timeout: 30_000 });
    for (const isOpen of [true, false]) {
      const covered = await page.$$eval(
        '.options details',
        (groups, open) => {
          groups.forEach((group) => (group.open = open));
          document.querySelector('.tabs').scrollIntoView();
          return [...document.querySelectorAll('.tabs button, .copy-row button')].filter((button) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2) !== button;
          }).length;
        },
        isOpen,
      );
      assert.equal(covered, 0, isOpen ? 'all settings are open' : 'all settings are closed');
    }
    await page.setViewport({ width: 1440, height: 1000 });
  });

  it('change below their settings on a phone, near enough', async () => {
    await page.setViewport({ width: 390, height: 700 });
    await open('#tag=article');
    for (const [id, seen] of [
      ['option-theme', 110],
      ['option-lang', 240],
    ]) {
      const [frames, bar] = await page.$eval(`#${id}`, (field) => {
        field.closest('.field').scrollIntoView();
        return ['.article-frames', '.copy-bar'].map((name) => document.querySelector(name).getBoundingClientRect().top);
      });
      assert.ok(frames + seen < bar, `${id}: ${frames}`);
    }
    await page.setViewport({ width: 1440, height: 1000 });
  });

  it('are shown at one width alone, too, which the link keeps', async () => {
    await open('#tag=article');
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length === 4, { timeout: 30_000 });
    await page.click('.widths label:has([value="390"])');
    const shown = () =>
      page.$$eval('.article-frames figure', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => [one.dataset.width, one.offsetWidth]),
      );
    assert.deepEqual(await shown(), [['390', 390]]);
    assert.match(page.url(), /&width=390$/);
    await page.reload();
    await page.waitForSelector('.article-frames iframe');
    assert.deepEqual(await shown(), [['390', 390]]);
    assert.doesNotMatch(await codeOf(), / width=/);
    await page.click('.widths label:has([value=""])');
    assert.equal((await shown()).length, 3);
    // A link that somebody else has made.
    await open('#tag=article&width=7');
    await page.waitForSelector('.article-frames iframe');
    assert.equal((await shown()).length, 3);
  });

  it('are chosen above the preview, where they are seen without a scroll', async () => {
    for (const width of [1440, 390, 320]) {
      await page.setViewport({ width, height: 800 });
      await open('#tag=article');
      const [choice, preview] = await page.$$eval('[data-option=widgets], .preview', (all) =>
        all.map((element) => element.getBoundingClientRect().toJSON()),
      );
      assert.ok(choice.bottom <= preview.top && choice.bottom < 600, `${width} px`);
    }
    await page.setViewport({ width: 1440, height: 1000 });
  });

  const REFUSED = [
    ['just words', /This is not an address/],
    ['ftp://news.example/', /must start with http/],
    ['http://127.0.0.1:9/', /private network/],
    ['http://169.254.169.254/latest/meta-data/', /private network/],
    ['http://[::1]/', /private network/],
    ['http://2130706433/', /private network/],
    ['https://user:secret@news.example/', /Leave out the name and the password/],
    ['missing', /no server of this name|could not be looked up|could not be read/],
  ];
  for (const [address, message] of REFUSED) {
    it(`say beside the field why ${address} can’t be read`, async () => {
      assert.match(await problemOf(address), message);
    });
  }

  it('are shown on the article that was asked for last, if another one is answered later', async () => {
    const [slow, fast] = [`${site.address}?slow`, `${site.address}?fast`];
    await open(hashOf('article', { address: fast }));
    await page.waitForSelector('.article-frames iframe');
    await page.evaluate(() => {
      const fetchNow = globalThis.fetch;
      globalThis.fetch = async (url) => {
        if (url.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 500));
        const response = await fetchNow(url);
        if (url.includes('slow')) setTimeout(() => (globalThis.isSlowAnswered = true));
        return response;
      };
    });
    for (const address of [slow, fast]) {
      await page.$eval('#article-address', (input, value) => (input.value = value), address);
      await page.$eval('.address', (form) => form.requestSubmit());
    }
    await page.waitForFunction(() => globalThis.isSlowAnswered);
    const addresses = await page.$$eval('.article-frames iframe', (all) =>
      all.map(({ src }) => new URL(src).searchParams.get('url')),
    );
    assert.ok(addresses.length >= 3);
    assert.deepEqual([...new Set(addresses)], [fast]);
  });

  it('say so when there is no page, or no web page', async () => {
    assert.match(await problemOf(`${site.address}no-such-article`), /no page at this address/);
    assert.match(await problemOf(`${site.address}custom-elements.json`), /a file of another kind/);
  });
});

describe('the builder', () => {
  it('says what to do if nothing has been built', async () => {
    for (const missing of ['/custom-elements.json', '/dist/head.html']) {
      const other = await browser.newPage();
      await other.setRequestInterception(true);
      other.on('request', (request) =>
        new URL(request.url()).pathname === missing ? request.respond({ status: 404 }) : request.continue(),
      );
      await other.goto(`${site.address}builder/`);
      await other.waitForSelector('main p[role=alert]');
      assert.equal(await other.$eval('main', (main) => main.innerText), 'Run npm run build first.');
      await other.close();
    }
  });

  for (const [name, hash] of [
    ['its gallery', ''],
    ['a widget', hashOf('press-suggested-articles', PRESETS[4].values)],
    ['errors', hashOf('press-rate-ticker', { refresh: '1', pairs: 'XYZ/USD' })],
    ['an article', '#tag=article'],
  ]) {
    for (const [width, scheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ]) {
      it(`has no accessibility violations and doesn’t scroll sideways: ${name}, ${width} px, ${scheme}`, async () => {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await open(hash);
        await (await page.createCDPSession()).send('Runtime.evaluate', { expression: axe });
        const violations = await page.evaluate(() =>
          globalThis.axe
            .run(document, { iframes: false, resultTypes: ['violations'] })
            .then((result) =>
              result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
            ),
        );
        assert.deepEqual(violations, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  it('throws no errors', () => assert.deepEqual(errors, []));
});
