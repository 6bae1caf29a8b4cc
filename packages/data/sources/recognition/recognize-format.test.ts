import { expect } from '@open-wc/testing';
import type { ResourceKind } from '../../model/resource.js';
import { recognizeFormat } from './recognize-format.js';

const CASES: readonly (readonly [ResourceKind, unknown, string | undefined])[] = [
  ['rates', { rates: [{ base: 'KGS', quote: 'USD', rate: 0.0114 }] }, 'schema-org'],
  ['rates', [{ base: 'KGS', quote: 'USD', rate: 0.0114 }], 'schema-org'],
  ['rates', [{ date: '2026-01-02', base: 'EUR', quote: 'USD', rate: 1.1 }], 'frankfurter'],
  ['rates', { base: 'EUR', date: '2026-01-02', rates: { USD: 1.1 } }, 'frankfurter'],
  ['rates', [{ Ccy: 'USD', Nominal: '1', Rate: '12650' }], 'national-banks'],
  ['articles', [{ id: 1, title: { rendered: 'A post' } }], 'wordpress'],
  ['people', [{ name: 'Aida', avatar_urls: {} }], 'wordpress'],
  ['articles', { posts: [{ title: 'A post', feature_image: null }] }, 'ghost'],
  ['articles', { version: 'https://jsonfeed.org/version/1.1', items: [] }, 'feed'],
  ['articles', [{ '@type': 'NewsArticle', headline: 'A story' }], 'schema-org'],
  ['people', { name: 'Aida' }, 'schema-org'],
  ['people', 'a text', undefined],
];

describe('the format of a response', () => {
  for (const [kind, body, name] of CASES)
    it(`with ${kind}, ${JSON.stringify(body)}, is ${name ?? 'unknown'}`, () =>
      expect(recognizeFormat(kind, body)).to.equal(name));
});
