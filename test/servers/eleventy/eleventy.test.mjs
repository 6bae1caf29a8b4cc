/** Against the feeds that an Eleventy writes: on a page of another origin, and beside two feed parsers of others. */
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

/** Title and date of each of `posts/`, newest first, as its author meant them. */
const POSTS = {
  'emoji-long': [
    'Emoji 📈 and 🧑‍🌾, a very long headline that goes on about the apricot harvest of the Ferghana valley for well over one hundred and twenty characters',
    '2026-09-17T04:30:00Z',
  ],
  'rtl-title': ['نرخ سامانی در بازار دوشنبه', '2026-09-16T04:30:00Z'],
  letters: ['Өзгөчө тамгалар: ң, ү; oʻzbekcha gʻoz; ҷумҳурӣ; ýaş', '2026-09-15T03:30:00Z'],
  'trolleybus-17': ['Троллейбус № 17 — «последний» рейс', '2026-09-14T03:30:00Z'],
  operators: ['AT&T, Q&A and <br> in headlines', '2026-09-13T00:00:00Z'],
  'bazaar-prices': ['<em>Bazaar</em> prices <script>alert(1)</script> rise: 5 < 6', '2026-09-12T18:59:59Z'],
  'som-slides': ['Som "slides" & falls: what\'s next?', '2026-09-11T03:30:00Z'],
};
/** The newest of all: a headline on escapes themselves, which no reader of a feed can tell from one that was escaped. */
const ON_ESCAPES = 'escapes';

let folder, open, closed, news;
const fileOf = (pathname) =>
  pathname.startsWith('/recorded/') ? new URL(pathname.replace('/recorded/', ''), RECORDED) : `${folder}${pathname}`;
/** An article of the site's own, as a builder would complete it: the feed named in the head, a tag at the end. */
const article = () =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Letters</title><link rel="alternate" type="application/rss+xml" href="/feed.rss"><link rel="canonical" href="${at(open, 'letters/')}"><script type="module" src="/press-elements.js"></script><press-suggested-articles></press-suggested-articles>`;
const own = {
  '/own-article': ['text/html', article],
  '/press-elements.js': [
    'text/javascript',
    () => readFileSync(new URL('../../../dist/cdn/press-elements.js', import.meta.url)),
  ],
};
const ownFile = (pathname) =>
  own[pathname] && { status: 200, headers: { 'content-type': own[pathname][0] }, body: own[pathname][1]() };

const answer =
  (cors) =>
  async ({ pathname }) =>
    ownFile(pathname) ?? {
      status: 200,
      headers: { 'content-type': TYPES[extname(pathname)] ?? 'text/html', ...cors },
      body: readFileSync(fileOf(pathname)),
    };
const at = ({ port }, path) => `http://eleventy.test:${port}/${path}`;

before(async () => {
  open = await serve(answer({ 'access-control-allow-origin': '*' }));
  closed = await serve(answer({}));
  folder = buildSite(at(open, ''));
  news = await newsSite({ hosts: { 'eleventy.test': '127.0.0.1' } });
});
after(async () => {
  await news?.close();
  await Promise.all([open, closed].map((server) => server?.close()));
});

const strip = (src) =>
  `<press-suggested-articles debug layout="grid" show="date" limit="9" src="${src}"><p slot="empty"><a href="/own/">What the desk chose</a></p></press-suggested-articles>`;
const isDone = (page) =>
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

describe('a strip without an attribute, on an article of the site’s own', () => {
  it('shows the latest of the feed that the page names, without the article being read', async () => {
    const page = await news.open('');
    await page.goto(at(closed, 'own-article'), { waitUntil: 'load' });
    await isDone(page);
    const paths = await page.$eval('press-suggested-articles', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part=link]')].map(({ href }) => href),
    );
    assert.deepEqual(
      paths,
      [ON_ESCAPES, ...Object.keys(POSTS)]
        .filter((slug) => slug !== 'letters')
        .slice(0, 6)
        .map((slug) => at(open, `${slug}/`)),
    );
    await page.leave();
  });
});

describe('a strip on a page of another origin', () => {
  for (const feed of FEEDS) {
    it(`shows each article of ${feed} as its author wrote it`, async () => {
      const page = await news.open(strip(at(open, feed)));
      await isDone(page);
      const [newest, ...others] = await cards(page);
      assert.equal(newest[1], at(open, `${ON_ESCAPES}/`));
      assert.deepEqual(
        others,
        Object.entries(POSTS).map(([slug, [title, date]]) => [title, at(open, `${slug}/`), date]),
      );
      assert.equal(
        await page.$eval('press-suggested-articles', ({ shadowRoot }) => shadowRoot.querySelector('em, script, br')),
        null,
      );
      await page.leave();
    });

    it(`keeps what the publisher chose where the server of ${feed} lets no page read it, and names the mend`, async () => {
      closed.asked.length = 0;
      const page = await news.open(strip(at(closed, feed)));
      await isDone(page);
      const own = await page.$eval(
        'press-suggested-articles a',
        (link) => link.checkVisibility() && link.offsetHeight > 0 && link.innerText,
      );
      const debug = await page.$eval(
        'press-suggested-articles',
        ({ shadowRoot }) => shadowRoot.querySelector('[part="debug"]').innerText,
      );
      assert.deepEqual([own, await cards(page), closed.asked], ['What the desk chose', [], [`/${feed}`, `/${feed}`]]);
      assert.match(debug, /Access-Control-Allow-Origin/);
      await page.leave();
    });
  }

  it('reads a headline on escapes as it was meant from the one format that escapes it twice, and one escape short from the others', async () => {
    const titles = await Promise.all(
      FEEDS.map(async (feed) => {
        const page = await news.open(strip(at(open, feed)));
        await isDone(page);
        return (await cards(page))[0][0];
      }),
    );
    assert.deepEqual(titles, ['How to write & in HTML', 'How to write & in HTML', 'How to write &amp; in HTML']);
  });
});

describe('title, address and date, beside the parsers of others', () => {
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

  /** Each for what it reads by the format's rule: feedsmith leaves the HTML of an Atom title, feed-parser decodes plain text twice. */
  async function theirs(name) {
    const text = readFileSync(name.startsWith('recorded/') ? fileOf(`/${name}`) : `${folder}${name}`, 'utf8');
    if (text.includes('<title type="html">')) {
      const { parseFeed } = await import('@rowanmanning/feed-parser');
      return parseFeed(text).items.map(({ title, url, published }) => [title, url, published.getTime()]);
    }
    const { parseFeed } = await import('feedsmith');
    const { format, feed } = parseFeed(text);
    return FEEDSMITH[format](feed);
  }

  async function ours(name) {
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
      at(open, name),
    );
    await page.leave();
    return read;
  }

  /** Without a title there is no card; a locked post is none to suggest, and RSS alone says which is locked. */
  const shared = (articles) =>
    articles.filter(([title, url]) => title && !title.startsWith('Protected:') && !url.endsWith(`/${ON_ESCAPES}/`));
  const RECORDINGS = readdirSync(RECORDED)
    .filter((name) => /^(?:ghost|wordpress|eleventy)-.*xml$/.test(name))
    .map((name) => `recorded/${name}`);

  for (const name of ['feed.rss', 'feed.atom', ...RECORDINGS]) {
    it(`are the same: ${name}`, async () => {
      const [expected, found] = [shared(await theirs(name)), shared(await ours(name))];
      assert.ok(expected.length > 2);
      assert.deepEqual(found, expected);
    });
  }

  for (const [json, rss] of [
    ['feed.json', 'feed.rss'],
    ['recorded/eleventy.json', 'recorded/eleventy-rss.xml'],
  ]) {
    it(`are the same but for one escape too many in Eleventy’s titles: ${json}`, async () => {
      const [asWritten, asMeant, found] = [
        shared(await theirs(json)),
        shared(await theirs(rss)),
        shared(await ours(json)),
      ];
      assert.deepEqual(found, asMeant);
      assert.deepEqual(
        found.map(([, ...rest]) => rest),
        asWritten.map(([, ...rest]) => rest),
      );
      assert.ok(
        asWritten.some(([title]) => title.includes('&quot;')),
        'Eleventy escapes them no more: this rule may go.',
      );
    });
  }
});
