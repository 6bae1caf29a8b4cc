import { expect } from '@open-wc/testing';
import { entityNamesModule } from './entity-names-module.js';
import * as entityNames from './entity-names/entity-names.js';
import { decodeEntities } from './html-entities.js';

entityNamesModule.provide(entityNames);

/** The text of HTML according to the browser's parser, as an independent reference. */
const browserText = (html: string): string =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.textContent ?? '';

describe('decodeEntities', () => {
  it('decodes all numeric entities up to U+FFFF like the browser, including those of Windows-1252', () => {
    for (let start = 0; start <= 0xffff; start += 0x400) {
      const codes = Array.from({ length: 0x400 }, (_, index) => start + index);
      const html = codes.map((code) => `&#${code};&#x${code.toString(16)};`).join('|');
      expect(decodeEntities(html), `from ${start}`).to.equal(browserText(html));
    }
  });

  it('decodes all named entities of HTML 4 for Latin-1 like the browser', () => {
    const names =
      'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
      'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde ' +
      'Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc ' +
      'Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml ' +
      'aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc ' +
      'otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
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
    it(`decodes ${reference} like the browser`, () =>
      expect(decodeEntities(reference)).to.equal(browserText(reference)));
  }

  it('does not decode a name without a semicolon', () => expect(decodeEntities('?a=1&copy=2')).to.equal('?a=1&copy=2'));
});
