import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { testUrl } from '../../../../test/fetching.js';
import type { XmlElement } from '../../text/xml-element.js';
import { DeclaredEntitiesError, parseXml } from './parse-xml.js';

type Plain = readonly [name: string, namespace: string, attributes: readonly string[], text: string, ...Plain[]];

const plain = ({ name, namespace, attributes, text, children }: XmlElement): Plain => [
  name,
  namespace,
  Array.from(attributes, ([key, value]) => `${key}=${value}`).sort(),
  text,
  ...children.map(plain),
];

const plainDom = (element: Element): Plain => [
  element.localName,
  element.namespaceURI ?? '',
  Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort(),
  element.textContent ?? '',
  ...Array.from(element.children, plainDom),
];

/** The platform's parser; `undefined` if the text is not well-formed. */
function parsedByPlatform(xml: string): Plain | undefined {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.querySelector('parsererror') ? undefined : plainDom(document.documentElement);
}

function parsed(xml: string): Plain | undefined {
  try {
    return plain(parseXml(xml));
  } catch {
    return undefined;
  }
}

const FIXTURES = [
  '/packages/data/sources/feed/fixtures/wordpress-rss.xml',
  '/packages/data/sources/feed/fixtures/wordpress-atom.xml',
  '/packages/data/sources/feed/fixtures/wordpress-rdf.xml',
  '/packages/data/sources/feed/fixtures/ghost-rss.xml',
  '/packages/data/sources/feed/fixtures/eleventy-atom.xml',
  '/packages/data/sources/feed/fixtures/eleventy-rss.xml',
  '/packages/data/sources/feed/fixtures/media.xml',
  '/packages/data/sources/rates/fixtures/national-banks/nbk-rates.xml',
  '/packages/data/sources/rates/fixtures/national-banks/nbt-export.xml',
];

const text = fc
  .array(fc.constantFrom('a', 'Сом', ' ', '\n', '&amp;', '&lt;', '&#1089;', '&#x441;', '&quot;', '>', "'", '"'))
  .map((parts) => parts.join(''));
const inert = fc.constantFrom('<!-- <b> & -->', '<![CDATA[<b>&amp;]]>', '<?target <b>?>', '');
const attributes = fc
  .uniqueArray(fc.constantFrom('href', 'type', 'xml:lang', 'media:url'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.constantFrom(`\n ${name} = 'a &amp; "b"'`, ` ${name}="c'd>e"`, ` ${name}=""`))),
  )
  .map((parts) => parts.join(''));
const declarations = fc.constantFrom('', ' xmlns="urn:a"', ' xmlns="urn:b"', ' xmlns:media="urn:c"', ' xmlns=""');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('item', 'media:group', 'dc:creator', 'Валюта', 'a-b.c_d'),
      declarations,
      attributes,
      fc.array(fc.oneof({ maxDepth: 3 }, text, inert, tie('element')), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, namespaces, own, content, isEmpty]) =>
      isEmpty ? `<${name}${namespaces}${own} />` : `<${name}${namespaces}${own}>${content.join('')}</${name} >`,
    ),
}));
const prolog = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="utf-8"?>\n',
  '<!DOCTYPE rss>',
  '<!DOCTYPE rss SYSTEM "x">',
);
const ROOT = '<root xmlns:media="urn:m" xmlns:dc="urn:d">';
const xmlDocument = fc
  .tuple(prolog, fc.array(element, { maxLength: 4 }), inert)
  // Behind the root element, CDATA is not allowed.
  .map(([start, elements, end]) => `${start}${ROOT}${elements.join('')}</root>${end.startsWith('<![') ? '' : end}`);

describe('parseXml', () => {
  for (const path of FIXTURES) {
    it(`reads ${path.split('/').at(-1)} like the platform`, async () => {
      const xml = await (await fetch(testUrl(path))).text();
      const expected = parsedByPlatform(xml);
      expect(expected).not.to.equal(undefined);
      expect(parsed(xml)).to.deep.equal(expected);
    });
  }

  it('reads any document of elements, attributes, texts and namespaces like the platform', () =>
    fc.assert(
      fc.property(xmlDocument, (xml) => {
        const expected = parsedByPlatform(xml);
        expect(expected, xml).not.to.equal(undefined);
        expect(parsed(xml), xml).to.deep.equal(expected);
      }),
      { numRuns: 1000 },
    ));

  it('refuses a document that is cut off, unless what is missing is not a part of its element', () =>
    fc.assert(
      fc.property(xmlDocument, fc.nat(), (xml, length) => {
        const end = xml.lastIndexOf('</root>') + '</root>'.length;
        expect(parsed(xml.slice(0, length % end)), xml).to.equal(undefined);
      }),
    ));

  for (const xml of [
    '',
    'text',
    '{"ok": true}',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a b></a>',
    '<a b=c></a>',
    '<a b="<"></a>',
    '< a/>',
    '<a',
    '<a b="',
    '<!-- ',
    '<a><![CDATA[</a>',
    '<?xml ',
    '</>',
  ])
    it(`refuses ${xml || 'an empty text'}, like the platform`, () => {
      expect(parsedByPlatform(xml)).to.equal(undefined);
      expect(() => parseXml(xml)).to.throw(SyntaxError);
    });

  it('refuses every document that can declare entities, before it reads an element', () => {
    for (const doctype of [
      '<!DOCTYPE rss [<!ENTITY a "b">]>',
      '<!DOCTYPE rss SYSTEM "x" [<!ENTITY % a SYSTEM "y">]>',
      '<!DOCTYPE rss [ ]>',
      '<!ENTITY a "b">',
    ])
      expect(() => parseXml(`<?xml version="1.0"?>\n${doctype}<rss>&a;</rss>`), doctype).to.throw(
        DeclaredEntitiesError,
      );
  });

  it('leaves a reference to an unknown entity as it is', () => {
    expect(parseXml('<a>&e; &nbsp;</a>').text).to.equal('&e; \u00a0');
  });

  it('refuses elements that are nested more than 256 deep', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parseXml(nested(256)).children).to.have.length(1);
    expect(() => parseXml(nested(257))).to.throw(SyntaxError);
    expect(() => parseXml('<a>'.repeat(300_000))).to.throw(SyntaxError);
  });

  it('keeps the first 2,000 children of an element, and reads the rest', () => {
    const root = parseXml(`<a>${'<b/>'.repeat(3000)}<c>text</c></a>`);
    expect(root.children).to.have.length(2000);
    expect(root.text).to.equal('text');
  });
});
