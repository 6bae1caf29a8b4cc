/** Tests the demo article in a real browser, over HTTP, under very strict policies. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serveDemo } from '../demo/site/server.mjs';
import { chrome } from '../scripts/browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['press-rate-ticker', 'press-author-bio', 'press-suggested-articles', 'press-article-hero'];

let site, browser;
before(async () => {
  site = await serveDemo();
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: records layout shifts, policy violations and rejections from the start. */
const recordProblems = () => {
  globalThis.shifts = [];
  globalThis.violations = [];
  globalThis.rejections = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.shifts.push({
        value: entry.value,
        nodes: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.textContent).slice(0, 40)),
      });
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) =>
    globalThis.violations.push(`${event.violatedDirective} ${event.sample}`),
  );
  addEventListener('unhandledrejection', (event) => globalThis.rejections.push(String(event.reason)));
};

/** Scrolls down the page as a reader does, so that all lazy content is loaded. */
const scrollThrough = (page) =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
      // A busy machine would otherwise make several steps in one frame, which no reader does.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    }
  });

const waitUntilReady = (page, tags = TAGS) =>
  page.waitForFunction(
    (names) => names.every((tag) => document.querySelector(tag)?.matches(':state(ready)')),
    { timeout: 15_000 },
    tags,
  );

async function open({ path = '', width = 1280, height = 900, features = [], script = true, prepare } = {}) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  if (script) await page.evaluateOnNewDocument(recordProblems);
  await prepare?.(page);
  await page.goto(site.address + path, { waitUntil: 'load' });
  return { page, errors };
}

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
];

describe('the demo article', () => {
  for (const size of SIZES) {
    it(`shows all four widgets at ${size.width} px, without errors, violations or layout shifts`, async () => {
      const { page, errors } = await open(size);
      await scrollThrough(page);
      await waitUntilReady(page);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      const found = await page.evaluate(() => ({
        shifts: globalThis.shifts,
        violations: globalThis.violations,
        rejections: globalThis.rejections,
        overflow: document.documentElement.scrollWidth - innerWidth,
      }));
      assert.deepEqual({ errors, ...found }, { errors: [], shifts: [], violations: [], rejections: [], overflow: 0 });
      await page.close();
    });
  }

  const MODES = {
    light: {},
    dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
    'right to left': { path: '?dir=rtl' },
    'in Kazakh, tabloid, dark': { path: '?lang=kk&theme=tabloid&scheme=dark' },
    broadsheet: { path: '?theme=broadsheet' },
    'data desk': { path: '?theme=data-desk' },
    'reduced motion': { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
    'full-screen dialog, light': { opensDialog: true },
    'full-screen dialog, dark': {
      opensDialog: true,
      features: [{ name: 'prefers-color-scheme', value: 'dark' }],
    },
  };
  for (const [name, { opensDialog, ...mode }] of Object.entries(MODES)) {
    it(`has no accessibility violations: ${name}`, async () => {
      const { page } = await open(mode);
      await scrollThrough(page);
      await waitUntilReady(page);
      if (opensDialog) {
        await page.click('press-article-hero >>> [part="fullscreen-button"]');
        await page.waitForSelector('press-article-hero >>> dialog[open]');
      }
      await (await page.createCDPSession()).send('Runtime.evaluate', { expression: axe });
      const violations = await page.evaluate(() =>
        globalThis.axe.run(document, { resultTypes: ['violations'] }).then((result) =>
          result.violations.map(({ id, nodes }) => {
            const failures = nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`);
            return `${id}: ${failures.join('; ')}`;
          }),
        ),
      );
      assert.deepEqual(violations, []);
      await page.close();
    });
  }

  it('ends its sentences at their end, also in a mirrored page', async () => {
    const { page } = await open({ path: '?dir=rtl&lang=ky' });
    const { before, end, isAtRight } = await page.$eval('.standfirst', (paragraph) => {
      const [text] = paragraph.childNodes;
      const length = text.data.trimEnd().length;
      const leftOf = (at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const last = leftOf(length - 1);
      return {
        before: leftOf(length - 2).left,
        end: last.left,
        isAtRight: Math.abs(last.right - paragraph.getBoundingClientRect().right) < 2,
      };
    });
    assert.ok(end > before, 'the full stop follows its sentence');
    assert.ok(isAtRight, 'the last line stands at the right');
    await page.close();
  });

  /** The part of the demo's hero that is removed. */
  const HEROES = {
    'a figure': '',
    'an image with its credit in the page’s data': /<figcaption[^]*?<\/figcaption>/,
    'an image from data': /<figure[^]*?<\/figure>/,
  };
  for (const [name, removedPart] of Object.entries(HEROES)) {
    it(`moves nothing on a phone when the script loads long after the first paint: ${name}`, async () => {
      const prepare = async (page) => {
        await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
        await page.setRequestInterception(true);
        page.on('request', async (request) => {
          const { pathname } = new URL(request.url());
          if (pathname === '/')
            return request.respond({
              contentType: 'text/html',
              body: (await (await fetch(request.url())).text()).replace(removedPart, ''),
            });
          if (pathname.endsWith('/press-elements.js')) await new Promise((resolve) => setTimeout(resolve, 500));
          return request.continue();
        });
      };
      const { page, errors } = await open({ prepare });
      await waitUntilReady(page, ['press-rate-ticker', 'press-article-hero']);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      assert.deepEqual({ errors, shifts: await page.evaluate(() => globalThis.shifts) }, { errors: [], shifts: [] });
      await page.close();
    });
  }

  it('tells search engines its address and, in its language, what it is about', async () => {
    for (const lang of ['', 'ky']) {
      const html = await (await fetch(`${site.address}${lang && `?lang=${lang}`}`)).text();
      assert.ok(html.includes(`<link rel="canonical" href="${site.address}2025/06/central-asia-israel/" />`));
      const [, description] = /name="description"\s+content="([^"]+)"/.exec(html);
      assert.match(description, lang ? /[Ѐ-ӿ]/ : /Press Elements/);
    }
  });

  it('makes requests only to its own origin', async () => {
    const origins = [];
    const { page } = await open({
      prepare: (page) => page.on('request', (request) => origins.push(new URL(request.url()).origin)),
    });
    await scrollThrough(page);
    await waitUntilReady(page);
    assert.deepEqual([...new Set(origins)], [new URL(site.address).origin]);
    await page.close();
  });

  it('comes compressed, as from a site’s host', async () => {
    const { page } = await open();
    await waitUntilReady(page, ['press-rate-ticker']);
    const files = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name, decodedBodySize }) => /\/$|\.(?:js|css|json)\b/.test(name) && decodedBodySize > 1500)
        .map(({ encodedBodySize, decodedBodySize }) => encodedBodySize / decodedBodySize),
    );
    assert.ok(files.length > 4 && Math.max(...files) < 0.75, String(files));
    await page.close();
  });

  it('speaks the page’s language', async () => {
    const { page } = await open({ path: '?lang=ky' });
    await scrollThrough(page);
    await waitUntilReady(page);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('press-author-bio, press-suggested-articles')]
        .map((element) => element.shadowRoot.textContent)
        .join(' '),
    );
    assert.match(words, /Автордун башка макалалары: Давиде Канкарини/);
    assert.match(words, /Сунушталган макалалар/);
    await page.close();
  });

  for (const width of [390, 800, 1280, 1920]) {
    it(`begins everything at one edge: ${width} px`, async () => {
      const { page } = await open({ width });
      await waitUntilReady(page, ['press-rate-ticker', 'press-article-hero']);
      const edges = await page.evaluate(() => {
        const leftOf = (element) => Math.round(element.getBoundingClientRect().left);
        const others = ['.nameplate', '.section', 'h1', '.standfirst', '.hero', '.copy', '.suggested', '.foot p'];
        // The rules of the ticker are as wide as a narrow window. Its text is not.
        const rates = document.querySelector('.rates');
        const text = document.createRange();
        text.selectNodeContents(rates.shadowRoot.querySelector('.source'));
        const edgeOfRates = leftOf(rates) === 0 ? leftOf(text) : leftOf(rates);
        return [edgeOfRates, ...others.map((selector) => leftOf(document.querySelector(selector)))];
      });
      assert.equal(new Set(edges).size, 1, edges.join());
      await page.close();
    });
  }

  /** Runs in a page. The lines of a text, with their widths. */
  const readLines = (selector) => {
    const range = document.createRange();
    const lines = [];
    const [{ firstChild: text }] = document.querySelectorAll(selector);
    for (const { index, 0: word } of text.data.matchAll(/\S+?(?:-|(?=\s|$))/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const { top, left, right } = range.getBoundingClientRect();
      if (lines.at(-1)?.top === top) Object.assign(lines.at(-1), { right, last: word });
      else lines.push({ top, left, right, last: word });
    }
    return lines.map(({ left, right, last }) => ({ width: right - left, last }));
  };

  for (const lang of ['', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk']) {
    it(`leaves no word alone in a line of its head, and splits none: ${lang || 'en'}`, async () => {
      const { page } = await open({ path: `?lang=${lang}`, width: 1280 });
      const headline = await page.evaluate(readLines, 'h1');
      assert.equal(headline.length, 2, JSON.stringify(headline));
      const shares = [];
      for (const width of [1280, 390]) {
        await page.setViewport({ width, height: 900 });
        const [title, standfirst] = [
          await page.evaluate(readLines, 'h1'),
          await page.evaluate(readLines, '.standfirst'),
        ];
        assert.deepEqual(
          title.filter(({ last }) => last.endsWith('-')),
          [],
        );
        shares.push(standfirst.at(-1).width / Math.max(...standfirst.map((line) => line.width)));
      }
      assert.ok(Math.min(...shares) > 0.6, shares.join());
      await page.close();
    });
  }

  it('is on the day of its exchange rates, which are not out of date', async () => {
    const { page } = await open();
    await waitUntilReady(page, ['press-rate-ticker']);
    const rates = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('rates-today/v1/currencies/usd.json')),
    );
    const found = await page.evaluate(() => ({
      masthead: document.querySelector('.today time').dateTime,
      clock: new Date().toISOString().slice(0, 10),
      isDate: new Date() instanceof Date && typeof Date() === 'string',
      ticker: document.querySelector('press-rate-ticker').shadowRoot.textContent,
    }));
    assert.deepEqual(
      { masthead: found.masthead, clock: found.clock, isDate: found.isDate },
      { masthead: rates.date, clock: rates.date, isDate: true },
    );
    assert.doesNotMatch(found.ticker, /out of date/);
    assert.match(found.ticker, /29 Sept? 2026/);
    await page.close();
  });

  it('leads to the builder from its first line, in the language of the page', async () => {
    for (const path of ['', '?lang=ru']) {
      const { page } = await open({ path, width: 390, height: 844 });
      const [link] = await page.$$eval('a[href="/builder/"]', (all) =>
        all.map((one) => ({ text: one.innerText, bottom: one.getBoundingClientRect().bottom })),
      );
      assert.equal(link.text, path ? 'Собрать свой виджет' : 'Build your own');
      assert.ok(link.bottom < 60, `ends ${link.bottom} px below the top`);
      await page.close();
    }
  });

  it('prints no links to its other languages and looks', async () => {
    const { page } = await open();
    await page.emulateMediaType('print');
    const printed = await page.$$eval('.foot nav', (all) => all.filter((nav) => nav.checkVisibility()).length);
    assert.equal(printed, 0);
    await page.close();
  });

  it('has British dates throughout', async () => {
    const { page } = await open();
    await scrollThrough(page);
    await waitUntilReady(page);
    const text = await page.$eval('press-suggested-articles', ({ shadowRoot }) => shadowRoot.textContent);
    assert.match(text, /20 June 2025/);
    assert.doesNotMatch(text, /June 20,/);
    await page.close();
  });

  for (const [path, width] of [
    ['', 800],
    ['?lang=ru', 320],
    ['?lang=ky', 320],
  ]) {
    it(`cuts off no headline: ${path} ${width} px`, async () => {
      const { page } = await open({ path, width });
      await scrollThrough(page);
      await waitUntilReady(page);
      const cut = await page.$eval('press-suggested-articles', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part=headline]')]
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2)
          .map(({ textContent }) => textContent.trim()),
      );
      assert.deepEqual(cut, []);
      await page.close();
    });
  }

  for (const lang of ['ru', 'kk', 'ky', 'uz', 'tg', 'tk']) {
    it(`is in one language from masthead to the choices at its foot: ${lang}`, async () => {
      const { page, errors } = await open({ path: `?lang=${lang}` });
      await scrollThrough(page);
      await waitUntilReady(page);
      const texts = JSON.parse(readFileSync(new URL(`../demo/article/${lang}.json`, import.meta.url), 'utf8'));
      const shown = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        headline: document.querySelector('h1').textContent,
        author: document.querySelector('press-author-bio').shadowRoot.textContent,
        suggested: document.querySelector('press-suggested-articles').shadowRoot.textContent,
        hero: document.querySelector('press-article-hero').shadowRoot.textContent,
        choices: [...document.querySelectorAll('[data-links="looks"] a:not([lang="en"])')].map((a) => a.text),
      }));
      assert.deepEqual(shown.choices, Object.values(texts.choices));
      assert.equal(shown.lang, lang);
      assert.equal(shown.headline.replaceAll('\u2011', '-'), texts.headline);
      assert.ok(shown.author.includes(texts.author.name) && shown.author.includes(texts.author.description));
      for (const [section, headline] of texts.articles)
        assert.ok(shown.suggested.includes(section) && shown.suggested.includes(headline), headline);
      assert.ok(shown.hero.includes(texts.caption.split('. ')[0]));
      // The picture is a drawing.
      assert.doesNotMatch(texts.caption, /Фото|Акс/);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('shows image, caption, credit and text without JavaScript', async () => {
    const { page } = await open({ script: false });
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const text = nodes.map((node) => node.name?.value ?? '').join(' ');
    for (const words of [
      'Two empty chairs face each other',
      'Image: TCA, Aleksandr Potolitsyn',
      'None of this amounts to a rupture',
    ])
      assert.ok(text.includes(words), words);
    await page.close();
  });

  it('shows the whole article if the data server fails, without errors or layout shifts', async () => {
    const prepare = async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        /wp-json|\/npm\//.test(request.url())
          ? request.respond({ status: 404, contentType: 'application/json', body: '{}' })
          : request.continue(),
      );
    };
    const { page } = await open({ prepare });
    await scrollThrough(page);
    await page.waitForFunction(() =>
      ['press-rate-ticker', 'press-suggested-articles'].every((tag) =>
        document.querySelector(tag).matches(':state(error)'),
      ),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const found = await page.evaluate(() => ({
      shifts: globalThis.shifts,
      rejections: globalThis.rejections,
      hasHeading: [...document.querySelector('press-suggested-articles').shadowRoot.querySelectorAll('h2')].some(
        (heading) => heading.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    }));
    assert.deepEqual(found, { shifts: [], rejections: [], hasHeading: false });
    await page.close();
  });
});

/** Opens a page with one author card that loads the library with the tags in `head`. */
async function openBlankPage(head, { policy, prepare } = {}) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluateOnNewDocument(recordProblems);
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().endsWith('/blank')) return request.continue();
    const headers = policy ? { 'content-security-policy': policy } : {};
    return request.respond({
      status: 200,
      contentType: 'text/html',
      headers,
      body: `<!doctype html><html lang="en"><head>${head}</head>
        <body><press-author-bio name="Ada"></press-author-bio></body></html>`,
    });
  });
  await page.goto(`${site.address}blank`, { waitUntil: 'load' });
  const shownText = () =>
    page.evaluate(
      () => document.querySelector('press-author-bio').shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    );
  return { page, errors, shownText };
}

const MODULE = '<script type="module" src="/dist/cdn/press-elements.all.js"></script>';
const CLASSIC = '<script src="/dist/cdn/press-elements.all.iife.min.js"></script>';

describe('the script tag', () => {
  for (const [name, head] of Object.entries({
    'a module': MODULE,
    'a classic script': CLASSIC,
    'both at once': CLASSIC + MODULE,
    'both twice': MODULE + MODULE + CLASSIC + CLASSIC,
  })) {
    it(`works as ${name}`, async () => {
      const { page, errors, shownText } = await openBlankPage(head);
      assert.equal(await shownText(), 'Ada');
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  const TRUSTED_TYPES = [
    "trusted-types 'none'",
    'trusted-types lit-html',
    'trusted-types other',
    'trusted-types press-elements',
    '',
  ];
  for (const list of TRUSTED_TYPES) {
    it(`needs no Trusted Types policy under "${list}"`, async () => {
      const policy = `script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; ${list}`;
      const { page, errors, shownText } = await openBlankPage(MODULE, { policy });
      assert.equal(await shownText(), 'Ada');
      assert.deepEqual(
        { errors, violations: await page.evaluate(() => globalThis.violations) },
        { errors: [], violations: [] },
      );
      await page.close();
    });
  }

  describe('in a browser with Trusted Types but without setHTML, like Safari,', () => {
    const simulateSafari = () => {
      delete Element.prototype.setHTML;
      delete ShadowRoot.prototype.setHTML;
    };
    const policy = (list) => `script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; ${list}`;

    it('creates a policy if the page allows its name', async () => {
      const { page, errors, shownText } = await openBlankPage(MODULE, {
        policy: policy('trusted-types press-elements'),
        prepare: simulateSafari,
      });
      assert.equal(await shownText(), 'Ada');
      assert.deepEqual(
        { errors, violations: await page.evaluate(() => globalThis.violations) },
        { errors: [], violations: [] },
      );
      await page.close();
    });

    it('keeps the page’s own markup if the page doesn’t allow the name, with one report', async () => {
      const { page, errors } = await openBlankPage(MODULE, {
        policy: policy("trusted-types 'none'"),
        prepare: simulateSafari,
      });
      const found = await page.evaluate((tags) => {
        const hero = document.body.appendChild(document.createElement('press-article-hero'));
        hero.append(Object.assign(document.createElement('p'), { textContent: 'The picture' }));
        return {
          text: hero.innerText,
          defined: tags.filter((tag) => customElements.get(tag)),
          reports: globalThis.violations.length,
        };
      }, TAGS);
      assert.deepEqual({ ...found, errors }, { text: 'The picture', defined: [], reports: 1, errors: [] });
      await page.close();
    });
  });

  it('adds one global name as a classic script, and none as a module', async () => {
    const globalNames = async (head) => {
      const { page } = await openBlankPage(head);
      const found = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      await page.close();
      return new Set(found);
    };
    const plain = await globalNames('');
    const module = await globalNames(MODULE);
    const classic = await globalNames(CLASSIC);
    // Lit and zod add names to detect other copies of themselves.
    const added = (set) => [...set].filter((name) => !plain.has(name) && !/^(lit|reactiveElement|__zod)/.test(name));
    assert.deepEqual({ module: added(module), classic: added(classic) }, { module: [], classic: ['PressElements'] });
  });
});
