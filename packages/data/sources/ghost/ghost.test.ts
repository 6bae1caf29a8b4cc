import { expect } from '@open-wc/testing';
import { here, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { isPressError } from '../../model/errors.js';
import type { Article } from '../../model/model.js';

const fixture = (name: string): string => new URL(`./fixtures/${name}`, import.meta.url).pathname;
const API = '/ghost/api/content/';
/** Where it was recorded. */
const SITE = 'http://127.0.0.1:2368';
const RECORDED = [
  [`${API}authors/`, 'authors.json'],
  [`${API}posts/`, 'posts.json'],
] as const;

/** Stands in for the recorded server, whatever its query was. */
const server = () =>
  recordingFetch((url) => fixture(RECORDED.find(([path]) => url.includes(path))?.[1] ?? 'none.json'));
const client = createClient({ fetch: server().fetch });
const POSTS = here(`${API}posts/?key=0`);
const articles = async (): Promise<readonly Article[]> => (await client.load({ kind: 'articles', src: POSTS })).data;
const titled = async (part: string): Promise<Article | undefined> =>
  (await articles()).find(({ headline }) => headline.includes(part));

describe('Ghost, as a real server answered', () => {
  it('shows titles as they are: they are plain text', async () => {
    expect((await articles()).map(({ headline }) => headline)).to.include.members([
      'AT&amp;T, Q&A and &lt;br&gt; in headlines',
      '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6',
      'Caspian Ports: Who\'s "Ready" & Who Waits?',
      'Троллейбус № 17 — «последний» рейс',
    ]);
  });

  it('reads a post with all that a card shows, its authors in order', async () => {
    const { author, image, ...article } = (await titled('Caspian'))!;
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

  it('leaves out what has no title but the one that Ghost gives', async () => {
    expect((await articles()).filter(({ url }) => url.endsWith('/untitled/'))).to.deep.equal([]);
  });

  it('hides internal tags', async () =>
    expect(
      (await articles()).map(({ articleSection }) => articleSection).filter((section) => section?.startsWith('#')),
    ).to.deep.equal([]));

  it('lists posts for members, without the text that they pay for', async () => {
    const post = await titled('What the Grid Will Cost');
    expect(post?.image?.contentUrl).to.match(/steppe-power-lines\.jpg$/);
    expect(post?.description).to.equal(undefined);
  });

  const PROFILES: Readonly<Record<string, readonly [written: string, profile: string]>> = {
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
      }).load({ kind: 'people', src: here(`${API}authors/?key=0`) })
    ).data[0];
  for (const [network, [written, profile]] of Object.entries(PROFILES))
    it(`leads to an author at ${network}`, async () =>
      expect((await authorWith({ [network]: written }))?.sameAs).to.deep.equal([profile]));

  it('leads to authors who wrote the end of an address instead', async () => {
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

  it('says where an author works from', async () =>
    expect((await authorWith({ location: ' Bishkek ' }))?.workLocation).to.equal('Bishkek'));

  it('asks for no more than is shown, and leaves a publisher’s own wishes alone', async () => {
    const { fetch, requests } = server();
    const watched = createClient({ fetch });
    await watched.load({ kind: 'articles', src: POSTS });
    await watched.load({
      kind: 'articles',
      src: here(`${API}posts/?key=0&include=tags&fields=title,url&filter=tag:rates`),
    });
    await watched.load({ kind: 'people', src: here(`${API}authors/?key=0`) });
    expect(requests.map(({ url }) => decodeURIComponent(new URL(url).search))).to.deep.equal([
      '?key=0&include=authors,tags&fields=id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt',
      '?key=0&include=tags&fields=title,url&filter=tag:rates',
      '?key=0',
    ]);
  });

  it('reads what a server trimmed to these fields', async () => {
    const { data, source } = await createClient().load({
      kind: 'articles',
      src: here(fixture('posts-slim.json')),
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

  it('knows authors with their picture, biography and profiles', async () => {
    const { data } = await client.load({ kind: 'people', src: here(`${API}authors/?key=0`) });
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

  it('knows each author of some posts once', async () => {
    const { data } = await client.load({ kind: 'people', src: POSTS });
    expect(data.map(({ name }) => name)).to.deep.equal(['Aizada Bekova', 'Тимур Асанов']);
  });

  it('knows the picture of the first post', async () => {
    expect((await client.load({ kind: 'image', src: POSTS })).data.contentUrl).to.equal(
      `${SITE}/content/images/2025/06/caspian-harbour.jpg`,
    );
  });

  describe('names smaller files of a picture', () => {
    const sizes = async (feature_image: string) => {
      const bare = createClient({
        fetch: async () => Response.json({ posts: [{ title: 'T', url: '/story/', feature_image }] }),
      });
      const { data } = await bare.load({ kind: 'image', src: POSTS });
      expect((await bare.load({ kind: 'articles', src: POSTS })).data[0]?.image?.candidates).to.deep.equal(
        data.candidates,
      );
      return data.candidates?.map((candidate) => [candidate.width, candidate.url.replace(location.origin, '')]);
    };

    it('that Ghost keeps, also in a folder', async () => {
      expect(await sizes('/blog/content/images/2025/06/a.JPG')).to.deep.equal(
        [600, 1000, 1600, 2400].map((width) => [width, `/blog/content/images/size/w${width}/2025/06/a.JPG`]),
      );
    });

    const WHOLE: Readonly<Record<string, string>> = {
      'on another server': 'https://images.example/content/images/a.jpg',
      'that is a drawing': '/content/images/a.svg',
      'that moves': '/content/images/a.gif',
      'that is a smaller file itself': '/content/images/size/w600/a.jpg',
      'from elsewhere on the site': '/pictures/a.jpg',
    };
    for (const [which, address] of Object.entries(WHOLE))
      it(`but none of one ${which}`, async () => expect(await sizes(address)).to.deep.equal([]));
  });

  it('has no picture where the post has none', async () => {
    const bare = createClient({
      fetch: async () => Response.json({ posts: [{ title: 'T', url: '/t/', feature_image: null }] }),
    });
    const error: unknown = await bare.load({ kind: 'image', src: POSTS }).catch((reason: unknown) => reason);
    expect(isPressError(error) && error.kind).to.equal('schema');
  });

  it('sends nobody to the page of an author who has none', async () => {
    const bare = createClient({
      fetch: async () =>
        Response.json({ authors: [{ name: 'New', profile_image: null, url: 'https://news.example/404/' }] }),
    });
    expect((await bare.load({ kind: 'people', src: here('/authors.json') })).data[0]).to.deep.include({
      name: 'New',
      url: undefined,
      sameAs: [],
    });
  });
});

describe('articles related to the one that is read on Ghost', () => {
  const POST = here(`${API}posts/slug/caspian-ports/?key=0`);
  const page = { url: here('/caspian-ports/'), ghostPost: POST, jsonLd: [], meta: {} };

  /** The recorded posts, as Ghost would choose from them. */
  async function related(limit: number, failing = 'none', wish: object = {}) {
    const { posts } = await (await fetch(fixture('posts.json'))).json();
    const find = (...slugs: readonly string[]) =>
      posts.filter(({ slug }: { readonly slug: string }) => slugs.includes(slug));
    const asked: (string | null)[] = [];
    const answer = (filter: string) => {
      if (filter.startsWith('tag:[transport]')) return find('tian-shan-road', 'trolleybus-17');
      return filter.startsWith('tag:[economy-markets]') ? find('bazaar-prices', 'emoji-long') : posts.slice(1);
    };
    const asking = createClient({
      fetch: async (url) => {
        const filter = new URL(url).searchParams.get('filter');
        asked.push(filter && new URL(url).search);
        if (filter === failing) return new Response('', { status: 500 });
        return Response.json({ posts: filter ? answer(filter) : find('caspian-ports') });
      },
    });
    const { data, source } = await asking.load({ kind: 'articles', page, limit, ...wish });
    return {
      source,
      slugs: data.map(({ url }) => url.split('/').at(-2)),
      reasons: data.map(({ reason }) => reason),
      asked,
      id: find('caspian-ports')[0].id,
    };
  }

  const filters = (asked: readonly (string | null)[]) =>
    asked.map((query) => query && new URLSearchParams(query).get('filter'));

  it('share a public tag with it beside its first, where these are enough', async () => {
    const { slugs, asked, id, source } = await related(2);
    expect([source, slugs]).to.deep.equal(['ghost', ['tian-shan-road', 'trolleybus-17']]);
    expect(filters(asked)).to.deep.equal([null, `tag:[transport]+id:-'${id}'`]);
  });

  it('are filled up from its section, which is its first public tag, then with the latest, each once, and with none that has no title', async () => {
    const { slugs, asked, reasons } = await related(20);
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
    expect(new URLSearchParams(asked.at(-1)!).get('limit')).to.equal('20');
  });

  it('are asked for with the page’s key, and no more of each than is shown', async () => {
    for (const query of (await related(20)).asked.slice(1)) {
      const { key, include, fields } = Object.fromEntries(new URLSearchParams(query!));
      expect([key, include, fields?.split(',').length]).to.deep.equal(['0', 'authors,tags', 8]);
    }
  });

  it('are what was found before the server failed', async () => {
    const { id } = await related(1);
    expect((await related(6, `id:-'${id}'`)).slugs).to.deep.equal([
      'tian-shan-road',
      'trolleybus-17',
      'bazaar-prices',
      'emoji-long',
    ]);
  });

  it('are no older than is wanted', async () => {
    const { asked, id } = await related(2, 'none', { publishedAfter: '2025-06-01' });
    expect(filters(asked).at(-1)).to.equal(`tag:[transport]+id:-'${id}'+published_at:>='2025-06-01'`);
  });
});
