import { expect } from '@open-wc/testing';
import { testUrl } from '../../../../test/fetching.js';
import { publisherOf } from './publisher.js';

const read = (...jsonLd: readonly unknown[]) => publisherOf({ url: testUrl('/story/'), jsonLd, meta: {} });
const POLICY = { noBylinesPolicy: '/bylines', publishingPrinciples: { '@type': 'WebPage', url: '/principles' } };
const SHOWN = { name: 'The Times', noBylinesPolicy: testUrl('/bylines'), publishingPrinciples: testUrl('/principles') };

describe('the publisher of a page', () => {
  const FORMS: Readonly<Record<string, readonly unknown[]>> = {
    'named by the article': [
      { '@type': 'NewsArticle', publisher: { '@type': 'NewsMediaOrganization', name: 'The Times', ...POLICY } },
    ],
    'named by an @id reference, in another block': [
      { '@type': 'NewsArticle', publisher: { '@id': '#org' } },
      { '@graph': [{ '@type': 'Organization', '@id': '#org', name: 'The Times', ...POLICY }] },
    ],
    'also the author, as on BBC pages': [
      {
        '@type': 'NewsArticle',
        publisher: { '@type': 'Organization', name: 'The Times', publishingPrinciples: '/principles' },
        author: [{ '@type': 'NewsMediaOrganization', name: 'The Times', noBylinesPolicy: '/bylines' }],
      },
    ],
    'next to an article without a publisher': [
      { '@type': 'Article' },
      { '@type': 'Organization', name: 'The Times', ...POLICY },
    ],
  };
  for (const [form, jsonLd] of Object.entries(FORMS))
    it(`is read if it is ${form}`, () => expect(read(...jsonLd)).to.deep.equal(SHOWN));

  it('can have its principles in the article', () =>
    expect(read({ '@type': 'NewsArticle', publishingPrinciples: '/principles' }).publishingPrinciples).to.equal(
      testUrl('/principles'),
    ));

  it('is empty if the JSON-LD is invalid or unsafe', () => {
    for (const jsonLd of [
      undefined,
      null,
      [],
      'x',
      { '@type': 'Organization', name: 5, noBylinesPolicy: 'javascript:alert(1)', publishingPrinciples: [] },
      { '@type': 'NewsArticle', publisher: 'The Times' },
    ]) {
      expect(Object.values(read(jsonLd)).filter(Boolean), JSON.stringify(jsonLd)).to.deep.equal([]);
    }
  });
});
