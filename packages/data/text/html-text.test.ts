import { expect } from '@open-wc/testing';
import { decodeEntities } from './html-entities.js';
import { htmlToLine, htmlToText } from './html-text.js';

/** The browser's own parser: an independent reference for what a piece of HTML says. */
const browserText = (html: string): string =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.textContent ?? '';

/** HTML joins white space when it lays text out, not when it parses. */
const joined = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

describe('decodeEntities', () => {
  it('decodes every numeric reference up to U+FFFF as the browser does, with the Windows-1252 ones', () => {
    for (let start = 0; start <= 0xffff; start += 0x400) {
      const codes = Array.from({ length: 0x400 }, (_, index) => start + index);
      const html = codes.map((code) => `&#${code};&#x${code.toString(16)};`).join('|');
      expect(decodeEntities(html), `from ${start}`).to.equal(browserText(html));
    }
  });

  it('reads every name of HTML 4 for Latin letters and signs as the browser does', () => {
    const names =
      'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
    const html = names.replace(/\w+/g, '&$&;');
    expect(decodeEntities(html)).to.equal(browserText(html));
    expect(decodeEntities(html)).not.to.contain('&');
  });

  const REFERENCES = [
    '&amp;',
    '&lt;b&gt;',
    '&quot;',
    '&apos;',
    '&nbsp;',
    '&hellip;',
    '&ndash;',
    '&mdash;',
    '&lsquo;',
    '&rsquo;',
    '&sbquo;',
    '&ldquo;',
    '&rdquo;',
    '&bdquo;',
    '&bull;',
    '&euro;',
    '&trade;',
    '&rarr;',
    '&larr;',
    '&minus;',
    '&thinsp;',
    '&ensp;',
    '&emsp;',
    '&zwnj;',
    '&zwj;',
    '&lsaquo;',
    '&rsaquo;',
    '&prime;',
    '&#8217;',
    '&#x2019;',
    '&#X2019;',
    '&#8217',
    '&#0038;',
    '&#0000000000000000000000000038;',
    '&#128512;',
    '&#x1F600;',
    '&#55357;',
    '&#1114112;',
    '&#99999999999;',
    '&#0;',
    '&amp;lt;',
    '&amp;amp;',
    '&amp;#8217;',
    '&amp;nbsp;',
    '&;',
    '& ',
    '&#;',
    '&#x;',
    '&#xg;',
    '&nosuch;',
    '&constructor;',
    'AT&T',
    'a && b',
    '&',
  ];
  for (const reference of REFERENCES) {
    it(`reads ${reference} as the browser does`, () =>
      expect(decodeEntities(reference)).to.equal(browserText(reference)));
  }

  it('leaves a name without its semicolon alone', () => expect(decodeEntities('?a=1&copy=2')).to.equal('?a=1&copy=2'));
});

describe('htmlToLine', () => {
  describe('what WordPress really sent as titles', () => {
    const TITLES: Readonly<Record<string, string>> = {
      'title-quotes.json': 'Som “slides” & falls: what’s next?',
      'title-entities.json': 'AT&T, Q&A and <br> in headlines',
      'title-markup.json': 'Bazaar prices rise 5 < 6',
      'title-empty.json': '',
    };
    for (const [file, headline] of Object.entries(TITLES)) {
      it(`${file} says ${headline || 'nothing'}`, async () => {
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
    it(`reads ${html} as the browser does`, () => expect(htmlToLine(html)).to.equal(joined(browserText(html))));

  it('leaves out what a page does not show: scripts, styles, what is for browsers without scripts', () => {
    expect(htmlToLine('a<script>alert("</p>")</script>b')).to.equal('ab');
    expect(htmlToLine('a<SCRIPT>alert(1)</ScRiPt >b')).to.equal('ab');
    expect(htmlToLine(`${'İ'.repeat(20)}<script>1</script>a<b>b</b>c`)).to.equal(`${'İ'.repeat(20)}abc`);
    expect(htmlToLine('a<style>p { color: red }</style>b')).to.equal('ab');
    expect(htmlToLine('a<noscript><img src="pixel"></noscript>b')).to.equal('ab');
    expect(htmlToLine('a<script>never closed <p>b</p>')).to.equal('a');
  });

  it('does not make markup of text: what was escaped once is shown as it was meant', () => {
    expect(htmlToLine('&lt;script&gt;alert(1)&lt;/script&gt;')).to.equal('<script>alert(1)</script>');
  });

  it('drops control characters and the overrides that turn a line around', () => {
    expect(htmlToLine('a&#8238;b&#7;c\u202Ed')).to.equal('abcd');
  });

  it('parts blocks that touch', () => expect(htmlToLine('<p>One</p><p>Two<br>Three</p>')).to.equal('One Two Three'));
});

describe('htmlToText', () => {
  it('keeps paragraphs apart, and the lines of a biography as they were typed', () => {
    expect(htmlToText('<p>One</p>\n\n<p>Two<br />\nThree</p>\n')).to.equal('One\nTwo\nThree');
    expect(htmlToText('Writes on transport.\r\n\r\nLives in Osh.')).to.equal('Writes on transport.\nLives in Osh.');
  });

  it('cuts a text without end, and no character in two', () => {
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
    it(`reads a megabyte of ${JSON.stringify(piece)} in no time to speak of`, () => {
      expect(htmlToText(piece.repeat(MEGABYTE / piece.length))).to.be.a('string');
    });
  }
});
