/** Tests what the builder says about what its preview shows: beside the fields, and below the preview. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { PRESETS, useVersion } from '../demo/builder/presets.js';
import { ARTICLE_MONTH, DEMO_DAY } from '../demo/builder/preview/demo-day.js';
import { serveDemo } from '../demo/site/server.mjs';
import { chrome } from '../scripts/browser.mjs';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
useVersion(version);

/** A site with a picture, a page, and nothing else. */
const PICTURES = 'https://pictures.example/';
const PICTURE_SIZE = { width: 480, height: 320 };
const picture = readFileSync(new URL('docs/example/samarkand-dusk.webp', root));

function respondAsPictures(request) {
  const { pathname } = new URL(request.url());
  if (pathname === '/a.webp') return request.respond({ contentType: 'image/webp', body: picture });
  if (pathname === '/page') return request.respond({ contentType: 'text/html', body: '<!doctype html><p>A page' });
  const headers = { 'access-control-allow-origin': '*' };
  return request.respond({ status: 404, headers, contentType: 'text/plain', body: 'Not found' });
}

/** The rates of a CDN, newer than the demo's. */
const RATES = 'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/';
const respondAsRates = (request) =>
  request.respond({
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: JSON.stringify({ date: new Date().toISOString().slice(0, 10), usd: { kgs: 123.45 } }),
  });

const SITES = { [PICTURES]: respondAsPictures, [RATES]: respondAsRates };

let site, browser, page;
const errors = [];
before(async () => {
  site = await serveDemo();
  browser = await puppeteer.launch(chrome());
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 1000 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const [, respond] = Object.entries(SITES).find(([start]) => request.url().startsWith(start)) ?? [];
    return respond ? respond(request) : request.continue();
  });
  page.on('pageerror', (error) => errors.push(error.message));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(tag, values = {}) {
  await page.goto('about:blank');
  await page.goto(`${site.address}builder/#${new URLSearchParams({ tag, ...values })}`);
  await page.waitForSelector('.copy-box code');
}

const valuesOf = (id) => PRESETS.find((preset) => preset.id === id).values;

/** Runs in a page. What is said beside a field, and whether its control refers to it. */
function readField(name) {
  const field = document.querySelector(`[data-option="${name}"]`);
  const error = field.querySelector('.error');
  const control = field.querySelector('[aria-describedby]');
  const isReferred = control.getAttribute('aria-describedby').split(' ').includes(error.id);
  return { message: error.textContent, isInvalid: control.ariaInvalid === 'true', isReferred };
}

async function messageOf(name, pattern) {
  await page.waitForFunction(
    (field, source) => new RegExp(source).test(document.querySelector(`[data-option="${field}"] .error`).textContent),
    { timeout: 15_000 },
    name,
    pattern.source,
  );
  return page.evaluate(readField, name);
}

async function write(name, text) {
  await page.$eval(
    `#option-${name}`,
    (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** The frame that is shown, once its widget is ready: until then, another one may still be in its place. */
async function waitForPreview(tag) {
  const isReady = (name) => document.querySelector(name)?.matches(':state(ready)');
  for (let tries = 0; tries < 100; tries++) {
    const frames = page.frames().filter((one) => one.url().includes('/builder/frame/blank'));
    if (frames.length === 1 && (await frames[0].evaluate(isReady, tag).catch(() => false))) return frames[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`<${tag}> is not shown in the preview.`);
}

describe('the address of a picture', () => {
  for (const { tag, name, values } of [
    { tag: 'press-article-hero', name: 'picture', values: valuesOf('hero-with-credit') },
    { tag: 'press-author-bio', name: 'image', values: valuesOf('author-card') },
  ]) {
    for (const path of ['missing.webp', 'page'])
      it(`of ${tag} has a message beside it if nothing loads from it: ${path}`, async () => {
        await open(tag, { ...values, [name]: `${PICTURES}${path}` });
        const field = await messageOf(name, /No picture loaded from this address\. Open it in a new tab/);
        assert.deepEqual({ ...field, message: '' }, { message: '', isInvalid: true, isReferred: true });
        // It may load where it is pasted.
        assert.match(await page.$eval('.copy-box code', (code) => code.textContent), new RegExp(PICTURES + path));
      });

    it(`of ${tag} has none if it loads, as the example does`, async () => {
      for (const address of [values[name], `${PICTURES}a.webp`]) {
        await open(tag, { ...values, [name]: address });
        const frame = await waitForPreview(tag);
        await frame.evaluate(
          (src) =>
            new Promise((resolve) => {
              const image = Object.assign(new Image(), { onload: resolve, src });
              image.onerror = resolve;
            }),
          address,
        );
        assert.deepEqual(await page.evaluate(readField, name), { message: '', isInvalid: false, isReferred: true });
      }
    });

    it(`of ${tag} has none any more when it is changed`, async () => {
      await open(tag, { ...values, [name]: `${PICTURES}missing.webp` });
      await messageOf(name, /No picture/);
      await write(name, `${PICTURES}missing.webp `);
      assert.match((await page.evaluate(readField, name)).message, /No picture/);
      await write(name, `${PICTURES}a.webp`);
      assert.deepEqual(await page.evaluate(readField, name), { message: '', isInvalid: false, isReferred: true });
      await write(name, `${PICTURES}page`);
      await messageOf(name, /No picture/);
      await write(name, '');
      assert.equal((await page.evaluate(readField, name)).message, '');
    });

    it(`of ${tag} may be one of the person’s own site, where the preview is not`, async () => {
      await open(tag, { ...values, [name]: '/photos/a.webp' });
      const field = await messageOf(name, /one of your own site\. The preview is not there/);
      assert.equal(field.isInvalid, false);
    });

    it(`of ${tag} has another message if it is none`, async () => {
      await open(tag, { ...values, [name]: 'ftp://pictures.example/a.webp' });
      assert.match((await page.evaluate(readField, name)).message, /starts with https:\/\//);
      assert.doesNotMatch(await page.$eval('.copy-box code', (code) => code.textContent), /ftp:/);
    });
  }

  it('has a message beside it if it is empty, and nothing else has a picture', async () => {
    await open('press-article-hero');
    const { isInvalid, isReferred } = await messageOf('picture', /no picture to show\. Write the address of one/);
    assert.deepEqual([isInvalid, isReferred], [false, true]);
    await write('picture', `${PICTURES}a.webp`);
    assert.equal((await page.evaluate(readField, 'picture')).message, '');
  });

  describe('has the size of its file below it', () => {
    const { width, height } = PICTURE_SIZE;
    const sizeOf = () =>
      Promise.all(['width', 'height'].map((side) => page.$eval(`#option-picture-${side}`, ({ value }) => value)));
    const waitForSize = (...size) =>
      page.waitForFunction(
        (expected) =>
          ['width', 'height'].every(
            (side, at) => document.querySelector(`#option-picture-${side}`).value === expected[at],
          ),
        { timeout: 10_000 },
        size.map(String),
      );

    it('without being asked, in place of the example’s, and with one step back', async () => {
      await open('press-article-hero', valuesOf('hero-with-credit'));
      await waitForPreview('press-article-hero');
      await write('picture', `${PICTURES}a.webp`);
      await waitForSize(width, height);
      assert.match(await page.$eval('.copy-box code', (code) => code.textContent), /width="480"\s+height="320"/);
      await page.goBack();
      await waitForSize(1200, 800);
      await waitForPreview('press-article-hero');
      assert.deepEqual(await sizeOf(), ['1200', '800']);
      await open('press-article-hero', { picture: `${PICTURES}a.webp` });
      await waitForSize(width, height);
    });

    it('unless another one was written: then a sentence says so, if the shape is another one, too', async () => {
      const own = { picture: `${PICTURES}a.webp`, 'picture-width': '600', 'picture-height': '400' };
      await open('press-article-hero', own);
      await waitForPreview('press-article-hero');
      await write('picture-height', '600');
      const field = await messageOf('picture-width', /The file is/);
      assert.equal(field.message, `The file is ${width} pixels wide and ${height} pixels high.`);
      assert.deepEqual(await sizeOf(), ['600', '600']);
      await write('picture-width', 'wide');
      assert.match((await page.evaluate(readField, 'picture-width')).message, /not a number/);
      await write('picture-width', '900');
      await waitForPreview('press-article-hero');
      for (const name of ['picture-width', 'picture-height']) await messageOf(name, /^$/);
    });
  });
});

describe('the address of data', () => {
  /** Below the preview, once it shows the example. */
  async function reasonOf() {
    await page.waitForSelector('.preview-message:not([hidden])');
    return page.$eval('.preview-message', ({ innerText }) => innerText);
  }

  for (const [tag, id] of [
    ['press-rate-ticker', 'rates-line'],
    ['press-suggested-articles', 'reading-list'],
  ]) {
    it(`of ${tag} has a message beside it if nothing comes from it, until it is changed`, async () => {
      await open(tag, { ...valuesOf(id), src: `${PICTURES}missing.json` });
      const field = await messageOf('src', /Nothing to show has come from this address\. Check its spelling/);
      assert.equal(field.isInvalid, true);
      const reason = await reasonOf();
      assert.match(reason, /could not be loaded\.\n[^]*404/);
      await write('src', '');
      await waitForPreview(tag);
      assert.equal((await page.evaluate(readField, 'src')).message, '');
    });
  }

  it('may be one of the person’s own site, where the preview is not', async () => {
    await open('press-rate-ticker', { src: '/rates.json' });
    const field = await messageOf('src', /one of your own site\. The preview is not there/);
    assert.equal(field.isInvalid, false);
    const reason = await reasonOf();
    assert.equal(reason, 'The rates could not be loaded.\nWhat you see above are example data.');
  });

  /** Runs in a page. */
  const readWidget = (tag) => {
    const element = document.querySelector(tag);
    return { text: element.shadowRoot.textContent, lang: element.lang, layout: element.getAttribute('layout') };
  };
  const OWN = { src: `${PICTURES}missing.json`, layout: 'list', lang: 'ru' };
  for (const { tag, values, example } of [
    { tag: 'press-rate-ticker', values: { ...OWN, pairs: 'EUR/KGS' }, example: /EUR/ },
    { tag: 'press-suggested-articles', values: OWN, example: /Middle Corridor/ },
    { tag: 'press-author-bio', values: { ...OWN, layout: 'inline' }, example: /Timur Bekov/ },
    { tag: 'press-article-hero', values: { src: OWN.src, lang: OWN.lang }, example: /Reuters/ },
  ]) {
    it(`of ${tag} leaves no void if nothing comes from it: example data look as chosen`, async () => {
      await open(tag, values);
      const frame = await waitForPreview(tag);
      const { text, lang, layout } = await frame.evaluate(readWidget, tag);
      assert.match(text, example);
      assert.deepEqual({ lang, layout }, { lang: 'ru', layout: values.layout ?? null });
      assert.match(await page.$eval('.preview-message', ({ textContent }) => textContent), /are example data\.$/);
      // What is copied is the person's own.
      assert.match(await page.$eval('.copy-box code', ({ textContent }) => textContent), /missing\.json/);
    });
  }

  it('has none where the data is shown', async () => {
    await open('press-suggested-articles', valuesOf('reading-list'));
    await waitForPreview('press-suggested-articles');
    assert.equal((await page.evaluate(readField, 'src')).message, '');
  });
});

describe('an empty field of a color', () => {
  const waitForColor = (name, color) =>
    page.waitForFunction(
      (option, expected) => {
        const [text, palette] = document.querySelectorAll(`[data-option="${option}"] input`);
        return text.placeholder === expected && palette.value === expected;
      },
      { timeout: 10_000 },
      name,
      color,
    );
  /** Runs in a page. A color of a part, as it is seen: on the background of the box, or else on white. */
  function readShown({ tag, part, property, background }) {
    const shown = document.querySelector(tag).shadowRoot.querySelector(part);
    const context = document.createElement('canvas').getContext('2d');
    for (const color of [background, getComputedStyle(shown)[property]]) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  }

  const rates = { pairs: 'KZT/USD UZS/USD', layout: 'list' };
  const OPTIONS = {
    'up-color': { tag: 'press-rate-ticker', values: rates, part: '[part~=change][part~=up]', property: 'color' },
    'down-color': { tag: 'press-rate-ticker', values: rates, part: '[part~=change][part~=down]', property: 'color' },
    'accent-color': {
      tag: 'press-suggested-articles',
      values: valuesOf('more-from-section'),
      part: '[part=label]',
      property: 'color',
    },
    'line-color': {
      tag: 'press-author-bio',
      values: valuesOf('author-card'),
      part: '[part=base]',
      property: 'borderBlockStartColor',
    },
    'muted-color': {
      tag: 'press-article-hero',
      values: valuesOf('hero-with-credit'),
      part: '[part=credit]',
      property: 'color',
    },
  };
  for (const [name, { tag, values, ...shown }] of Object.entries(OPTIONS))
    it(`shows what the preview has, in light and dark: ${name}`, async () => {
      const colors = [];
      for (const [box, background] of [
        ['', '#fff'],
        ['dark', '#16171a'],
      ]) {
        await open(tag, { ...values, box });
        const frame = await waitForPreview(tag);
        const color = await frame.evaluate(readShown, { tag, ...shown, background });
        await waitForColor(name, color);
        colors.push(color);
      }
      assert.notEqual(colors[0], colors[1]);
    });

  it('shows the color of the theme, and of a color that is written as a name', async () => {
    await open('press-rate-ticker', rates);
    await page.select('#option-theme', 'tabloid');
    await waitForColor('up-color', '#3ddc61');
    await write('up-color', 'teal');
    await page.waitForFunction(
      () => document.querySelector('[data-option="up-color"] [type=color]').value === '#008080',
    );
    await write('up-color', '');
    await waitForColor('up-color', '#3ddc61');
  });
});

/** Where nothing else is to be said about the preview. */
const NOTE = 'Shown on an empty page, with exactly what you copy.';

describe('the day in the preview', () => {
  const dayIn = (frame) => frame.evaluate(() => new Date().toISOString().slice(0, 10));
  const noteOf = () => page.$eval('.preview-note', (note) => (note.hidden ? '' : note.textContent));

  it('is that of the demo’s clock', () => {
    const [, date] = /parse\('(\d{4}-\d\d-\d\d)/.exec(readFileSync(new URL('demo/clock.js', root), 'utf8'));
    const format = { dateStyle: 'long', timeZone: 'UTC' };
    assert.equal(new Date(date).toLocaleDateString('en-GB', format), DEMO_DAY);
    assert.match(readFileSync(new URL('demo/index.html', root), 'utf8'), new RegExp(`${DEMO_DAY}</time>`));
  });

  it('is said where the examples have dates, on which none is out of date', async () => {
    for (const [id, tag, note] of [
      [
        'rates-line',
        'press-rate-ticker',
        /it is 29 September 2026, the day of these rates\. Your page loads the newest/,
      ],
      ['reading-list', 'press-suggested-articles', /it is 29 September 2026, when these examples were new/],
      ['author-card', 'press-author-bio', NOTE],
    ]) {
      await open(tag, valuesOf(id));
      const frame = await waitForPreview(tag);
      assert.equal(await dayIn(frame), '2026-09-29');
      assert.match(await noteOf(), new RegExp(note));
      assert.equal(await frame.$eval(tag, (element) => element.matches(':state(stale)')), false);
    }
    await page.goto('about:blank');
    await page.goto(`${site.address}builder/`);
    await page.waitForSelector('.card');
    assert.match(await page.$eval('.lead', ({ textContent }) => textContent), /it is 29 September 2026/);
  });

  it('is said of the demo’s article', async () => {
    await open('press-suggested-articles');
    assert.match(await page.$eval('.preview-source', ({ innerText }) => innerText), /the demo’s, of June 2025/);
    assert.match(readFileSync(new URL('demo/index.html', root), 'utf8'), new RegExp(`${ARTICLE_MONTH}</time>`));
  });

  it('is today for data of the person’s own, which comes from where it is', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const src = `${RATES}usd.min.json`;
    await open('press-rate-ticker', { pairs: 'USD/KGS', src });
    const frame = await waitForPreview('press-rate-ticker');
    assert.equal(await dayIn(frame), today);
    assert.equal(await noteOf(), NOTE);
    const shown = await frame.$eval('press-rate-ticker', (element) => element.shadowRoot.textContent);
    assert.match(shown, /123\.45/);
    assert.doesNotMatch(shown, /out of date/);
    await open('press-suggested-articles', { ...valuesOf('reading-list'), src: `${PICTURES}articles.json` });
    assert.equal(await noteOf(), NOTE);
  });
});

describe('the preview', () => {
  it('throws no errors', () => assert.deepEqual(errors, []));
});
