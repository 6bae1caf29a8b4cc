import { expect } from '@open-wc/testing';
import type { Article } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { articleKey } from '../../data/model/tracking-parameters.js';
import { filterArticles } from './filter-by-age-and-language.js';

const article = (path: string): Article => ({ headline: path, url: safeUrl(path, 'https://news.example/')! });

function filtered(paths: readonly string[], excludedPaths: readonly string[], limit = 10): string[] {
  const excludedKeys = excludedPaths.map((path) => articleKey(article(path).url));
  return filterArticles(paths.map(article), excludedKeys, { limit }).map(({ headline }) => headline);
}

describe('the article filter', () => {
  interface Case {
    readonly title: string;
    readonly loaded: readonly string[];
    readonly excluded: readonly string[];
    readonly shown: readonly string[];
  }
  const CASES: readonly Case[] = [
    { title: 'keeps the order', loaded: ['/b', '/a'], excluded: [], shown: ['/b', '/a'] },
    { title: 'leaves out an excluded article', loaded: ['/a', '/b'], excluded: ['/a'], shown: ['/b'] },
    {
      title: 'recognizes an excluded article with tracking parameters',
      loaded: ['/a?utm_source=x&fbclid=1', '/b'],
      excluded: ['/a'],
      shown: ['/b'],
    },
    {
      title: 'recognizes an excluded article with and without a trailing slash',
      loaded: ['/a/', '/b'],
      excluded: ['/a'],
      shown: ['/b'],
    },
    {
      title: 'recognizes the AMP version of an excluded article',
      loaded: ['/a/amp/', '/b'],
      excluded: ['/a'],
      shown: ['/b'],
    },
    {
      title: 'shows an article once if it was loaded twice',
      loaded: ['/a', '/a#comments', '/b'],
      excluded: [],
      shown: ['/a', '/b'],
    },
    {
      title: 'tells apart articles that differ in a query parameter',
      loaded: ['/?p=1', '/?p=2'],
      excluded: ['/?p=1'],
      shown: ['/?p=2'],
    },
  ];
  for (const { title, loaded, excluded, shown } of CASES)
    it(title, () => expect(filtered(loaded, excluded)).to.deep.equal(shown));

  it('fills up to the limit with the articles that are not excluded', () => {
    expect(filtered(['/a', '/b', '/c', '/d'], ['/a'], 2)).to.deep.equal(['/b', '/c']);
  });
});
