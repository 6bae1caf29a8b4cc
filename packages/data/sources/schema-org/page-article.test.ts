import { expect } from '@open-wc/testing';
import { safeUrl } from '../../model/safe-url.js';
import { readPageAuthors } from './people.js';
import { readPageImages } from './schema-org.js';

const PAGE = safeUrl('https://news.example/2026/story/')!;
const AIDA = { '@type': 'Person', name: 'Aida Sadykova' };
const TIMUR = { '@type': 'Person', name: 'Timur Asanov' };
const authorsOf = (...blocks: readonly object[]): string[] =>
  readPageAuthors({ url: PAGE, jsonLd: blocks }).data.map(({ name }) => name);

describe('the authors of the article that a page is about', () => {
  const FORMS: Readonly<Record<string, readonly [blocks: readonly object[], authors: readonly string[]]>> = {
    'its author': [[{ '@type': 'NewsArticle', author: AIDA }], ['Aida Sadykova']],
    'its creator, if it has no author': [[{ '@type': 'NewsArticle', creator: ['Aida Sadykova'] }], ['Aida Sadykova']],
    'the author and the contributors, as Ghost writes them': [
      [{ '@type': 'Article', author: AIDA, contributor: [TIMUR] }],
      ['Aida Sadykova', 'Timur Asanov'],
    ],
    'that of the article with the address of the page': [
      [
        { '@type': 'Article', url: 'https://news.example/other/', author: TIMUR },
        { '@type': 'Article', mainEntityOfPage: { '@id': 'http://www.news.example/2026/story' }, author: AIDA },
        { '@type': 'Article', url: 'https://news.example/third/', author: TIMUR },
      ],
      ['Aida Sadykova'],
    ],
    'that of the page, if there is no article': [
      [
        { '@type': 'WebPage', url: PAGE, author: { '@id': '#a' } },
        { ...AIDA, '@id': '#a' },
      ],
      ['Aida Sadykova'],
    ],
    'that of an article inside a page': [
      [{ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', author: AIDA } }],
      ['Aida Sadykova'],
    ],
    'the person of a profile page': [[{ '@type': 'ProfilePage', mainEntity: AIDA }], ['Aida Sadykova']],
    'decoded once': [[{ '@type': 'Article', author: 'Sean O&#039;Donnell' }], ['Sean O\u0027Donnell']],
    'nobody for the page of an organization': [[{ '@type': 'Organization', name: 'Kloop' }], []],
    'nobody for the owner of the site': [[{ '@type': 'WebSite', publisher: AIDA }, AIDA], []],
    'nobody for a list of articles': [
      ['a', 'b', 'c'].map((path) => ({ '@type': 'Article', url: `https://news.example/${path}`, author: AIDA })),
      [],
    ],
  };
  for (const [name, [blocks, authors]] of Object.entries(FORMS))
    it(`are ${name}`, () => expect(authorsOf(...blocks)).to.deep.equal(authors));
});

describe('the pictures of the article that a page is about', () => {
  it('are all of them, with author or copyright holder in place of a missing creator', () => {
    const image = [
      { '@type': 'ImageObject', url: '/a.jpg', author: AIDA },
      { '@type': 'ImageObject', url: '/b.jpg', copyrightHolder: 'AKIpress' },
    ];
    const { data } = readPageImages({ url: PAGE, body: [{ '@type': 'NewsArticle', image }] });
    const creators = [data, ...(data.others ?? [])].map(({ creator }) => creator?.map(({ name }) => name));
    expect(creators).to.deep.equal([['Aida Sadykova'], ['AKIpress']]);
  });
});
