import { expect } from '@open-wc/testing';
import { htmlToText } from './html-text.js';
import { linkedText } from './linked-text.js';

const BASE = 'https://news.example/author/aida/';
/** Each link as `text -> URL`. */
const linksOf = (html: string): string[] => linkedText(html, BASE).links.map(({ text, url }) => `${text} -> ${url}`);

const HOSTILE = [
  '<a href="javascript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href="java\nscript:alert(1)">a</a>',
  '<a href=" data:text/html,x">a</a>',
  '<a href="//user:pass@evil.example/">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="file:///etc/passwd">a</a>',
  '<a>a</a>',
  '<a href="">a</a>',
  '<a href="https://x.example/">never closed',
  '<a href="https://x.example/"></a>',
  '<a href="https://x.example/"><img src=x onerror=alert(1)></a>',
  '<a title="href=https://x.example/">a</a>',
  '<a data-href="https://x.example/">a</a>',
  '<script><a href="https://x.example/">a</a></script>',
  '<!-- <a href="https://x.example/">a</a> -->',
  '</a></a>',
  '&#1;a&#2;',
  '\u0001a\u0002',
];

describe('links in a biography', () => {
  const LINKS: Readonly<Record<string, readonly string[]>> = {
    '<p>See <a href="https://x.example/">her site</a>.</p>': ['her site -> https://x.example/'],
    "<A HREF='/book/' target=_blank rel=nofollow>The book</A>": ['The book -> https://news.example/book/'],
    '<a class="x" href=mailto:aida@news.example>Write</a>': ['Write -> mailto:aida@news.example'],
    '<a href="https://x.example/?a=1&amp;b=2">a &amp; b</a>': ['a & b -> https://x.example/?a=1&b=2'],
    'a <a href="https://x.example/"> <em>b</em>  c </a> d': ['b c -> https://x.example/'],
    '<a href="https://x.example/1">one</a><a href="https://x.example/2">two</a>': [
      'one -> https://x.example/1',
      'two -> https://x.example/2',
    ],
    '<a href="https://x.example/1">one <a href="https://x.example/2">two</a> three</a>': ['two -> https://x.example/2'],
    '<a href="https://x.example/" title=">">a</a>': ['a -> https://x.example/'],
    '<a href="https://first.example/" href="https://second.example/">a</a>': ['a -> https://first.example/'],
    '<a href="https://x.example/">имя <b>Айгүл</b></a>': ['имя Айгүл -> https://x.example/'],
  };
  for (const [html, links] of Object.entries(LINKS)) {
    it(`are read from ${html}`, () => {
      expect(linksOf(html)).to.deep.equal(links);
      const { text, links: found } = linkedText(html, BASE);
      for (const link of found) expect(text.slice(link.at, link.at + link.text.length)).to.equal(link.text);
    });
  }

  for (const html of HOSTILE)
    it(`are not read from ${JSON.stringify(html)}`, () => expect(linksOf(html)).to.deep.equal([]));

  it('do not change the text', () => {
    const texts = [
      ...Object.keys(LINKS),
      ...HOSTILE,
      'a\r\nb\rc\fd',
      '&#8217;&#1;&#x202E;x',
      '<p>One</p>\n\n<p>Two <br> three</p>',
      ' a <b> b </b> c ',
      '5 < 6 & 7',
      'a'.repeat(6000),
    ];
    for (const html of texts) expect(linkedText(html, BASE).text, html).to.equal(htmlToText(html));
  });

  it('are read in linear time from hostile HTML', () => {
    const start = performance.now();
    for (const part of [
      '<a ',
      '<a href=',
      '<a href="https://x.example/">',
      '</a>',
      ' ',
      '\u00A0',
      '<a href="x" ',
      '"',
      '&#1;',
    ])
      linkedText(part.repeat(200_000 / part.length), BASE);
    expect(performance.now() - start).to.be.below(3000);
  });
});
