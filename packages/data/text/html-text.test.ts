import { expect } from '@open-wc/testing';
import { entityNamesModule } from './entity-names-module.js';
import * as entityNames from './entity-names/entity-names.js';
import { htmlToLine, htmlToText } from './html-text.js';

entityNamesModule.provide(entityNames);

/** The text of HTML according to the browser's parser, as an independent reference. */
const browserText = (html: string): string =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.textContent ?? '';

/** Browsers join white space during layout, not during parsing. */
const joined = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

describe('htmlToLine', () => {
  describe('titles from a real WordPress', () => {
    const TITLES: Readonly<Record<string, string>> = {
      'title-quotes.json': 'Som “slides” & falls: what’s next?',
      'title-entities.json': 'AT&T, Q&A and <br> in headlines',
      'title-markup.json': 'Bazaar prices rise 5 < 6',
      'title-empty.json': '',
    };
    for (const [file, headline] of Object.entries(TITLES)) {
      it(`${file} becomes ${headline || 'an empty line'}`, async () => {
        const post: { title: { rendered: string } } = await (await fetch(`/demo/wordpress/responses/${file}`)).json();
        expect(htmlToLine(post.title.rendered)).to.equal(headline);
      });
    }
  });

  const MARKUP = [
    'plain',
    '<p>One</p>',
    'a <em>b</em> c',
    'a<b>b</b>c',
    '<a href="/x">a</a>',
    "<a href='/x>y'>a</a>",
    '<a href="/x>y">a</a>',
    '<a title=">">a</a>b',
    '<a title = ">">a</a>b',
    '<a title=a"b>c"d',
    "<i don't>it's</i>",
    '<p "a>b">c',
    '<img alt="a > b">c',
    'a <!-- b --> c',
    'a<!---->b',
    'a<!-->b',
    'a<!--->b',
    'a<!-- b',
    'a <!doctype html> b',
    'a <?php echo "b>c" ?> d',
    'a </ b> c',
    'a </> b',
    '5 < 6',
    '5 <6',
    'a<3 b',
    '<>',
    'a < b > c',
    'a <b',
    'a <b c="d',
    '<x-y z>a</x-y>',
    'a &lt;b&gt; c',
    '<b>&amp;lt;</b>',
    'İ<b>İ</b> a',
    '<B>a</B>',
    '<br/>a',
    'a\tb\n\nc',
    'a&nbsp;b',
    '10&nbsp;000&#8239;сом',
    '&laquo;&nbsp;Le&nbsp;Monde&nbsp;&raquo;',
    '<template>hidden</template>a',
  ];
  for (const html of MARKUP)
    it(`converts ${html} like the browser`, () => expect(htmlToLine(html)).to.equal(joined(browserText(html))));

  it('drops elements that a page does not show: script, style, noscript', () => {
    expect(htmlToLine('a<script>alert("</p>")</script>b')).to.equal('ab');
    expect(htmlToLine('a<SCRIPT>alert(1)</ScRiPt >b')).to.equal('ab');
    expect(htmlToLine(`${'İ'.repeat(20)}<script>1</script>a<b>b</b>c`)).to.equal(`${'İ'.repeat(20)}abc`);
    expect(htmlToLine('a<style>p { color: red }</style>b')).to.equal('ab');
    expect(htmlToLine('a<noscript><img src="pixel"></noscript>b')).to.equal('ab');
    expect(htmlToLine('a<script>never closed <p>b</p>')).to.equal('a');
  });

  it('keeps escaped markup as text', () => {
    expect(htmlToLine('&lt;script&gt;alert(1)&lt;/script&gt;')).to.equal('<script>alert(1)</script>');
  });

  it('drops control characters and bidirectional overrides', () => {
    expect(htmlToLine('a&#8238;b&#7;c\u202Ed')).to.equal('abcd');
  });

  it('separates adjacent blocks', () => expect(htmlToLine('<p>One</p><p>Two<br>Three</p>')).to.equal('One Two Three'));
});

describe('htmlToText', () => {
  it('separates paragraphs, and keeps the line breaks that an author typed', () => {
    expect(htmlToText('<p>One</p>\n\n<p>Two<br />\nThree</p>\n')).to.equal('One\nTwo\nThree');
    expect(htmlToText('Writes on transport.\r\n\r\nLives in Osh.')).to.equal('Writes on transport.\nLives in Osh.');
  });

  it('limits the length, and does not cut a surrogate pair', () => {
    const text = htmlToText('😀'.repeat(100_000) + 'x');
    expect(text).to.have.lengthOf.at.most(5000);
    expect(htmlToText(`x${'😀'.repeat(5000)}`)).to.match(/^x(?:😀)+$/u);
  });

  const MEGABYTE = 1_048_576;
  for (const piece of [
    '<',
    '&',
    '<a "',
    '<a b="',
    '<!--',
    '<script>',
    '<script></script>',
    '&#',
    '&#x',
    '&#9',
    '</',
    '<p>',
    ' \n',
    '<a b = ',
    '\u0000',
  ]) {
    it(`converts a megabyte of ${JSON.stringify(piece)} quickly`, () => {
      expect(htmlToText(piece.repeat(MEGABYTE / piece.length))).to.be.a('string');
    });
  }
});
