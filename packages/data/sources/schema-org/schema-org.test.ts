import { expect } from '@open-wc/testing';
import { here } from '../../../../test/fetching.js';
import { isPressError, type PressError } from '../../model/errors.js';
import { describeProblem } from '../../model/errors.js';
import { readData } from './read-data.js';
import type { Reading } from '../../model/resource.js';
import { readRates } from './read-rates.js';
import { readArticles, readImage, readPeople } from './schema-org.js';

const URL_OF_DATA = here('/data/answer.json');
const answer = (body: unknown) => ({ url: URL_OF_DATA, body });
const sentences = ({ problems }: Pick<Reading<unknown>, 'problems'>): string[] => problems.map(describeProblem);
const at = (path: string): string => new URL(path, URL_OF_DATA).href;

/** Without the fields of which nothing is known. */
const known = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

function refusal(read: () => unknown): PressError {
  try {
    read();
  } catch (error) {
    if (isPressError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('rates', () => {
  it('reads the JSON of the documentation', () => {
    const { data, problems } = readRates(
      answer({
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

  it('reads a bare list', () =>
    expect(readRates(answer([{ base: 'kgs', quote: ' usd ', rate: '0.01143' }])).data.rates[0]).to.include({
      base: 'KGS',
      quote: 'USD',
      rate: 0.01143,
    }));

  it('computes the change from the rate before', () => {
    const [rate] = readRates(answer({ rates: [{ base: 'TJS', quote: 'USD', rate: 0.1039, previous: 0.1048 }] })).data
      .rates;
    expect(rate?.changePercent).to.be.closeTo(-0.8588, 1e-4);
  });

  it('has no change to tell where nothing is known of the rate before', () => {
    expect(
      readRates(answer({ rates: [{ base: 'TJS', quote: 'USD', rate: 0.1039 }] })).data.rates[0]?.changePercent,
    ).to.equal(undefined);
  });

  it('drops a bad rate with a sentence that a site builder understands, and keeps its neighbours', async () => {
    const body: unknown = await (await fetch('/fault/wrong-field.json')).json();
    const reading = readRates(answer(body));
    expect(reading.data.rates.map(({ base }) => base)).to.deep.equal(['KGS', 'KZT', 'UZS']);
    expect(sentences(reading)).to.deep.equal(['rates[2].rate: expected a number, got "n/a"']);
  });

  const BAD: readonly [object, string][] = [
    [{ base: 'KGS', quote: 'USD', rate: 0 }, 'rates[1].rate: expected at least 1e-12, got 0'],
    [{ base: 'KGS', quote: 'USD', rate: -1 }, 'rates[1].rate: expected at least 1e-12, got -1'],
    [{ base: 'KGS', quote: 'USD', rate: 1e308 }, 'rates[1].rate: expected at most 1000000000000, got 1e+308'],
    [{ base: 'KGS', quote: 'USD', rate: Number.NaN }, 'rates[1].rate: expected a number, got NaN'],
    [{ base: 'KGS', quote: 'USD', rate: null }, 'rates[1].rate: expected a number, got null'],
    [{ base: 'KGS', quote: 'USD', rate: '' }, 'rates[1].rate: expected a number, got ""'],
    [{ base: 'KGS', quote: 'USD', rate: '0,011' }, 'rates[1].rate: expected a number, got "0,011"'],
    [{ base: 'KGS', quote: 'USD', rate: [1] }, 'rates[1].rate: expected a number, got a list'],
    [{ base: 'KGS', quote: 'USD', rate: {} }, 'rates[1].rate: expected a number, got an object'],
    [{ base: 'KGS', quote: 'USD', rate: 5n }, 'rates[1].rate: expected a number, got 5'],
    [{ base: 'KGS', quote: 'USD' }, 'rates[1].rate: expected a number, got nothing'],
    [{ base: 'BTC2', quote: 'USD', rate: 1 }, 'rates[1].base: expected a currency code of three letters, got "BTC2"'],
    [{ quote: 'USD', rate: 1 }, 'rates[1].base: expected a string, got nothing'],
    [
      { base: 'KGS', quote: 'US Dollar, as our central bank writes it in its longest bulletin', rate: 1 },
      'rates[1].quote: expected a currency code of three letters, got "US Dollar, as our central bank writes it in its longest bul…',
    ],
  ];
  for (const [rate, sentence] of BAD) {
    it(`says of a bad rate: ${sentence}`, () => {
      const reading = readRates(answer({ rates: [{ base: 'KZT', quote: 'USD', rate: 0.00188 }, rate] }));
      expect(sentences(reading)).to.deep.equal([sentence]);
      expect(reading.data.rates).to.have.length(1);
    });
  }

  it('leaves out a bad part that is not needed, and keeps the rate', () => {
    const reading = readRates(
      answer({
        asOf: 'yesterday',
        source: 5,
        rates: [{ base: 'KGS', quote: 'USD', rate: 1, changePercent: 'up', previous: -1, url: 'javascript:alert(1)' }],
      }),
    );
    expect(reading.data.rates[0]).to.deep.include({ base: 'KGS', rate: 1, changePercent: undefined, url: undefined });
    expect(reading.data.asOf).to.equal(undefined);
    expect(sentences(reading)).to.include('asOf: expected an ISO 8601 date, got "yesterday"');
  });

  const NOT_RATES: readonly [unknown, string][] = [
    [{ items: 1 }, 'rates: expected an array, got nothing'],
    [{ rates: { usd: 1 } }, 'rates: expected an array, got an object'],
    [null, 'expected an object, got null'],
    ['rates', 'expected an object, got "rates"'],
  ];
  for (const [body, sentence] of NOT_RATES) {
    it(`refuses what is no list of rates: ${JSON.stringify(body)}`, () => {
      const error = refusal(() => readRates(answer(body)));
      expect(error.kind).to.equal('schema');
      expect(sentences(error)).to.deep.equal([sentence]);
    });
  }

  it('refuses a list in which nothing fits, but not one that is empty', () => {
    expect(refusal(() => readRates(answer({ rates: [{ base: 'KGS' }] }))).kind).to.equal('schema');
    expect(readRates(answer({ rates: [] })).data.rates).to.deep.equal([]);
  });

  it('reads no more than 500 of ten thousand', () => {
    const rates = Array.from({ length: 10_000 }, () => ({ base: 'KGS', quote: 'USD', rate: 1 }));
    expect(readRates(answer({ rates })).data.rates).to.have.length(500);
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

  const { '@type': _, ...bare } = DAVIDE;
  const FORMS: Readonly<Record<string, unknown>> = {
    'as the documentation has it': DAVIDE,
    bare: bare,
    'in a list': [DAVIDE],
    'in an @graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'TCA' }, DAVIDE] },
    'with the full address of the type': { ...DAVIDE, '@type': 'https://schema.org/Person' },
    'with several types': { ...DAVIDE, '@type': ['Person', 'Author'] },
    'with lists of one where one is meant': {
      ...DAVIDE,
      name: ['Davide Cancarini'],
      jobTitle: [{ '@value': 'researcher', '@language': 'en' }],
    },
    'with an image object, and the employer as a text': {
      ...DAVIDE,
      image: { '@type': 'ImageObject', contentUrl: 'davide.jpg' },
      worksFor: 'TCA',
    },
    'with one profile that is no list': { ...DAVIDE, sameAs: 'https://x.com/davide' },
    'with keys that nobody knows': { ...DAVIDE, favouriteColour: 'blue', knowsAbout: [{}] },
    'as the author of an article': {
      '@type': 'NewsArticle',
      headline: 'H',
      author: DAVIDE,
      publisher: { '@type': 'Organization', name: 'TCA' },
    },
    'as an author by reference, as Yoast writes it': [
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
    'once, though two plugins describe the article': [
      { '@type': 'NewsArticle', author: [DAVIDE] },
      { '@type': 'BlogPosting', author: DAVIDE },
    ],
    'beside the publisher of a page without an article': {
      '@graph': [{ '@type': 'Organization', name: 'TCA' }, DAVIDE],
    },
  };
  for (const [form, body] of Object.entries(FORMS))
    it(`reads a person ${form}`, () => expect(known(readPeople(answer(body)).data)).to.deep.equal([SHOWN]));

  it('reads an author that is a bare name, and several of them', () => {
    const names = (author: unknown) =>
      readPeople(answer({ '@type': 'NewsArticle', author })).data.map(({ name }) => name);
    expect(names('Davide Cancarini')).to.deep.equal(['Davide Cancarini']);
    expect(names(['Davide Cancarini', { name: 'Aizada  Omurova' }])).to.deep.equal([
      'Davide Cancarini',
      'Aizada Omurova',
    ]);
  });

  it('reads an organization that stands alone', () =>
    expect(readPeople(answer({ '@type': 'NewsMediaOrganization', name: 'TCA' })).data[0]?.name).to.equal('TCA'));

  it('takes the publisher of a page for nobody’s author', () => {
    const page = {
      '@graph': [
        { '@type': 'WebPage', name: 'Home' },
        { '@type': 'Organization', name: 'TCA' },
      ],
    };
    expect(readPeople(answer(page)).data).to.deep.equal([]);
  });

  it('leaves out addresses that can do harm, and keeps the person', () => {
    const [person] = readPeople(
      answer({
        name: 'A',
        url: 'javascript:alert(1)',
        image: 'data:image/png,x',
        sameAs: ['https://x.com/a', 'vbscript:x', 'http://u:p@x.com'],
      }),
    ).data;
    expect(person).to.deep.include({ name: 'A', url: undefined, image: undefined, sameAs: ['https://x.com/a'] });
  });

  it('drops a person without a name, and a bad part of another', () => {
    const reading = readPeople(
      answer([
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
    expect(sentences(reading)).to.deep.equal([
      '[0].name: expected a string that is not empty, got ""',
      '[1].jobTitle: expected a string, got an object',
      '[1].sameAs[1]: expected a string, got an object',
      '[1].sameAs[3]: expected a string, got false',
    ]);
  });

  it('follows no circle of references to its end', () => {
    const circle = {
      '@graph': [
        { '@type': 'Person', '@id': '#a', name: 'A', knows: { '@id': '#b' } },
        { '@type': 'Person', '@id': '#b', name: 'B', knows: { '@id': '#a' } },
      ],
    };
    expect(readPeople(answer(circle)).data.map(({ name }) => name)).to.deep.equal(['A', 'B']);
  });

  it('is not drowned by a graph in which everything refers to everything', () => {
    const all = Array.from({ length: 200 }, (_each, index) => ({ '@id': `#${index}` }));
    const graph = all.map((node, index) => ({
      ...node,
      '@type': 'Person',
      name: `P${index}`,
      knows: all,
      jobTitle: all,
    }));
    const reading = readPeople(answer({ '@graph': graph }));
    expect(reading.data).to.have.length(200);
  });
});

describe('articles', () => {
  const SPONSORS: readonly [said: unknown, sponsor: string | true | undefined][] = [
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
  for (const [said, sponsor] of SPONSORS) {
    it(`are ${sponsor ? `paid for by ${sponsor === true ? 'somebody' : sponsor}` : 'not paid for'}, by ${JSON.stringify(said)}`, () =>
      expect(first([{ ...ARTICLE, sponsor: said }])?.sponsor).to.equal(sponsor));
  }

  const READING: readonly [said: object, minutes: string | undefined][] = [
    [{ timeRequired: 'PT5M' }, 'PT5M'],
    [{ timeRequired: 'PT1H2M29S' }, 'PT62M'],
    [{ timeRequired: 'PT20S' }, 'PT1M'],
    [{ timeRequired: 'PT0M', wordCount: 900 }, undefined],
    [{ timeRequired: '5 minutes', wordCount: 1190 }, 'PT5M'],
    [{ wordCount: '700' }, 'PT3M'],
    [{ wordCount: 0 }, undefined],
    [{}, undefined],
  ];
  for (const [said, minutes] of READING) {
    it(`take ${minutes ?? 'no time that is known'} to read, by ${JSON.stringify(said)}`, () =>
      expect(first([{ ...ARTICLE, ...said }])?.timeRequired).to.equal(minutes));
  }

  it('tell their language, as a code or as an object that holds one', () => {
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
  const first = (body: unknown) => readArticles(answer(body)).data[0];

  it('reads the JSON of the documentation', () => {
    const { data, problems } = readArticles(answer(LIST));
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

  const { '@type': _, ...bare } = ARTICLE;
  const { url: __, ...addressless } = ARTICLE;
  const FORMS: Readonly<Record<string, unknown>> = {
    'in a bare list': [bare],
    'in a list without a type': { itemListElement: [bare] },
    'wrapped in list items': {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: ARTICLE }],
    },
    'in a list of one that is no list': { '@type': 'ItemList', itemListElement: ARTICLE },
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
    'with its address as mainEntityOfPage': [{ ...addressless, mainEntityOfPage: '/ports/' }],
    'with its address in the node of its page, as Google has it': [
      { ...addressless, mainEntityOfPage: { '@type': 'WebPage', '@id': '/ports/' } },
    ],
    'with its address as its id': [{ ...addressless, '@id': '/ports/' }],
    'as another kind of article': [{ ...ARTICLE, '@type': 'LiveBlogPosting' }],
  };
  for (const [form, body] of Object.entries(FORMS))
    it(`reads an article ${form}`, () =>
      expect(first(body)).to.deep.include({ headline: 'Ports of the Caspian', url: at('/ports/') }));

  it('reads a list’s entry that has a name alone', () => {
    expect(
      first({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Ports', url: '/ports/' }],
      }),
    ).to.deep.include({ headline: 'Ports', url: at('/ports/') });
  });

  it('reads whatever a list holds that was named: a film, a recipe, an episode', () => {
    for (const type of ['VideoObject', 'Recipe', 'PodcastEpisode', 'Event', 'Book', 'Review']) {
      expect(
        first({ '@type': 'ItemList', itemListElement: [{ '@type': type, name: 'Ports', url: '/ports/' }] })?.headline,
        type,
      ).to.equal('Ports');
    }
  });

  const IMAGES: readonly [string, unknown][] = [
    ['a text', '/p.jpg'],
    ['an object', { url: '/p.jpg' }],
    ['a list of texts', ['/p.jpg', '/p-4x3.jpg']],
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

  it('keeps an article whose picture is bad, or missing, as an article without one', () => {
    for (const image of [null, '', [], {}, 'javascript:alert(1)', 5, [{}]])
      expect(first([{ ...ARTICLE, image }]), JSON.stringify(image)).to.deep.include({ url: at('/ports/') });
    expect(first([{ ...ARTICLE, image: 'javascript:alert(1)' }])?.image).to.equal(undefined);
    expect(first([{ ...ARTICLE, image: { url: '/p.jpg', width: 'wide' } }])?.image).to.deep.include({
      contentUrl: at('/p.jpg'),
      width: undefined,
    });
  });

  it('drops articles without a headline or a good address, with where they stand in the answer, and keeps the rest', () => {
    const reading = readArticles(
      answer({
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
    expect(sentences(reading)).to.deep.equal([
      'itemListElement[0].headline: expected a string that is not empty, got "  "',
      'itemListElement[2].url: expected an http(s) URL, got "javascript:alert(1)"',
      'itemListElement[3]: expected an object, got "text"',
      'itemListElement[4].datePublished: expected an ISO 8601 date, got "yesterday"',
    ]);
  });

  it('names the place of a bad item in a graph as it stands there', () => {
    const reading = readArticles(
      answer({ '@graph': [{ '@type': 'WebSite' }, { ...ARTICLE, author: [{ url: '/nobody/' }] }] }),
    );
    expect(reading.data).to.have.length(1);
    expect(sentences(reading)).to.deep.equal(['@graph[1].author[0].name: expected a string, got nothing']);
  });

  it('tells an empty list from a bad one', () => {
    expect(readArticles(answer({ '@type': 'ItemList', itemListElement: [] })).data).to.deep.equal([]);
    expect(readArticles(answer({ '@type': 'ItemList' })).data).to.deep.equal([]);
    expect(refusal(() => readArticles(answer([{ headline: 'No address' }]))).kind).to.equal('schema');
    expect(refusal(() => readArticles(answer([{ headline: 'H', url: 'javascript:alert(1)' }]))).kind).to.equal(
      'schema',
    );
  });

  it('reads no more than 500 of ten thousand', () => {
    expect(
      readArticles(answer({ '@type': 'ItemList', itemListElement: Array.from({ length: 10_000 }, () => ARTICLE) }))
        .data,
    ).to.have.length(500);
  });

  it('shows text as text: no control characters, no overrides of direction, one line', () => {
    expect(first([{ ...ARTICLE, headline: ' a\u0000\u202Eb\n\n  <b>c</b> ' }])?.headline).to.equal('ab <b>c</b>');
    expect(first([{ ...ARTICLE, headline: 'a'.repeat(1_000_000) }])?.headline).to.have.length(5000);
  });
});

describe('what speaks for a person', () => {
  const first = (person: object) => readPeople(answer({ '@type': 'Person', name: 'Aida', ...person })).data[0];

  const FACTS: readonly [
    given: object,
    field: 'workLocation' | 'knowsAbout' | 'knowsLanguage' | 'hasCredential' | 'award',
    read: unknown,
  ][] = [
    [{ workLocation: 'Bishkek' }, 'workLocation', 'Bishkek'],
    [{ workLocation: { '@type': 'Place', name: 'Bishkek' } }, 'workLocation', 'Bishkek'],
    [{ workLocation: { '@type': 'Place', address: { addressLocality: 'Osh' } } }, 'workLocation', 'Osh'],
    [{ workLocation: { geo: {} } }, 'workLocation', undefined],
    [{ homeLocation: 'Nobody’s business' }, 'workLocation', undefined],
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
  for (const [given, field, read] of FACTS)
    it(`reads ${JSON.stringify(given).slice(0, 80)}`, () => expect(first(given)?.[field]).to.deep.equal(read));

  it('tells an organization that signs from a person', () => {
    const types = [
      'Person',
      'Organization',
      'NewsMediaOrganization',
      ['Thing', 'https://schema.org/Organization'],
      undefined,
    ].map(
      (type) => readPeople(answer({ '@type': 'NewsArticle', author: { '@type': type, name: 'A' } })).data[0]?.['@type'],
    );
    expect(types).to.deep.equal([undefined, 'Organization', 'Organization', 'Organization', undefined]);
  });
});

describe('a name that is withheld', () => {
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

  it('lets nothing through that came with it', () => {
    for (const record of [RECORD, { nameWithheld: true }, { ...RECORD, nameWithheld: 'true' }])
      expect(known(readPeople(answer(record)).data)).to.deep.equal([{ name: '', nameWithheld: true }]);
  });

  it('stands among the authors of an article, and is nobody on a card or in a credit', () => {
    const article = { '@type': 'NewsArticle', headline: 'H', url: '/a', author: [RECORD, 'Aida'] };
    expect(readPeople(answer(article)).data.map(({ name, nameWithheld }) => nameWithheld ?? name)).to.deep.equal([
      true,
      'Aida',
    ]);
    expect(readArticles(answer(article)).data[0]?.author?.map(({ name }) => name)).to.deep.equal(['Aida']);
    expect(readImage(answer({ contentUrl: '/i.jpg', creator: RECORD })).data.creator).to.deep.equal([]);
  });

  it('is none where the record says so', () => {
    for (const nameWithheld of [false, null, 'false', '', 0])
      expect(readPeople(answer({ ...RECORD, nameWithheld })).data[0]?.name).to.equal('Real Name');
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
    license: '/licence',
    acquireLicensePage: 'https://agency.example/buy',
    copyrightNotice: 'TCA 2025',
  };

  it('reads the JSON of the documentation', () => {
    const { data } = readImage(answer(IMAGE));
    expect(data).to.deep.include({
      contentUrl: at('/hero.jpg'),
      width: 1600,
      height: 900,
      description: 'Two chairs',
      caption: 'Talks',
      creditText: 'TCA',
      license: at('/licence'),
      acquireLicensePage: 'https://agency.example/buy',
      copyrightNotice: 'TCA 2025',
    });
    expect(data.creator?.[0]?.name).to.equal('Aleksandr Potolitsyn');
  });

  it('reads a credit without an image: the picture may be the page’s own', () =>
    expect(readImage(answer({ creditText: 'TCA' })).data.creditText).to.equal('TCA'));

  it('reads the image of a page’s article before any other', () => {
    const page = {
      '@graph': [
        { '@type': 'ImageObject', contentUrl: '/logo.png' },
        { '@type': 'NewsArticle', image: { '@id': '#hero' } },
        { ...IMAGE, '@id': '#hero' },
      ],
    };
    expect(readImage(answer(page)).data.contentUrl).to.equal(at('/hero.jpg'));
  });

  it('reads creators as text, object and list', () => {
    const names = (creator: unknown) => readImage(answer({ ...IMAGE, creator })).data.creator?.map(({ name }) => name);
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
    it(`refuses what describes none: ${JSON.stringify(body)}`, () =>
      expect(refusal(() => readImage(answer(body))).kind).to.equal('schema'));
  }
});

describe('what a developer hands in as data', () => {
  const base = here('/article/');

  it('goes through the same schemas, and resolves its addresses against the page', () => {
    const loaded = readData('people', { name: 'A', url: '../author/a' }, base);
    expect(loaded).to.deep.include({ source: 'data' });
    expect(loaded.data[0]).to.deep.include({ name: 'A', url: here('/author/a') });
  });

  it('may be an object that refuses to be copied, with a bad part in it', () => {
    const proxy = new Proxy({ name: 'A', jobTitle: {}, onclick: () => undefined }, {});
    expect(readData('people', proxy, base).data[0]?.name).to.equal('A');
  });

  it('is refused, and nothing else happens, when it holds itself', () => {
    const people: unknown[] = [];
    people.push(people);
    expect(refusal(() => readData('image', people, base)).kind).to.equal('schema');
    const person: Record<string, unknown> = { name: 'A' };
    person['worksFor'] = person;
    expect(readData('people', person, base).data[0]?.worksFor).to.equal('A');
  });

  it('is refused when it is nested 100,000 deep', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(refusal(() => readData('image', deep, base)).kind).to.equal('schema');
    expect(
      refusal(() => readData('articles', [{ headline: deep, url: deep, image: deep, author: deep }], base)).kind,
    ).to.equal('schema');
  });

  it('pollutes no prototype with keys that are named like one', () => {
    const evil: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"A","jobTitle":{"__proto__":{"polluted":1}},"@graph":0}',
    );
    expect(readData('people', evil, base).data[0]?.name).to.equal('A');
    const graph: unknown = JSON.parse(
      '{"@graph":[{"@type":"Person","@id":"__proto__","name":"A"},{"@type":"Person","name":"B","worksFor":{"@id":"__proto__"},"__proto__":{"polluted":1}}]}',
    );
    expect(readData('people', graph, base).data.map(({ name }) => name)).to.deep.equal(['A', 'B']);
    expect('polluted' in {}).to.equal(false);
  });
});
