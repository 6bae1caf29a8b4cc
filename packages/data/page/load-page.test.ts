import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../test/fetching.js';
import { createClient } from '../client/client.js';
import { isPressError } from '../model/errors.js';
import type { PageFacts, ResourceKind } from '../model/resource.js';

const PERSON = {
  '@type': 'Person',
  name: 'Davide Cancarini',
  jobTitle: 'researcher',
  sameAs: ['https://x.com/davide'],
  url: '/json-ld/',
};
const IMAGE = {
  '@type': 'ImageObject',
  url: '/json-ld.jpg',
  creditText: 'From JSON-LD',
  license: '/license',
  copyrightNotice: 'From JSON-LD',
};
const ARTICLE = { '@type': 'NewsArticle', headline: 'H', author: PERSON, image: IMAGE };
const META = { author: 'Somebody Else', 'og:image': '/og.jpg', 'og:image:alt': 'From OpenGraph' };

const page = (facts: Partial<PageFacts>): PageFacts => ({
  url: testUrl('/2025/06/central-asia-israel/'),
  jsonLd: [],
  meta: {},
  ...facts,
});
const WORDPRESS = testUrl('/wp-json/wp/v2/posts/16');

const load = async <K extends ResourceKind>(
  kind: K,
  facts: Partial<PageFacts>,
  served: (url: string) => string = (url) => url,
) => createClient({ fetch: recordingFetch(served).fetch }).load({ kind, page: page(facts) });
const failingServer = (): string => '/fault/500';

describe('people from the page', () => {
  it('are WordPress’s authors, with missing fields from JSON-LD', async () => {
    const { data, source } = await load('people', { wordpressPost: WORDPRESS, jsonLd: [ARTICLE], meta: META });
    expect(source).to.equal('wordpress');
    expect(data).to.have.length(1);
    expect(data[0]).to.deep.include({
      name: 'Davide Cancarini',
      jobTitle: 'researcher',
      sameAs: ['https://x.com/davide'],
      url: testUrl('/author/davide-cancarini/'),
    });
    expect(data[0]?.description).to.match(/^Davide Cancarini is an independent researcher/);
  });

  it('are the author on the archive of one', async () => {
    const { data } = await load('people', { wordpressPost: testUrl('/wp-json/wp/v2/users/2'), meta: META });
    expect(data.map(({ name }) => name)).to.deep.equal(['Davide Cancarini']);
  });

  it('get no fields from a person with another name', async () => {
    const { data } = await load('people', {
      wordpressPost: WORDPRESS,
      jsonLd: [{ ...ARTICLE, author: { ...PERSON, name: 'Somebody Else' } }],
    });
    expect(data).to.have.length(1);
    expect(data[0]?.jobTitle).to.equal(undefined);
  });

  it('are read from JSON-LD if there is no WordPress, and from the meta element if there is no JSON-LD', async () => {
    const described = await load('people', { jsonLd: [ARTICLE], meta: META });
    expect([described.source, described.data.map(({ name }) => name)]).to.deep.equal(['page', ['Davide Cancarini']]);
    expect((await load('people', { meta: META })).data).to.deep.equal([{ name: 'Somebody Else' }]);
    expect(
      (await load('people', { meta: { author: 'https://facebook.com/a', 'article:author': ' A  B ' } })).data,
    ).to.deep.equal([{ name: 'A B' }]);
  });

  it('are read from the page if WordPress fails', async () => {
    const { data, source } = await load('people', { wordpressPost: WORDPRESS, jsonLd: [ARTICLE] }, failingServer);
    expect([source, data[0]?.name]).to.deep.equal(['page', 'Davide Cancarini']);
  });

  it('fail with WordPress’s error if the page names nobody either', async () => {
    const reason: unknown = await load('people', { wordpressPost: WORDPRESS }, failingServer).catch(
      (error: unknown) => error,
    );
    expect(isPressError(reason) && reason.status).to.equal(500);
  });

  it('are Ghost’s authors, with missing fields from JSON-LD', async () => {
    const jsonLd = [{ ...ARTICLE, author: { ...PERSON, name: 'Aizada Bekova' } }];
    const { data, source } = await load(
      'people',
      { ghostPost: testUrl('/ghost/api/content/posts/slug/x/?key=0'), jsonLd },
      () => new URL('../sources/ghost/fixtures/posts.json', import.meta.url).pathname,
    );
    expect([source, data.map(({ name }) => name)]).to.deep.equal(['ghost', ['Aizada Bekova', 'Тимур Асанов']]);
    expect([data[0]?.description?.slice(0, 14), data[0]?.jobTitle]).to.deep.equal(['Aizada covers ', 'researcher']);
  });

  it('are read from the page if Ghost does not have the article', async () => {
    const { data, source } = await load(
      'people',
      { ghostPost: testUrl('/ghost/api/content/posts/slug/x/?key=0'), jsonLd: [ARTICLE] },
      failingServer,
    );
    expect([source, data[0]?.name]).to.deep.equal(['page', 'Davide Cancarini']);
  });

  it('are an empty list if the page names nobody', async () =>
    expect((await load('people', {})).data).to.deep.equal([]));

  it('are read from the rest of the page if JSON-LD is invalid', async () => {
    expect(
      (
        await load('people', {
          jsonLd: [{ '@type': 'NewsArticle', author: [{ url: '/a' }, 5] }, [[]], null, 'x'],
          meta: META,
        })
      ).data,
    ).to.deep.equal([{ name: 'Somebody Else' }]);
  });
});

describe('the image from the page', () => {
  it('is merged field by field: from WordPress, then JSON-LD, then OpenGraph', async () => {
    const { data } = await load('image', { wordpressPost: WORDPRESS, jsonLd: [ARTICLE], meta: META });
    expect(data).to.deep.include({
      contentUrl: testUrl('/wp-content/uploads/2025/06/empty-chairs.jpg'),
      creditText: 'TCA',
      license: testUrl('/license'),
      copyrightNotice: 'From JSON-LD',
    });
    expect(data.description).to.match(/^Two empty chairs/);
  });

  it('is read from JSON-LD, with OpenGraph’s alternative text, if WordPress fails', async () => {
    const { data } = await load('image', { wordpressPost: WORDPRESS, jsonLd: [ARTICLE], meta: META }, failingServer);
    expect(data).to.deep.include({
      contentUrl: testUrl('/json-ld.jpg'),
      creditText: 'From JSON-LD',
      description: 'From OpenGraph',
    });
  });

  it('is read from OpenGraph if there is nothing else', async () =>
    expect((await load('image', { meta: META })).data.contentUrl).to.equal(testUrl('/og.jpg')));

  it('fails with WordPress’s error if the page has no image either', async () => {
    const reason: unknown = await load(
      'image',
      { wordpressPost: WORDPRESS, jsonLd: [{ '@type': 'WebPage' }] },
      failingServer,
    ).catch((error: unknown) => error);
    expect(isPressError(reason) && reason.status).to.equal(500);
  });

  it('never has an unsafe URL', async () =>
    expect((await load('image', { meta: { 'og:image': 'javascript:alert(1)' } })).data.contentUrl).to.equal(undefined));
});

describe('articles from the page', () => {
  const FEED = new URL('../sources/feed/fixtures/wordpress-rss.xml', import.meta.url).pathname;
  const LIST = {
    '@type': 'ItemList',
    itemListElement: [{ '@type': 'NewsArticle', headline: 'From the list', url: '/list/' }],
  };

  it('are WordPress’s related posts', async () =>
    expect((await load('articles', { wordpressPost: WORDPRESS, jsonLd: [LIST] })).data[0]?.headline).to.match(
      /^Caspian Ports/,
    ));

  it('are the latest posts on the archive of an author', async () => {
    const { data } = await load('articles', { wordpressPost: testUrl('/wp-json/wp/v2/users/2') });
    expect(new Set(data.map(({ reason }) => reason))).to.deep.equal(new Set(['latest']));
  });

  it('are those that the page lists if there is no WordPress, or it fails', async () => {
    for (const facts of [{ jsonLd: [LIST] }, { jsonLd: [{ '@graph': [ARTICLE, LIST] }], wordpressPost: WORDPRESS }]) {
      expect((await load('articles', facts, failingServer)).data.map(({ headline }) => headline)).to.deep.equal([
        'From the list',
      ]);
    }
  });

  const OTHER_LISTS: readonly [type: string, item: object][] = [
    ['menu', { '@type': 'SiteNavigationElement', name: 'Sport', url: '/sport/' }],
    ['list of products', { '@type': 'ListItem', position: 1, item: { '@type': 'Product', name: 'Mug', url: '/mug/' } }],
    ['list of questions', { '@type': ['Thing', 'Question'], name: 'Why?', url: '/faq/#why' }],
    ['list of jobs', { '@type': 'JobPosting', name: 'Editor', url: '/jobs/editor/' }],
  ];
  for (const [name, item] of OTHER_LISTS) {
    it(`are not the entries of a ${name}: the site’s feed is read instead`, async () => {
      const other = { '@type': 'ItemList', itemListElement: [item] };
      expect((await load('articles', { jsonLd: [other] })).data).to.deep.equal([]);
      expect((await load('articles', { jsonLd: [other, LIST] })).data.map(({ headline }) => headline)).to.deep.equal([
        'From the list',
      ]);
      expect((await load('articles', { feed: testUrl(FEED), jsonLd: [other] })).source).to.equal('feed');
    });
  }

  it('are the entries of a list without types', async () => {
    const entries = [
      { name: 'One', url: '/1/' },
      { '@type': 'ListItem', name: 'Two', url: '/2/' },
      { '@type': 'ListItem', item: { '@type': 'WebPage', name: 'Three', url: '/3/' } },
    ];
    expect(
      (await load('articles', { jsonLd: [{ '@type': 'ItemList', itemListElement: entries }] })).data.map(
        ({ headline }) => headline,
      ),
    ).to.deep.equal(['One', 'Two', 'Three']);
  });

  describe('with a link to the site’s feed', () => {
    const feed = testUrl(FEED);
    const sections = (
      articles: readonly { readonly articleSection?: string | undefined; readonly reason?: string | undefined }[],
    ) => articles.map(({ articleSection, reason }) => `${reason}: ${articleSection}`);

    it('are the latest of the feed, those of the article’s section first', async () => {
      const { data, source, url } = await load('articles', {
        feed,
        jsonLd: [{ ...ARTICLE, articleSection: ['Opinion'] }],
      });
      expect([source, url]).to.deep.equal(['feed', feed]);
      const labels = sections(data);
      const first = labels.lastIndexOf('section: Opinion');
      expect(first).to.be.at.least(0);
      expect(labels.slice(0, first + 1).every((label) => label === 'section: Opinion')).to.equal(true);
      expect(
        labels.slice(first + 1).every((label) => label.startsWith('latest: ') && !label.endsWith('Opinion')),
      ).to.equal(true);
    });

    it('are the latest of the feed in its order if the page names no section', async () => {
      const { data } = await load('articles', { feed });
      const { data: whole } = await createClient().load({ kind: 'articles', src: feed });
      expect(data.map(({ url }) => url)).to.deep.equal(whole.map(({ url }) => url));
    });

    it('are read from the feed if WordPress’s REST API is not public', async () => {
      const { data, source } = await load('articles', { feed, wordpressPost: WORDPRESS }, (url) =>
        url.includes('/wp-json/') ? '/fault/404' : url,
      );
      expect([source, data.length > 0]).to.deep.equal(['feed', true]);
    });

    it('are not read from the feed if WordPress has articles, or the page has a list', async () => {
      expect((await load('articles', { feed, wordpressPost: WORDPRESS })).source).to.equal('wordpress');
      expect((await load('articles', { feed, jsonLd: [LIST] })).source).to.equal('page');
    });
  });

  it('do not include the article of the page itself', async () =>
    expect(
      (await load('articles', { jsonLd: [{ ...ARTICLE, url: '/2025/06/central-asia-israel/' }] })).data,
    ).to.deep.equal([]));
});

it('rates cannot be read from a page', async () => {
  const reason: unknown = await load('rates', {}).catch((error: unknown) => error);
  expect(isPressError(reason) && reason.message).to.equal('The page has no rates: set src.');
});
