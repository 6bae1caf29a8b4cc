/** A good answer of each source, with one thing in it made hostile: keys of a prototype, a hundred thousand levels, ten thousand items, a megabyte of text. */
import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { isFirefox } from '../../../test/support.js';
import { isPressError } from '../model/errors.js';
import { DEFAULT_MAX_BYTES } from '../http/fetch-bytes.js';
import { parseJson } from '../http/json.js';
import type { ResourceKind } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { builtInSources } from '../sources/built-in.js';
import { withFields } from '../sources/wordpress/urls.js';
import { MAX_TEXT_LENGTH } from '../text/clean-text.js';

const DATA_FOLDER = new URL('../', import.meta.url);
const fixture = async (path: string): Promise<unknown> => (await fetch(new URL(path, DATA_FOLDER))).json();
const post = (): Promise<unknown> => fixture(withFields(here('/wp-json/wp/v2/posts/16')));

const SOURCES: readonly [source: string, kind: ResourceKind, url: string, body: () => unknown][] = [
  [
    'currency-api',
    'rates',
    '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json',
    async () => ({
      base: 'usd',
      today: { date: '2026-09-29', usd: { kgs: 87.4, kzt: 530 } },
      previous: { date: '2026-09-28', usd: { kgs: 87.3, kzt: 531 } },
    }),
  ],
  [
    'frankfurter',
    'rates',
    '/rates',
    async () => ({ amount: 1, base: 'USD', date: '2026-05-22', rates: { KGS: 87.45, KZT: 470.5 } }),
  ],
  ['national-banks', 'rates', '/cbu', () => fixture('sources/rates/fixtures/national-banks/cbu.json')],
  ['wordpress', 'articles', '/wp-json/wp/v2/posts', post],
  ['wordpress', 'people', '/wp-json/wp/v2/posts', post],
  ['wordpress', 'image', '/wp-json/wp/v2/posts', post],
  ['ghost', 'articles', '/ghost/api/content/posts/', () => fixture('sources/ghost/fixtures/posts-slim.json')],
  ['ghost', 'people', '/ghost/api/content/authors/', () => fixture('sources/ghost/fixtures/authors.json')],
  ['ghost', 'image', '/ghost/api/content/posts/', () => fixture('sources/ghost/fixtures/posts-slim.json')],
  ['feed', 'articles', '/feed.json', () => fixture('sources/feed/fixtures/eleventy.json')],
  [
    'schema-org',
    'rates',
    '/own.json',
    () => ({
      asOf: '2025-06-23',
      source: { name: 'National Bank' },
      rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, previous: 0.0114 }],
    }),
  ],
  [
    'schema-org',
    'people',
    '/own.json',
    () => ({
      '@graph': [
        {
          '@type': 'Person',
          name: 'Davide Cancarini',
          sameAs: ['https://x.com/d'],
          worksFor: { name: 'TCA' },
          image: { url: '/d.jpg' },
        },
      ],
    }),
  ],
  [
    'schema-org',
    'articles',
    '/own.json',
    () => ({
      itemListElement: [
        {
          '@type': 'NewsArticle',
          headline: 'Rates rise',
          url: '/a',
          image: { url: '/i.jpg' },
          author: [{ name: 'Aida' }],
          articleSection: 'Economy',
        },
      ],
    }),
  ],
  [
    'schema-org',
    'image',
    '/own.json',
    () => ({
      '@type': 'ImageObject',
      contentUrl: '/i.jpg',
      caption: 'A road',
      creditText: 'TCA',
      creator: { name: 'Aida' },
    }),
  ],
];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The text of `value` with `extra` as the first keys of each object in it. */
function writeWith(extra: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeWith(extra, item)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${[extra, ...Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${writeWith(extra, item)}`)].join()}}`;
}

/** Each copy of `value` in which one part is `instead`; of lists, the first item alone. */
function* withOne(value: unknown, instead: unknown, where = ''): Generator<[where: string, body: unknown]> {
  yield [where || 'all of it', instead];
  if (Array.isArray(value))
    for (const [at, body] of withOne(value[0], instead, `${where}[0]`)) yield [at, [body, ...value.slice(1)]];
  else if (isObject(value))
    for (const key of Object.keys(value))
      for (const [at, body] of withOne(value[key], instead, `${where}.${key}`)) yield [at, { ...value, [key]: body }];
}

/** Each copy of `value` in which one list is as long as the cap on bodies lets it be, with ten thousand items at most. */
function* withMany(value: unknown, where = ''): Generator<[where: string, body: unknown]> {
  if (!isObject(value)) return;
  if (Array.isArray(value) && value.length > 0) {
    const length = Math.min(10_000, Math.floor((DEFAULT_MAX_BYTES * value.length) / JSON.stringify(value).length));
    yield [where || 'the list', Array.from({ length }, (_, index): unknown => value[index % value.length])];
  }
  for (const [key, item] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined)) {
    for (const [at, body] of withMany(item, `${where}.${key}`))
      yield [at, Array.isArray(value) ? [body, ...value.slice(1)] : { ...value, [key]: body }];
  }
}

/** What is read of a body, or our own error; whatever else is thrown is a fault of ours. */
function read(name: string, kind: ResourceKind, url: SafeUrl, body: unknown): unknown {
  const source = builtInSources.find((each) => each.name === name);
  if (!source) throw new Error(`No source: ${name}`);
  source.matches({ kind, url: new URL(url), body });
  try {
    return source.read[kind]?.({ url, body }, { kind }).data;
  } catch (error) {
    if (!isPressError(error)) throw error;
    return error.kind;
  }
}

const parse = (text: string): unknown =>
  parseJson({ url: here('/x'), contentType: 'application/json', bytes: new TextEncoder().encode(text) });
const DEEP = 100_000;
const [deepList, deepObject] = [
  parse(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
  parse(`${'{"@graph":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
];
const HARM = '{"polluted":1,"name":"Theirs","url":"https://evil.example/","rate":1,"headline":"Theirs"}';

for (const [name, kind, path, make] of SOURCES) {
  describe(`${kind} of ${name}`, function () {
    // A regular expression that Firefox interrupts at the wrong moment throws “too much recursion”, wherever it stands: seen once in a dozen runs.
    if (isFirefox) this.retries(1);
    const url = here(path);
    let body: unknown;
    let good = '';
    before(async () => {
      body = await make();
      good = JSON.stringify(read(name, kind, url, body));
      expect(good.length).to.be.above(30);
    });

    it('are the same whatever stands under __proto__, constructor and prototype, and so are all objects of the page', () => {
      const before = Reflect.ownKeys(Object.prototype);
      for (const key of ['__proto__', 'constructor', 'prototype']) {
        for (const harm of [HARM, `{"prototype":${HARM}}`, `[${HARM}]`, 'null', '"x"', '1']) {
          expect(
            JSON.stringify(read(name, kind, url, parse(writeWith(`"${key}":${harm}`, body)))),
            `${key}: ${harm}`,
          ).to.equal(good);
        }
      }
      expect([
        Reflect.ownKeys(Object.prototype),
        Reflect.get({}, 'polluted'),
        Reflect.get(Function.prototype, 'polluted'),
        Reflect.get([], 'polluted'),
      ]).to.deep.equal([before, undefined, undefined, undefined]);
    });

    it('are read or refused, and end no page, with a hundred thousand levels anywhere', function () {
      this.timeout(20_000);
      for (const deep of [deepList, deepObject]) {
        for (const [where, hostile] of withOne(body, deep)) {
          try {
            read(name, kind, url, hostile);
          } catch (error) {
            throw new Error(`${where}: ${String(error)}`, { cause: error });
          }
        }
      }
    });

    it('are five hundred at most, and soon, of ten thousand', function () {
      this.timeout(20_000);
      for (const [where, many] of withMany(body)) {
        const start = performance.now();
        const data = read(name, kind, url, many);
        expect(performance.now() - start, where).to.be.below(5000); // of what grows with the square of its length, minutes
        const list = isObject(data) && 'rates' in data ? data['rates'] : data;
        if (Array.isArray(list)) expect(list.length, where).to.be.within(1, 500);
      }
    });

    it('hold no text of more than a few thousand letters, whichever was a megabyte', function () {
      this.timeout(20_000);
      for (const [where, hostile] of withOne(body, 'x'.repeat(1_000_000))) {
        const texts = JSON.stringify(read(name, kind, url, hostile)) ?? '';
        expect(/x{5001}/.test(texts.slice(0, 200_000)), where).to.equal(false);
        expect(texts.length, where).to.be.below(good.length + 4 * MAX_TEXT_LENGTH);
      }
    });
  });
}
