import { expect } from '@open-wc/testing';
import type { Article } from '../../data/model/model.js';
import { articleKey, safeUrl } from '../../data/model/safe-url.js';
import { currentKeys, keysOf, selectArticles } from './article-filter.js';

const article = (path: string): Article => ({ headline: path, url: safeUrl(path, 'https://news.example/')! });
const chosen = (paths: readonly string[], leftOut: readonly string[], limit = 10): string[] =>
  selectArticles(
    paths.map(article),
    leftOut.map((path) => articleKey(article(path).url)),
    { limit },
  ).map(({ headline }) => headline);

describe('which articles are suggested', () => {
  const CASES: readonly [reader: string, came: string[], leftOut: string[], shown: string[]][] = [
    ['keeps the order they came in', ['/b', '/a'], [], ['/b', '/a']],
    ['leaves out the one being read', ['/a', '/b'], ['/a'], ['/b']],
    ['knows it under tracking parameters', ['/a?utm_source=x&fbclid=1', '/b'], ['/a'], ['/b']],
    ['knows it with and without a trailing slash', ['/a/', '/b'], ['/a'], ['/b']],
    ['knows its AMP twin', ['/a/amp/', '/b'], ['/a'], ['/b']],
    ['shows an article that came twice once', ['/a', '/a#comments', '/b'], [], ['/a', '/b']],
    ['tells apart articles that differ in a real parameter', ['/?p=1', '/?p=2'], ['/?p=1'], ['/?p=2']],
  ];
  for (const [name, came, leftOut, shown] of CASES) it(name, () => expect(chosen(came, leftOut)).to.deep.equal(shown));

  it('fills up to the limit with what is left after leaving out', () => {
    expect(chosen(['/a', '/b', '/c', '/d'], ['/a'], 2)).to.deep.equal(['/b', '/c']);
  });

  it('reads a list of addresses, relative to the page, and passes over what is none', () => {
    expect(keysOf('/a  https://other.example/b\n javascript:alert(1)', 'https://news.example/x/')).to.deep.equal([
      'news.example/a',
      'other.example/b',
    ]);
  });

  it('knows the article being read by its canonical link and by the address bar', () => {
    const page = document.implementation.createHTMLDocument();
    page.head.innerHTML = '<base href="https://news.example/"><link rel="canonical" href="/2025/story/">';
    expect(currentKeys(page)).to.include('news.example/2025/story');
    expect(currentKeys(document)).to.deep.equal([articleKey(document.URL)]);
  });
});
