import { expect } from '@open-wc/testing';
import type { Article, ImageObject, Person, Rate, RateTable } from '../model/model.js';
import type { Loaded, ResourceKind, ResourceModels } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { type StoredEntry, storageKey, fromEntry, keysToDelete, toEntry } from './stored-entry.js';

const at = (path: string): SafeUrl => safeUrl(path, 'https://news.example/', ['mailto:'])!;
const DAY = 86_400_000;
const NOW = Date.UTC(2025, 5, 23);

/** Everything that a model can say: a field that is new there is missing here, and TypeScript says so. */
const person: Required<Omit<Person, 'nameWithheld'>> = {
  '@type': 'Organization',
  name: 'Davide Cancarini',
  url: at('/davide'),
  image: at('/d.jpg'),
  description: 'Writes.\n\nTravels.',
  descriptionLinks: [{ at: 0, text: 'Writes', url: at('mailto:d@news.example') }],
  workLocation: 'Milan',
  knowsAbout: ['Trade'],
  knowsLanguage: ['it'],
  hasCredential: ['PhD'],
  award: ['A prize'],
  jobTitle: 'researcher',
  worksFor: 'TCA',
  sameAs: [at('https://x.com/d')],
  email: at('mailto:d@news.example'),
};
const image: Required<ImageObject> = {
  contentUrl: at('/i.jpg'),
  width: 800,
  height: 450,
  candidates: [
    { url: at('/i-400.jpg'), width: 400 },
    { url: at('/i.jpg'), width: 800 },
  ],
  description: 'A road',
  caption: 'The road',
  creditText: 'TCA',
  creator: [person],
  copyrightNotice: '© TCA',
  license: at('/licence'),
  acquireLicensePage: at('/buy'),
  digitalSourceType: 'trainedAlgorithmicMedia',
};
const article: Required<Article> = {
  headline: 'Bank & Söhne <b>',
  url: at('/a?b=1&c=2'),
  image,
  datePublished: '2025-06-20T10:00:00Z',
  author: [person],
  articleSection: 'Economy',
  description: 'Why.',
  sponsor: 'Bank',
  timeRequired: 'PT5M',
  inLanguage: 'ky',
  reason: 'related',
};
const rate: Required<Rate> = {
  base: 'KGS',
  quote: 'USD',
  rate: 0.01143,
  previous: 0.0114,
  previousAsOf: '2025-06-20T06:00:00Z',
  changePercent: 0.26,
  url: at('/kgs'),
  history: [{ date: '2025-06-20', rate: 0.0114 }],
};
const table: Required<RateTable> = {
  rates: [rate],
  asOf: '2025-06-23T06:00:00Z',
  source: { name: 'National Bank', url: at('/') },
};
const MODELS: ResourceModels = { rates: table, people: [person], articles: [article], image };
const KINDS = ['rates', 'people', 'articles', 'image'] as const;

const loaded = <T>(data: T): Loaded<T> => ({
  data,
  problems: [],
  source: 'wordpress',
  url: at('/wp-json/wp/v2/posts'),
});
const stored = (kind: ResourceKind, data: unknown): StoredEntry => toEntry(kind, loaded(data), NOW)!;
const forged = (kind: ResourceKind, change: (text: string) => string): StoredEntry => ({
  at: NOW,
  text: change(stored(kind, MODELS[kind]).text),
});

describe('an answer that is stored', () => {
  for (const kind of KINDS) {
    it(`comes back whole: ${kind}`, () =>
      expect(fromEntry(kind, stored(kind, MODELS[kind]), NOW)).to.deep.equal(loaded(MODELS[kind])));

    it(`is refused as anything else: ${kind}`, () => {
      for (const other of KINDS.filter((each) => each !== kind))
        expect(fromEntry(other, stored(kind, MODELS[kind]), NOW), other).to.equal(undefined);
    });
  }

  it('that withholds a name comes back withheld', () => {
    const withheld: Person = { name: '', nameWithheld: true };
    expect(fromEntry('people', stored('people', [withheld, person]), NOW)?.data).to.deep.equal([withheld, person]);
  });

  it('that is paid for by somebody unnamed comes back so', () => {
    expect(fromEntry('articles', stored('articles', [{ ...article, sponsor: true }]), NOW)?.data).to.deep.equal([
      { ...article, sponsor: true },
    ]);
  });

  it('comes back with nothing in it, where nothing was', () => {
    expect(fromEntry('articles', stored('articles', []), NOW)).to.deep.equal(loaded([]));
  });

  it('comes back from a source that leaves out what it does not know', () => {
    expect(fromEntry('people', stored('people', [{ name: 'Aida' }]), NOW)?.data).to.deep.include.members([
      { ...empty(person), name: 'Aida', sameAs: [] },
    ]);
  });

  it('is read for a week', () => {
    const entry = stored('rates', table);
    expect(
      [0, 6.9 * DAY, 7.1 * DAY, -1000].map((age) => fromEntry('rates', entry, NOW + age) !== undefined),
    ).to.deep.equal([true, true, false, false]);
  });

  it('is not stored where it could not be read again, or is too long', () => {
    const long = { ...article, description: 'x'.repeat(5000) };
    const REFUSED: readonly (readonly [ResourceKind, unknown])[] = [
      ['rates', { rates: 'none' }],
      ['articles', [{ headline: 1, url: 'javascript:0' }]],
      ['image', {}],
      ['people', undefined],
      ['articles', Array.from({ length: 100 }, () => long)],
    ];
    for (const [kind, data] of REFUSED) expect(toEntry(kind, loaded(data), NOW), kind).to.equal(undefined);
    expect(toEntry('people', { data: [person], source: 'page', problems: [] }, NOW), 'no address').to.equal(undefined);
  });
});

const empty = (model: object): object => Object.fromEntries(Object.keys(model).map((key) => [key, undefined]));

const FORGERIES: readonly (readonly [what: string, kind: ResourceKind, entry: unknown])[] = [
  ['text that is no JSON', 'rates', { at: NOW, text: '{"data":' }],
  ['text of another shape', 'rates', { at: NOW, text: '[1,2]' }],
  ['something that is no entry', 'rates', 'text'],
  ['null', 'rates', null],
  ['no time', 'rates', { text: stored('rates', table).text }],
  [
    'a link to a script',
    'articles',
    forged('articles', (text) => text.replace('https://news.example/a?b=1&c=2', 'javascript:alert(1)')),
  ],
  [
    'a person’s link to a script',
    'people',
    forged('people', (text) => text.replace('https://news.example/davide', 'javascript:alert(1)')),
  ],
  [
    'a picture as data',
    'image',
    forged('image', (text) => text.replace('https://news.example/i-400.jpg', 'data:image/svg+xml,x')),
  ],
  [
    'an address of its own that is none',
    'rates',
    forged('rates', (text) => text.replace('https://news.example/wp-json/wp/v2/posts', 'javascript:alert(1)')),
  ],
  ['a rate that cannot be', 'rates', forged('rates', (text) => text.replace('0.01143', '-1'))],
  [
    'one bad item beside a good one',
    'rates',
    forged('rates', (text) => text.replace('"rates":[', '"rates":[{"base":"$"},')),
  ],
  ['a line turned around', 'articles', forged('articles', (text) => text.replace('Bank &', '\u202EBank &'))],
  ['a key that nobody wrote', 'people', forged('people', (text) => text.replace('"name"', '"onclick":"x","name"'))],
  [
    'the key of a prototype',
    'people',
    forged('people', (text) => text.replace('"name"', '"__proto__":{"polluted":1},"name"')),
  ],
  [
    'lists within lists',
    'articles',
    { at: NOW, text: `{"data":${'['.repeat(50_000)}${']'.repeat(50_000)},"source":"x","url":"https://a.example/"}` },
  ],
];

describe('what stands in storage instead of an answer', () => {
  for (const [what, kind, entry] of FORGERIES) {
    it(`is not read: ${what}`, () => {
      expect(fromEntry(kind, entry, NOW)).to.equal(undefined);
      expect('polluted' in {}).to.equal(false);
    });
  }
});

describe('what may not stay in storage', () => {
  const key = (name: string): string => storageKey(`["press-elements","rates","${name}",0]`);
  const entry = (days: number): StoredEntry => ({ at: NOW - days * DAY, text: '' });

  it('is what is older than a week, from tomorrow, broken, or of another version', () => {
    const entries: readonly (readonly [string | number, unknown])[] = [
      [key('new'), entry(0)],
      [key('old'), entry(8)],
      [key('tomorrow'), entry(-1)],
      [key('broken'), 'x'],
      ['0 ["press-elements"]', entry(0)],
      [7, entry(0)],
      [key('six days'), entry(6)],
    ];
    expect(keysToDelete(entries, NOW, 50)).to.have.members([
      key('old'),
      key('tomorrow'),
      key('broken'),
      '0 ["press-elements"]',
      7,
    ]);
  });

  it('is the oldest where there are too many', () => {
    const entries = [3, 1, 5, 2, 4].map((days) => [key(String(days)), entry(days)] as const);
    expect(keysToDelete(entries, NOW, 3)).to.have.members([key('4'), key('5')]);
    expect(keysToDelete(entries, NOW, 0)).to.have.length(5);
  });
});
