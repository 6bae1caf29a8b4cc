/**
 * Tests the suggested articles on whole pages: under policies, with a late script, and without a script. A real server
 * counts prefetches.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { respond } from '../demo/site/responses.mjs';
import { chrome } from '../scripts/browser.mjs';
import { serve } from './servers/loopback.mjs';

const built = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url));
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', svg: 'image/svg+xml' };
const file = (body, type = 'html', headers = {}) => ({
  status: 200,
  headers: { 'content-type': TYPES[type], ...headers },
  body,
});

const ARTICLES = [
  { headline: 'One', url: '/story/1' },
  { headline: 'Two', url: '/story/2' },
  { headline: 'Elsewhere', url: 'https://other.example/' },
];
const FILES = {
  '/press-elements.js': file(built('cdn/press-elements.all.js'), 'js'),
  '/press-elements.css': file(built('press-elements.css'), 'css'),
  '/watch.js': file(
    `globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective));`,
    'js',
  ),
  '/wp-content/uploads/2025/06/portrait.jpg': file(
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200"/>',
    'svg',
  ),
  '/articles.json': { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(ARTICLES) },
};

let site, browser, pages, prefetches, pieces;
before(async () => {
  pages = new Map();
  prefetches = [];
  pieces = [];
  site = await serve(async (url, headers) => {
    if (url.pathname.startsWith('/story/')) {
      const { 'sec-purpose': purpose, 'sec-speculation-tags': tags } = headers;
      if (purpose) prefetches.push([url.pathname, purpose, tags]);
      return file(`<!doctype html><title>${url.pathname}</title>`);
    }
    if (url.pathname.startsWith('/dist/cdn/')) {
      pieces.push(url.pathname.split('/').at(-1));
      return file(built(url.pathname.replace('/dist/', '')), 'js');
    }
    return FILES[url.pathname] ?? pages.get(url.pathname) ?? respond(url);
  });
  browser = await puppeteer.launch(chrome());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(body, { policy, script = true, head = '', prepare, width = 1000 } = {}) {
  const path = `/page-${pages.size}`;
  pages.set(
    path,
    file(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="/icon">
        <link rel="stylesheet" href="/press-elements.css">${head}<body>${body}`,
      'html',
      policy ? { 'content-security-policy': policy } : {},
    ),
  );
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  await prepare?.(page);
  await page.goto(`http://127.0.0.1:${site.port}${path}`, { waitUntil: 'load' });
  return Object.assign(page, { leave: () => context.close() });
}

const HEAD = `<script src="/watch.js" nonce="abc"></script>
  <script type="module" src="/press-elements.js" nonce="abc"></script>`;
const ASYNC_SCRIPT = '<script async src="/press-elements.js" type="module"></script>';
const strip = (attributes) =>
  `<press-suggested-articles src="/articles.json" show="" layout="list" ${attributes}></press-suggested-articles>`;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a page with a strip in view, and returns the prefetches of at least two seconds, and the policy violations. */
async function prefetchesOn(attributes, { count = 2, ...options }) {
  prefetches.length = 0;
  const page = await open((options.before ?? '') + strip(attributes), { head: HEAD, ...options });
  for (let waited = 0; waited < 4000 && (waited < 2000 || prefetches.length < count); waited += 100) await wait(100);
  const violations = await page.evaluate(() => globalThis.violations);
  await page.leave();
  return { requests: prefetches.toSorted(([a], [b]) => a.localeCompare(b)), violations };
}

const BY_LINK = [
  ['/story/1', 'prefetch', undefined],
  ['/story/2', 'prefetch', undefined],
];
const BY_RULES = BY_LINK.map(([path, purpose]) => [path, purpose, '"press-elements"']);
const RULES = '<script type="speculationrules" nonce="abc">{}</script>';
const POLICIES = {
  'without a policy': { policy: undefined },
  'under a strict policy': {
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
  },
  'under a policy with nonces and Trusted Types': {
    policy: "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'",
  },
  'under a policy with hashes': {
    policy: "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    before: '<script>1</script>',
  },
};

describe('articles', () => {
  for (const [name, options] of Object.entries(POLICIES)) {
    it(`are prefetched with a link ${name}, without violations`, async () => {
      assert.deepEqual(await prefetchesOn('prefetch="visible"', options), { requests: BY_LINK, violations: [] });
    });
  }

  const POLICIES_OF_PAGES_WITH_RULES = {
    'without a policy': undefined,
    'with its nonce': "script-src 'nonce-abc'",
    'under inline-speculation-rules': "script-src 'self' 'inline-speculation-rules'",
  };
  for (const [name, policy] of Object.entries(POLICIES_OF_PAGES_WITH_RULES)) {
    it(`are prefetched with speculation rules on a page that has its own rules, ${name}`, async () => {
      assert.deepEqual(await prefetchesOn('prefetch="visible"', { policy, before: RULES }), {
        requests: BY_RULES,
        violations: [],
      });
    });
  }

  it('are prerendered with the attribute prerender', async () => {
    const { requests, violations } = await prefetchesOn('prefetch="visible" prerender', {});
    assert.deepEqual(
      requests,
      BY_RULES.map(([path, , tag]) => [path, 'prefetch;prerender', tag]),
    );
    assert.deepEqual(violations, []);
  });

  it('are prefetched with a link if a policy refuses the rules of prerender', async () => {
    const { requests, violations } = await prefetchesOn('prefetch="visible" prerender', {
      policy: "script-src 'self'",
    });
    assert.deepEqual(requests, BY_LINK);
    assert.deepEqual([...new Set(violations)], ['script-src-elem']);
  });

  it('are not prefetched by default', async () => {
    assert.deepEqual(await prefetchesOn('', { before: RULES, count: 0 }), { requests: [], violations: [] });
  });
});

describe('with the tag', () => {
  const TAG = '<script src="/dist/cdn/press-elements.js" data-press-base="/dist/cdn/"></script>';
  const options = { head: `<script src="/watch.js"></script>${TAG}` };

  it('the code that prefetches is downloaded if an element asks for it', async () => {
    pieces.length = 0;
    assert.deepEqual(await prefetchesOn('prefetch="visible"', options), { requests: BY_LINK, violations: [] });
    assert.ok(pieces.includes('prefetch.js'));
  });

  it('neither that code nor that of the debug panel is downloaded otherwise', async () => {
    pieces.length = 0;
    await prefetchesOn('', { ...options, count: 0 });
    assert.ok(pieces.includes('suggested-articles.js'));
    assert.deepEqual(
      pieces.filter((name) => /prefetch|debug/.test(name)),
      [],
    );
  });
});

describe('a strip of many cards', () => {
  let page;
  before(async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ headline: `Story ${at + 1}`, url: `/story/${at + 1}` }));
    pages.set('/many.json', {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(many),
    });
    page = await open(
      `<press-suggested-articles src="/many.json" limit="12"></press-suggested-articles>
        <a id="after" href="/after">After</a><div class="far">.</div>`,
      { head: `${HEAD}<style>.far { block-size: 3000px }</style>` },
    );
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
  });
  after(() => page.leave());
  const scrollState = () =>
    page.evaluate(() => [
      scrollY > 0,
      document.querySelector('press-suggested-articles').shadowRoot.querySelector('ul').scrollLeft > 0,
    ]);

  it('lets a vertical wheel scroll the page, and scrolls with a horizontal wheel', async () => {
    await page.mouse.move(300, 150);
    await page.mouse.wheel({ deltaY: 200 });
    await wait(400);
    assert.deepEqual(await scrollState(), [true, false]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.wheel({ deltaX: 400 });
    await wait(800);
    assert.deepEqual(await scrollState(), [false, true]);
  });

  it('can be traversed and left with Tab, with each focused card in view', async () => {
    const reached = [];
    for (let press = 0; press < 20 && reached.at(-1) !== 'After'; press++) {
      await page.keyboard.press('Tab');
      await wait(350);
      reached.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          const focused = activeElement.shadowRoot?.activeElement ?? activeElement;
          const { left, right } = (focused.closest('li') ?? focused).getBoundingClientRect();
          const isInView = left >= -1 && right <= innerWidth + 1;
          return isInView ? focused.textContent || focused.ariaLabel : `${focused.textContent} out of view`;
        }),
      );
    }
    assert.deepEqual(
      reached.filter((text) => /^Story|After/.test(text)),
      [...Array.from({ length: 12 }, (_, at) => `Story ${at + 1}`), 'After'],
    );
  });
});

it('a card opens in another tab with the middle button, also from its excerpt', async () => {
  pages.set('/excerpt.json', {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ headline: 'One', url: '/story/1', description: 'Words to select.' }]),
  });
  const page = await open('<press-suggested-articles src="/excerpt.json" show="excerpt"></press-suggested-articles>', {
    head: HEAD,
  });
  await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
  const tabs = async () => (await page.browserContext().pages()).length;
  for (const part of ['excerpt', 'link']) {
    const before = await tabs();
    await (await page.$(`press-suggested-articles >>> [part="${part}"]`)).click({ button: 'middle' });
    for (let waited = 0; waited < 3000 && (await tabs()) === before; waited += 100) await wait(100);
    assert.equal(await tabs(), before + 1, part);
  }
  await page.leave();
});

/** Runs in the page: adds up all layout shifts. */
const recordShifts = () => {
  globalThis.totalShift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.totalShift += value))).observe(
    {
      type: 'layout-shift',
      buffered: true,
    },
  );
};

const delayScript = async (page) => {
  await page.evaluateOnNewDocument(recordShifts);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().endsWith('press-elements.js')) await wait(800);
    await request.continue();
  });
};

describe('a strip whose script loads late', () => {
  for (const width of [320, 600, 1000, 1400]) {
    it(`reserves its space in view, at ${width} px`, async () => {
      const page = await open(
        '<press-suggested-articles src="/wp-json/wp/v2/posts?per_page=10"></press-suggested-articles><p>After</p>',
        { head: ASYNC_SCRIPT, prepare: delayScript, width },
      );
      await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'), {
        timeout: 10_000,
      });
      await wait(300);
      assert.equal(await page.evaluate(() => globalThis.totalShift), 0);
      await page.leave();
    });
  }
});

const NAMES = ['tian-shan-road', 'portrait', 'samarkand-dusk', 'portrait', 'tian-shan-road'];
const imgOf = (name) => `<img src="/wp-content/uploads/2025/06/${name}.jpg" alt="" width="1200" height="800">`;
const linkTo = (index) => `<a href="/${index}">A headline of our own</a>`;
const ownCard = (name, index) =>
  `<article>${imgOf(name)}<p><a href="/section">Energy</a></p><h3>${linkTo(index)}</h3></article>`;
const ownList = (cards) => `<ul>${cards.map((card) => `<li>${card}</li>`).join('')}</ul>`;
const HEADING = '<h2 slot="heading">From our desk</h2>';
const OWN_CARDS = {
  'separate links': HEADING + NAMES.map((_, index) => `${linkTo(index)}\n`).join(''),
  'separate articles': HEADING + NAMES.map(ownCard).join(''),
  'a list of links, without a heading': ownList(NAMES.map((_, index) => linkTo(index))),
  'a list with pictures': `${HEADING}<a slot="more" href="/all">All notes</a>${ownList(NAMES.map(ownCard))}`,
};
const LAYOUTS = ['strip', 'grid', 'list'];

describe('the publisher’s own cards, with a script that loads late,', () => {
  for (const [what, markup] of Object.entries(OWN_CARDS)) {
    for (const layout of LAYOUTS) {
      it(`don’t move: ${what}, in a ${layout}`, async () => {
        for (const width of [360, 600, 1300]) {
          const page = await open(
            `<press-suggested-articles layout="${layout}">${markup}</press-suggested-articles><p>After</p>`,
            { head: ASYNC_SCRIPT, prepare: delayScript, width },
          );
          await page.waitForFunction(
            () => document.querySelector('press-suggested-articles').matches(':state(ready)'),
            { timeout: 10_000 },
          );
          await wait(200);
          assert.equal(await page.evaluate(() => globalThis.totalShift), 0, `${width} px`);
          await page.leave();
        }
      });
    }
  }

  for (const [what, markup] of Object.entries(OWN_CARDS)) {
    it(`can all be reached if it never loads: ${what}`, async () => {
      const page = await open(`<press-suggested-articles>${markup}</press-suggested-articles>`, { width: 360 });
      const [reached, pageWidth] = await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
        const last = [...document.querySelectorAll('a:not([slot])')].at(-1);
        last.scrollIntoView({ behavior: 'instant', inline: 'end' });
        const { left, right } = last.getBoundingClientRect();
        return [left >= 0 && right <= innerWidth, document.documentElement.scrollWidth];
      });
      assert.deepEqual([reached, pageWidth], [true, 360]);
      await page.leave();
    });
  }
});

describe('the publisher’s own cards', () => {
  const withOwnCards = async (layout, run) => {
    const page = await open(
      `<press-suggested-articles layout="${layout}">${OWN_CARDS['a list with pictures']}</press-suggested-articles>`,
      { head: HEAD },
    );
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
    await run(page);
    await page.leave();
  };

  it('can be clicked anywhere, also on their picture, and their other links keep their targets', () =>
    withOwnCards('grid', async (page) => {
      await page.evaluate(() => {
        globalThis.followed = [];
        document.addEventListener('press-select', (event) => {
          event.preventDefault();
          globalThis.followed.push(new URL(event.detail.url).pathname);
        });
      });
      await page.click('li:nth-child(2) img');
      await page.click('li:nth-child(2) p a');
      assert.deepEqual(await page.evaluate(() => globalThis.followed), ['/1', '/section']);
    }));

  /** Clicks on the middle of each selector's element. Returns the targets of the clicked links. */
  const clickTargets = async (cards, ...selectors) => {
    const page = await open(`<press-suggested-articles layout="grid">${cards}</press-suggested-articles>`, {
      head: HEAD,
    });
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
    await page.evaluate(() =>
      document.addEventListener('click', (event) => {
        event.preventDefault();
        globalThis.clickTarget = event.target.closest('a')?.getAttribute('href') ?? event.target.localName;
      }),
    );
    const targets = [];
    for (const selector of selectors) {
      await page.click(selector);
      targets.push(await page.evaluate(() => globalThis.clickTarget));
    }
    await page.leave();
    return targets;
  };
  const PICTURE = '<img src="/wp-content/uploads/2025/06/portrait.jpg" alt="" width="300" height="200">';
  const HEADINGS = {
    'the higher of two headings; the lower one keeps its own link': {
      html: '<h3><a href="/story">Story</a></h3><h4><a href="/background">Background</a></h4>',
      targets: { img: '/story', 'h3 a': '/story', 'h4 a': '/background' },
    },
    'the headline below a kicker that is a heading, too': {
      html: '<header><h6><a href="/section">Energy</a></h6></header><h3><a href="/story">Story</a></h3>',
      targets: { img: '/story', 'h6 a': '/section', 'h3 a': '/story' },
    },
    'the first of two headings of the same level': {
      html: '<h3><a href="/story">Story</a></h3><a href="/more"><h4>More</h4></a><h3><a href="/other">Other</a></h3>',
      targets: { img: '/story', h4: '/more', 'h3 ~ h3 a': '/other' },
    },
    'the first link if there is no heading': {
      html: '<a href="/story">Story</a> <p><a href="/section">Energy</a></p>',
      targets: { img: '/story', 'p a': '/section' },
    },
  };
  for (const [what, { html, targets }] of Object.entries(HEADINGS)) {
    it(`open ${what}`, async () =>
      assert.deepEqual(
        await clickTargets(`<article>${PICTURE}${html}</article>`, ...Object.keys(targets)),
        Object.values(targets),
      ));
  }

  it('are separate cards in a wrapper', async () => {
    const three = (tag) =>
      ['/1', '/2', '/3'].map((href) => `<${tag}>${PICTURE}<h3><a href="${href}">Story</a></h3></${tag}>`).join('');
    for (const [cards, tag] of [
      [`<div><ul>${three('li')}</ul></div>`, 'li'],
      [`<div>${three('article')}</div>`, 'article'],
    ]) {
      assert.deepEqual(await clickTargets(cards, `${tag} img`, `${tag}:nth-child(2) img`, `${tag}:nth-child(3) a`), [
        '/1',
        '/2',
        '/3',
      ]);
    }
  });

  it('keep their interactive elements usable', async () => {
    const controls = {
      button: '<button>Save</button>',
      input: '<input>',
      textarea: '<textarea></textarea>',
      label: '<label>Save</label>',
      summary: '<details><summary>More</summary></details>',
      video: '<video width="100" height="60"></video>',
      span: '<span role="button">Save</span>',
      b: '<b tabindex="0">Save</b>',
    };
    assert.deepEqual(
      await clickTargets(
        `<article><h3><a href="/story">Story</a></h3><p>${Object.values(controls).join('</p><p>')}</p></article>`,
        ...Object.keys(controls),
      ),
      Object.keys(controls),
    );
  });

  for (const layout of LAYOUTS) {
    it(`have pictures with the same aspect ratio, in a ${layout}`, () =>
      withOwnCards(layout, async (page) => {
        await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
        const ratios = await page.$$eval('li img', (images) =>
          images.map((image) => image.clientWidth / image.clientHeight),
        );
        for (const ratio of ratios) assert.ok(Math.abs(ratio - 1.5) < 0.02, String(ratio));
      }));
  }

  it('have their pictures beside the text in a list, and lines between the cards', () =>
    withOwnCards('list', async (page) => {
      const cards = await page.$$eval('li', (items) =>
        items.map((item) => {
          const picture = item.querySelector('img').getBoundingClientRect();
          const headline = item.querySelector('h3').getBoundingClientRect();
          return [
            picture.width,
            headline.left > picture.right && headline.top < picture.bottom,
            getComputedStyle(item).borderTopWidth,
          ];
        }),
      );
      assert.deepEqual(
        cards,
        NAMES.map((_, index) => [120, true, index > 0 ? '1px' : '0px']),
      );
    }));
});

/** Cards as the WordPress plugin writes them. */
const pluginCard = (index, image = imgOf('tian-shan-road')) => `<li>${image}<p data-label>Energy</p>
  <h3><a href="/${index}">${'A headline of our own. '.repeat(index + 1)}</a></h3>
  <p>${'An excerpt. '.repeat(9 - 3 * index)}</p><small>Aida</small><time datetime="2025-06-14">June 14</time></li>`;
const POSTER = '<div data-initial="A"></div>';

describe('the publisher’s own cards of image, label, headline, excerpt, authors and date', () => {
  const tops = (page, selector) =>
    page.$$eval(selector, (each) => [
      ...new Set(each.map((element) => Math.round(element.getBoundingClientRect().top))),
    ]);
  const cards = `<ul>${pluginCard(0)}${pluginCard(1)}${pluginCard(2)}</ul>`;

  const CASES = {
    'with the element': { head: HEAD },
    'before its script has loaded': {},
    'without a script': { script: false },
  };
  for (const [when, options] of Object.entries(CASES)) {
    for (const layout of ['strip', 'grid']) {
      it(`line up across a row, in a ${layout} ${when}`, async () => {
        const page = await open(
          `<press-suggested-articles layout="${layout}">${cards}</press-suggested-articles>`,
          options,
        );
        if (options.head) await page.waitForSelector('press-suggested-articles:state(ready)');
        for (const selector of ['li img', 'li h3', 'li h3 + p', 'li small', 'li time'])
          assert.equal((await tops(page, selector)).length, 1, selector);
        await page.leave();
      });
    }

    it(`have a headline on a tint where there is no image, ${when}`, async () => {
      const page = await open(
        `<press-suggested-articles><ul>${pluginCard(0)}${pluginCard(1, POSTER)}</ul></press-suggested-articles>`,
        options,
      );
      if (options.head) await page.waitForSelector('press-suggested-articles:state(ready)');
      const [tint, label, headline, picture] = await page.evaluate(() =>
        ['[data-initial]', '[data-initial] + p', '[data-initial] ~ h3', 'img'].map((selector) => {
          const { top, bottom, left, right } = document.querySelector(selector).getBoundingClientRect();
          return { top, bottom, left, right };
        }),
      );
      assert.ok(Math.abs(tint.top - picture.top) < 1 && tint.bottom > picture.bottom);
      assert.ok(label.top > tint.top && label.bottom <= headline.top && headline.bottom < tint.bottom);
      assert.ok(headline.left > tint.left && headline.right < tint.right);
      await page.leave();
    });
  }
});

describe('one to four cards of the publisher', () => {
  const few = {
    'a list with pictures': (count) => ownList(NAMES.slice(0, count).map(ownCard)),
    'cards of the plugin': (count) =>
      `<ul>${[0, 1, 2, 2]
        .slice(0, count)
        .map((index) => pluginCard(index))
        .join('')}</ul>`,
    'separate articles': (count) => NAMES.slice(0, count).map(ownCard).join(''),
  };
  const edges = (page) =>
    page.evaluate(() => {
      const widget = document.querySelector('press-suggested-articles').getBoundingClientRect();
      const cards = [...document.querySelectorAll('li, press-suggested-articles > article')];
      return Math.round(widget.right - cards.at(-1).getBoundingClientRect().right);
    });

  for (const [what, markup] of Object.entries(few)) {
    it(`fill the row without a script: ${what}`, async () => {
      for (const count of [1, 2, 3, 4]) {
        const page = await open(`<press-suggested-articles>${HEADING}${markup(count)}</press-suggested-articles>`, {
          script: false,
          width: 1300,
        });
        assert.equal(await edges(page), 0, `${count} cards`);
        await page.leave();
      }
    });

    for (const layout of ['strip', 'grid']) {
      it(`fill the row and don’t move when the script loads late: ${what}, in a ${layout}`, async () => {
        for (const [count, width] of [1, 2, 3].flatMap((each) => [1000, 1300].map((px) => [each, px]))) {
          const page = await open(
            `<press-suggested-articles layout="${layout}">${HEADING}${markup(count)}</press-suggested-articles>
              <p>After</p>`,
            { head: ASYNC_SCRIPT, prepare: delayScript, width },
          );
          await page.waitForSelector('press-suggested-articles:state(ready)');
          await wait(200);
          assert.equal(await page.evaluate(() => globalThis.totalShift), 0, `${count} cards at ${width} px`);
          assert.ok(Math.abs(await edges(page)) <= 1, `${count} cards`);
          await page.leave();
        }
      });
    }
  }

  it('reserve as much space as they need if limit says how many will load', async () => {
    for (const [limit, width] of [1, 2, 3].flatMap((each) => [1000, 1300].map((px) => [each, px]))) {
      const page = await open(
        `<press-suggested-articles limit="${limit}" src="/wp-json/wp/v2/posts?per_page=10"></press-suggested-articles>
          <p>After</p>`,
        { head: ASYNC_SCRIPT, prepare: delayScript, width },
      );
      await page.waitForSelector('press-suggested-articles:state(ready)');
      await wait(300);
      assert.equal(await page.evaluate(() => globalThis.totalShift), 0, `limit="${limit}" at ${width} px`);
      await page.leave();
    }
  });
});

describe('without a script', () => {
  const boxes = (page, selector) =>
    page.$$eval(selector, (cards) =>
      cards.map((card) => {
        const { left, top } = card.getBoundingClientRect();
        return [left, top];
      }),
    );

  it('links are a plain list below their heading, without bullets', async () => {
    const page = await open(
      `<press-suggested-articles>${HEADING}
        <ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></press-suggested-articles>`,
      { script: false },
    );
    const [[left, top], [otherLeft, otherTop]] = await boxes(page, 'li');
    assert.ok(left === otherLeft && otherTop > top);
    const [[headingLeft]] = await boxes(page, 'h2');
    assert.equal(left, headingLeft);
    assert.equal(await page.$eval('ul', (list) => getComputedStyle(list).listStyleType), 'none');
    await page.leave();
  });

  it('cards with pictures are side by side, below the heading', async () => {
    const card = (name) => `<article>${imgOf(name)}<h3><a href="/${name}">${name}</a></h3></article>`;
    const page = await open(
      `<press-suggested-articles>${HEADING}${card('tian-shan-road')}${card('samarkand-dusk')}
        </press-suggested-articles>`,
      { script: false },
    );
    const [[left, top], [otherLeft, otherTop]] = await boxes(page, 'article');
    assert.ok(top === otherTop && otherLeft > left);
    assert.ok((await boxes(page, 'h2'))[0][1] < top);
    await page.leave();
  });

  it('an empty tag takes up no space', async () => {
    const page = await open('<press-suggested-articles src="/articles.json"></press-suggested-articles>', {
      script: false,
    });
    assert.equal(await page.$eval('press-suggested-articles', (widget) => widget.getBoundingClientRect().height), 0);
    await page.leave();
  });
});
