import { expect } from '@open-wc/testing';
import { testUrl } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { parseXml } from '../../http/xml/parse-xml.js';
import type { Article } from '../../model/model.js';
import { describeProblem } from '../../model/describe-problem.js';
import { decodeTitle, toIsoDate } from './feed-fields.js';
import { read } from './feed.js';
import { firstImage } from './feed-image.js';

const client = createClient();
const fixture = (name: string) => testUrl(new URL(`./fixtures/${name}`, import.meta.url).pathname);
const load = (name: string) => client.load({ kind: 'articles', src: fixture(name) });
const articles = async (name: string): Promise<readonly Article[]> => (await load(name)).data;
const people = async (name: string) => (await client.load({ kind: 'people', src: fixture(name) })).data;
const withTitle = (list: readonly Article[], part: string): Article | undefined =>
  list.find(({ headline }) => headline.includes(part));

/** The fields that are equal in all formats. */
const visibleFields = ({ headline, url, datePublished }: Article) => [headline, url, Date.parse(datePublished ?? '')];

describe('the feeds of a WordPress site', () => {
  /** The title of this post has markup: feeds drop its tags, REST keeps them. The texts differ. */
  const comparable = (list: readonly Article[]) => list.filter(({ headline }) => !headline.startsWith('Bazaar prices'));

  for (const name of ['wordpress-rss.xml', 'wordpress-atom.xml', 'wordpress-rdf.xml']) {
    it(`${name} has the same titles, URLs and dates as the REST API`, async () => {
      const { data, source } = await load(name);
      const unprotected = data.filter(({ headline }) => !headline.startsWith('Protected:'));
      expect(source).to.equal('feed');
      expect(comparable(unprotected).map(visibleFields)).to.deep.equal(
        comparable(await articles('wordpress-posts.json')).map(visibleFields),
      );
      expect(unprotected).to.have.length.above(7);
    });
  }

  it('have the same author, section and excerpt as the REST API', async () => {
    const fromFeed = await articles('wordpress-rss.xml');
    const fromRest = await articles('wordpress-posts.json');
    const authorAndSection = (list: readonly Article[]) =>
      list.map(({ author, articleSection }) => [author?.map(({ name }) => name), articleSection]);
    expect(authorAndSection(comparable(fromFeed))).to.deep.equal(authorAndSection(comparable(fromRest)));
    expect(withTitle(fromFeed, 'Plain')?.description).to.equal(
      'Lead of “plain”. Second paragraph with “quotes”, an inner link & bold. After the fold.',
    );
  });

  it('leave out the protected post, and report the one without a title', async () => {
    const { data, problems } = await load('wordpress-rss.xml');
    expect(withTitle(data, 'Locked')).to.equal(undefined);
    expect(problems.map(describeProblem)).to.deep.equal(['[2].headline: expected a string that is not empty, got ""']);
  });

  it('have the site of an author only in Atom', async () => {
    expect(await people('wordpress-atom.xml')).to.deep.include.members([
      { ...(await people('wordpress-atom.xml'))[0], name: 'Aida Toktogulova', url: 'https://example.test/~aida' },
    ]);
    expect((await people('wordpress-rss.xml')).map(({ name }) => name)).to.deep.equal([
      'Aida Toktogulova',
      'Олег О’Нил',
    ]);
  });
});

describe('the three feeds of an Eleventy site', () => {
  const NAMES = ['eleventy.json', 'eleventy-rss.xml', 'eleventy-atom.xml'];

  it('have the same articles, though one of them escapes its titles twice', async () => {
    const [json, rss, atom] = await Promise.all(NAMES.map(articles));
    const allFields = (list: readonly Article[] = []) =>
      list.map((article) => [
        ...visibleFields(article),
        article.author?.map(({ name }) => name),
        article.image?.contentUrl,
        article.image?.description,
      ]);
    expect(allFields(json)).to.deep.equal(allFields(rss));
    expect(allFields(json)).to.deep.equal(allFields(atom));
    expect(json?.map(({ headline }) => headline)).to.deep.equal([
      'AT&T news',
      'Троллейбус № 17',
      'Som "slides" & falls',
    ]);
  });

  it('show the first image of the text if they declare none', async () => {
    for (const name of NAMES)
      expect((await articles(name))[0]?.image).to.deep.include({
        contentUrl: 'http://127.0.0.1:8300/img/3.jpg',
        description: 'pic',
      });
  });

  it('have their author', async () => {
    for (const name of NAMES)
      expect(
        (await people(name)).map((person) => person.name),
        name,
      ).to.deep.equal(['Aida Toktogulova']);
  });
});

describe('the feed of a Ghost site', () => {
  it('has titles that are not escaped, without the markup of words', async () => {
    const list = await articles('ghost-rss.xml');
    expect(withTitle(list, 'Q&A')?.headline).to.equal('AT&amp;T, Q&A and &lt;br&gt; in headlines');
    expect(withTitle(list, 'Bazaar')?.headline).to.equal('Bazaar prices <script>alert(1)</script>rise 5 < 6');
  });

  it('has the declared image, a section, and an excerpt without markup', async () => {
    expect(withTitle(await articles('ghost-rss.xml'), 'Троллейбус')).to.deep.include({
      url: 'http://127.0.0.1:2368/trolleybus-17/',
      datePublished: '2026-09-14T03:30:00Z',
      articleSection: 'Город',
      description: 'Кыргызча: Ңң Өө Үү.',
    });
    expect(withTitle(await articles('ghost-rss.xml'), 'Троллейбус')?.image?.contentUrl).to.equal(
      'http://127.0.0.1:2368/content/images/2026/09/trolleybus.jpg',
    );
    expect(withTitle(await articles('ghost-rss.xml'), 'without image')?.image).to.equal(undefined);
    expect(withTitle(await articles('ghost-rss.xml'), 'Emoji')?.description).to.equal(
      'Lead of “emoji-long”. Second paragraph with “quotes” & bold.',
    );
  });
});

describe('other feeds', () => {
  it('use the widest of several images, with its credit', async () => {
    const [first] = await articles('media.xml');
    expect(first?.image).to.deep.include({
      contentUrl: 'https://news.example/1600.jpg',
      width: 1600,
      height: 900,
      creditText: 'Jane Doe / Reuters',
      caption: 'The bazaar at dawn',
    });
  });

  it('use the caption and credit that are siblings of the image', async () => {
    expect(withTitle(await articles('media.xml'), 'Beside')?.image).to.deep.include({
      contentUrl: 'https://news.example/beside',
      creditText: 'Jane Doe for TCA',
      caption: 'A caption beside the picture',
    });
  });

  it('use an enclosure that is an image, but not one that is audio', async () => {
    const list = await articles('media.xml');
    expect(list[1]?.image?.contentUrl).to.equal('https://news.example/enclosed.jpg');
    expect(list[2]?.image).to.equal(undefined);
  });

  it('never show an author’s e-mail address', async () => {
    const list = await articles('media.xml');
    expect(list[0]?.author?.map(({ name }) => name)).to.deep.equal(['Aida Toktogulova']);
    expect(list[1]?.author).to.deep.equal([]);
  });

  it('use a permalink guid as the URL, and drop an item with an unsafe URL', async () => {
    const { data, problems } = await load('media.xml');
    expect(data[1]?.url).to.equal('https://news.example/by-guid/');
    expect(data.map(({ headline }) => headline)).to.deep.equal(['Grouped', 'Enclosed', 'Heard', 'Beside']);
    expect(problems.map(describeProblem)).to.deep.equal([
      '[3].url: expected an http(s) URL, got "javascript:alert(1)"',
      '[4].url: expected a string, got nothing',
    ]);
  });

  it('are an empty list if they have no items, and an error if the format is unknown', async () => {
    expect(await articles('empty.xml')).to.deep.equal([]);
    const error: unknown = await load('no-feed.xml').catch((reason: unknown) => reason);
    expect(error).to.include({
      kind: 'not-supported',
      message: 'No source can read articles from this response. Known: wordpress, ghost, feed, schema-org.',
    });
  });
});

describe('decodeTitle', () => {
  const CASES: readonly [string, string][] = [
    ['Plain', 'Plain'],
    ['Q&A', 'Q&A'],
    ['5 < 6', '5 < 6'],
    ['Som &quot;slides&quot;', 'Som "slides"'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['what&#8217;s next?', 'what’s next?'],
    ['AT&amp;amp;T &lt;em&gt;', 'AT&amp;T <em>'],
    ['AT&amp;T <em>', 'AT&amp;T <em>'],
    ['AT&amp;T, Q&A', 'AT&amp;T, Q&A'],
    ['', ''],
    ['&#x27;', "'"],
    ['&bogus;', '&bogus;'],
  ];
  for (const [text, title] of CASES)
    it(`returns ${title} for ${text}`, () => expect(decodeTitle(text)).to.equal(title));
});

describe('toIsoDate', () => {
  const CASES: readonly [string | undefined, string | undefined][] = [
    ['Mon, 21 Sep 2026 03:30:00 +0000', '2026-09-21T03:30:00Z'],
    ['Mon, 21 Sep 2026 09:30:00 +0600', '2026-09-21T03:30:00Z'],
    ['21 Sep 2026 03:30 GMT', '2026-09-21T03:30:00Z'],
    ['Mon, 21 Sep 2026 03:30:00 EST', '2026-09-21T08:30:00Z'],
    ['2026-09-21T09:30:00+06:00', '2026-09-21T03:30:00Z'],
    [' 2026-09-13 ', '2026-09-13T00:00:00Z'],
    ['Mon, 21 Sep 2026 03:30:00', '2026-09-21T03:30:00Z'],
    ['2026-09-21T03:30:00', '2026-09-21T03:30:00Z'],
    ['yesterday', 'yesterday'],
    [undefined, undefined],
  ];
  for (const [date, iso] of CASES) it(`returns ${iso} for ${date}`, () => expect(toIsoDate(date)).to.equal(iso));
});

describe('firstImage', () => {
  const CASES: readonly [string, string | undefined][] = [
    ['<p>x</p><img alt="a" src="/a.jpg">', '/a.jpg'],
    ["<IMG SRC='/a.jpg'/>", '/a.jpg'],
    ['<img src=/a.jpg>', '/a.jpg'],
    ['<img src="/a?b=1&amp;c=2">', '/a?b=1&c=2'],
    ['<img width="1" height="1" src="/pixel"><img src="/a.jpg">', '/a.jpg'],
    ['<img class="wp-smiley" src="/emoji.png"><img src="/a.jpg">', '/a.jpg'],
    ['<img src="data:image/gif;base64,R0" data-src="/lazy.jpg"><img src="/a.jpg">', '/a.jpg'],
    ['<img data-src="/lazy.jpg">', undefined],
    ['<imgsrc="/a.jpg">', undefined],
    ['no image', undefined],
  ];
  for (const [html, url] of CASES)
    it(`finds ${url} in ${html}`, () =>
      expect(firstImage(html) && Reflect.get(firstImage(html)!, 'url')).to.equal(url));

  it('is fast for tags that are not closed', () => {
    const start = performance.now();
    firstImage('<img '.repeat(100_000));
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('a feed with too many items and authors', () => {
  const URL_OF_FEED = testUrl('/feed.xml');
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Author ${index}`);
  const readArticlesOf = (body: unknown) => read.articles?.({ url: URL_OF_FEED, body }, { kind: 'articles' });
  const authorCounts = (body: unknown) => readArticlesOf(body)?.data.map(({ author }) => author?.length);

  const ATOM = parseXml(
    `<feed xmlns="http://www.w3.org/2005/Atom">${names(100)
      .map((name) => `<author><name>${name}</name></author>`)
      .join('')}<entry><title>A</title><link href="/a"/></entry><entry><title>B</title><link href="/b"/>${names(60)
      .map((name) => `<author><name>${name}</name></author>`)
      .join('')}</entry></feed>`,
  );
  const RSS = parseXml(
    `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>A</title><link>/a</link>${names(60)
      .map((name) => `<dc:creator>${name}</dc:creator>`)
      .join('')}</item></channel></rss>`,
  );
  const JSON_FEED = {
    version: 'https://jsonfeed.org/version/1.1',
    authors: names(100).map((name) => ({ name })),
    items: [{ title: 'A', url: '/a' }],
  };

  it('has at most 20 authors for each article', () => {
    expect(authorCounts(ATOM)).to.deep.equal([20, 20]);
    expect(authorCounts(RSS)).to.deep.equal([20]);
    expect(authorCounts(JSON_FEED)).to.deep.equal([20]);
  });

  it('is read up to the 500th item: the others are not looked at', () => {
    const unread = (key: string) => ({
      get(): never {
        throw new Error(`The item after the 500th was read: ${key}`);
      },
    });
    const items = Array.from({ length: 510 }, (_, index) => {
      const item = { title: 'A', url: `/${index}` };
      return index < 500 ? item : Object.defineProperty(item, 'title', unread('title'));
    });
    expect(readArticlesOf({ ...JSON_FEED, items })?.data).to.have.length(500);
    for (const [root, item] of [
      ['<feed xmlns="http://www.w3.org/2005/Atom">', '<entry><title>A</title><link href="/a"/></entry>'],
      ['<rss>', '<item><title>A</title><link>/a</link></item>'],
    ] as const) {
      const feed = parseXml(`${root}${item.repeat(510)}${root.replace('<', '</').replace(/ .*$/, '>')}`);
      for (const element of feed.children.slice(500)) Object.defineProperty(element, 'children', unread('children'));
      expect(readArticlesOf(feed)?.data).to.have.length(500);
    }
  });
});
