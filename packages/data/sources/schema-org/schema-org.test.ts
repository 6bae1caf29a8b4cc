import { expect } from '@open-wc/testing';
import { testUrl } from '../../../../test/fetching.js';
import { describeProblem } from '../../model/describe-problem.js';
import { isPressError, type PressError } from '../../model/errors.js';
import { readData } from '../../../../test/read-data.js';
import type { Reading } from '../../model/resource.js';
import { readRates } from '../rates-json/rates-json.js';
import { readPeople } from './people.js';
import { readArticles, readImage } from './schema-org.js';

const RESPONSE_URL = testUrl('/data/response.json');
const response = (body: unknown) => ({ url: RESPONSE_URL, body });
const messages = ({ problems }: Pick<Reading<unknown>, 'problems'>): string[] => problems.map(describeProblem);
const at = (path: string): string => new URL(path, RESPONSE_URL).href;

/** Without the fields that are `undefined`. */
const definedFields = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

function errorOf(read: () => unknown): PressError {
  try {
    read();
  } catch (error) {
    if (isPressError(error)) return error;
    throw error;
  }
  throw new Error('Expected a PressError.');
}

describe('rates', () => {
  it('reads the JSON of the documentation', () => {
    const { data, problems } = readRates(
      response({
        asOf: '2025-06-23T06:00:00Z',
        source: { name: 'National Bank', url: 'https://example.org/' },
        rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0, previous: 0.01143, url: '/kgs' }],
      }),
    );
    expect(data).to.deep.equal({
      asOf: '2025-06-23T06:00:00Z',
      source: { name: 'National Bank', url: 'https://example.org/' },
      rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0, previous: 0.01143, url: at('/kgs') }],
    });
    expect(problems).to.deep.equal([]);
  });

  it('reads a list without a table', () =>
    expect(readRates(response([{ base: 'kgs', quote: ' usd ', rate: '0.01143' }])).data.rates[0]).to.include({
      base: 'KGS',
      quote: 'USD',
      rate: 0.01143,
    }));

  it('computes the change from the previous rate', () => {
    const [rate] = readRates(response({ rates: [{ base: 'TJS', quote: 'USD', rate: 0.1039, previous: 0.1048 }] })).data
      .rates;
    expect(rate?.changePercent).to.be.closeTo(-0.8588, 1e-4);
  });

  it('has no change without a previous rate', () => {
    expect(
      readRates(response({ rates: [{ base: 'TJS', quote: 'USD', rate: 0.1039 }] })).data.rates[0]?.changePercent,
    ).to.equal(undefined);
  });

  it('drops an invalid rate, and reports it', async () => {
    const body: unknown = await (await fetch('/fault/wrong-field.json')).json();
    const reading = readRates(response(body));
    expect(reading.data.rates.map(({ base }) => base)).to.deep.equal(['KGS', 'KZT', 'UZS']);
    expect(messages(reading)).to.deep.equal(['rates[2].rate: expected a number, got "n/a"']);
  });

  const INVALID: readonly [object, string][] = [
    [{ base: 'KGS', quote: 'USD', rate: 0 }, 'rates[1].rate: expected at least 1e-12, got 0'],
    [{ base: 'KGS', quote: 'USD', rate: -1 }, 'rates[1].rate: expected at least 1e-12, got -1'],
    [{ base: 'KGS', quote: 'USD', rate: 1e308 }, 'rates[1].rate: expected at most 1000000000000, got 1e+308'],
    [{ base: 'KGS', quote: 'USD', rate: Number.NaN }, 'rates[1].rate: expected a number, got NaN'],
    [{ base: 'KGS', quote: 'USD', rate: null }, 'rates[1].rate: expected a number, got null'],
    [{ base: 'KGS', quote: 'USD', rate: '' }, 'rates[1].rate: expected a number, got ""'],
    [{ base: 'KGS', quote: 'USD', rate: '0,011' }, 'rates[1].rate: expected a number, got "0,011"'],
    [{ base: 'KGS', quote: 'USD', rate: [1] }, 'rates[1].rate: expected a number, got an array'],
    [{ base: 'KGS', quote: 'USD', rate: {} }, 'rates[1].rate: expected a number, got an object'],
    [{ base: 'KGS', quote: 'USD', rate: 5n }, 'rates[1].rate: expected a number, got 5'],
    [{ base: 'KGS', quote: 'USD' }, 'rates[1].rate: expected a number, got nothing'],
    [{ base: 'BTC2', quote: 'USD', rate: 1 }, 'rates[1].base: expected a currency code of three letters, got "BTC2"'],
    [{ quote: 'USD', rate: 1 }, 'rates[1].base: expected a string, got nothing'],
    [
      { base: 'KGS', quote: 'US Dollar, as our central bank writes it in its longest bulletin', rate: 1 },
      'rates[1].quote: expected a currency code of three letters, got ' +
        '"US Dollar, as our central bank writes it in its longest bul…',
    ],
  ];
  for (const [rate, message] of INVALID) {
    it(`reports an invalid rate: ${message}`, () => {
      const reading = readRates(response({ rates: [{ base: 'KZT', quote: 'USD', rate: 0.00188 }, rate] }));
      expect(messages(reading)).to.deep.equal([message]);
      expect(reading.data.rates).to.have.length(1);
    });
  }

  it('leaves out an invalid optional field, and keeps the rate', () => {
    const reading = readRates(
      response({
        asOf: 'yesterday',
        source: 5,
        rates: [{ base: 'KGS', quote: 'USD', rate: 1, changePercent: 'up', previous: -1, url: 'javascript:alert(1)' }],
      }),
    );
    expect(reading.data.rates[0]).to.deep.include({ base: 'KGS', rate: 1, changePercent: undefined, url: undefined });
    expect(reading.data.asOf).to.equal(undefined);
    expect(messages(reading)).to.include('asOf: expected an ISO 8601 date, got "yesterday"');
  });

  const NOT_RATES: readonly [unknown, string][] = [
    [{ items: 1 }, 'rates: expected an array, got nothing'],
    [{ rates: { usd: 1 } }, 'rates: expected an array, got an object'],
    [null, 'expected an object, got null'],
    ['rates', 'expected an object, got "rates"'],
  ];
  for (const [body, message] of NOT_RATES) {
    it(`refuses a body without a list of rates: ${JSON.stringify(body)}`, () => {
      const error = errorOf(() => readRates(response(body)));
      expect(error.kind).to.equal('schema');
      expect(messages(error)).to.deep.equal([message]);
    });
  }

  it('refuses a list without valid rates, but not an empty list', () => {
    expect(errorOf(() => readRates(response({ rates: [{ base: 'KGS' }] }))).kind).to.equal('schema');
    expect(readRates(response({ rates: [] })).data.rates).to.deep.equal([]);
  });

  it('reads at most 500 of ten thousand items', () => {
    const rates = Array.from({ length: 10_000 }, () => ({ base: 'KGS', quote: 'USD', rate: 1 }));
    expect(readRates(response({ rates })).data.rates).to.have.length(500);
  });
});

describe('people', () => {
  const DAVIDE = {
    '@type': 'Person',
    name: 'Davide Cancarini',
    url: '/author/davide/',
    image: 'davide.jpg',
    description: 'Writes.',
    jobTitle: 'researcher',
    sameAs: ['https://x.com/davide'],
    worksFor: { name: 'TCA' },
    email: 'd@news.example',
  };
  const SHOWN = {
    name: 'Davide Cancarini',
    url: at('/author/davide/'),
    image: at('davide.jpg'),
    description: 'Writes.',
    jobTitle: 'researcher',
    sameAs: ['https://x.com/davide'],
    worksFor: 'TCA',
    email: 'mailto:d@news.example',
  };

  const { '@type': _, ...withoutType } = DAVIDE;
  const FORMS: Readonly<Record<string, unknown>> = {
    'as in the documentation': DAVIDE,
    'without a type': withoutType,
    'in a list': [DAVIDE],
    'in an @graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'TCA' }, DAVIDE] },
    'with a type that is a URL': { ...DAVIDE, '@type': 'https://schema.org/Person' },
    'with several types': { ...DAVIDE, '@type': ['Person', 'Author'] },
    'with lists of one value': {
      ...DAVIDE,
      name: ['Davide Cancarini'],
      jobTitle: [{ '@value': 'researcher', '@language': 'en' }],
    },
    'with an image object, and an employer that is a string': {
      ...DAVIDE,
      image: { '@type': 'ImageObject', contentUrl: 'davide.jpg' },
      worksFor: 'TCA',
    },
    'with one profile that is not in a list': { ...DAVIDE, sameAs: 'https://x.com/davide' },
    'with unknown keys': { ...DAVIDE, favoriteColor: 'blue', knowsAbout: [{}] },
    'as the author of an article': {
      '@type': 'NewsArticle',
      headline: 'H',
      author: DAVIDE,
      publisher: { '@type': 'Organization', name: 'TCA' },
    },
    'as an author by reference, like Yoast writes it': [
      {
        '@graph': [
          {
            '@type': 'Article',
            '@id': '#article',
            author: { name: 'Davide Cancarini', '@id': '#/person/1' },
            publisher: { '@id': '#org' },
          },
          { '@type': 'Organization', '@id': '#org', name: 'TCA', founder: { '@id': '#/person/1' } },
          { ...DAVIDE, '@id': '#/person/1', image: { '@id': '#/photo' } },
          { '@type': 'ImageObject', '@id': '#/photo', url: 'davide.jpg' },
        ],
      },
    ],
    'once, if two plugins describe the article': [
      { '@type': 'NewsArticle', author: [DAVIDE] },
      { '@type': 'BlogPosting', author: DAVIDE },
    ],
    'next to the publisher on a page without an article': {
      '@graph': [{ '@type': 'Organization', name: 'TCA' }, DAVIDE],
    },
  };
  for (const [form, body] of Object.entries(FORMS))
    it(`reads a person ${form}`, () => expect(definedFields(readPeople(response(body)).data)).to.deep.equal([SHOWN]));

  it('reads authors that are strings', () => {
    const names = (author: unknown) =>
      readPeople(response({ '@type': 'NewsArticle', author })).data.map(({ name }) => name);
    expect(names('Davide Cancarini')).to.deep.equal(['Davide Cancarini']);
    expect(names(['Davide Cancarini', { name: 'Aizada  Omurova' }])).to.deep.equal([
      'Davide Cancarini',
      'Aizada Omurova',
    ]);
  });

  it('reads an organization that is the only node', () =>
    expect(readPeople(response({ '@type': 'NewsMediaOrganization', name: 'TCA' })).data[0]?.name).to.equal('TCA'));

  it('does not read the publisher of a page as an author', () => {
    const page = {
      '@graph': [
        { '@type': 'WebPage', name: 'Home' },
        { '@type': 'Organization', name: 'TCA' },
      ],
    };
    expect(readPeople(response(page)).data).to.deep.equal([]);
  });

  it('leaves out unsafe URLs, and keeps the person', () => {
    const [person] = readPeople(
      response({
        name: 'A',
        url: 'javascript:alert(1)',
        image: 'data:image/png,x',
        sameAs: ['https://x.com/a', 'vbscript:x', 'http://u:p@x.com'],
      }),
    ).data;
    expect(person).to.deep.include({ name: 'A', url: undefined, image: undefined, sameAs: ['https://x.com/a'] });
  });

  it('drops a person without a name, and invalid fields of other people', () => {
    const reading = readPeople(
      response([
        { name: '' },
        { name: 'B', jobTitle: { a: 1 }, sameAs: ['https://x.com/a', {}, 'https://x.com/b', false] },
      ]),
    );
    expect(reading.data).to.have.length(1);
    expect(reading.data[0]).to.deep.include({
      name: 'B',
      jobTitle: undefined,
      sameAs: ['https://x.com/a', 'https://x.com/b'],
    });
    expect(messages(reading)).to.deep.equal([
      '[0].name: expected a string that is not empty, got ""',
      '[1].jobTitle: expected a string, got an object',
      '[1].sameAs[1]: expected a string, got an object',
      '[1].sameAs[3]: expected a string, got false',
    ]);
  });

  it('follows circular references only to a limited depth', () => {
    const circle = {
      '@graph': [
        { '@type': 'Person', '@id': '#a', name: 'A', knows: { '@id': '#b' } },
        { '@type': 'Person', '@id': '#b', name: 'B', knows: { '@id': '#a' } },
      ],
    };
    expect(readPeople(response(circle)).data.map(({ name }) => name)).to.deep.equal(['A', 'B']);
  });

  it('is fast for a graph in which all nodes refer to all nodes', () => {
    const all = Array.from({ length: 200 }, (_, index) => ({ '@id': `#${index}` }));
    const graph = all.map((node, index) => ({
      ...node,
      '@type': 'Person',
      name: `P${index}`,
      knows: all,
      jobTitle: all,
    }));
    const reading = readPeople(response({ '@graph': graph }));
    expect(reading.data).to.have.length(200);
  });
});

describe('articles', () => {
  const SPONSORS: readonly [value: unknown, sponsor: string | true | undefined][] = [
    ['Bank', 'Bank'],
    [{ '@type': 'Organization', name: 'Bank' }, 'Bank'],
    [{ '@type': 'Organization', '@id': '#bank' }, true],
    [{ name: '\u202E' }, true],
    [true, true],
    [1, true],
    [false, undefined],
    ['', undefined],
    [[], undefined],
    [null, undefined],
  ];
  for (const [value, sponsor] of SPONSORS) {
    it(`have sponsor ${sponsor} for ${JSON.stringify(value)}`, () =>
      expect(first([{ ...ARTICLE, sponsor: value }])?.sponsor).to.equal(sponsor));
  }

  const READING_TIMES: readonly [fields: object, duration: string | undefined][] = [
    [{ timeRequired: 'PT5M' }, 'PT5M'],
    [{ timeRequired: 'PT1H2M29S' }, 'PT62M'],
    [{ timeRequired: 'PT20S' }, 'PT1M'],
    [{ timeRequired: 'PT0M', wordCount: 900 }, undefined],
    [{ timeRequired: '5 minutes', wordCount: 1190 }, 'PT5M'],
    [{ wordCount: '700' }, 'PT3M'],
    [{ wordCount: 0 }, undefined],
    [{}, undefined],
  ];
  for (const [fields, duration] of READING_TIMES) {
    it(`have reading time ${duration} for ${JSON.stringify(fields)}`, () =>
      expect(first([{ ...ARTICLE, ...fields }])?.timeRequired).to.equal(duration));
  }

  it('have their language, from a code or an object with a code', () => {
    expect(first([{ ...ARTICLE, inLanguage: 'ky' }])?.inLanguage).to.equal('ky');
    expect(
      first([{ ...ARTICLE, inLanguage: { '@type': 'Language', name: 'Kyrgyz', alternateName: 'ky' } }])?.inLanguage,
    ).to.equal('ky');
  });

  const ARTICLE = {
    '@type': 'NewsArticle',
    headline: 'Ports of the Caspian',
    url: '/ports/',
    image: { url: '/p.jpg', width: 800, height: 450 },
    datePublished: '2025-06-20',
    author: [{ name: 'A', url: '/a/' }],
    articleSection: 'Transport',
    description: 'On ports.',
  };
  const LIST = { '@type': 'ItemList', itemListElement: [ARTICLE] };
  const first = (body: unknown) => readArticles(response(body)).data[0];

  it('reads the JSON of the documentation', () => {
    const { data, problems } = readArticles(response(LIST));
    expect(problems).to.deep.equal([]);
    expect(data[0]).to.deep.include({
      headline: 'Ports of the Caspian',
      url: at('/ports/'),
      datePublished: '2025-06-20',
      articleSection: 'Transport',
      description: 'On ports.',
    });
    expect(data[0]?.image).to.deep.include({ contentUrl: at('/p.jpg'), width: 800, height: 450 });
    expect(data[0]?.author?.[0]).to.deep.include({ name: 'A', url: at('/a/') });
  });

  const { '@type': _, ...withoutType } = ARTICLE;
  const { url: __, ...withoutUrl } = ARTICLE;
  const FORMS: Readonly<Record<string, unknown>> = {
    'in a list': [withoutType],
    'in an ItemList without a type': { itemListElement: [withoutType] },
    'wrapped in list items': {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: ARTICLE }],
    },
    'in an ItemList whose only entry is not in a list': { '@type': 'ItemList', itemListElement: ARTICLE },
    'in an @graph': {
      '@graph': [
        { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home', item: '/' }] },
        LIST,
      ],
    },
    'by reference': {
      '@graph': [
        { '@type': 'ItemList', itemListElement: [{ '@id': '#1' }] },
        { ...ARTICLE, '@id': '#1' },
      ],
    },
    'with its URL in mainEntityOfPage': [{ ...withoutUrl, mainEntityOfPage: '/ports/' }],
    'with its URL in the node of its page, like Google recommends': [
      { ...withoutUrl, mainEntityOfPage: { '@type': 'WebPage', '@id': '/ports/' } },
    ],
    'with its URL as @id': [{ ...withoutUrl, '@id': '/ports/' }],
    'of another type': [{ ...ARTICLE, '@type': 'LiveBlogPosting' }],
  };
  for (const [form, body] of Object.entries(FORMS))
    it(`reads an article ${form}`, () =>
      expect(first(body)).to.deep.include({ headline: 'Ports of the Caspian', url: at('/ports/') }));

  it('reads an entry with a name and no headline', () => {
    expect(
      first({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Ports', url: '/ports/' }],
      }),
    ).to.deep.include({ headline: 'Ports', url: at('/ports/') });
  });

  it('reads entries of any type: videos, recipes, episodes', () => {
    for (const type of ['VideoObject', 'Recipe', 'PodcastEpisode', 'Event', 'Book', 'Review']) {
      expect(
        first({ '@type': 'ItemList', itemListElement: [{ '@type': type, name: 'Ports', url: '/ports/' }] })?.headline,
        type,
      ).to.equal('Ports');
    }
  });

  const IMAGES: readonly [string, unknown][] = [
    ['a string', '/p.jpg'],
    ['an object', { url: '/p.jpg' }],
    ['a list of strings', ['/p.jpg', '/p-4x3.jpg']],
    [
      'a list of objects',
      [
        {
          '@type': 'ImageObject',
          contentUrl: '/p.jpg',
          width: '800px',
          height: { '@type': 'QuantitativeValue', value: 450 },
        },
      ],
    ],
  ];
  for (const [form, image] of IMAGES)
    it(`reads an image that is ${form}`, () =>
      expect(first([{ ...ARTICLE, image }])?.image?.contentUrl).to.equal(at('/p.jpg')));

  it('keeps an article with an invalid image, or without one', () => {
    for (const image of [null, '', [], {}, 'javascript:alert(1)', 5, [{}]])
      expect(first([{ ...ARTICLE, image }]), JSON.stringify(image)).to.deep.include({ url: at('/ports/') });
    expect(first([{ ...ARTICLE, image: 'javascript:alert(1)' }])?.image).to.equal(undefined);
    expect(first([{ ...ARTICLE, image: { url: '/p.jpg', width: 'wide' } }])?.image).to.deep.include({
      contentUrl: at('/p.jpg'),
      width: undefined,
    });
  });

  it('drops articles without a headline or a valid URL, and reports their paths', () => {
    const reading = readArticles(
      response({
        '@type': 'ItemList',
        itemListElement: [
          { ...ARTICLE, headline: '  ' },
          ARTICLE,
          { ...ARTICLE, url: 'javascript:alert(1)' },
          'text',
          { ...ARTICLE, datePublished: 'yesterday' },
        ],
      }),
    );
    expect(reading.data).to.have.length(2);
    expect(messages(reading)).to.deep.equal([
      'itemListElement[0].headline: expected a string that is not empty, got "  "',
      'itemListElement[2].url: expected an http(s) URL, got "javascript:alert(1)"',
      'itemListElement[3]: expected an object, got "text"',
      'itemListElement[4].datePublished: expected an ISO 8601 date, got "yesterday"',
    ]);
  });

  it('reports the path of an invalid item in a graph', () => {
    const reading = readArticles(
      response({ '@graph': [{ '@type': 'WebSite' }, { ...ARTICLE, author: [{ url: '/nobody/' }] }] }),
    );
    expect(reading.data).to.have.length(1);
    expect(messages(reading)).to.deep.equal(['@graph[1].author[0].name: expected a string, got nothing']);
  });

  it('refuses a list without valid items, but not an empty list', () => {
    expect(readArticles(response({ '@type': 'ItemList', itemListElement: [] })).data).to.deep.equal([]);
    expect(readArticles(response({ '@type': 'ItemList' })).data).to.deep.equal([]);
    expect(errorOf(() => readArticles(response([{ headline: 'No address' }]))).kind).to.equal('schema');
    expect(errorOf(() => readArticles(response([{ headline: 'H', url: 'javascript:alert(1)' }]))).kind).to.equal(
      'schema',
    );
  });

  it('reads at most 500 of ten thousand items', () => {
    expect(
      readArticles(response({ '@type': 'ItemList', itemListElement: Array.from({ length: 10_000 }, () => ARTICLE) }))
        .data,
    ).to.have.length(500);
  });

  it('cleans texts: no control characters, no bidirectional overrides, one line', () => {
    expect(first([{ ...ARTICLE, headline: ' a\u0000\u202Eb\n\n  <b>c</b> ' }])?.headline).to.equal('ab <b>c</b>');
    expect(first([{ ...ARTICLE, headline: 'a'.repeat(1_000_000) }])?.headline).to.have.length(5000);
  });
});

describe('the expertise of a person', () => {
  const first = (person: object) => readPeople(response({ '@type': 'Person', name: 'Aida', ...person })).data[0];

  const FIELDS: readonly [
    given: object,
    field: 'workLocation' | 'knowsAbout' | 'knowsLanguage' | 'hasCredential' | 'award',
    read: unknown,
  ][] = [
    [{ workLocation: 'Bishkek' }, 'workLocation', 'Bishkek'],
    [{ workLocation: { '@type': 'Place', name: 'Bishkek' } }, 'workLocation', 'Bishkek'],
    [{ workLocation: { '@type': 'Place', address: { addressLocality: 'Osh' } } }, 'workLocation', 'Osh'],
    [{ workLocation: { geo: {} } }, 'workLocation', undefined],
    [{ homeLocation: 'Karakol' }, 'workLocation', undefined],
    [{ knowsAbout: 'Trade' }, 'knowsAbout', ['Trade']],
    [
      { knowsAbout: ['Trade', { '@type': 'Thing', name: 'Currencies' }, 'https://www.wikidata.org/wiki/Q159810'] },
      'knowsAbout',
      ['Trade', 'Currencies'],
    ],
    [{ knowsLanguage: ['ky', { '@type': 'Language', name: 'Russian' }] }, 'knowsLanguage', ['ky', 'Russian']],
    [{ hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'PhD' } }, 'hasCredential', ['PhD']],
    [{ award: ['A prize', ' \u202Eanother  one'] }, 'award', ['A prize', 'another one']],
    [{ award: [5, {}, []] }, 'award', undefined],
    [
      { knowsAbout: Array.from({ length: 1000 }, (_, index) => `Field ${index}`) },
      'knowsAbout',
      Array.from({ length: 20 }, (_, index) => `Field ${index}`),
    ],
  ];
  for (const [given, field, read] of FIELDS)
    it(`reads ${JSON.stringify(given).slice(0, 80)}`, () => expect(first(given)?.[field]).to.deep.equal(read));

  it('distinguishes an organization from a person', () => {
    const types = [
      'Person',
      'Organization',
      'NewsMediaOrganization',
      ['Thing', 'https://schema.org/Organization'],
      ['Person', 'Organization'],
      undefined,
    ].map(
      (type) =>
        readPeople(response({ '@type': 'NewsArticle', author: { '@type': type, name: 'A' } })).data[0]?.['@type'],
    );
    expect(types).to.deep.equal([undefined, 'Organization', 'Organization', 'Organization', undefined, undefined]);
  });
});

describe('a withheld name', () => {
  const RECORD = {
    nameWithheld: true,
    name: 'Real Name',
    url: '/real-name',
    image: '/face.jpg',
    description: 'Real Name writes.',
    sameAs: ['https://x.com/real'],
    email: 'real@news.example',
    jobTitle: 'the only reporter in Osh',
    worksFor: 'TCA',
  };

  it('hides all other fields', () => {
    for (const record of [RECORD, { nameWithheld: true }, { ...RECORD, nameWithheld: 'true' }])
      expect(definedFields(readPeople(response(record)).data)).to.deep.equal([{ name: '', nameWithheld: true }]);
  });

  it('is one of the authors of an article, but is not named on a card or in a credit', () => {
    const article = { '@type': 'NewsArticle', headline: 'H', url: '/a', author: [RECORD, 'Aida'] };
    expect(readPeople(response(article)).data.map(({ name, nameWithheld }) => nameWithheld ?? name)).to.deep.equal([
      true,
      'Aida',
    ]);
    expect(readArticles(response(article)).data[0]?.author?.map(({ name }) => name)).to.deep.equal(['Aida']);
    expect(readImage(response({ contentUrl: '/i.jpg', creator: RECORD })).data.creator).to.deep.equal([]);
  });

  it('is shown if nameWithheld is false', () => {
    for (const nameWithheld of [false, null, 'false', '', 0])
      expect(readPeople(response({ ...RECORD, nameWithheld })).data[0]?.name).to.equal('Real Name');
  });
});

describe('an image', () => {
  const IMAGE = {
    '@type': 'ImageObject',
    contentUrl: '/hero.jpg',
    width: 1600,
    height: 900,
    description: 'Two chairs',
    caption: 'Talks',
    creditText: 'TCA',
    creator: { name: 'Aleksandr Potolitsyn' },
    license: '/license',
    acquireLicensePage: 'https://agency.example/buy',
    copyrightNotice: 'TCA 2025',
  };

  it('reads the JSON of the documentation', () => {
    const { data } = readImage(response(IMAGE));
    expect(data).to.deep.include({
      contentUrl: at('/hero.jpg'),
      width: 1600,
      height: 900,
      description: 'Two chairs',
      caption: 'Talks',
      creditText: 'TCA',
      license: at('/license'),
      acquireLicensePage: 'https://agency.example/buy',
      copyrightNotice: 'TCA 2025',
    });
    expect(data.creator?.[0]?.name).to.equal('Aleksandr Potolitsyn');
  });

  it('reads a credit without an image', () =>
    expect(readImage(response({ creditText: 'TCA' })).data.creditText).to.equal('TCA'));

  it('prefers the image of the article', () => {
    const page = {
      '@graph': [
        { '@type': 'ImageObject', contentUrl: '/logo.png' },
        { '@type': 'NewsArticle', image: { '@id': '#hero' } },
        { ...IMAGE, '@id': '#hero' },
      ],
    };
    expect(readImage(response(page)).data.contentUrl).to.equal(at('/hero.jpg'));
  });

  it('reads creators that are strings, objects and lists', () => {
    const names = (creator: unknown) =>
      readImage(response({ ...IMAGE, creator })).data.creator?.map(({ name }) => name);
    expect(names('A. Potolitsyn')).to.deep.equal(['A. Potolitsyn']);
    expect(names([{ name: 'A' }, 'B'])).to.deep.equal(['A', 'B']);
  });

  for (const body of [
    {},
    { items: 1 },
    [],
    null,
    5,
    [[[]]],
    { '@type': 'Person', name: 'A' },
    { width: 'wide' },
    { contentUrl: 'javascript:alert(1)' },
  ]) {
    it(`refuses a body without an image: ${JSON.stringify(body)}`, () =>
      expect(errorOf(() => readImage(response(body))).kind).to.equal('schema'));
  }
});

describe('the data property', () => {
  const base = testUrl('/article/');

  it('is read with the same schemas, and its URLs are resolved against the page', () => {
    const loaded = readData('people', { name: 'A', url: '../author/a' }, base);
    expect(loaded).to.deep.include({ source: 'data' });
    expect(loaded.data[0]).to.deep.include({ name: 'A', url: testUrl('/author/a') });
  });

  it('can be an object that cannot be cloned, with invalid fields', () => {
    const proxy = new Proxy({ name: 'A', jobTitle: {}, onclick: () => undefined }, {});
    expect(readData('people', proxy, base).data[0]?.name).to.equal('A');
  });

  it('is refused if it contains itself', () => {
    const people: unknown[] = [];
    people.push(people);
    expect(errorOf(() => readData('image', people, base)).kind).to.equal('schema');
    const person: Record<string, unknown> = { name: 'A' };
    person['worksFor'] = person;
    expect(readData('people', person, base).data[0]?.worksFor).to.equal('A');
  });

  it('is refused if it is nested 100,000 levels deep', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(errorOf(() => readData('image', deep, base)).kind).to.equal('schema');
    expect(
      errorOf(() => readData('articles', [{ headline: deep, url: deep, image: deep, author: deep }], base)).kind,
    ).to.equal('schema');
  });

  it('does not pollute prototypes', () => {
    const evil: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"A",' +
        '"jobTitle":{"__proto__":{"polluted":1}},"@graph":0}',
    );
    expect(readData('people', evil, base).data[0]?.name).to.equal('A');
    const graph: unknown = JSON.parse(
      '{"@graph":[{"@type":"Person","@id":"__proto__","name":"A"},' +
        '{"@type":"Person","name":"B","worksFor":{"@id":"__proto__"},"__proto__":{"polluted":1}}]}',
    );
    expect(readData('people', graph, base).data.map(({ name }) => name)).to.deep.equal(['A', 'B']);
    expect('polluted' in {}).to.equal(false);
  });
});
