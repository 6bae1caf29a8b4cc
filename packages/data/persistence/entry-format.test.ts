import { expect } from '@open-wc/testing';
import '../../preload.js';
import type { Article, ImageObject, Person, Rate, RateTable } from '../model/model.js';
import type { Loaded, ResourceKind, ResourceModels } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { DAY_MS } from '../model/time.js';
import { type StoredEntry, storageKey, fromEntry, keysToDelete, toEntry } from './entry-format.js';

const urlOf = (path: string): SafeUrl => safeUrl(path, 'https://news.example/', ['mailto:'])!;
const NOW = Date.UTC(2025, 5, 23);

/** These have every field of the model. TypeScript reports a new field that is missing here. */
const person: Required<Omit<Person, 'nameWithheld'>> = {
  '@type': 'Organization',
  name: 'Davide Cancarini',
  url: urlOf('/davide'),
  image: urlOf('/d.jpg'),
  description: 'Writes.\n\nTravels.',
  descriptionLinks: [{ at: 0, text: 'Writes', url: urlOf('mailto:d@news.example') }],
  workLocation: 'Milan',
  knowsAbout: ['Trade'],
  knowsLanguage: ['it'],
  hasCredential: ['PhD'],
  award: ['A prize'],
  jobTitle: 'researcher',
  worksFor: 'TCA',
  sameAs: [urlOf('https://x.com/d')],
  email: urlOf('mailto:d@news.example'),
};
const image: Required<ImageObject> = {
  contentUrl: urlOf('/i.jpg'),
  width: 800,
  height: 450,
  candidates: [
    { url: urlOf('/i-400.jpg'), width: 400 },
    { url: urlOf('/i.jpg'), width: 800 },
  ],
  description: 'A road',
  caption: 'The road',
  creditText: 'TCA',
  creator: [person],
  copyrightNotice: '© TCA',
  license: urlOf('/license'),
  acquireLicensePage: urlOf('/buy'),
  digitalSourceType: 'trainedAlgorithmicMedia',
};
const article: Required<Article> = {
  headline: 'Bank & Söhne <b>',
  url: urlOf('/a?b=1&c=2'),
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
  url: urlOf('/kgs'),
  history: [{ date: '2025-06-20', rate: 0.0114 }],
};
const table: Required<RateTable> = {
  rates: [rate],
  asOf: '2025-06-23T06:00:00Z',
  source: { name: 'National Bank', url: urlOf('/') },
};
const MODELS: ResourceModels = { rates: table, people: [person], articles: [article], image };
const KINDS = ['rates', 'people', 'articles', 'image'] as const;

const loadedWith = <T>(data: T): Loaded<T> => ({
  data,
  problems: [],
  source: 'wordpress',
  url: urlOf('/wp-json/wp/v2/posts'),
});

/** Stores data that can be stored. */
function store(kind: ResourceKind, data: unknown): StoredEntry {
  const entry = toEntry(kind, loadedWith(data), NOW);
  if (!entry) throw new Error(`Not stored: ${kind}`);
  return entry;
}

/** An entry whose text has been changed in storage. */
const tamperedEntry = (kind: ResourceKind, change: (text: string) => string): StoredEntry => ({
  at: NOW,
  text: change(store(kind, MODELS[kind]).text),
});

const withUndefinedFields = (model: object): object =>
  Object.fromEntries(Object.keys(model).map((key) => [key, undefined]));

describe('a stored value', () => {
  for (const kind of KINDS) {
    it(`is read with all of its fields: ${kind}`, () =>
      expect(fromEntry(kind, store(kind, MODELS[kind]), NOW)).to.deep.equal(loadedWith(MODELS[kind])));

    it(`is not read as another kind of data: ${kind}`, () => {
      for (const other of KINDS.filter((each) => each !== kind))
        expect(fromEntry(other, store(kind, MODELS[kind]), NOW), other).to.equal(undefined);
    });
  }

  it('can be a person whose name is withheld', () => {
    const withheld: Person = { name: '', nameWithheld: true };
    expect(fromEntry('people', store('people', [withheld, person]), NOW)?.data).to.deep.equal([withheld, person]);
  });

  it('can be an article with an unnamed sponsor', () => {
    const sponsored = { ...article, sponsor: true };
    expect(fromEntry('articles', store('articles', [sponsored]), NOW)?.data).to.deep.equal([sponsored]);
  });

  it('can be an empty list', () => {
    expect(fromEntry('articles', store('articles', []), NOW)).to.deep.equal(loadedWith([]));
  });

  it('can lack optional fields', () => {
    expect(fromEntry('people', store('people', [{ name: 'Aida' }]), NOW)?.data).to.deep.include.members([
      { ...withUndefinedFields(person), name: 'Aida', sameAs: [] },
    ]);
  });

  it('is read for a week', () => {
    const entry = store('rates', table);
    const isRead = (ageMs: number): boolean => fromEntry('rates', entry, NOW + ageMs) !== undefined;
    expect([0, 6.9 * DAY_MS, 7.1 * DAY_MS, -1000].map(isRead)).to.deep.equal([true, true, false, false]);
  });

  it('is neither invalid nor too long: such values are not stored', () => {
    const longArticle = { ...article, description: 'x'.repeat(5000) };
    const REJECTED: readonly [kind: ResourceKind, data: unknown][] = [
      ['rates', { rates: 'none' }],
      ['articles', [{ headline: 1, url: 'javascript:0' }]],
      ['image', {}],
      ['people', undefined],
      ['articles', Array.from({ length: 100 }, () => longArticle)],
    ];
    for (const [kind, data] of REJECTED) expect(toEntry(kind, loadedWith(data), NOW), kind).to.equal(undefined);
    const withoutUrl = { data: [person], source: 'page', problems: [] };
    expect(toEntry('people', withoutUrl, NOW), 'without a URL').to.equal(undefined);
  });
});

const DEEP_LIST = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const INVALID_ENTRIES: readonly [description: string, kind: ResourceKind, entry: unknown][] = [
  ['text that is not JSON', 'rates', { at: NOW, text: '{"data":' }],
  ['JSON of another format', 'rates', { at: NOW, text: '[1,2]' }],
  ['a string instead of an entry', 'rates', 'text'],
  ['null', 'rates', null],
  ['an entry without a time', 'rates', { text: store('rates', table).text }],
  [
    'an article with a javascript: URL',
    'articles',
    tamperedEntry('articles', (text) => text.replace('https://news.example/a?b=1&c=2', 'javascript:alert(1)')),
  ],
  [
    'a person with a javascript: URL',
    'people',
    tamperedEntry('people', (text) => text.replace('https://news.example/davide', 'javascript:alert(1)')),
  ],
  [
    'an image with a data: URL',
    'image',
    tamperedEntry('image', (text) => text.replace('https://news.example/i-400.jpg', 'data:image/svg+xml,x')),
  ],
  [
    'a response with a javascript: URL',
    'rates',
    tamperedEntry('rates', (text) => text.replace('https://news.example/wp-json/wp/v2/posts', 'javascript:alert(1)')),
  ],
  ['a negative rate', 'rates', tamperedEntry('rates', (text) => text.replace('0.01143', '-1'))],
  [
    'an invalid item among valid ones',
    'rates',
    tamperedEntry('rates', (text) => text.replace('"rates":[', '"rates":[{"base":"$"},')),
  ],
  [
    'text with a right-to-left override',
    'articles',
    tamperedEntry('articles', (text) => text.replace('Bank &', '\u202EBank &')),
  ],
  ['an unknown key', 'people', tamperedEntry('people', (text) => text.replace('"name"', '"onclick":"x","name"'))],
  [
    'a __proto__ key',
    'people',
    tamperedEntry('people', (text) => text.replace('"name"', '"__proto__":{"polluted":1},"name"')),
  ],
  [
    'deeply nested lists',
    'articles',
    { at: NOW, text: `{"data":${DEEP_LIST},"source":"x","url":"https://a.example/"}` },
  ],
];

describe('fromEntry', () => {
  for (const [description, kind, entry] of INVALID_ENTRIES) {
    it(`returns undefined for ${description}`, () => {
      expect(fromEntry(kind, entry, NOW)).to.equal(undefined);
      expect('polluted' in {}).to.equal(false);
    });
  }
});

describe('keysToDelete', () => {
  const keyOf = (name: string): string => storageKey(`["press-elements","rates","${name}",0]`);
  const entryOfAge = (days: number): StoredEntry => ({ at: NOW - days * DAY_MS, text: '' });

  it('returns entries that are older than a week, from the future, invalid, or of another version', () => {
    const entries: readonly (readonly [string | number, unknown])[] = [
      [keyOf('new'), entryOfAge(0)],
      [keyOf('old'), entryOfAge(8)],
      [keyOf('future'), entryOfAge(-1)],
      [keyOf('invalid'), 'x'],
      ['0 ["press-elements"]', entryOfAge(0)],
      [7, entryOfAge(0)],
      [keyOf('six days'), entryOfAge(6)],
    ];
    expect(keysToDelete(entries, NOW, 50)).to.have.members([
      keyOf('old'),
      keyOf('future'),
      keyOf('invalid'),
      '0 ["press-elements"]',
      7,
    ]);
  });

  it('returns the oldest entries if there are too many', () => {
    const entries = [3, 1, 5, 2, 4].map((days) => [keyOf(String(days)), entryOfAge(days)] as const);
    expect(keysToDelete(entries, NOW, 3)).to.have.members([keyOf('4'), keyOf('5')]);
    expect(keysToDelete(entries, NOW, 0)).to.have.length(5);
  });
});
