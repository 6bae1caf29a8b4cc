import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { builtInSources } from '../../../test/built-in-sources.js';
import { testUrl } from '../../../test/fetching.js';
import { elementsIn } from '../../../test/xml-elements.js';
import { parseXml } from '../http/xml/parse-xml.js';
import { isPressError } from '../model/errors.js';
import type { ResourceKind } from '../model/resource.js';
import type { Source } from './contract/source.js';

const KINDS: readonly ResourceKind[] = ['rates', 'people', 'articles', 'image'];
const BODY_URL = testUrl('/anything.json');

/** Keys of the formats that are read: with them, sources accept the random bodies. */
const KEYS = [
  'posts',
  'authors',
  'feature_image',
  'profile_image',
  'tags',
  'title',
  'url',
  'name',
  'items',
  'content_html',
  'image',
  'rates',
  'base',
  'quote',
  'rate',
  'date',
  'Ccy',
  'Nominal',
  'Rate',
  'Date',
  'Diff',
  'rendered',
  'link',
  'avatar_urls',
  'display_name',
  'user_nicename',
  'coauthors',
  'source_url',
  'media_details',
  'meta',
  '_embedded',
  '@type',
  '@graph',
  '@id',
  '__proto__',
  'constructor',
];
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, '', 'https://x.example/', '<b>&amp;', '1,5', Number.NaN, -1, Infinity),
    fc.string(),
    fc.double(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 8 }),
  ),
}));
const jsonFeed = json.map((items) => ({ version: 'https://jsonfeed.org/version/1.1', items, authors: items }));

/** Reads a body. A `PressError` is a valid result, any other error is a bug. */
function read(source: Source, kind: ResourceKind, body: unknown): void {
  if (!source.matches({ kind, url: new URL(BODY_URL), body })) return;
  try {
    source.read[kind]?.({ url: BODY_URL, body }, { kind });
  } catch (error) {
    if (!isPressError(error)) throw error;
  }
}
const readAll = (body: unknown): void => {
  for (const source of builtInSources) for (const kind of KINDS) read(source, kind, body);
};

describe('every source', () => {
  it('reads any JSON, or throws a PressError', () =>
    fc.assert(fc.property(fc.oneof(json, jsonFeed), readAll), { numRuns: 3000 }));

  const FEEDS = [
    'feed/fixtures/wordpress-rss.xml',
    'feed/fixtures/wordpress-atom.xml',
    'feed/fixtures/media.xml',
    'rates/fixtures/national-banks/nbkr-daily.xml',
    'rates/fixtures/national-banks/nbk-rates.xml',
    'rates/fixtures/national-banks/nbt-export.xml',
  ];
  for (const path of FEEDS) {
    it(`reads ${path} with missing elements, or throws a PressError`, async () => {
      const xml = await (await fetch(new URL(path, import.meta.url))).text();
      const missing = fc.uniqueArray(fc.nat(400), { maxLength: 30 });
      fc.assert(
        fc.property(missing, fc.string(), (removed, text) => {
          const root = parseXml(xml);
          const elements = elementsIn(root);
          for (const index of removed) {
            elements[index]?.children.splice(0);
            Object.assign(elements[index] ?? {}, { text });
          }
          readAll(root);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('does not accept XML of an unknown format', () => {
    const root = parseXml('<urlset><url><loc>https://news.example/</loc></url></urlset>');
    for (const source of builtInSources)
      for (const kind of KINDS)
        expect(source.matches({ kind, url: new URL(BODY_URL), body: root }), `${source.name}, ${kind}`).to.equal(false);
  });
});
