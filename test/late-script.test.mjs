/** Tests that a script that loads late causes no layout shift below a ticker, or below a publisher's own author. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chrome } from '../scripts/browser.mjs';
import { pageStyles } from '../scripts/join-styles.mjs';
import { bundle, listen } from './site.mjs';

const stylesheet = pageStyles();
const rates = ['KGS', 'KZT', 'UZS', 'TJS', 'TMT'].map((base) => ({
  base,
  quote: 'USD',
  rate: 0.01143,
  changePercent: 0.4,
}));
const RESPONSE = JSON.stringify({ asOf: '2026-09-29', source: { name: 'NBKR', url: '/bank' }, rates });

const tag = (attributes, children = '') =>
  `<press-rate-ticker src="/rates.json" ${attributes}>${children}</press-rate-ticker>`;
const OWN_RATES = '<ul><li>KGS/USD 0.01143</li><li>KZT/USD 0.00188</li></ul>';

const PAGES = {
  'a line': tag(''),
  'a line with the publisher’s own rates': tag('', OWN_RATES),
  'a line with an announce button': tag('announce'),
  'a list': tag('layout="list"'),
  'a list with the publisher’s own rates': tag('layout="list"', OWN_RATES),
  'a list with an announce button': tag('layout="list" announce'),
  'a list with history': tag('layout="list" history="30"'),
  'a list of two pairs, with the number of rows in the page’s stylesheet': tag(
    'layout="list" class="two" pairs="KGS/USD KZT/USD"',
  ),
  'a list in a flex row': `<div class="row"><b>Rates</b>${tag('layout="list"')}</div>`,
};

/** The same with `<div data-press>` in place of the tag. */
const inDiv = (html) =>
  html
    .replace(/<press-([\w-]+)([^>]*)>/g, (_, name, rest) => `<div data-press="${name}"${dataOf(rest)}>`)
    .replace(/<\/press-[\w-]+>/g, '</div>')
    .replaceAll(' slot=', ' data-slot=');
const dataOf = (attributes) => attributes.replace(/ (?!class)(?=[a-z-]+(?:[=\s]|$))/g, ' data-');
const DIVS = Object.fromEntries(Object.entries(PAGES).map(([name, html]) => [`${name}, in a div`, inDiv(html)]));

const BYLINES = {
  'a byline with a photo':
    '<press-author-bio layout="inline"><img slot="image" src="/photo" alt="">' +
    '<a slot="name" href="/aida">Aida Toktogulova</a></press-author-bio>',
  'a byline without a photo':
    '<press-author-bio layout="inline"><a slot="name" href="/aida">Aida Toktogulova</a></press-author-bio>',
};

const JSON_CHILD = '<script type="application/json">';
const slots = (name) =>
  `<img slot="image" src="/photo" alt=""><span slot="name">${name}</span><span slot="role">editor</span>` +
  `<p>${name} writes about water.</p><p>And about mountains.</p><a slot="more" href="/${name}">More</a>`;
const bareSlots = (name) => `<span slot="name">${name}</span><p>Writes.</p>`;
const person = (name, more) => ({ name, url: `/${name}`, description: 'Writes.', ...more });
const card = (html, data) =>
  `<press-author-bio>${html}${data ? `${JSON_CHILD}${JSON.stringify(data)}</script>` : ''}</press-author-bio>`;

const CARDS = {
  'a photo, a role, a biography and links': card(
    slots('Aida').replace('<a', '<ul slot="links"><li><a href="/x">X</a></li></ul><a'),
    [person('Aida', { jobTitle: 'editor' })],
  ),
  'nothing but a name and a biography': card(bareSlots('Aida')),
  'initials in place of a photo': card(`<span slot="image" aria-hidden="true">AT</span>${bareSlots('Aida')}`),
  'two authors, whose cards come from data': card(
    ['Aida', 'Timur'].map((name) => `<article>${bareSlots(name)}</article>`).join(''),
    [person('Aida', { url: undefined }), person('Timur', { url: undefined })],
  ),
};

let site, browser, script;
before(async () => {
  script = await bundle("import './packages/define.ts';");
  const files = { '/late.js': ['text/javascript', () => script], '/rates.json': ['application/json', () => RESPONSE] };
  site = await listen(({ url }, response) => {
    const [type, body] = files[url] ?? [
      'text/html',
      () => page({ ...PAGES, ...DIVS, ...BYLINES, ...CARDS }[decodeURIComponent(url.slice(1))]),
    ];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body());
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  site?.close();
});

const page = (body = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>News</title>
  <style>${stylesheet} body { margin: 0 } .two { --press-rate-ticker-rows: 2 } .row { display: flex }</style>
  ${body}<p id="article">The article.</p>`;

const SCREENS = {
  'a desktop': { width: 1000 },
  'a tablet': { width: 1000, isMobile: true, hasTouch: true },
  'a phone': { width: 360, isMobile: true, hasTouch: true },
  'a narrow column': { width: 240 },
};

/** The top of the paragraph below the widget, before and after the script has loaded. */
async function topsBeforeAndAfter(name, viewport, features = []) {
  const tab = await browser.newPage();
  await tab.setViewport({ height: 800, ...viewport });
  await tab.emulateMediaFeatures(features);
  const top = () => tab.evaluate(() => document.querySelector('#article').getBoundingClientRect().top);
  await tab.goto(`${site.origin}/${encodeURIComponent(name)}`);
  const tops = [await top()];
  await tab.addScriptTag({ type: 'module', url: '/late.js' });
  await tab.waitForFunction(() =>
    document
      .querySelector('press-rate-ticker, press-author-bio')
      ?.shadowRoot?.querySelector('[part="rate"], .byline, [part="author"]'),
  );
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  tops.push(await top());
  await tab.close();
  return tops;
}

describe('a script that loads late moves nothing below the publisher’s own byline:', () => {
  for (const name of Object.keys(BYLINES)) {
    it(name, async () => {
      const [before, after] = await topsBeforeAndAfter(name, SCREENS['a desktop']);
      assert.ok(before > 15 && Math.abs(after - before) <= 1, `${before} px, then ${after}`);
    });
  }
});

describe('a script that loads late moves nothing below the publisher’s own author:', () => {
  for (const name of Object.keys(CARDS)) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      it(`${name}, on ${screen}`, async () => {
        const [before, after] = await topsBeforeAndAfter(name, viewport);
        assert.ok(before > 40 && Math.abs(after - before) <= 1, `${before} px, then ${after}`);
      });
    }
  }
});

describe('a script that loads late moves nothing below rates:', () => {
  for (const name of Object.keys({ ...PAGES, ...DIVS })) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      it(`${name}, on ${screen}`, async () => {
        const [before, after] = await topsBeforeAndAfter(name, viewport);
        assert.ok(before > 40 && Math.abs(after - before) <= 1, `${before} px, then ${after}`);
      });
    }
  }

  for (const name of ['a line', 'a list']) {
    it(`${name}, with reduced motion`, async () => {
      const [before, after] = await topsBeforeAndAfter(name, SCREENS['a desktop'], [
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      assert.ok(Math.abs(after - before) <= 1, `${before} px, then ${after}`);
    });
  }
});
