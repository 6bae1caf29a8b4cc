/**
 * A valid response of each source in which one part is replaced by something hostile: prototype keys, 100,000 nested
 * levels, 10,000 items, or a megabyte of text.
 */
import { expect } from '@open-wc/testing';
import { builtInSources } from '../../../test/built-in-sources.js';
import { testUrl } from '../../../test/fetching.js';
import { isFirefox } from '../../../test/support.js';
import { isPressError } from '../model/errors.js';
import { DEFAULT_MAX_BYTES } from '../http/fetch-bytes.js';
import { parseJson } from '../http/json.js';
import type { ResourceKind } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { withFields } from '../sources/wordpress/urls.js';
import { MAX_TEXT_LENGTH } from '../text/clean-text.js';

const DATA_FOLDER = new URL('../', import.meta.url);
const fixture = async (path: string): Promise<unknown> => (await fetch(new URL(path, DATA_FOLDER))).json();

const wordPressPost = (): Promise<unknown> => fixture(withFields(testUrl('/wp-json/wp/v2/posts/16')));
const ghostPosts = (): Promise<unknown> => fixture('sources/ghost/fixtures/posts-slim.json');

const CURRENCY_API_RATES = {
  base: 'usd',
  today: { date: '2026-09-29', usd: { kgs: 87.4, kzt: 530 } },
  previous: { date: '2026-09-28', usd: { kgs: 87.3, kzt: 531 } },
};
const FRANKFURTER_RATES = { amount: 1, base: 'USD', date: '2026-05-22', rates: { KGS: 87.45, KZT: 470.5 } };
const OWN_RATES = {
  asOf: '2025-06-23',
  source: { name: 'National Bank' },
  rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, previous: 0.0114 }],
};
const OWN_PEOPLE = {
  '@graph': [
    {
      '@type': 'Person',
      name: 'Davide Cancarini',
      sameAs: ['https://x.com/d'],
      worksFor: { name: 'TCA' },
      image: { url: '/d.jpg' },
    },
  ],
};
const OWN_ARTICLES = {
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
};
const OWN_IMAGE = {
  '@type': 'ImageObject',
  contentUrl: '/i.jpg',
  caption: 'A road',
  creditText: 'TCA',
  creator: { name: 'Aida' },
};

interface SourceCase {
  readonly source: string;
  readonly kind: ResourceKind;
  readonly path: string;
  readonly body: () => unknown;
}

const SOURCES: readonly SourceCase[] = [
  {
    source: 'currency-api',
    kind: 'rates',
    path: '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json',
    body: () => CURRENCY_API_RATES,
  },
  { source: 'frankfurter', kind: 'rates', path: '/rates', body: () => FRANKFURTER_RATES },
  {
    source: 'national-banks',
    kind: 'rates',
    path: '/cbu',
    body: () => fixture('sources/rates/fixtures/national-banks/cbu.json'),
  },
  { source: 'wordpress', kind: 'articles', path: '/wp-json/wp/v2/posts', body: wordPressPost },
  { source: 'wordpress', kind: 'people', path: '/wp-json/wp/v2/posts', body: wordPressPost },
  { source: 'wordpress', kind: 'image', path: '/wp-json/wp/v2/posts', body: wordPressPost },
  { source: 'ghost', kind: 'articles', path: '/ghost/api/content/posts/', body: ghostPosts },
  {
    source: 'ghost',
    kind: 'people',
    path: '/ghost/api/content/authors/',
    body: () => fixture('sources/ghost/fixtures/authors.json'),
  },
  { source: 'ghost', kind: 'image', path: '/ghost/api/content/posts/', body: ghostPosts },
  {
    source: 'feed',
    kind: 'articles',
    path: '/feed.json',
    body: () => fixture('sources/feed/fixtures/eleventy.json'),
  },
  { source: 'schema-org', kind: 'rates', path: '/own.json', body: () => OWN_RATES },
  { source: 'schema-org', kind: 'people', path: '/own.json', body: () => OWN_PEOPLE },
  { source: 'schema-org', kind: 'articles', path: '/own.json', body: () => OWN_ARTICLES },
  { source: 'schema-org', kind: 'image', path: '/own.json', body: () => OWN_IMAGE },
];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Writes `value` as JSON with `member` as the first member of each object. */
function writeWithMember(member: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeWithMember(member, item)).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${writeWithMember(member, item)}`);
  return `{${[member, ...members].join()}}`;
}

interface Variant {
  /** Where the body differs, such as `.rates[0].base`. */
  readonly path: string;
  readonly body: unknown;
}

/** Returns each copy of `value` in which one part is replaced. Of a list, only the first item is changed. */
function* withReplacedPart(value: unknown, replacement: unknown, path = ''): Generator<Variant> {
  yield { path: path || 'the whole body', body: replacement };
  if (Array.isArray(value)) {
    for (const variant of withReplacedPart(value[0], replacement, `${path}[0]`))
      yield { path: variant.path, body: [variant.body, ...value.slice(1)] };
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      for (const variant of withReplacedPart(value[key], replacement, `${path}.${key}`))
        yield { path: variant.path, body: { ...value, [key]: variant.body } };
    }
  }
}

/** Repeats the items of a list 10,000 times, or until the body would exceed the limit. */
function longList(list: readonly unknown[]): unknown[] {
  const bytesPerItem = JSON.stringify(list).length / list.length;
  const length = Math.min(10_000, Math.floor(DEFAULT_MAX_BYTES / bytesPerItem));
  return Array.from({ length }, (_, index): unknown => list[index % list.length]);
}

/** Returns each copy of `value` in which one list is long. Of a list, only the first item is changed. */
function* withLongList(value: unknown, path = ''): Generator<Variant> {
  if (Array.isArray(value)) {
    if (value.length === 0) return;
    yield { path: path || 'the list', body: longList(value) };
    for (const variant of withLongList(value[0], `${path}[0]`))
      yield { path: variant.path, body: [variant.body, ...value.slice(1)] };
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      for (const variant of withLongList(value[key], `${path}.${key}`))
        yield { path: variant.path, body: { ...value, [key]: variant.body } };
    }
  }
}

/** Reads a body, or returns the kind of a `PressError`. Any other error is a bug, and is thrown. */
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
  parseJson({ url: testUrl('/x'), contentType: 'application/json', bytes: new TextEncoder().encode(text) });

const DEPTH = 100_000;
const DEEP_LIST = parse(`${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`);
const DEEP_OBJECT = parse(`${'{"@graph":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`);
const POLLUTION = '{"polluted":1,"name":"Evil","url":"https://evil.example/","rate":1,"headline":"Evil"}';

for (const { source, kind, path, body: loadBody } of SOURCES) {
  describe(`${kind} of ${source}`, function () {
    // Firefox sometimes throws "too much recursion" for an ordinary regular expression: in about one of twelve runs.
    if (isFirefox) this.retries(1);
    const url = testUrl(path);
    let body: unknown;
    let expected = '';
    before(async () => {
      body = await loadBody();
      expected = JSON.stringify(read(source, kind, url, body));
      expect(expected.length).to.be.above(30);
    });

    it('ignore __proto__, constructor and prototype keys, and change no object of the page', () => {
      const keysBefore = Reflect.ownKeys(Object.prototype);
      for (const key of ['__proto__', 'constructor', 'prototype']) {
        for (const value of [POLLUTION, `{"prototype":${POLLUTION}}`, `[${POLLUTION}]`, 'null', '"x"', '1']) {
          const hostile = parse(writeWithMember(`"${key}":${value}`, body));
          expect(JSON.stringify(read(source, kind, url, hostile)), `${key}: ${value}`).to.equal(expected);
        }
      }
      expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(keysBefore);
      for (const object of [{}, Function.prototype, []]) expect(Reflect.get(object, 'polluted')).to.equal(undefined);
    });

    it('are read or rejected, without a crash, when any part is nested 100,000 levels deep', function () {
      this.timeout(20_000);
      for (const deep of [DEEP_LIST, DEEP_OBJECT]) {
        for (const hostile of withReplacedPart(body, deep)) {
          try {
            read(source, kind, url, hostile.body);
          } catch (error) {
            throw new Error(`${hostile.path}: ${String(error)}`, { cause: error });
          }
        }
      }
    });

    it('are limited to 500, and read in seconds, when a list has 10,000 items', function () {
      this.timeout(20_000);
      for (const hostile of withLongList(body)) {
        const start = performance.now();
        const data = read(source, kind, url, hostile.body);
        // An algorithm of quadratic time would take minutes.
        expect(performance.now() - start, hostile.path).to.be.below(5000);
        const list = isObject(data) && 'rates' in data ? data['rates'] : data;
        if (Array.isArray(list)) expect(list.length, hostile.path).to.be.within(1, 500);
      }
    });

    it('have no text longer than a few thousand characters when any part is a megabyte of text', function () {
      this.timeout(20_000);
      for (const hostile of withReplacedPart(body, 'x'.repeat(1_000_000))) {
        const texts = JSON.stringify(read(source, kind, url, hostile.body)) ?? '';
        expect(/x{5001}/.test(texts.slice(0, 200_000)), hostile.path).to.equal(false);
        expect(texts.length, hostile.path).to.be.below(expected.length + 4 * MAX_TEXT_LENGTH);
      }
    });
  });
}
