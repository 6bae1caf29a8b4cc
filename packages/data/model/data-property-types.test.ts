import { expect } from '@open-wc/testing';
import { readData } from '../../../test/read-data.js';
import { safeUrl } from './safe-url.js';
import type { ArticleInput, ImageInput, NamedPersonInput, RateTableInput } from './data-property-types.js';

const BASE = safeUrl('https://news.example/article/')!;

const person: Required<Omit<NamedPersonInput, 'nameWithheld'>> = {
  '@type': 'Organization',
  name: 'Davide Cancarini',
  workLocation: 'Milan',
  knowsAbout: 'Trade',
  knowsLanguage: ['it', 'ru'],
  hasCredential: { name: 'PhD' },
  award: ['A prize'],
  url: '/davide',
  image: { url: '/d.jpg' },
  description: 'Writes.',
  jobTitle: 'researcher',
  worksFor: 'TCA',
  sameAs: ['https://x.com/d'],
  email: 'd@news.example',
};
const image: Required<ImageInput> = {
  contentUrl: '/i.jpg',
  width: 800,
  height: 450,
  description: 'A road',
  caption: 'The road',
  creditText: 'TCA',
  creator: [person, 'Aida'],
  copyrightNotice: '© TCA',
  license: '/license',
  acquireLicensePage: '/buy',
  digitalSourceType: 'trainedAlgorithmicMedia',
};
const article: Required<ArticleInput> = {
  headline: 'A headline',
  url: '/a',
  image,
  datePublished: '2025-06-20',
  author: ['Aida', person],
  articleSection: 'Economy',
  description: 'Why.',
  sponsor: { name: 'Bank' },
  timeRequired: 'PT5M',
  wordCount: 1200,
  inLanguage: 'ky',
  reason: 'popular',
};
const table: Required<RateTableInput> = {
  asOf: '2025-06-23T06:00:00Z',
  source: { name: 'National Bank', url: '/' },
  rates: [
    {
      base: 'KGS',
      quote: 'USD',
      rate: 0.01143,
      previous: 0.0114,
      previousAsOf: '2025-06-20',
      changePercent: 0.26,
      url: '/kgs',
      history: [{ date: '2025-06-20', rate: 0.0114 }],
    },
  ],
};

const missingFields = (model: object, input: object, renamed: Readonly<Record<string, string>> = {}): string[] =>
  Object.keys(input).filter((field) => Reflect.get(model, renamed[field] ?? field) === undefined);

describe('the types of a data property', () => {
  it('have only fields that are read for people', () => {
    const { data, problems } = readData('people', person, BASE);
    expect([missingFields(data[0]!, person), problems]).to.deep.equal([[], []]);
  });

  it('have only fields that are read for articles', () => {
    const { data, problems } = readData('articles', { itemListElement: [article] }, BASE);
    expect([missingFields(data[0]!, article, { wordCount: 'timeRequired' }), problems]).to.deep.equal([[], []]);
  });

  it('have only fields that are read for an image', () => {
    const { data, problems } = readData('image', image, BASE);
    expect([missingFields(data, image), problems]).to.deep.equal([[], []]);
  });

  it('have only fields that are read for rates', () => {
    const { data, problems } = readData('rates', table, BASE);
    expect([missingFields(data, table), missingFields(data.rates[0]!, table.rates[0]!), problems]).to.deep.equal([
      [],
      [],
      [],
    ]);
  });
});
