import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { here } from '../../../test/fetching.js';
import { isPressError } from '../model/errors.js';
import type { ResourceKind } from '../model/resource.js';
import { builtInSources } from './built-in.js';
import type { Source } from './contract/source.js';

const KINDS: readonly ResourceKind[] = ['rates', 'people', 'articles', 'image'];
const ADDRESS = here('/anything.json');

/** Keys that make an answer look like one of ours, so that what is wrong stands inside of it. */
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

/**
 * What a source makes of a body, or the error that it may answer with; anything else that it throws is a fault of ours.
 */
function read(source: Source, kind: ResourceKind, body: unknown): void {
  if (!source.matches({ kind, url: new URL(ADDRESS), body })) return;
  try {
    source.read[kind]?.({ url: ADDRESS, body }, { kind });
  } catch (error) {
    if (!isPressError(error)) throw error;
  }
}
const readAll = (body: unknown): void => {
  for (const source of builtInSources) for (const kind of KINDS) read(source, kind, body);
};

describe('every source, whatever comes', () => {
  it('makes something of JSON or says that it cannot', () =>
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
    it(`makes something of ${path} without some of its elements, or says that it cannot`, async () => {
      const text = await (await fetch(new URL(path, import.meta.url))).text();
      const parser = new DOMParser();
      const missing = fc.uniqueArray(fc.nat(400), { maxLength: 30 });
      fc.assert(
        fc.property(missing, fc.string(), (gone, instead) => {
          const document = parser.parseFromString(text, 'text/xml');
          const elements = Array.from(document.querySelectorAll('* *'));
          for (const at of gone) elements[at]?.replaceChildren(instead);
          readAll(document);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('knows nothing of an XML document that is none of its own', () => {
    const document = new DOMParser().parseFromString(
      '<urlset><url><loc>https://news.example/</loc></url></urlset>',
      'text/xml',
    );
    for (const source of builtInSources)
      for (const kind of KINDS)
        expect(source.matches({ kind, url: new URL(ADDRESS), body: document }), `${source.name}, ${kind}`).to.equal(
          false,
        );
  });
});
