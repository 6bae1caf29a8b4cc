import { expect } from '@open-wc/testing';
import { testUrl } from '../../../test/fetching.js';
import { readPage } from './read-page.js';

const STORY = 'https://news.example/2025/06/story/';

/** A document in memory, with the URL of its `<base>`. */
function page(head: string, base = STORY): Document {
  const made = document.implementation.createHTMLDocument('A story');
  made.head.innerHTML = `${base && `<base href="${base}">`}${head}`;
  return made;
}
const jsonLd = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const factsOf = (head: string) => readPage(page(head));
const read = (text: string) => factsOf(jsonLd(text))?.jsonLd;

describe('readPage', () => {
  it('uses the canonical link as the URL, or else the URL of the page', () => {
    expect(factsOf('<link rel="canonical" href="/2025/06/canonical/">')?.url).to.equal(
      'https://news.example/2025/06/canonical/',
    );
    expect(factsOf('')?.url).to.equal(STORY);
    expect(factsOf('<link rel="canonical" href="javascript:alert(1)">')?.url).to.equal(STORY);
    expect(factsOf('<link rel="canonical">')?.url).to.equal(STORY);
  });

  it('reads the current page', () =>
    expect(readPage(document)?.url).to.equal(testUrl(location.pathname + location.search + location.hash)));

  it('returns undefined for a page without a URL', () => expect(readPage(page('', 'about:blank'))).to.equal(undefined));

  describe('on WordPress', () => {
    it('finds the article in the head of a page from a real WordPress', async () => {
      const head = await (await fetch('/demo/wordpress/head-links.html')).text();
      const facts = factsOf(head);
      expect(facts?.wordpressPost).to.equal('http://127.0.0.1:8088/wp-json/wp/v2/posts/16');
      expect(facts?.url).to.equal('http://127.0.0.1:8088/2025/06/central-asia-israel/');
    });

    const API = '<link rel="https://api.w.org/" href="/wp-json/">';
    const link = (href: string): string => `<link rel="alternate" title="JSON" type="application/json" href="${href}">`;
    const FOUND: readonly [string, string | undefined][] = [
      ['/wp-json/wp/v2/posts/9', 'https://news.example/wp-json/wp/v2/posts/9'],
      ['/wp-json/wp/v2/pages/9/', 'https://news.example/wp-json/wp/v2/pages/9/'],
      ['/?rest_route=/wp/v2/posts/9', 'https://news.example/?rest_route=/wp/v2/posts/9'],
      [
        '/index.php?rest_route=%2Fwp%2Fv2%2Fposts%2F9',
        'https://news.example/index.php?rest_route=%2Fwp%2Fv2%2Fposts%2F9',
      ],
      ['/wp-json/wp/v2/users/2', 'https://news.example/wp-json/wp/v2/users/2'],
      ['/wp-json/wp/v2/categories/2', undefined],
      ['javascript:"/wp/v2/posts/9"', undefined],
      ['/%E0%A4%A/wp/v2/x', undefined],
    ];
    for (const [href, url] of FOUND)
      it(`${url ? 'finds' : 'ignores'} ${href}`, () => expect(factsOf(API + link(href))?.wordpressPost).to.equal(url));

    it('ignores the link if the page has no link to a WordPress API', () =>
      expect(factsOf(link('/wp-json/wp/v2/posts/9'))?.wordpressPost).to.equal(undefined));
  });

  describe('on Ghost', () => {
    const KEY = 'c75f6bc68abec4cad6317951e9';
    const PORTAL =
      `<script defer data-i18n="true" data-ghost="https://news.example/" data-key="${KEY}" ` +
      'data-api="https://news.example/ghost/api/content/" data-locale="en"></script>';
    const SEARCH =
      `<script defer data-key="${KEY}" data-sodo-search="https://admin.example/blog/" ` + 'data-locale="en"></script>';
    const POST = '<meta property="og:type" content="article">';
    const FOUND: Readonly<Record<string, readonly [head: string, url: string | undefined]>> = {
      'by the script for members': [
        PORTAL + SEARCH,
        `https://news.example/ghost/api/content/posts/slug/story/?key=${KEY}`,
      ],
      'by the script for search, on a site without members': [
        SEARCH,
        `https://admin.example/blog/ghost/api/content/posts/slug/story/?key=${KEY}`,
      ],
      'by the URL of the page, if the canonical link is on another site': [
        `${PORTAL}<link rel="canonical" href="https://first.example/other/">`,
        `https://news.example/ghost/api/content/posts/slug/story/?key=${KEY}`,
      ],
      'only with a key': [PORTAL.replace(KEY, ''), undefined],
      'only with a safe URL': [PORTAL.replace('https://news.example/ghost', 'javascript:/ghost'), undefined],
      'only with a script of Ghost': [
        `<script data-key="${KEY}" data-api="https://maps.example/v1/"></script>`,
        undefined,
      ],
    };
    for (const [how, [head, url]] of Object.entries(FOUND))
      it(`finds the article ${how}`, () => expect(factsOf(POST + head)?.ghostPost).to.equal(url));

    it('finds no article on other pages of the site', () => {
      expect(factsOf(`${PORTAL}<meta property="og:type" content="website">`)?.ghostPost).to.equal(undefined);
      expect(readPage(page(POST + PORTAL, 'https://news.example/'))?.ghostPost).to.equal(undefined);
    });
  });

  describe('JSON-LD', () => {
    const WRAPPERS: Readonly<Record<string, string>> = {
      'without a wrapper': '{"a":1}',
      'surrounded by white space': '\n\n  {"a":1}\n ',
      'in CDATA': '<![CDATA[{"a":1}]]>',
      'in CDATA with line comments': '//<![CDATA[\n{"a":1}\n//]]>',
      'in CDATA with line comments and spaces': '// <![CDATA[\n{"a":1}\n// ]]>\n',
      'in CDATA with block comments': '/*<![CDATA[*/\n{"a":1}\n/*]]>*/',
      'in CDATA with block comments and spaces': '/* <![CDATA[ */ {"a":1} /* ]]> */',
      'in an HTML comment': '<!--\n{"a":1}\n-->',
    };
    for (const [how, text] of Object.entries(WRAPPERS))
      it(`is read ${how}`, () => expect(read(text)).to.deep.equal([{ a: 1 }]));

    it('keeps wrappers inside of strings', () =>
      expect(read('{"a":"<![CDATA[ b ]]>","c":"--> //"}')).to.deep.equal([{ a: '<![CDATA[ b ]]>', c: '--> //' }]));

    it('is ignored in an invalid block; other blocks are read', () => {
      const blocks = ['{"a":1}', '{"a":', '{"a":1}}', "{'a':1}", '', 'var a = 1;', '{"b":2}'];
      expect(factsOf(blocks.map(jsonLd).join(''))?.jsonLd).to.deep.equal([{ a: 1 }, { b: 2 }]);
    });

    it('is read with line breaks and tabs inside strings, and with a charset in its type', () => {
      expect(read('{"a":"line\n\tfeed"}')).to.deep.equal([{ a: 'line feed' }]);
      const typed = '<script type="application/ld+json; charset=utf-8">{"a":1}</script>';
      expect(factsOf(typed)?.jsonLd).to.deep.equal([{ a: 1 }]);
    });

    it('is read anywhere in the page, but only with the type of JSON-LD', () => {
      const made = page('<script type="application/json">{"a":1}</script><script>var b = {}</script>');
      made.body.innerHTML = jsonLd('{"c":3}');
      expect(readPage(made)?.jsonLd).to.deep.equal([{ c: 3 }]);
    });

    it('is ignored if this library wrote it', () => {
      expect(factsOf('<script type="application/ld+json" data-press-elements>{"a":1}</script>')?.jsonLd).to.deep.equal(
        [],
      );
    });

    it('is ignored if it is too large', () => {
      expect(read(`{"a":"${'x'.repeat(300_000)}"}`)).to.deep.equal([]);
      expect(read(`{"a":1}${' '.repeat(250_000)}x`)).to.deep.equal([]);
      expect(read(`{"a":1}${'/'.repeat(250_000)}`)).to.deep.equal([]);
    });
  });

  it('reads the first meta element of each name', () => {
    const facts = factsOf(
      '<meta property="og:image" content="/a.jpg"><meta property="og:image" content="/b.jpg">' +
        '<meta name="author" content="Davide"><meta charset="utf-8">',
    );
    expect(facts?.meta).to.deep.equal({ 'og:image': '/a.jpg', author: 'Davide' });
  });

  describe('the site’s feed', () => {
    const link = (type: string, href: string) => `<link rel="alternate" type="application/${type}" href="${href}">`;
    const FEEDS: readonly [name: string, head: string, url: string | undefined][] = [
      ['RSS', link('rss+xml', '/feed/'), 'https://news.example/feed/'],
      [
        'the first of two',
        link('atom+xml', '/feed.atom') + link('rss+xml', '/comments/feed/'),
        'https://news.example/feed.atom',
      ],
      ['a JSON Feed', link('feed+json', '/feed.json'), 'https://news.example/feed.json'],
      [
        'not that of the article’s comments',
        link('rss+xml', '/2025/06/story/feed/') + link('rss+xml', '/feed/'),
        'https://news.example/feed/',
      ],
      ['not one of another origin', link('rss+xml', 'https://feeds.example/news'), undefined],
      ['not one with an unsafe URL', link('rss+xml', 'javascript:alert(1)'), undefined],
      ['not a link of another type', link('json', '/wp-json/wp/v2/posts/9'), undefined],
    ];
    for (const [name, head, url] of FEEDS) it(`is ${name}`, () => expect(factsOf(head)?.feed).to.equal(url));
  });

  it('detects a multilingual site by its links to translations', () => {
    expect(factsOf('<link rel="alternate" hreflang="ru" href="/ru/">')?.multilingual).to.equal(true);
    expect(factsOf('<link rel="alternate" hreflang="x-default" href="/">')?.multilingual).to.equal(undefined);
  });

  it('returns plain data, which a server can write as well', () => {
    const facts = factsOf(jsonLd('{"a":1}'));
    expect(structuredClone(facts)).to.deep.equal(facts);
  });
});
