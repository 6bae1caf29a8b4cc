/** The strip as a publisher's page meets it: under policies, with a late script, and without any. What is fetched ahead is counted at a real server. */
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
  '/press-elements.js': file(built('cdn/press-elements.js'), 'js'),
  '/press-elements.css': file(built('press-elements.css'), 'css'),
  '/watch.js': file(
    'globalThis.violations = []; document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));',
    'js',
  ),
  '/wp-content/uploads/2025/06/portrait.jpg': file(
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200"/>',
    'svg',
  ),
  '/articles.json': { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(ARTICLES) },
};

let site, browser, pages, ahead;
before(async () => {
  pages = new Map();
  ahead = [];
  site = await serve(async (url, headers) => {
    if (url.pathname.startsWith('/story/')) {
      if (headers['sec-purpose']) ahead.push([url.pathname, headers['sec-purpose'], headers['sec-speculation-tags']]);
      return file(`<!doctype html><title>${url.pathname}</title>`);
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
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="/icon"><link rel="stylesheet" href="/press-elements.css">${head}<body>${body}`,
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

const HEAD =
  '<script src="/watch.js" nonce="abc"></script><script type="module" src="/press-elements.js" nonce="abc"></script>';
const strip = (attributes) =>
  `<press-suggested-articles src="/articles.json" show="" layout="list" ${attributes}></press-suggested-articles>`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a page whose strip is in view until its articles were asked for, or for two seconds. */
async function fetchedAhead(attributes, { count = 2, ...options }) {
  ahead.length = 0;
  const page = await open((options.before ?? '') + strip(attributes), { head: HEAD, ...options });
  for (let waited = 0; waited < 4000 && (waited < 2000 || ahead.length < count); waited += 100) await pause(100);
  const violations = await page.evaluate(() => globalThis.violations);
  await page.leave();
  return { asked: ahead.toSorted(([one], [other]) => one.localeCompare(other)), violations };
}

const BY_LINK = [
  ['/story/1', 'prefetch', undefined],
  ['/story/2', 'prefetch', undefined],
];
const BY_RULES = BY_LINK.map(([path, purpose]) => [path, purpose, '"press-elements"']);
const RULES = '<script type="speculationrules" nonce="abc">{}</script>';
const POLICIES = {
  'without a policy': { policy: undefined },
  'under a strict one': {
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
  },
  'under one of nonces and Trusted Types': {
    policy: "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'",
  },
  'under one of hashes': {
    policy: "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    before: '<script>1</script>',
  },
};

describe('articles fetched ahead', () => {
  for (const [name, options] of Object.entries(POLICIES)) {
    it(`come by a link ${name}, and violate nothing`, async () => {
      assert.deepEqual(await fetchedAhead('prefetch="visible"', options), { asked: BY_LINK, violations: [] });
    });
  }

  const OWN = {
    'without a policy': undefined,
    'with its nonce': "script-src 'nonce-abc'",
    'under inline-speculation-rules': "script-src 'self' 'inline-speculation-rules'",
  };
  for (const [name, policy] of Object.entries(OWN)) {
    it(`come by speculation rules in a page that has its own, ${name}`, async () => {
      assert.deepEqual(await fetchedAhead('prefetch="visible"', { policy, before: RULES }), {
        asked: BY_RULES,
        violations: [],
      });
    });
  }

  it('are rendered ahead where prerender asks for it', async () => {
    const { asked, violations } = await fetchedAhead('prefetch="visible" prerender', {});
    assert.deepEqual(
      asked,
      BY_RULES.map(([path, , tag]) => [path, 'prefetch;prerender', tag]),
    );
    assert.deepEqual(violations, []);
  });

  it('come by a link after all where a policy refuses the rules that prerender asked for', async () => {
    const { asked, violations } = await fetchedAhead('prefetch="visible" prerender', { policy: "script-src 'self'" });
    assert.deepEqual(asked, BY_LINK);
    assert.deepEqual([...new Set(violations)], ['script-src-elem']);
  });

  it('are none unasked', async () => {
    assert.deepEqual(await fetchedAhead('', { before: RULES, count: 0 }), { asked: [], violations: [] });
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
      '<press-suggested-articles src="/many.json" limit="12"></press-suggested-articles><a id="after" href="/after">After</a><div class="far">.</div>',
      { head: `${HEAD}<style>.far { block-size: 3000px }</style>` },
    );
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
  });
  after(() => page.leave());
  const scrolled = () =>
    page.evaluate(() => [
      scrollY > 0,
      document.querySelector('press-suggested-articles').shadowRoot.querySelector('ul').scrollLeft > 0,
    ]);

  it('lets the wheel go on down the page, and turns with a wheel that goes sideways', async () => {
    await page.mouse.move(300, 150);
    await page.mouse.wheel({ deltaY: 200 });
    await pause(400);
    assert.deepEqual(await scrolled(), [true, false]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.wheel({ deltaX: 400 });
    await pause(800);
    assert.deepEqual(await scrolled(), [false, true]);
  });

  it('is gone through with Tab, each card in view when its turn comes, and left', async () => {
    const reached = [];
    for (let press = 0; press < 20 && reached.at(-1) !== 'After'; press++) {
      await page.keyboard.press('Tab');
      await pause(350);
      reached.push(
        await page.evaluate(() => {
          const { activeElement: at } = document;
          const inner = at.shadowRoot?.activeElement ?? at;
          const { left, right } = (inner.closest('li') ?? inner).getBoundingClientRect();
          return left >= -1 && right <= innerWidth + 1
            ? inner.textContent || inner.ariaLabel
            : `${inner.textContent} out of view`;
        }),
      );
    }
    assert.deepEqual(
      reached.filter((text) => /^Story|After/.test(text)),
      [...Array.from({ length: 12 }, (_, at) => `Story ${at + 1}`), 'After'],
    );
  });
});

it('a card opens in another tab by the middle button, from its excerpt, too', async () => {
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
    for (let waited = 0; waited < 3000 && (await tabs()) === before; waited += 100) await pause(100);
    assert.equal(await tabs(), before + 1, part);
  }
  await page.leave();
});

/** What moved since the first byte, and how high the widget is. */
const shifts = () => {
  globalThis.moved = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.moved += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
};

const late = async (page) => {
  await page.evaluateOnNewDocument(shifts);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().endsWith('press-elements.js')) await pause(800);
    await request.continue();
  });
};

describe('a strip whose script is late', () => {
  for (const width of [320, 600, 1000, 1400]) {
    it(`holds its room in view, at ${width} px`, async () => {
      const page = await open(
        '<press-suggested-articles src="/wp-json/wp/v2/posts?per_page=10"></press-suggested-articles><p>After</p>',
        { head: '<script async src="/press-elements.js" type="module"></script>', prepare: late, width },
      );
      await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'), {
        timeout: 10_000,
      });
      await pause(300);
      assert.equal(await page.evaluate(() => globalThis.moved), 0);
      await page.leave();
    });
  }
});

const NAMES = ['tian-shan-road', 'portrait', 'samarkand-dusk', 'portrait', 'tian-shan-road'];
const ownCard = (name, at) =>
  `<article><img src="/wp-content/uploads/2025/06/${name}.jpg" alt="" width="1200" height="800"><p><a href="/section">Energy</a></p><h3><a href="/${at}">A headline of our own</a></h3></article>`;
const HEADING = '<h2 slot="heading">From our desk</h2>';
const OWN = {
  'links one by one': HEADING + NAMES.map((_, at) => `<a href="/${at}">A headline of our own</a>\n`).join(''),
  'articles one by one': HEADING + NAMES.map(ownCard).join(''),
  'a list of links, without a heading': `<ul>${NAMES.map((_, at) => `<li><a href="/${at}">A headline of our own</a></li>`).join('')}</ul>`,
  'a list with pictures': `${HEADING}<a slot="more" href="/all">All notes</a><ul>${NAMES.map((name, at) => `<li>${ownCard(name, at)}</li>`).join('')}</ul>`,
};
const LAYOUTS = ['strip', 'grid', 'list'];

describe('cards of the publisher whose script is late', () => {
  for (const [what, markup] of Object.entries(OWN)) {
    for (const layout of LAYOUTS) {
      it(`stand where they will stand: ${what}, in a ${layout}`, async () => {
        for (const width of [360, 600, 1300]) {
          const page = await open(
            `<press-suggested-articles layout="${layout}">${markup}</press-suggested-articles><p>After</p>`,
            { head: '<script async src="/press-elements.js" type="module"></script>', prepare: late, width },
          );
          await page.waitForFunction(
            () => document.querySelector('press-suggested-articles').matches(':state(ready)'),
            { timeout: 10_000 },
          );
          await pause(200);
          assert.equal(await page.evaluate(() => globalThis.moved), 0, `${width} px`);
          await page.leave();
        }
      });
    }
  }

  for (const [what, markup] of Object.entries(OWN)) {
    it(`can all be reached if it never comes: ${what}`, async () => {
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

describe('cards of the publisher', () => {
  const own = async (layout, run) => {
    const page = await open(
      `<press-suggested-articles layout="${layout}">${OWN['a list with pictures']}</press-suggested-articles>`,
      { head: HEAD },
    );
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
    await run(page);
    await page.leave();
  };

  it('are followed from anywhere, their picture too, and their other links stay their own', () =>
    own('grid', async (page) => {
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

  /** Where clicks lead, one in the middle of each of what the selectors find. */
  const clicksOn = async (cards, ...selectors) => {
    const page = await open(`<press-suggested-articles layout="grid">${cards}</press-suggested-articles>`, {
      head: HEAD,
    });
    await page.waitForFunction(() => document.querySelector('press-suggested-articles').matches(':state(ready)'));
    await page.evaluate(() =>
      document.addEventListener('click', (event) => {
        event.preventDefault();
        globalThis.hit = event.target.closest('a')?.getAttribute('href') ?? event.target.localName;
      }),
    );
    const hits = [];
    for (const selector of selectors) {
      await page.click(selector);
      hits.push(await page.evaluate(() => globalThis.hit));
    }
    await page.leave();
    return hits;
  };
  const PICTURE = '<img src="/wp-content/uploads/2025/06/portrait.jpg" alt="" width="300" height="200">';
  const HEADINGS = {
    'the higher of two headings, and the lower is its own link': {
      words: '<h3><a href="/story">Story</a></h3><h4><a href="/background">Background</a></h4>',
      led: { img: '/story', 'h3 a': '/story', 'h4 a': '/background' },
    },
    'the headline under a kicker that is a heading, too': {
      words: '<header><h6><a href="/section">Energy</a></h6></header><h3><a href="/story">Story</a></h3>',
      led: { img: '/story', 'h6 a': '/section', 'h3 a': '/story' },
    },
    'the first of two headings of one level': {
      words: '<h3><a href="/story">Story</a></h3><a href="/more"><h4>More</h4></a><h3><a href="/other">Other</a></h3>',
      led: { img: '/story', h4: '/more', 'h3 ~ h3 a': '/other' },
    },
    'its one link where it has no heading': {
      words: '<a href="/story">Story</a> <p><a href="/section">Energy</a></p>',
      led: { img: '/story', 'p a': '/section' },
    },
  };
  for (const [what, { words, led }] of Object.entries(HEADINGS)) {
    it(`follow ${what}`, async () =>
      assert.deepEqual(
        await clicksOn(`<article>${PICTURE}${words}</article>`, ...Object.keys(led)),
        Object.values(led),
      ));
  }

  it('are each their own in a wrapper around them', async () => {
    const three = (tag) =>
      ['/1', '/2', '/3'].map((href) => `<${tag}>${PICTURE}<h3><a href="${href}">Story</a></h3></${tag}>`).join('');
    for (const [cards, tag] of [
      [`<div><ul>${three('li')}</ul></div>`, 'li'],
      [`<div>${three('article')}</div>`, 'article'],
    ]) {
      assert.deepEqual(await clicksOn(cards, `${tag} img`, `${tag}:nth-child(2) img`, `${tag}:nth-child(3) a`), [
        '/1',
        '/2',
        '/3',
      ]);
    }
  });

  it('leave what else can be used in them to the reader', async () => {
    const used = {
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
      await clicksOn(
        `<article><h3><a href="/story">Story</a></h3><p>${Object.values(used).join('</p><p>')}</p></article>`,
        ...Object.keys(used),
      ),
      Object.keys(used),
    );
  });

  for (const layout of LAYOUTS) {
    it(`have pictures of one proportion, in a ${layout}`, () =>
      own(layout, async (page) => {
        await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
        const ratios = await page.$$eval('li img', (images) =>
          images.map((image) => image.clientWidth / image.clientHeight),
        );
        for (const ratio of ratios) assert.ok(Math.abs(ratio - 1.5) < 0.02, String(ratio));
      }));
  }

  it('have their pictures beside the words in a list, and lines between them', () =>
    own('list', async (page) => {
      const cards = await page.$$eval('li', (items) =>
        items.map((item) => {
          const [picture, headline] = [item.querySelector('img'), item.querySelector('h3')].map((each) =>
            each.getBoundingClientRect(),
          );
          return [
            picture.width,
            headline.left > picture.right && headline.top < picture.bottom,
            getComputedStyle(item).borderTopWidth,
          ];
        }),
      );
      assert.deepEqual(
        cards,
        NAMES.map((_, at) => [120, true, at ? '1px' : '0px']),
      );
    }));
});

describe('without script', () => {
  const boxes = (page, selector) =>
    page.$$eval(selector, (cards) =>
      cards.map((card) => {
        const { left, top } = card.getBoundingClientRect();
        return [left, top];
      }),
    );

  it('links are a plain list, under their heading, with nothing in front of them', async () => {
    const page = await open(
      '<press-suggested-articles><h2 slot="heading">From our desk</h2><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></press-suggested-articles>',
      { script: false },
    );
    const [[left, top], [otherLeft, otherTop]] = await boxes(page, 'li');
    assert.ok(left === otherLeft && otherTop > top);
    const [[headingLeft]] = await boxes(page, 'h2');
    assert.equal(left, headingLeft);
    assert.equal(await page.$eval('ul', (list) => getComputedStyle(list).listStyleType), 'none');
    await page.leave();
  });

  it('cards with pictures stand side by side, the heading above them all', async () => {
    const card = (name) =>
      `<article><img src="/wp-content/uploads/2025/06/${name}.jpg" alt="" width="1200" height="800"><h3><a href="/${name}">${name}</a></h3></article>`;
    const page = await open(
      `<press-suggested-articles><h2 slot="heading">From our desk</h2>${card('tian-shan-road')}${card('samarkand-dusk')}</press-suggested-articles>`,
      { script: false },
    );
    const [[left, top], [otherLeft, otherTop]] = await boxes(page, 'article');
    assert.ok(top === otherTop && otherLeft > left);
    assert.ok((await boxes(page, 'h2'))[0][1] < top);
    await page.leave();
  });

  it('an empty tag takes no room, and names nothing', async () => {
    const page = await open('<press-suggested-articles src="/articles.json"></press-suggested-articles>', {
      script: false,
    });
    assert.equal(await page.$eval('press-suggested-articles', (widget) => widget.getBoundingClientRect().height), 0);
    await page.leave();
  });
});
