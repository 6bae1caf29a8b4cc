import { expect } from '@open-wc/testing';
import { articleKey } from './tracking-parameters.js';

describe('articleKey', () => {
  const STORY = 'https://news.example/2025/06/story/';
  const SAME: Readonly<Record<string, string>> = {
    'without a trailing slash': 'https://news.example/2025/06/story',
    'over http': 'http://news.example/2025/06/story/',
    'with www': 'https://www.news.example/2025/06/story/',
    'with a host in upper case': 'https://NEWS.example/2025/06/story/',
    'with a fragment': 'https://news.example/2025/06/story/#comments',
    'from a newsletter': 'https://news.example/2025/06/story/?utm_source=mail&utm_medium=email&UTM_Campaign=june',
    'from Facebook': 'https://news.example/2025/06/story/?fbclid=IwAR0&mibextid=1',
    'from Yandex’s search and ads':
      'https://news.example/2025/06/story/?ysclid=m1&yclid=2&_openstat=3&ymclid=4&yadclid=5',
    'from Google': 'https://news.example/2025/06/story/?srsltid=A&gad_source=1&gbraid=2&wbraid=3&gclid=4&_gl=5',
    'from other networks': `${STORY}?ttclid=1&twclid=2&igsh=3&igshid=4&__twitter_impression=true&msclkid=5&dclid=6`,
    'with campaign parameters': `${STORY}?mtm_campaign=1&at_medium=2&at_campaign=3&mc_cid=4&mc_eid=5&ref_src=6`,
    'from Yandex': 'https://news.example/2025/06/story/?yclid=1',
    'as AMP, by its path': 'https://news.example/2025/06/story/amp/',
    'as AMP, by a parameter': 'https://news.example/2025/06/story/?amp=1',
    'with an empty query': 'https://news.example/2025/06/story/?',
  };
  for (const [how, url] of Object.entries(SAME))
    it(`is the same for the article ${how}`, () => expect(articleKey(url)).to.equal(articleKey(STORY)));

  it('ignores the order of parameters', () => {
    expect(articleKey('https://news.example/?p=16&lang=ky&utm_id=1')).to.equal(
      articleKey('https://news.example/?lang=ky&p=16'),
    );
  });

  it('ignores how Cyrillic is escaped', () => {
    const lower = 'https://news.example/%d0%b1%d0%b0%d0%b7%d0%b0%d1%80/';
    expect(articleKey(lower)).to.equal(articleKey('https://news.example/базар/'));
  });

  const DIFFERENT: readonly [string, string][] = [
    ['https://news.example/?p=1', 'https://news.example/?p=2'],
    ['https://news.example/a', 'https://news.example/b'],
    ['https://news.example/a', 'https://news.example/A'],
    ['https://news.example/a', 'https://other.example/a'],
    ['https://ky.news.example/a', 'https://ru.news.example/a'],
    ['https://news.example:8080/a', 'https://news.example/a'],
    ['https://news.example/preamp', 'https://news.example/pre'],
    ['https://news.example/story?page=2', 'https://news.example/story'],
  ];
  for (const [one, other] of DIFFERENT)
    it(`is different for ${one} and ${other}`, () => expect(articleKey(one)).not.to.equal(articleKey(other)));

  it('returns a value that is not a URL unchanged', () => expect(articleKey('no URL')).to.equal('no URL'));
});
