/**
 * Tests the script tag `dist/cdn/press-elements.js` as pages use it: under a Content-Security-Policy, beside import
 * maps, changed by optimizers, and when its files don't arrive. In Chromium, and in Firefox if it is installed.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chrome, firefox, hasFirefox } from '../scripts/browser.mjs';
import { jsmin } from './jsmin.mjs';
import { listen } from './site.mjs';

const dist = new URL('../dist/cdn/', import.meta.url);
const built = (path) => readFileSync(new URL(path, dist), 'utf8');
const hashOf = (text, algorithm = 'sha384') => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

const LOADER = built('press-elements.js');
const INTEGRITY = hashOf(LOADER);
/** Optimizers don't minify a file of this name, but they may combine it with others. */
const SINGLE = built('press-elements.all.iife.min.js');

/** Between two other scripts, the first of which ends without a semicolon, the second without a line break. */
const combined = (file) => `var before = 1\n${file}var after = 2`;

/** Runs after the page has loaded, where `currentScript` is null. */
const delayed = (file) => `addEventListener('load', () => setTimeout(() => {\n${file}}));`;

/** What optimizers make of the tag and of the single file, at addresses that say nothing about the library. */
const OPTIMIZED = {
  '/cache/a1b2c3.js': LOADER,
  '/cache/combined.js': combined(LOADER),
  '/cache/min.js': jsmin(LOADER),
  '/cache/combined-min.js': jsmin(combined(LOADER)),
  '/cache/twice.js': LOADER + LOADER,
  '/cache/delayed.js': delayed(LOADER),
  '/cache/single-combined.js': combined(SINGLE),
  '/cache/single-between-minified.js': jsmin('var before = 1') + SINGLE + jsmin('var after = 2'),
  '/cache/single-twice.js': SINGLE + SINGLE,
};

/** The same file in another version of the library. */
const OTHER_KEY = 'press-elements@9.9.9-00000000';
const inOtherVersion = (text) => text.replaceAll(/press-elements@[\w.-]+/g, OTHER_KEY);

/** Folders that serve other files than the built ones, by their first path segment. */
const FOLDERS = {
  cdn: (_, text) => text,
  late: (_, text) => text,
  'late-more': (_, text) => text,
  flipped: (path, text) => (/pieces.*author-bio/.test(path) ? text.replace('author', 'Author') : text),
  missing: (path, text) => (/pieces.*author-bio/.test(path) ? undefined : text),
  returning: (path, text) => (isGone && /pieces.*author-bio/.test(path) ? undefined : text),
  'other-version': (_, text) => inOtherVersion(text),
  'without-data': (path, text) => (/pieces.*(?:page|people)/.test(path) ? undefined : text),
  'without-bundles': (path, text) => (path.includes('_') ? undefined : text),
  slow: (_, text) => text,
  'slow-json': (_, text) => text,
  'not-found': (path) => (path.includes('pieces/') ? '<!doctype html><title>Not found</title>' : undefined),
};

/** `flaky`: how many requests for pieces fail from now on. `isGone`: whether what `returning` has of a card fails. */
let site, requests, flaky, isGone;
const pages = new Map();

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const PICTURE_MS = 1200;
/** The answer that one of these is missing takes this time. */
const LATE_FAILURE_MS = 700;
const LATE_FAILURES = ['/late/pieces/base.js', '/late-more/pieces/more.js'];

/** Each piece in the folder `slow` takes this time; in `slow-json`, only the one that reads JSON. */
const SLOW_MS = 400;
const SLOW = /^\/slow\/pieces\/|^\/slow-json\/pieces\/schema-org/;

/** The text of a script, if there is one at this path. */
function scriptAt(pathname) {
  if (pathname === '/module.js') return 'globalThis.mapped = true;';
  if (flaky && pathname.includes('/pieces/')) {
    if (flaky > 0) flaky--;
    return undefined;
  }
  const [, folder, path] = /^\/([\w-]+)\/(.+)$/.exec(pathname) ?? [];
  const isBuilt = FOLDERS[folder] && existsSync(new URL(path, dist));
  return OPTIMIZED[pathname] ?? (isBuilt ? FOLDERS[folder](path, built(path)) : undefined);
}

/** A comment in whose place the server waits. */
const PAUSE = '<!-- pause -->';
/** At the end of a page that the server never completes. */
const NO_END = '<!-- no end -->';

function sendInTwoParts(response, html) {
  const [start, end] = html.split(PAUSE);
  response.writeHead(200, { 'content-type': 'text/html' }).write(start);
  setTimeout(() => response.end(end), 600);
}

function sendPage(response, { html, headers }) {
  if (html.includes(PAUSE)) return sendInTwoParts(response, html);
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).write(html);
  if (!html.includes(NO_END)) response.end();
}

function respond({ url }, response) {
  const { pathname } = new URL(url, 'http://site');
  requests.push(pathname);
  const send = (type, text, headers) => response.writeHead(200, { 'content-type': type, ...headers }).end(text);
  const page = pages.get(pathname);
  if (page) return sendPage(response, page);
  if (pathname === '/never.svg') return undefined;
  if (pathname === '/people.json') return send('application/json', '[{ "name": "Ada Lovelace" }]');
  if (pathname === '/slow.svg') return setTimeout(() => send('image/svg+xml', PICTURE), PICTURE_MS);
  const text = scriptAt(pathname);
  if (text === undefined) {
    const isLate = LATE_FAILURES.includes(pathname);
    return setTimeout(() => response.writeHead(404).end(), isLate ? LATE_FAILURE_MS : 0);
  }
  const waitMs = SLOW.test(pathname) ? SLOW_MS : 0;
  setTimeout(() => send('text/javascript', text, { 'access-control-allow-origin': '*' }), waitMs);
}

before(async () => {
  requests = [];
  site = await listen(respond);
});
after(() => site?.close());

const CARD = '<press-author-bio name="Ada"><p>Her own words</p></press-author-bio>';
const tag = (attributes = '', src = '/cdn/press-elements.js') =>
  `<script async src="${src}" data-press-base="/cdn/" ${attributes}></script>`;
const PLAIN = tag();
const hero = (src, attributes = '') => `<press-article-hero credit="Ada">
  <img src="${src}" width="1600" height="900" alt="" ${attributes}></press-article-hero>`;

let count = 0;

/** @param {{ head?: string, body?: string, policy?: string, loads?: boolean }} html `loads`: does the page ever? */
async function open(browser, { head = PLAIN, body = CARD, policy, loads = true } = {}) {
  const path = `/page-${++count}`;
  pages.set(path, {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${body}`,
    headers: policy ? { 'content-security-policy': policy } : {},
  });
  requests.length = 0;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  const warnings = [];
  // Firefox reports what it blocks as errors.
  const REPORT = /^(?:Content-Security-Policy|None of the “sha256” hashes|Loading module)/;
  page.on('pageerror', ({ message }) => REPORT.test(message) || errors.push(message));
  page.on('console', (message) => message.type().startsWith('warn') && warnings.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    globalThis.failures = [];
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      globalThis.violations.push(effectiveDirective),
    );
    document.addEventListener('press-error', ({ target, detail, composed }) =>
      globalThis.failures.push({ tag: target.localName, composed, ...detail, status: String(detail.status) }),
    );
  });
  const opened = page.goto(site.origin + path, { waitUntil: 'load' });
  if (loads) await opened;
  else opened.catch(() => undefined);
  return { page, errors, warnings, leave: () => context.close() };
}

const shows = (page, tagName = 'press-author-bio', text = 'Ada') =>
  page.waitForFunction(
    (tagName, text) => document.querySelector(tagName).shadowRoot?.textContent.includes(text),
    { timeout: 8000 },
    tagName,
    text,
  );

const failed = (page) => page.waitForFunction(() => globalThis.failures.length > 0, { timeout: 8000 });
const NETWORK_FAILURE = { tag: 'press-author-bio', composed: true, kind: 'network', status: 'undefined', stale: false };
const failures = (page) => page.evaluate(() => globalThis.failures);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const piecesRequested = () =>
  requests.filter((path) => path.includes('/pieces/')).map((path) => path.split('/').at(-1));

const TRUSTED = "require-trusted-types-for 'script'; trusted-types";
const POLICIES = {
  'a nonce': { attributes: 'nonce="abc"', policy: "script-src 'nonce-abc'" },
  'a nonce and strict-dynamic': { attributes: 'nonce="abc"', policy: "script-src 'nonce-abc' 'strict-dynamic'" },
  'a list of hosts': { policy: "script-src 'self'" },
  'a hash and strict-dynamic': {
    attributes: `integrity="${INTEGRITY}"`,
    policy: `script-src '${INTEGRITY}' 'strict-dynamic'`,
  },
  'a hash, strict-dynamic and Trusted Types, our policy': {
    attributes: `integrity="${INTEGRITY}"`,
    policy: `script-src '${INTEGRITY}' 'strict-dynamic'; ${TRUSTED} press-elements`,
  },
  'Trusted Types without a list': { policy: "script-src 'self'; require-trusted-types-for 'script'" },
  'Trusted Types, our policy': { policy: `script-src 'self'; ${TRUSTED} press-elements` },
  'Trusted Types, other policies': { policy: `script-src 'self'; ${TRUSTED} other`, reports: ['trusted-types'] },
  'Trusted Types, no policy': { policy: `script-src 'self'; ${TRUSTED} 'none'`, reports: ['trusted-types'] },
  'Trusted Types, no policy, a nonce and strict-dynamic': {
    attributes: 'nonce="abc"',
    policy: `script-src 'nonce-abc' 'strict-dynamic'; ${TRUSTED} 'none'`,
    reports: ['trusted-types'],
  },
};

const IMPORT_MAP = `<script type="importmap" nonce="abc">{ "imports": { "late": "/module.js" } }</script>
  <script type="module" nonce="abc">import 'late';</script>`;
const isMapped = (page) => page.waitForFunction(() => globalThis.mapped === true, { timeout: 5000 });

const BROWSERS = { Chromium: chrome, ...(hasFirefox() && { Firefox: firefox }) };

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(`the script tag in ${name}`, () => {
    let browser;
    before(async () => (browser = await puppeteer.launch(options())));
    after(() => browser?.close());

    for (const [title, { attributes, policy, reports = [] }] of Object.entries(POLICIES)) {
      it(`works under ${title}`, async () => {
        const { page, errors, leave } = await open(browser, { head: tag(attributes), policy });
        await shows(page);
        assert.deepEqual([errors, await failures(page)], [[], []]);
        assert.deepEqual(await page.evaluate(() => globalThis.violations), reports);
        await leave();
      });
    }

    it('works under a list of all hashes', async () => {
      const policy = `script-src ${String(built('csp-hashes.txt')).trim()}`;
      const { page, leave } = await open(browser, { head: tag(`integrity="${INTEGRITY}"`), policy });
      await shows(page);
      assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
      await leave();
    });

    for (const [title, head] of Object.entries({
      late: tag('nonce="abc"', '/cache/delayed.js'),
      'as a module': tag('nonce="abc" type="module"', '/cache/min.js'),
    })) {
      it(`works when an optimizer runs it ${title}, under a nonce`, async () => {
        const { page, errors, leave } = await open(browser, { head, policy: "script-src 'nonce-abc'" });
        await shows(page);
        assert.deepEqual([errors, await failures(page)], [[], []]);
        assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
        await leave();
      });
    }

    for (const [title, policy] of Object.entries({
      'its hash alone': `script-src '${INTEGRITY}'`,
      'its hash and strict-dynamic, without a policy': `script-src '${INTEGRITY}' 'strict-dynamic'; ${TRUSTED} 'none'`,
    })) {
      it(`leaves the page’s own content under ${title}`, async () => {
        const head = tag(`integrity="${INTEGRITY}"`);
        const { page, errors, warnings, leave } = await open(browser, { head, policy });
        await failed(page);
        assert.deepEqual(await failures(page), [NETWORK_FAILURE]);
        assert.equal(await page.$eval('press-author-bio', (card) => card.shadowRoot === null), true);
        assert.deepEqual(errors, []);
        assert.equal(warnings.filter((text) => text.includes('Press Elements')).length, 1);
        await leave();
      });
    }

    it('works as a single file under its hash, without a policy', async () => {
      const file = built('press-elements.all.iife.min.js');
      const policy = `script-src '${hashOf(file)}' 'strict-dynamic'; ${TRUSTED} 'none'`;
      const head = `<script defer src="/cdn/press-elements.all.iife.min.js" integrity="${hashOf(file)}"></script>`;
      const { page, leave } = await open(browser, { head, policy });
      await shows(page);
      await leave();
    });

    for (const [title, policy] of Object.entries({
      'no policy': undefined,
      'a nonce': "script-src 'self' 'nonce-abc'",
      'Trusted Types, where it imports modules': `script-src 'self' 'nonce-abc'; ${TRUSTED} 'none'`,
    })) {
      it(`leaves an import map that comes after it intact: ${title}`, async () => {
        const { page, errors, leave } = await open(browser, {
          head: tag('nonce="abc"'),
          body: CARD + IMPORT_MAP,
          policy,
        });
        await isMapped(page);
        await shows(page);
        assert.deepEqual(errors, []);
        await leave();
      });
    }

    it('leaves an import map that comes after the single classic file intact', async () => {
      const head = '<script src="/cdn/press-elements.all.iife.min.js"></script>';
      const { page, errors, leave } = await open(browser, { head, body: CARD + IMPORT_MAP });
      await isMapped(page);
      await shows(page);
      assert.deepEqual(errors, []);
      await leave();
    });

    for (const [title, base] of Object.entries({
      'a changed byte': '/flipped/',
      'a missing file': '/missing/',
      'an error page in its place': '/not-found/',
      'a wrong base': '/nowhere/',
      'a base that is no address': 'https://[',
    })) {
      it(`leaves the page’s own content, with one event and one warning: ${title}`, async () => {
        const head = `<script async src="/cdn/press-elements.js" data-press-base="${base}"></script>`;
        const { page, errors, warnings, leave } = await open(browser, { head });
        await failed(page);
        await wait(100);
        assert.deepEqual(await failures(page), [NETWORK_FAILURE]);
        assert.equal(await page.$eval('press-author-bio', (card) => card.innerText.trim()), 'Her own words');
        assert.equal(await page.evaluate(() => customElements.get('press-author-bio') === undefined), true);
        // An error page is a syntax error of the page.
        assert.deepEqual(base === '/not-found/' ? [] : errors, []);
        assert.equal(warnings.filter((text) => text.includes('Press Elements')).length, 1, warnings.join('\n'));
        assert.equal(new Set(piecesRequested()).size, piecesRequested().length);
        await leave();
      });
    }
  });
}

/** A page with all four widgets: as tags, and as the divs that stand for them. */
const TAGS = `
  <press-rate-ticker layout="list" pairs="KGS/USD"><script type="application/json">
    { "rates": [{ "base": "KGS", "quote": "USD", "rate": 0.0114 }, { "base": "KZT", "quote": "USD", "rate": 0.002 }] }
  </script></press-rate-ticker>
  <press-article-hero><figure><img src="/none.svg" width="16" height="9" alt="A lake">
    <figcaption>The lake. Photo: Jane Doe / Reuters</figcaption></figure></press-article-hero>
  <press-author-bio name="Ada" job-title="Editor"><p>Reports on water.</p><a slot="more" href="/ada">More</a>
    </press-author-bio>
  <press-suggested-articles><h2 slot="heading">Read on</h2><ul><li><a href="/one">One</a></li></ul>
    </press-suggested-articles>`;
const DIVS = TAGS.replace(/<press-([\w-]+)/g, '<div data-press="$1"')
  .replace(/<\/press-[\w-]+>/g, '</div>')
  .replace(/ (slot|layout|pairs|name|job-title)=/g, ' data-$1=');
const allReady = (page, count = 4) =>
  page.waitForFunction(
    (count) => {
      const names = ['rate-ticker', 'article-hero', 'author-bio', 'suggested-articles'];
      const elements = [...document.querySelectorAll(names.map((name) => `press-${name}`).join())];
      return elements.length === count && elements.every((element) => element.matches(':state(ready)'));
    },
    { timeout: 8000 },
    count,
  );
/** What the page says, without the white space. */
const textOfPage = (page) =>
  page.evaluate(() => {
    const textOf = (node) => {
      const children = node.shadowRoot?.childNodes ?? node.assignedNodes?.() ?? node.childNodes;
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      return /^(?:style|script)$/.test(node.localName) ? '' : [...children].map(textOf).join(' ');
    };
    return textOf(document.body).replace(/\s+/g, ' ');
  });

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(`a div that stands for a tag, in ${name},`, () => {
    let browser;
    before(async () => (browser = await puppeteer.launch(options())));
    after(() => browser?.close());

    it('shows what the tag shows, from the same files', async () => {
      const found = [];
      for (const body of [TAGS, DIVS]) {
        const { page, errors, warnings, leave } = await open(browser, { body });
        await allReady(page);
        await wait(500); // for what is downloaded when nothing else is left to do
        found.push({ errors, warnings, pieces: piecesRequested().sort(), text: await textOfPage(page) });
        await leave();
      }
      assert.deepEqual(found[1], found[0]);
      assert.match(found[1].text, /KGS.*Reuters.*Editor.*Read on/);
    });

    it('works under a nonce with Trusted Types that allow no policy', async () => {
      const policy = `script-src 'nonce-abc' 'strict-dynamic'; ${TRUSTED} 'none'`;
      const { page, errors, leave } = await open(browser, { head: tag('nonce="abc"'), body: DIVS, policy });
      await allReady(page);
      assert.deepEqual(errors, []);
      await leave();
    });

    for (const file of ['press-elements.all.js', 'press-elements.all.iife.min.js']) {
      it(`works with ${file}, also for divs that come later`, async () => {
        const type = file.includes('iife') ? '' : 'type="module"';
        const { page, errors, leave } = await open(browser, {
          head: `<script ${type} src="/cdn/${file}"></script>`,
          body: DIVS,
        });
        await allReady(page);
        await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), DIVS);
        await allReady(page, 8);
        assert.deepEqual(errors, []);
        await leave();
      });
    }
  });
}

/** The tag's own limit is 1.5 seconds; the machine may be busy. */
const LIMIT_MS = { from: 1400, to: 2500 };
const NEVER_COMPLETE = {
  'a hero whose picture never arrives': {
    body: hero('/never.svg'),
    isIncomplete: () => !document.querySelector('img').complete,
  },
  'a ticker in a page without a hero that never ends': {
    body: TAGS.slice(0, TAGS.indexOf('<press-article-hero')) + NO_END,
    isIncomplete: () => document.readyState === 'loading',
  },
};

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(`the script tag waits 1.5 seconds, in ${name},`, () => {
    let browser;
    before(async () => (browser = await puppeteer.launch(options())));
    after(() => browser?.close());

    for (const [title, { body, isIncomplete }] of Object.entries(NEVER_COMPLETE)) {
      it(`and then loads ${title}`, async () => {
        const { page, errors, leave } = await open(browser, { body, loads: false });
        await page.waitForSelector(':is(press-article-hero, press-rate-ticker):state(ready)', { timeout: 8000 });
        const waitedMs = await page.evaluate(() => {
          const entries = performance.getEntriesByType('resource');
          const script = entries.find((entry) => entry.name.includes('press-elements.js'));
          return entries.find((entry) => entry.name.includes('pieces/')).startTime - script.responseEnd;
        });
        assert.ok(waitedMs >= LIMIT_MS.from && waitedMs <= LIMIT_MS.to, `${waitedMs} ms`);
        assert.equal(await page.evaluate(isIncomplete), true);
        assert.deepEqual(errors, []);
        await leave();
      });
    }
  });
}

describe('the script tag and divs', () => {
  let browser;
  before(async () => (browser = await puppeteer.launch(chrome())));
  after(() => browser?.close());

  it('fills divs that come after all widgets have been loaded', async () => {
    const { page, errors, leave } = await open(browser, { body: TAGS });
    await allReady(page);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<main>${html}</main>`), DIVS);
    await allReady(page, 8);
    assert.deepEqual(errors, []);
    await leave();
  });

  it('fills each div once if the script is on the page twice, beside a single file', async () => {
    const head = `<script src="/cdn/press-elements.all.iife.min.js"></script>${PLAIN}${PLAIN}`;
    const { page, errors, warnings, leave } = await open(browser, { head, body: DIVS });
    await allReady(page);
    await wait(300);
    await allReady(page);
    assert.deepEqual([errors, warnings], [[], []]);
    await leave();
  });

  it('fills a div with all of its content if the page arrives slowly', async () => {
    const body = DIVS.replace('<p>Reports', `${PAUSE}<p>Reports`);
    const { page, leave } = await open(browser, { body });
    await allReady(page);
    assert.deepEqual(
      await page.$eval('press-author-bio', ({ children }) => [...children].map(({ localName }) => localName)),
      ['p', 'a'],
    );
    assert.equal(await page.$eval('[data-press=author-bio]', ({ children }) => children.length), 1);
    await leave();
  });

  it('fills a div if nothing but the end of the page arrives later, and no picture is waited for', async () => {
    const hero = '<press-article-hero credit="Ada"><img src="/none.svg" width="16" height="9"></press-article-hero>';
    const body = `${hero}<div data-press="author-bio" data-name="Ada"><p>Reports</p></div>${PAUSE}`;
    const { page, errors, leave } = await open(browser, { body });
    await shows(page, 'press-author-bio');
    assert.deepEqual(errors, []);
    await leave();
  });

  it('waits for the picture of a hero in a div', async () => {
    const body = '<div data-press="article-hero" data-credit="Ada"><img src="/slow.svg" width="16" height="9"></div>';
    const { page, leave } = await open(browser, { body });
    await shows(page, 'press-article-hero');
    const [arrived, asked] = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource');
      const picture = entries.find(({ name }) => name.includes('slow.svg'));
      return [picture.responseEnd, entries.find(({ name }) => name.includes('pieces/')).startTime];
    });
    assert.ok(arrived <= asked + 1, `${arrived}, ${asked}`);
    await leave();
  });

  const isShown = (page) =>
    page.$$eval('[data-press] :is(img, figcaption, p, a, h2, ul)', (own) =>
      own.every((each) => each.checkVisibility()),
    );

  it('leaves the div’s own content visible without scripts, in print, and if the files don’t arrive', async () => {
    const printed = await open(browser, { head: '', body: DIVS });
    await printed.page.emulateMediaType('print');
    assert.equal(await isShown(printed.page), true);
    await printed.leave();
    const head = '<script async src="/cdn/press-elements.js" data-press-base="/nowhere/"></script>';
    const { page, errors, leave } = await open(browser, { head, body: DIVS });
    await failed(page);
    assert.equal(await isShown(page), true);
    assert.deepEqual(errors, []);
    await leave();
  });

  it('leaves a div alone that stands for no widget, with one warning', async () => {
    const body = '<div data-press="kit" data-onclick="alert(1)"><p>Press kit</p></div>';
    const { page, warnings, leave } = await open(browser, { body });
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await wait(300);
    assert.equal(await page.evaluate(() => document.querySelector('[data-press]').outerHTML), body);
    assert.deepEqual([warnings, piecesRequested()], [['Press Elements: no press-kit'], []]);
    await leave();
  });
});

/** Makes long delays 20 times shorter, and notes them. Runs in the page before the tag. */
function shortenLongDelays() {
  const { setTimeout: start } = globalThis;
  globalThis.delays = [];
  globalThis.setTimeout = (run, ms, ...values) => {
    const isLong = ms >= 10_000;
    if (isLong) globalThis.delays.push(ms);
    return start(run, isLong ? ms / 20 : ms, ...values);
  };
}

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(`the script tag whose files are missing at first, in ${name},`, () => {
    let browser;
    before(async () => (browser = await puppeteer.launch(options())));
    after(() => browser?.close());

    const setAllMissing = (isMissing) => (flaky = isMissing ? Infinity : 0);
    for (const [title, { base, setMissing, policy }] of Object.entries({
      'no file arrives': { base: '/cdn/', setMissing: setAllMissing },
      'all but the widget’s file arrive': { base: '/returning/', setMissing: (isMissing) => (isGone = isMissing) },
      // Firefox 153 never requests the address of an `import()` again that has failed.
      'no file arrives by import()': {
        base: '/cdn/',
        setMissing: setAllMissing,
        policy: `script-src 'self' 'unsafe-inline'; ${TRUSTED} 'none'`,
      },
    })) {
      it(`tries again by itself after 10 seconds, then after 20, if ${title}`, async () => {
        setMissing(true);
        const script = `<script async src="/cdn/press-elements.js" data-press-base="${base}"></script>`;
        const head = `<script>(${String(shortenLongDelays)})()</script>${script}`;
        const { page, errors, warnings, leave } = await open(browser, { head, policy });
        await failed(page);
        await page.waitForFunction(() => globalThis.delays.length === 2, { timeout: 8000 });
        setMissing(false);
        await shows(page);
        assert.deepEqual(await page.evaluate(() => globalThis.delays), [10_000, 20_000]);
        assert.deepEqual(await failures(page), [NETWORK_FAILURE]);
        assert.equal(warnings.length, 1, warnings.join('\n'));
        assert.deepEqual(errors, []);
        await leave();
      });
    }
  });
}

describe('the script tag', () => {
  let browser;
  before(async () => (browser = await puppeteer.launch(chrome())));
  after(() => browser?.close());

  it('downloads only what the page needs', async () => {
    const { page, leave } = await open(browser);
    await shows(page);
    // A file may contain several pieces.
    const names = piecesRequested().flatMap((file) => file.replace('.js', '').split('_'));
    const others = /^(?:article-|rate|suggested|client|wordpress|ghost|debug|ru|.*-debug)/;
    assert.deepEqual(
      names.filter((name) => others.test(name)),
      [],
    );
    for (const name of ['base', 'author-bio', 'page']) assert.ok(names.includes(name), name);
    await leave();
  });

  it('downloads nothing that reads data for slotted authors and articles, also on WordPress', async () => {
    const head = '<link rel="https://api.w.org/" href="/wp-json/">';
    const author = '<press-author-bio><b slot="name">Ada</b><p>Writes.</p></press-author-bio>';
    const articles = '<press-suggested-articles><ul><li><a href="/a">A</a></li></ul></press-suggested-articles>';
    const { page, leave } = await open(browser, { body: head + author + articles });
    await page.waitForSelector('press-suggested-articles:state(ready)');
    await page.waitForSelector('press-author-bio:state(ready)');
    const names = piecesRequested().flatMap((file) => file.replace('.js', '').split('_'));
    assert.deepEqual(
      names.filter((name) => /^(?:people|load-page|client|wordpress|schema-org)$/.test(name)),
      [],
    );
    await leave();
  });

  /** In which wave the page asks for each piece of the folder `slow`: one starts when another has arrived. */
  function watchWaves(page) {
    const waves = new Map();
    let wave = 0;
    let start = -Infinity;
    page.on('request', (request) => {
      const [, file] = /\/slow\/pieces\/(.*)\.js/.exec(request.url()) ?? [];
      if (!file) return;
      if (performance.now() - start > SLOW_MS / 2) {
        start = performance.now();
        wave++;
      }
      for (const name of file.split('_')) waves.set(name, wave);
    });
    return waves;
  }

  const HERO = '<press-article-hero credit="Ada"></press-article-hero>';
  const WORDPRESS = '<link rel="https://api.w.org/" href="/wp-json/">';
  const AUTHOR_OF_MUCH = `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    author: {
      '@type': 'Person',
      name: 'Ada Lovelace',
      url: '/ada',
      description: 'She writes about the engine. '.repeat(30),
      knowsAbout: ['Engines', 'Numbers'],
      sameAs: ['https://t.me/ada'],
    },
  })}</script>`;
  const GHOST = '<script data-sodo-search="https://g.example/" data-key="a" type="text/plain"></script>';
  const WAVES = {
    'a hero': { body: HERO, waves: [['base', 'article-hero']] },
    'an author card in Russian': {
      body: `<div lang="ru">${CARD}</div>`,
      waves: [['base', 'author-bio', 'page', 'people', 'ru']],
    },
    'all four on WordPress': {
      head: WORDPRESS,
      body: `${HERO}<press-rate-ticker></press-rate-ticker><press-author-bio></press-author-bio>
        <press-suggested-articles></press-suggested-articles>`,
      waves: [
        [
          'base',
          'article-hero',
          'author-bio',
          'rate-ticker',
          'suggested-articles',
          'client',
          'currency-api',
          'load-page',
          'page',
          'people',
          'wordpress',
        ],
      ],
    },
    'a hero and rates, which no bundle has both': {
      body: `${HERO}<press-rate-ticker></press-rate-ticker>`,
      waves: [['base', 'rate-ticker', 'client', 'currency-api', 'more'], ['article-hero']],
    },
    'an author card on Ghost': {
      head: GHOST,
      body: '<press-author-bio></press-author-bio>',
      waves: [
        ['base', 'more'],
        ['author-bio', 'client', 'ghost', 'load-page', 'page', 'people'],
      ],
    },
    'an author card from its own JSON file': {
      body: '<press-author-bio src="/people.json"></press-author-bio>',
      waves: [
        ['base', 'more'],
        ['author-bio', 'client', 'schema-org'],
      ],
    },
    'articles from a feed': {
      body: '<press-suggested-articles src="/feed/"></press-suggested-articles>',
      waves: [
        ['base', 'more'],
        ['suggested-articles', 'client', 'feed', 'xml'],
      ],
    },
    'articles on a page with a feed': {
      head: '<link rel="alternate" type="application/rss+xml" href="/feed/">',
      body: '<press-suggested-articles></press-suggested-articles>',
      waves: [
        ['base', 'more'],
        ['suggested-articles', 'client', 'feed', 'load-page', 'page', 'schema-org', 'xml'],
      ],
    },
    'articles from WordPress': {
      body: '<press-suggested-articles src="/wp-json/wp/v2/posts"></press-suggested-articles>',
      waves: [
        ['base', 'more'],
        ['suggested-articles', 'client', 'wordpress'],
      ],
    },
    'a hero with its own JSON': {
      body: '<press-article-hero><script type="application/json">{ "credit": "Ada" }</script></press-article-hero>',
      waves: [
        ['base', 'article-hero', 'more'],
        ['image-data', 'schema-org'],
      ],
    },
    'rates as a list': {
      body: '<press-rate-ticker layout="list" pairs="KGS/USD"></press-rate-ticker>',
      waves: [['base', 'rate-ticker', 'client', 'currency-api'], ['list']],
    },
    'an author with a long biography': {
      head: AUTHOR_OF_MUCH,
      body: '<press-author-bio></press-author-bio>',
      waves: [
        ['base', 'author-bio', 'page', 'people'],
        ['facts', 'folds', 'more-networks'],
      ],
    },
    'a hero with a preview of its picture': {
      body: `<press-article-hero credit="Ada" placeholder="1QcSHQRnh493V4dIh4eXh1h4kJUI">
        <img src="/slow.svg" alt=""></press-article-hero>`,
      waves: [['base', 'article-hero'], ['placeholder']],
    },
    'a hero without a credit': {
      body: '<press-article-hero><img src="/slow.svg" alt=""></press-article-hero>',
      waves: [
        ['base', 'article-hero', 'more'],
        ['image-data', 'page', 'schema-org'],
      ],
    },
  };
  for (const [title, { head = '', body, waves }] of Object.entries(WAVES)) {
    it(`asks for ${title} in ${waves.length} wave${waves.length > 1 ? 's' : ''}`, async () => {
      const { page, leave } = await open(browser, { head: '', body: '' });
      const found = watchWaves(page);
      const script = '<script async src="/cdn/press-elements.js" data-press-base="/slow/"></script>';
      pages.get(new URL(page.url()).pathname).html = `<!doctype html><html lang="en">${head}${script}<body>${body}`;
      await page.reload();
      const last = waves.flat().at(-1);
      for (let waitedMs = 0; waitedMs < 8000 && !found.has(last); waitedMs += 50) await wait(50);
      const firstWave = [...found.keys()].filter((name) => found.get(name) === 1);
      assert.deepEqual(new Set(firstWave), new Set(waves[0]));
      for (const [index, names] of waves.entries())
        for (const name of names) assert.equal(found.get(name), index + 1, `${name}: ${JSON.stringify([...found])}`);
      await leave();
    });
  }

  it('shows a hero before the data that no bundle has for it have arrived', async () => {
    const head = '<script async src="/cdn/press-elements.js" data-press-base="/slow/"></script>';
    const body = '<press-article-hero><img src="/slow.svg" alt=""></press-article-hero>';
    const { page, leave } = await open(browser, { head, body });
    await page.waitForFunction(() => document.querySelector('press-article-hero').shadowRoot);
    const arrived = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    );
    assert.ok(arrived.includes('/base_article-hero.js') && !arrived.includes('/image-data.js'), arrived);
    await leave();
  });

  /** Collects the heights that a card has after its element is there. */
  function watchHeight() {
    globalThis.heights = new Set();
    requestAnimationFrame(function look() {
      const card = document.querySelector('press-author-bio:defined');
      if (card) globalThis.heights.add(card.getBoundingClientRect().height);
      requestAnimationFrame(look);
    });
  }

  it('moves nothing between the names of several authors in the page and their JSON', async () => {
    const head = '<script async src="/cdn/press-elements.js" data-press-base="/slow-json/"></script>';
    const names = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville'];
    const slots = names.map((name) => `<a slot="name" href="/${name[0]}" rel="author">${name}</a>`).join(', ');
    const json = JSON.stringify(names.map((name) => ({ name, description: 'Writes. '.repeat(40) })));
    const card = `<press-author-bio>${slots}<script type="application/json">${json}</script></press-author-bio>`;
    const { page, leave } = await open(browser, { head, body: `${card}<script>(${String(watchHeight)})()</script>` });
    await page.waitForSelector('press-author-bio:state(ready)');
    const heights = await page.evaluate(() => [...globalThis.heights]);
    assert.equal(heights.length, 1, heights.join());
    await leave();
  });

  it('shows widgets from single pieces if no bundle arrives', async () => {
    const head = '<script async src="/cdn/press-elements.js" data-press-base="/without-bundles/"></script>';
    const { page, errors, warnings, leave } = await open(browser, { head });
    await shows(page);
    assert.deepEqual([errors, warnings], [[], []]);
    await leave();
  });

  it('runs a file that the page has before the tag, without a request', async () => {
    const head = `<script src="/cdn/pieces/base_author-bio_page_people.js"></script>${PLAIN}`;
    const { page, leave } = await open(browser, { head });
    await shows(page);
    const of = /base|author-bio|page|people/;
    assert.deepEqual(
      piecesRequested().filter((file) => of.test(file)),
      ['base_author-bio_page_people.js'],
    );
    await leave();
  });

  it('downloads what reads the JSON in the page at once', async () => {
    const json = '<script type="application/json">{ "name": "Ada" }</script>';
    const { page, leave } = await open(browser, { body: `<press-author-bio>${json}</press-author-bio>` });
    await shows(page);
    const names = piecesRequested().flatMap((file) => file.replace('.js', '').split('_'));
    assert.ok(names.includes('schema-org') && !names.includes('client'), names.join());
    await leave();
  });

  it('downloads nothing for a page without a tag, and the widget when its tag appears', async () => {
    const { page, leave } = await open(browser, { body: '<p>Text</p>' });
    await wait(300);
    assert.deepEqual(piecesRequested(), []);
    await page.evaluate((card) => document.body.insertAdjacentHTML('beforeend', card), CARD);
    await shows(page);
    await page.evaluate(() => document.body.append(document.createElement('press-rate-ticker')));
    await page.waitForFunction(() => document.querySelector('press-rate-ticker').shadowRoot);
    await leave();
  });

  it('downloads the page’s language beside the widget', async () => {
    const { page, leave } = await open(browser, { body: `<div lang="ru">${CARD}</div>` });
    await shows(page);
    assert.ok(piecesRequested().includes('ru.js'));
    await leave();
  });

  for (const path of Object.keys(OPTIMIZED)) {
    it(`works when an optimizer serves it as ${path}`, async () => {
      const { page, errors, leave } = await open(browser, { head: tag('', path) });
      await shows(page);
      assert.deepEqual(errors, []);
      if (/var after/.test(OPTIMIZED[path])) assert.equal(await page.evaluate(() => globalThis.after), 2);
      await leave();
    });
  }

  it('finds its pieces when an optimizer copies it without its attributes, and runs it late', async () => {
    const head = '<script type="text/plain" data-press-base="/cdn/"></script>';
    const { page, leave } = await open(browser, { head });
    await page.addScriptTag({ content: LOADER, type: 'module' });
    await shows(page);
    await leave();
  });

  it('asks the CDN for its own version if nothing else is said', async () => {
    const { page, leave } = await open(browser, { head: '' });
    const asked = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      asked.push(request.url());
      request.abort();
    });
    await page.addScriptTag({ content: LOADER });
    await failed(page);
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    for (const url of asked)
      assert.ok(url.startsWith(`https://cdn.jsdelivr.net/npm/press-elements@${version}/dist/cdn/pieces/`), url);
    await leave();
  });

  it('does nothing the second time, also in another version', async () => {
    const { page, errors, warnings, leave } = await open(browser, { head: PLAIN + PLAIN });
    await page.addScriptTag({ content: inOtherVersion(LOADER) });
    await shows(page);
    const twice = piecesRequested().filter((name, index, all) => all.indexOf(name) !== index);
    assert.deepEqual({ twice, errors, warnings }, { twice: [], errors: [], warnings: [] });
    await leave();
  });

  it('leaves the elements to a single file that is on the page too', async () => {
    const head = `<script src="/cdn/press-elements.all.iife.min.js"></script>${PLAIN}`;
    const { page, errors, warnings, leave } = await open(browser, { head });
    await shows(page);
    assert.deepEqual([errors, warnings, piecesRequested()], [[], [], []]);
    await leave();
  });

  it('leaves the pieces of another version on the page alone', async () => {
    const file = 'base_author-bio_page_people.js';
    const mark = `<script>
      for (const piece of globalThis['${OTHER_KEY}']) piece[2] = () => (globalThis.isMixed = true);</script>`;
    const head = `<script src="/other-version/pieces/${file}"></script>${mark}${PLAIN}`;
    const { page, errors, warnings, leave } = await open(browser, { head });
    await shows(page);
    assert.equal(piecesRequested().filter((name) => name === file).length, 2);
    assert.equal(await page.evaluate(() => globalThis.isMixed), undefined);
    assert.deepEqual([errors, warnings], [[], []]);
    await leave();
  });

  const IN_USE = (tagName) =>
    `Press Elements: <${tagName}> is already defined by another script on this page, which stays in use.`;

  for (const [title, { body, isReady, expected }] of Object.entries({
    'the widgets are there': { body: CARD, isReady: (page) => shows(page), expected: [IN_USE('press-author-bio')] },
    'the tag still waits for the picture': { body: CARD + hero('/slow.svg'), isReady: () => undefined, expected: [] },
  })) {
    it(`shows all widgets, without an error, if a single file comes when ${title}`, async () => {
      const { page, errors, warnings, leave } = await open(browser, { body, loads: false });
      await page.waitForFunction(() => globalThis.PressElements && document.querySelector('press-author-bio'));
      await isReady(page);
      await page.addScriptTag({ url: '/cdn/press-elements.all.iife.min.js' });
      await shows(page);
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), TAGS);
      await allReady(page, body === CARD ? 5 : 6);
      await wait(PICTURE_MS); // for what the tag does after the picture
      assert.deepEqual([errors, warnings, await failures(page)], [[], expected, []]);
      await leave();
    });
  }

  it('keeps its functions if a single file comes later', async () => {
    const { page, errors, leave } = await open(browser);
    await shows(page);
    await page.addScriptTag({ url: '/cdn/press-elements.all.iife.min.js' });
    assert.equal(await page.evaluate(() => PressElements.all?.().then(({ safeUrl }) => typeof safeUrl)), 'function');
    await page.evaluate(() => PressElements.define('press-author-bio'));
    assert.deepEqual(errors, []);
    await leave();
  });

  it('shows cards without their parts for data, with a warning for each part and an event for each card', async () => {
    const head = '<script async src="/cdn/press-elements.js" data-press-base="/without-data/"></script>';
    // Both cards need both files, which are parts of their own.
    const { page, errors, warnings, leave } = await open(browser, { head, body: CARD + CARD });
    await shows(page);
    await page.waitForFunction(() => globalThis.failures.length > 1, { timeout: 8000 });
    await wait(500); // for more events and warnings, if there are any
    assert.deepEqual(await failures(page), [NETWORK_FAILURE, NETWORK_FAILURE]);
    const named = warnings.map((text) => /could not be loaded.*\/(\w+)\.js/.exec(text)?.[1] ?? text);
    assert.deepEqual(
      named.sort((a, b) => a.localeCompare(b)),
      ['page', 'people'],
    );
    assert.deepEqual(errors, []);
    await leave();
  });

  it('tries again when the page is online again, and for the next tag', async () => {
    flaky = Infinity;
    const { page, errors, leave } = await open(browser);
    await failed(page);
    await page.evaluate((card) => document.body.insertAdjacentHTML('beforeend', card), CARD);
    await page.waitForFunction(() => globalThis.failures.length === 2);
    flaky = 0;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await shows(page);
    assert.equal((await failures(page)).length, 2);
    assert.deepEqual(errors, []);
    await leave();
  });

  for (const folder of ['late', 'late-more']) {
    it(`reports a failure after the last download has failed, so that the next try meets none: ${folder}`, async () => {
      flaky = Infinity;
      const head = `<script async src="/cdn/press-elements.js" data-press-base="/${folder}/"></script>`;
      const { page, leave } = await open(browser, { head, body: '' });
      // The page's load event would wait for what is late.
      const card = CARD.replace('name=', 'src="/people.json" name=');
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), card);
      await failed(page);
      flaky = 0;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.waitForFunction(() => document.querySelector('press-author-bio').shadowRoot, { timeout: 8000 });
      await leave();
    });
  }

  it('starts once when its functions are called while it fails', async () => {
    flaky = 2; // the bundle, and `base`
    const { page, warnings, errors, leave } = await open(browser, { body: '' });
    await page.evaluate(async (card) => {
      const callAndRetry = () => {
        void PressElements.all();
        setTimeout(() => dispatchEvent(new Event('online')));
      };
      document.addEventListener('press-error', callAndRetry, { once: true });
      document.body.insertAdjacentHTML('beforeend', card);
      await Promise.resolve();
      void PressElements.all();
    }, CARD);
    await failed(page);
    await shows(page);
    await wait(500);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.deepEqual(errors, []);
    await leave();
  });

  it('has its functions at once, and keeps options for the widgets', async () => {
    const ticker = '<press-rate-ticker src="https://elsewhere.example/rates.json"></press-rate-ticker>';
    const { page, errors, leave } = await open(browser, {
      head: tag().replace('async', ''),
      body: `<script>
      globalThis.names = Object.keys(PressElements).sort().join();
      PressElements.configure({ origins: [location.origin] });</script>${ticker}`,
    });
    assert.equal(await page.evaluate(() => globalThis.names), 'all,configure,define,defineSource,load');
    await failed(page);
    assert.equal((await failures(page))[0].kind, 'not-supported');
    assert.equal(
      await page.evaluate(() => PressElements.all().then(({ safeUrl }) => safeUrl('https://a.example/'))),
      'https://a.example/',
    );
    assert.equal(
      await page.evaluate(() =>
        PressElements.load({ kind: 'rates', src: 'https://b.example/' }).catch(({ kind }) => kind),
      ),
      'not-supported',
    );
    assert.deepEqual(errors, []);
    await leave();
  });

  it('loads data for a script without any widget', async () => {
    const { page, errors, leave } = await open(browser, { body: '<p lang="en">No widget</p>' });
    const name = await page.evaluate(async () => {
      const { data } = await PressElements.load({ kind: 'people', src: `${location.origin}/people.json` });
      return data[0].name;
    });
    assert.equal(name, 'Ada Lovelace');
    const names = piecesRequested().flatMap((file) => file.replace('.js', '').split('_'));
    assert.ok(names.includes('client'), names.join());
    assert.deepEqual(
      names.filter((each) => /^(?:all|article-hero|author-bio|rate-ticker|suggested-articles)$/.test(each)),
      [],
    );
    assert.equal(await page.evaluate(() => customElements.get('press-author-bio')), undefined);
    assert.deepEqual(errors, []);
    await leave();
  });

  it('defines a tag inside a shadow root when asked to', async () => {
    const { page, leave } = await open(browser, { body: '<div id="host"></div>' });
    await page.evaluate(async () => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = '<press-author-bio name="Ada"></press-author-bio>';
      await PressElements.define('press-author-bio');
      await root.firstChild.updateComplete;
    });
    assert.ok(
      await page.evaluate(() =>
        document.querySelector('#host').shadowRoot.firstChild.shadowRoot.textContent.includes('Ada'),
      ),
    );
    await leave();
  });

  it('has no unhandled rejection when its functions fail', async () => {
    flaky = Infinity;
    const { page, errors, leave } = await open(browser, { body: '' });
    await page.evaluate(() => {
      PressElements.all();
      PressElements.load({ kind: 'rates' });
      PressElements.define('press-author-bio');
    });
    await wait(300);
    flaky = 0;
    assert.deepEqual(errors, []);
    await leave();
  });

  it('waits for the hero’s picture', async () => {
    const { page, leave } = await open(browser, { body: CARD + hero('/slow.svg') });
    await shows(page, 'press-article-hero');
    const timing = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource');
      const picture = entries.find(({ name }) => name.includes('slow.svg'));
      return [picture.responseEnd, entries.find(({ name }) => name.includes('pieces/')).startTime];
    });
    assert.ok(timing[0] <= timing[1] + 1, timing.join());
    await leave();
  });

  for (const [title, body] of Object.entries({
    'is lazy': hero('/slow.svg', 'loading="lazy"'),
    fails: hero('/none.svg'),
  })) {
    it(`doesn’t wait for a picture that ${title}`, async () => {
      const { page, leave } = await open(browser, { body });
      await shows(page, 'press-article-hero');
      const start = await page.evaluate(
        () => performance.getEntriesByType('resource').find(({ name }) => name.includes('pieces/')).startTime,
      );
      assert.ok(start < PICTURE_MS, `${start} ms`);
      await leave();
    });
  }

  it('downloads a widget that is far below at once, and starts it when the reader comes near', async () => {
    const body = `${CARD.replace('Ada', 'Near')}<div style="height: 4000px"></div>
      <press-suggested-articles><p>Far</p></press-suggested-articles>`;
    const { page, leave } = await open(browser, { body });
    await shows(page, 'press-author-bio', 'Near');
    await wait(300);
    const isDefined = () => page.evaluate(() => Boolean(customElements.get('press-suggested-articles')));
    assert.ok(piecesRequested().some((file) => file.includes('suggested-articles')));
    assert.equal(await isDefined(), false);
    await page.evaluate(() => scrollTo(0, 4000));
    await page.waitForFunction(() => customElements.get('press-suggested-articles'), { timeout: 1500 });
    await leave();
  });

  it('starts a hero at once, also far below: most are at the top, and to ask where it is costs a frame', async () => {
    const body = '<div style="height: 4000px"></div><press-article-hero caption="Chairs"></press-article-hero>';
    const { page, leave } = await open(browser, { body });
    await page.waitForFunction(() => customElements.get('press-article-hero'), { timeout: 2500 });
    await leave();
  });

  for (const [title, body] of Object.entries({
    'far below': '<div style="height: 4000px"></div><press-author-bio name="Ada"></press-author-bio>',
    hidden: '<div hidden><press-author-bio name="Ada"></press-author-bio></div>',
  })) {
    it(`starts a widget that stays ${title} after a few seconds, and at once when asked to`, async () => {
      const { page, leave } = await open(browser, { body });
      await wait(500);
      assert.equal(await page.evaluate(() => Boolean(customElements.get('press-author-bio'))), false);
      await shows(page);
      await leave();
      const asked = await open(browser, { body });
      await asked.page.evaluate(() => window.PressElements.define('press-author-bio'));
      await asked.leave();
    });
  }

  it('works as a single classic file in a page of the file system', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'press-elements-'));
    writeFileSync(join(folder, 'library.js'), built('press-elements.all.iife.min.js'));
    writeFileSync(join(folder, 'page.html'), `<!doctype html>${CARD}<script src="library.js"></script>`);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await shows(page);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});
