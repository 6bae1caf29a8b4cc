import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { publisherOf } from './publisher.js';

const read = (...jsonLd: readonly unknown[]) => publisherOf({ url: here('/story/'), jsonLd, meta: {} });
const POLICY = { noBylinesPolicy: '/bylines', publishingPrinciples: { '@type': 'WebPage', url: '/principles' } };
const SHOWN = { name: 'The Times', noBylinesPolicy: here('/bylines'), publishingPrinciples: here('/principles') };

describe('the publisher of a page', () => {
  const FORMS: Readonly<Record<string, readonly unknown[]>> = {
    'named by the article': [
      { '@type': 'NewsArticle', publisher: { '@type': 'NewsMediaOrganization', name: 'The Times', ...POLICY } },
    ],
    'named by reference, in another block': [
      { '@type': 'NewsArticle', publisher: { '@id': '#org' } },
      { '@graph': [{ '@type': 'Organization', '@id': '#org', name: 'The Times', ...POLICY }] },
    ],
    'that signs the article itself, as the BBC does': [
      {
        '@type': 'NewsArticle',
        publisher: { '@type': 'Organization', name: 'The Times', publishingPrinciples: '/principles' },
        author: [{ '@type': 'NewsMediaOrganization', name: 'The Times', noBylinesPolicy: '/bylines' }],
      },
    ],
    'beside an article that names none': [
      { '@type': 'Article' },
      { '@type': 'Organization', name: 'The Times', ...POLICY },
    ],
  };
  for (const [form, jsonLd] of Object.entries(FORMS))
    it(`is read where it is ${form}`, () => expect(read(...jsonLd)).to.deep.equal(SHOWN));

  it('may leave its principles to the article', () =>
    expect(read({ '@type': 'NewsArticle', publishingPrinciples: '/principles' }).publishingPrinciples).to.equal(
      here('/principles'),
    ));

  it('is nobody where nothing, or harm, is written', () => {
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
