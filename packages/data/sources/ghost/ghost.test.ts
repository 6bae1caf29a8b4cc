import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { isPressError } from '../../model/errors.js';
import type { Article } from '../../model/model.js';
import { read } from './ghost.js';

const fixture = (name: string): string => new URL(`./fixtures/${name}`, import.meta.url).pathname;
const API = '/ghost/api/content/';
/** The site of the recorded responses. */
const SITE = 'http://127.0.0.1:2368';
const RECORDED = [
  [`${API}authors/`, 'authors.json'],
  [`${API}posts/`, 'posts.json'],
] as const;

/** Answers with the recorded responses, whatever the query. */
const server = () =>
  recordingFetch((url) => fixture(RECORDED.find(([path]) => url.includes(path))?.[1] ?? 'none.json'));
const client = createClient({ fetch: server().fetch });
const POSTS = testUrl(`${API}posts/?key=0`);
const articles = async (): Promise<readonly Article[]> => (await client.load({ kind: 'articles', src: POSTS })).data;
const withTitle = async (part: string): Promise<Article | undefined> =>
  (await articles()).find(({ headline }) => headline.includes(part));

describe('responses of a real Ghost server', () => {
  it('have titles that are plain text', async () => {
    expect((await articles()).map(({ headline }) => headline)).to.include.members([
      'AT&amp;T, Q&A and &lt;br&gt; in headlines',
      '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6',
      'Caspian Ports: Who\'s "Ready" & Who Waits?',
      'Троллейбус № 17 — «последний» рейс',
    ]);
  });

  it('have all fields of a card, with the authors in order', async () => {
    const { author, image, ...article } = (await withTitle('Caspian'))!;
    expect(article).to.deep.include({
      url: `${SITE}/caspian-ports/`,
      articleSection: 'Economy & Markets',
      description: 'New berths -- and shippers who ask if they\'ll be "enough" & in time.',
    });
    expect(author?.map(({ name }) => name)).to.deep.equal(['Aizada Bekova', 'Тимур Асанов']);
    expect(image).to.deep.include({
      contentUrl: `${SITE}/content/images/2025/06/caspian-harbour.jpg`,
      description: 'A container ship under "harbour" cranes & a low sun',
      caption: 'Containers at a Caspian harbour. Image: TCA, Aleksandr Potolitsyn',
    });
  });

  it('leave out posts without a title', async () => {
    expect((await articles()).filter(({ url }) => url.endsWith('/untitled/'))).to.deep.equal([]);
  });

  it('hide internal tags', async () =>
    expect(
      (await articles()).map(({ articleSection }) => articleSection).filter((section) => section?.startsWith('#')),
    ).to.deep.equal([]));

  it('include posts for members, without their text', async () => {
    const post = await withTitle('What the Grid Will Cost');
    expect(post?.image?.contentUrl).to.match(/steppe-power-lines\.jpg$/);
    expect(post?.description).to.equal(undefined);
  });

  const PROFILES: Readonly<Record<string, readonly [value: string, profile: string]>> = {
    facebook: ['aizada.bekova', 'https://www.facebook.com/aizada.bekova'],
    twitter: ['@aizada', 'https://x.com/aizada'],
    threads: ['@aizada', 'https://www.threads.net/@aizada'],
    bluesky: ['aizada.example', 'https://bsky.app/profile/aizada.example'],
    mastodon: ['@aizada@mastodon.social', 'https://mastodon.social/@aizada'],
    tiktok: ['@aizada', 'https://www.tiktok.com/@aizada'],
    youtube: ['@aizada', 'https://www.youtube.com/@aizada'],
    instagram: ['aizada', 'https://www.instagram.com/aizada'],
    linkedin: ['aizada', 'https://www.linkedin.com/in/aizada'],
  };
  const authorWith = async (fields: object) =>
    (
      await createClient({
        fetch: async () => Response.json({ authors: [{ name: 'Aizada', profile_image: null, ...fields }] }),
      }).load({ kind: 'people', src: testUrl(`${API}authors/?key=0`) })
    ).data[0];
  for (const [network, [value, profile]] of Object.entries(PROFILES))
    it(`link to an author’s profile on ${network}`, async () =>
      expect((await authorWith({ [network]: value }))?.sameAs).to.deep.equal([profile]));

  it('link to profiles that are stored as a path', async () => {
    const { sameAs } = (await authorWith({
      mastodon: 'mastodon.social/@aizada',
      youtube: 'channel/UC1',
      linkedin: 'company/tca',
    }))!;
    expect(sameAs).to.deep.equal([
      'https://mastodon.social/@aizada',
      'https://www.youtube.com/channel/UC1',
      'https://www.linkedin.com/company/tca',
    ]);
  });

  it('have the location of an author', async () =>
    expect((await authorWith({ location: ' Bishkek ' }))?.workLocation).to.equal('Bishkek'));

  it('are requested with the fields that are shown, unless the publisher’s URL has fields', async () => {
    const { fetch, requests } = server();
    const recordingClient = createClient({ fetch });
    await recordingClient.load({ kind: 'articles', src: POSTS });
    await recordingClient.load({
      kind: 'articles',
      src: testUrl(`${API}posts/?key=0&include=tags&fields=title,url&filter=tag:rates`),
    });
    await recordingClient.load({ kind: 'people', src: testUrl(`${API}authors/?key=0`) });
    expect(requests.map(({ url }) => decodeURIComponent(new URL(url).search))).to.deep.equal([
      '?key=0&include=authors,tags&fields=id,title,url,feature_image,feature_image_alt,feature_image_caption,' +
        'published_at,excerpt',
      '?key=0&include=tags&fields=title,url&filter=tag:rates',
      '?key=0',
    ]);
  });

  it('are read with these fields only', async () => {
    const { data, source } = await createClient().load({
      kind: 'articles',
      src: testUrl(fixture('posts-slim.json')),
    });
    expect([source, data.length]).to.deep.equal(['ghost', 4]);
    expect(
      data.map(({ headline, url, datePublished, author }) => [headline, url, datePublished, author?.[0]?.name])[1],
    ).to.deep.equal([
      '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6',
      `${SITE}/bazaar-prices/`,
      '2025-06-22T09:00:00.000+06:00',
      'Aizada Bekova',
    ]);
  });

  it('have authors with their image, biography and profiles', async () => {
    const { data } = await client.load({ kind: 'people', src: testUrl(`${API}authors/?key=0`) });
    expect(data.map(({ name }) => name)).to.deep.equal(['Aizada Bekova', 'Тимур Асанов']);
    expect(data[0]).to.deep.include({
      url: `${SITE}/author/aizada-bekova/`,
      image: `${SITE}/content/images/2025/06/avatar.jpg`,
      description: 'Aizada covers markets & transport for "The Times of Central Asia". AT&amp;T is not her beat.',
      workLocation: 'Bishkek',
      sameAs: [
        'https://example.test/~aizada',
        'https://www.facebook.com/aizada.bekova',
        'https://x.com/aizada',
        'https://www.threads.net/@aizada',
        'https://bsky.app/profile/aizada.example',
        'https://mastodon.social/@aizada',
        'https://www.tiktok.com/@aizada',
        'https://www.youtube.com/@aizada',
        'https://www.instagram.com/aizada',
        'https://www.linkedin.com/in/aizada',
      ],
    });
  });

  it('have each author of several posts once', async () => {
    const { data } = await client.load({ kind: 'people', src: POSTS });
    expect(data.map(({ name }) => name)).to.deep.equal(['Aizada Bekova', 'Тимур Асанов']);
  });

  it('have the image of the first post', async () => {
    expect((await client.load({ kind: 'image', src: POSTS })).data.contentUrl).to.equal(
      `${SITE}/content/images/2025/06/caspian-harbour.jpg`,
    );
  });

  describe('sizes of an image', () => {
    const sizes = async (feature_image: string) => {
      const client = createClient({
        fetch: async () => Response.json({ posts: [{ title: 'T', url: '/story/', feature_image }] }),
      });
      const { data } = await client.load({ kind: 'image', src: POSTS });
      expect((await client.load({ kind: 'articles', src: POSTS })).data[0]?.image?.candidates).to.deep.equal(
        data.candidates,
      );
      return data.candidates?.map((candidate) => [candidate.width, candidate.url.replace(location.origin, '')]);
    };

    it('are offered if Ghost stores it, also on a site in a subfolder', async () => {
      expect(await sizes('/blog/content/images/2025/06/a.JPG')).to.deep.equal(
        [600, 1000, 1600, 2400].map((width) => [width, `/blog/content/images/size/w${width}/2025/06/a.JPG`]),
      );
    });

    const WITHOUT_SIZES: Readonly<Record<string, string>> = {
      'on another server': 'https://images.example/content/images/a.jpg',
      'that is an SVG': '/content/images/a.svg',
      'that is a GIF': '/content/images/a.gif',
      'that is a smaller size itself': '/content/images/size/w600/a.jpg',
      'from another folder of the site': '/pictures/a.jpg',
    };
    for (const [which, url] of Object.entries(WITHOUT_SIZES))
      it(`are not offered for one ${which}`, async () => expect(await sizes(url)).to.deep.equal([]));
  });

  it('fail with kind schema if the post has no image', async () => {
    const client = createClient({
      fetch: async () => Response.json({ posts: [{ title: 'T', url: '/t/', feature_image: null }] }),
    });
    const error: unknown = await client.load({ kind: 'image', src: POSTS }).catch((reason: unknown) => reason);
    expect(isPressError(error) && error.kind).to.equal('schema');
  });

  it('do not link to Ghost’s 404 page for an author without a page', async () => {
    const client = createClient({
      fetch: async () =>
        Response.json({ authors: [{ name: 'New', profile_image: null, url: 'https://news.example/404/' }] }),
    });
    expect((await client.load({ kind: 'people', src: testUrl('/authors.json') })).data[0]).to.deep.include({
      name: 'New',
      url: undefined,
      sameAs: [],
    });
  });
});

describe('related posts on Ghost', () => {
  const POST = testUrl(`${API}posts/slug/caspian-ports/?key=0`);
  const page = { url: testUrl('/caspian-ports/'), ghostPost: POST, jsonLd: [], meta: {} };

  /** Loads related posts from the recorded ones, filtered like Ghost does. */
  async function related(limit: number, failingFilter = 'none', request: object = {}) {
    const { posts } = await (await fetch(fixture('posts.json'))).json();
    const find = (...slugs: readonly string[]) =>
      posts.filter(({ slug }: { readonly slug: string }) => slugs.includes(slug));
    const requested: (string | null)[] = [];
    const postsFor = (filter: string) => {
      if (filter.startsWith('tag:[transport]')) return find('tian-shan-road', 'trolleybus-17');
      return filter.startsWith('tag:[economy-markets]') ? find('bazaar-prices', 'emoji-long') : posts.slice(1);
    };
    const client = createClient({
      fetch: async (url) => {
        const filter = new URL(url).searchParams.get('filter');
        requested.push(filter && new URL(url).search);
        if (filter?.startsWith(failingFilter)) return new Response('', { status: 500 });
        return Response.json({ posts: filter ? postsFor(filter) : find('caspian-ports') });
      },
    });
    const { data, source } = await client.load({ kind: 'articles', page, limit, ...request });
    return {
      source,
      slugs: data.map(({ url }) => url.split('/').at(-2)),
      reasons: data.map(({ reason }) => reason),
      requested,
      id: find('caspian-ports')[0].id,
    };
  }

  const filters = (requested: readonly (string | null)[]) =>
    requested.map((query) => query && new URLSearchParams(query).get('filter'));

  it('have a topic tag in common, if there are enough of them', async () => {
    const { slugs, requested, id, source } = await related(2);
    expect([source, slugs]).to.deep.equal(['ghost', ['tian-shan-road', 'trolleybus-17']]);
    expect(filters(requested)).to.deep.equal([null, `tag:[transport]+id:-'${id}'`]);
  });

  it('are followed by those of the section, then the latest; each once, none without a title', async () => {
    const { slugs, requested, reasons } = await related(20);
    expect(slugs).to.deep.equal([
      'tian-shan-road',
      'trolleybus-17',
      'bazaar-prices',
      'emoji-long',
      'att-qa',
      'rtl-title',
      'no-image',
      'members-only',
    ]);
    expect(reasons).to.deep.equal(['related', 'related', 'section', 'section', 'latest', 'latest', 'latest', 'latest']);
    expect(new URLSearchParams(requested.at(-1)!).get('limit')).to.equal('20');
  });

  it('are requested with the page’s key, and with the fields that are shown', async () => {
    for (const query of (await related(20)).requested.slice(1)) {
      const { key, include, fields } = Object.fromEntries(new URLSearchParams(query!));
      expect([key, include, fields?.split(',').length]).to.deep.equal(['0', 'authors,tags', 8]);
    }
  });

  it('are those that were found before the server failed', async () => {
    expect((await related(6, 'id:-[')).slugs).to.deep.equal([
      'tian-shan-road',
      'trolleybus-17',
      'bazaar-prices',
      'emoji-long',
    ]);
  });

  it('are not older than requested', async () => {
    const { requested, id } = await related(2, 'none', { publishedAfter: '2025-06-01' });
    expect(filters(requested).at(-1)).to.equal(`tag:[transport]+id:-'${id}'+published_at:>='2025-06-01'`);
  });
});

describe('a response of Ghost with too many items', () => {
  const unread = {
    get(): never {
      throw new Error('An item that is not shown was read.');
    },
  };
  const many = (length: number, limit: number, item: object): object[] =>
    Array.from({ length }, (_, index) => (index < limit ? item : Object.defineProperty({}, 'name', unread)));

  it('is read up to the 500th post, and the 20th author of each', () => {
    const post = { title: 'A', url: '/a', feature_image: null, authors: many(30, 20, { name: 'Aida' }) };
    const unreadPost = Object.defineProperty({}, 'title', unread);
    const posts = Array.from({ length: 600 }, (_, index) => (index < 500 ? post : unreadPost));
    const data = read.articles?.({ url: POSTS, body: { posts } }, { kind: 'articles' }).data;
    expect(data?.map(({ author }) => author?.length)).to.deep.equal(Array.from({ length: 500 }, () => 20));
  });
});
