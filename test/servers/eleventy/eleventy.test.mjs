/** Tests the feeds of a real Eleventy: on a page of another origin, and compared with two independent feed parsers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../loopback.mjs';
import { newsSite } from '../news-site.mjs';
import { buildSite } from './site.mjs';

const RECORDED = new URL('../../../packages/data/sources/feed/fixtures/', import.meta.url);
const TYPES = {
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.xml': 'application/xml',
  '.json': 'application/feed+json',
};
const FEEDS = ['feed.rss', 'feed.atom', 'feed.json'];

/** Title and date of each file in `posts/`, newest first, as its author wrote them, without the markup of words. */
const POSTS = {
  'emoji-long': [
    'Emoji 📈 and 🧑‍🌾, a very long headline that goes on about the apricot harvest of the Ferghana valley ' +
      'for well over one hundred and twenty characters',
    '2026-09-17T04:30:00Z',
  ],
  'rtl-title': ['نرخ سامانی در بازار دوشنبه', '2026-09-16T04:30:00Z'],
  letters: ['Өзгөчө тамгалар: ң, ү; oʻzbekcha gʻoz; ҷумҳурӣ; ýaş', '2026-09-15T03:30:00Z'],
  'trolleybus-17': ['Троллейбус № 17 — «последний» рейс', '2026-09-14T03:30:00Z'],
  operators: ['AT&T, Q&A and <br> in headlines', '2026-09-13T00:00:00Z'],
  'bazaar-prices': ['Bazaar prices <script>alert(1)</script> rise: 5 < 6', '2026-09-12T18:59:59Z'],
  'som-slides': ['Som "slides" & falls: what\'s next?', '2026-09-11T03:30:00Z'],
};
/** The newest article: its headline is about escapes, so it can't be told apart from an escaped headline. */
const ESCAPES_SLUG = 'escapes';

let folder, corsServer, noCorsServer, news;
const fileOf = (pathname) =>
  pathname.startsWith('/recorded/') ? new URL(pathname.replace('/recorded/', ''), RECORDED) : `${folder}${pathname}`;
/** An article of the site itself, with a link to the feed in its head and the tag at its end. */
const article = () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Letters</title>
  <link rel="alternate" type="application/rss+xml" href="/feed.rss">
  <link rel="canonical" href="${urlOf(corsServer, 'letters/')}">
  <script type="module" src="/press-elements.js"></script><press-suggested-articles></press-suggested-articles>`;
const OWN_FILES = {
  '/own-article': ['text/html', article],
  '/press-elements.js': [
    'text/javascript',
    () => readFileSync(new URL('../../../dist/cdn/press-elements.all.js', import.meta.url)),
  ],
};
const ownFile = (pathname) =>
  OWN_FILES[pathname] && {
    status: 200,
    headers: { 'content-type': OWN_FILES[pathname][0] },
    body: OWN_FILES[pathname][1](),
  };

const respond =
  (corsHeaders) =>
  async ({ pathname }) =>
    ownFile(pathname) ?? {
      status: 200,
      headers: { 'content-type': TYPES[extname(pathname)] ?? 'text/html', ...corsHeaders },
      body: readFileSync(fileOf(pathname)),
    };
const urlOf = ({ port }, path) => `http://eleventy.test:${port}/${path}`;

before(async () => {
  corsServer = await serve(respond({ 'access-control-allow-origin': '*' }));
  noCorsServer = await serve(respond({}));
  folder = buildSite(urlOf(corsServer, ''));
  news = await newsSite({ hosts: { 'eleventy.test': '127.0.0.1' } });
});
after(async () => {
  await news?.close();
  await Promise.all([corsServer, noCorsServer].map((server) => server?.close()));
});

const strip = (src) =>
  `<press-suggested-articles debug layout="grid" show="date" limit="9" src="${src}">
    <p slot="empty"><a href="/own/">Our choice</a></p></press-suggested-articles>`;
const waitUntilDone = (page) =>
  page.waitForFunction(
    () => document.querySelector('press-suggested-articles').matches(':state(ready), :state(error)'),
    { timeout: 15_000 },
  );

const cards = (page) =>
  page.$eval('press-suggested-articles', ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('li')].map((card) => [
      card.querySelector('a').innerText,
      card.querySelector('a').href,
      card.querySelector('time').dateTime,
    ]),
  );

describe('a strip without attributes, on an article of the site itself', () => {
  it('shows the latest articles of the page’s feed, without the current article', async () => {
    const page = await news.open('');
    await page.goto(urlOf(noCorsServer, 'own-article'), { waitUntil: 'load' });
    await waitUntilDone(page);
    const paths = await page.$eval('press-suggested-articles', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part=link]')].map(({ href }) => href),
    );
    assert.deepEqual(
      paths,
      [ESCAPES_SLUG, ...Object.keys(POSTS)]
        .filter((slug) => slug !== 'letters')
        .slice(0, 6)
        .map((slug) => urlOf(corsServer, `${slug}/`)),
    );
    await page.leave();
  });
});

describe('a strip on a page of another origin', () => {
  for (const feed of FEEDS) {
    it(`shows each article of ${feed} as its author wrote it`, async () => {
      const page = await news.open(strip(urlOf(corsServer, feed)));
      await waitUntilDone(page);
      const [newest, ...others] = await cards(page);
      assert.equal(newest[1], urlOf(corsServer, `${ESCAPES_SLUG}/`));
      assert.deepEqual(
        others,
        Object.entries(POSTS).map(([slug, [title, date]]) => [title, urlOf(corsServer, `${slug}/`), date]),
      );
      assert.equal(
        await page.$eval('press-suggested-articles', ({ shadowRoot }) => shadowRoot.querySelector('em, script, br')),
        null,
      );
      await page.leave();
    });

    it(`keeps the publisher’s own content if ${feed} has no CORS header, and shows a hint`, async () => {
      noCorsServer.requests.length = 0;
      const page = await news.open(strip(urlOf(noCorsServer, feed)));
      await waitUntilDone(page);
      const own = await page.$eval(
        'press-suggested-articles a',
        (link) => link.checkVisibility() && link.offsetHeight > 0 && link.innerText,
      );
      const debug = await page.$eval(
        'press-suggested-articles',
        ({ shadowRoot }) => shadowRoot.querySelector('[part="debug"]').innerText,
      );
      assert.deepEqual([own, await cards(page), noCorsServer.requests], ['Our choice', [], [`/${feed}`, `/${feed}`]]);
      assert.match(debug, /Access-Control-Allow-Origin/);
      await page.leave();
    });
  }

  it('shows a headline about escapes correctly only from the format that escapes it twice', async () => {
    const titles = await Promise.all(
      FEEDS.map(async (feed) => {
        const page = await news.open(strip(urlOf(corsServer, feed)));
        await waitUntilDone(page);
        return (await cards(page))[0][0];
      }),
    );
    assert.deepEqual(titles, ['How to write & in HTML', 'How to write & in HTML', 'How to write &amp; in HTML']);
  });
});

describe('title, URL and date, compared with other parsers,', () => {
  const time = (date) => Date.parse(date);
  const isAlternate = ({ rel = 'alternate' }) => rel === 'alternate';
  const FEEDSMITH = {
    rss: ({ items }) => items.map(({ title, link, pubDate }) => [title, link, time(pubDate)]),
    rdf: ({ items }) => items.map(({ title, link, dc }) => [title, link, time(dc.dates[0])]),
    atom: ({ entries }) =>
      entries.map(({ title, links, published, updated }) => [
        title?.value,
        links.find(isAlternate).href,
        time(published ?? updated),
      ]),
    json: ({ items }) => items.map(({ title, url, date_published }) => [title, url, time(date_published)]),
  };

  /**
   * Uses the parser that follows the format: feedsmith doesn't decode HTML titles of Atom, feed-parser decodes plain
   * text twice.
   */
  async function readWithOtherParser(name) {
    const text = readFileSync(name.startsWith('recorded/') ? fileOf(`/${name}`) : `${folder}${name}`, 'utf8');
    if (text.includes('<title type="html">')) {
      const { parseFeed } = await import('@rowanmanning/feed-parser');
      return parseFeed(text).items.map(({ title, url, published }) => [title, url, published.getTime()]);
    }
    const { parseFeed } = await import('feedsmith');
    const { format, feed } = parseFeed(text);
    return FEEDSMITH[format](feed);
  }

  async function readWithLibrary(name) {
    const page = await news.open('');
    const read = await page.evaluate(
      async (src) => {
        const { load, safeUrl } = await import('/press-elements.js');
        return (await load({ kind: 'articles', src: safeUrl(src) })).data.map(({ headline, url, datePublished }) => [
          headline,
          url,
          Date.parse(datePublished),
        ]);
      },
      urlOf(corsServer, name),
    );
    await page.leave();
    return read;
  }

  /** The other parsers keep the markup of words. Beside it, entities are markup too. */
  const asShown = (title) => (/<\/em>/.test(title) ? title.replace(/<\/?em>/g, '').replaceAll('&amp;', '&') : title);

  /**
   * Articles that both show: the library ignores articles without a title and posts with a password, which only RSS
   * marks.
   */
  const comparable = (articles) =>
    articles
      .filter(([title, url]) => title && !title.startsWith('Protected:') && !url.endsWith(`/${ESCAPES_SLUG}/`))
      .map(([title, ...rest]) => [asShown(title), ...rest]);
  const RECORDINGS = readdirSync(RECORDED)
    .filter((name) => /^(?:ghost|wordpress|eleventy)-.*xml$/.test(name))
    .map((name) => `recorded/${name}`);

  for (const name of ['feed.rss', 'feed.atom', ...RECORDINGS]) {
    it(`are the same: ${name}`, async () => {
      const expected = comparable(await readWithOtherParser(name));
      const found = comparable(await readWithLibrary(name));
      assert.ok(expected.length > 2);
      assert.deepEqual(found, expected);
    });
  }

  for (const [json, rss] of [
    ['feed.json', 'feed.rss'],
    ['recorded/eleventy.json', 'recorded/eleventy-rss.xml'],
  ]) {
    it(`are the same, except Eleventy’s titles that are escaped twice: ${json}`, async () => {
      const escapedTwice = comparable(await readWithOtherParser(json));
      const expected = comparable(await readWithOtherParser(rss));
      const found = comparable(await readWithLibrary(json));
      assert.deepEqual(found, expected);
      assert.deepEqual(
        found.map(([, ...rest]) => rest),
        escapedTwice.map(([, ...rest]) => rest),
      );
      assert.ok(
        escapedTwice.some(([title]) => title.includes('&quot;')),
        'Eleventy no longer escapes twice: see decision 0014.',
      );
    });
  }
});
