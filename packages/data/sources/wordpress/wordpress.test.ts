import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../test/fetching.js';
import { createClient, type PressClient } from '../../client/client.js';
import { describeProblem } from '../../model/describe-problem.js';
import { isPressError } from '../../model/errors.js';

interface RecordedPost {
  id: number;
  title: { rendered: string };
  excerpt: { rendered: string };
  _embedded: { author: unknown[]; 'wp:featuredmedia': Record<string, unknown>[]; 'wp:term': unknown[] };
  [key: string]: unknown;
}

const post = async (id: number): Promise<RecordedPost> => (await fetch(`/wp-json/wp/v2/posts/${id}`)).json();
const posts = async (): Promise<RecordedPost[]> => (await fetch('/wp-json/wp/v2/posts?per_page=10')).json();

/** Loads a body through the client, as the response of a WordPress site. */
function readAs(
  body: unknown,
  path = '/wp-json/wp/v2/posts',
): { client: PressClient; src: ReturnType<typeof testUrl> } {
  return { client: createClient({ fetch: async () => Response.json(body) }), src: testUrl(path) };
}
async function articlesIn(body: unknown) {
  const { client, src } = readAs(body);
  return client.load({ kind: 'articles', src });
}
async function peopleIn(body: unknown, path?: string) {
  const { client, src } = readAs(body, path);
  return client.load({ kind: 'people', src });
}

describe('responses of a real WordPress server', () => {
  const client = createClient();
  const articles = async (path: string) => (await client.load({ kind: 'articles', src: testUrl(path) })).data;

  describe('posts', () => {
    const HEADLINES: readonly [number, string][] = [
      [23, 'Som “slides” & falls: what’s next?'],
      [24, 'Bazaar prices rise 5 < 6'],
      [25, 'AT&T, Q&A and <br> in headlines'],
      [
        28,
        'Emoji 📈 and a very long headline that goes on for well over one hundred and twenty characters ' +
          'so that cards must clamp it somewhere sensible',
      ],
      [30, 'مقال عن العملات'],
    ];
    for (const [id, headline] of HEADLINES)
      it(`have the headline of post ${id} as text: ${headline}`, async () =>
        expect((await articles(`/wp-json/wp/v2/posts/${id}`))[0]?.headline).to.equal(headline));

    it('have all fields of a card', async () => {
      const [article] = await articles('/wp-json/wp/v2/posts/16');
      expect(article).to.deep.include({
        headline: 'Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed',
        url: testUrl('/2025/06/central-asia-israel/'),
        datePublished: '2025-06-23T03:00:00Z',
        articleSection: 'Analysis',
        description:
          'Three decades of water technology, oil and quiet diplomacy have made Israel a useful partner for ' +
          'Central Asia. The crisis around Iran shows why it never became more than that.',
      });
      expect(article?.author?.map(({ name }) => name)).to.deep.equal(['Davide Cancarini']);
    });

    it('have sizes with the proportions of the original, the smallest first', async () => {
      const [article] = await articles('/wp-json/wp/v2/posts/16');
      expect(article?.image).to.deep.include({
        contentUrl: testUrl('/wp-content/uploads/2025/06/empty-chairs.jpg'),
        width: 1600,
        height: 900,
      });
      expect(article?.image?.candidates?.map(({ width }) => width)).to.deep.equal([300, 768, 1024, 1600]);
      expect(article?.image?.candidates?.map(({ url }) => url)).not.to.include(
        testUrl('/wp-content/uploads/2025/06/empty-chairs-150x150.jpg'),
      );
    });

    it('have dates with a time zone', async () => {
      for (const { datePublished } of await articles('/wp-json/wp/v2/posts?per_page=10'))
        expect(datePublished).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    });

    it('leave out protected posts and those without a title, but not those without an image', async () => {
      const headlines = (await articles('/wp-json/wp/v2/posts?per_page=10')).map(({ headline }) => headline);
      expect(headlines).to.have.length(9).and.to.include('Post without image').and.not.to.include('Locked');
      expect(await articles('/wp-json/wp/v2/posts/33')).to.deep.equal([]);
      expect(await articles('/wp-json/wp/v2/posts/29')).to.deep.equal([]);
      expect((await articles('/wp-json/wp/v2/posts/31'))[0]?.image).to.equal(undefined);
    });

    it('fail with the server’s status if the post is missing, or a draft', async () => {
      for (const [id, status] of [
        [999999, 404],
        [32, 401],
      ] as const) {
        const error: unknown = await client
          .load({ kind: 'articles', src: testUrl(`/wp-json/wp/v2/posts/${id}`) })
          .catch((reason: unknown) => reason);
        expect(isPressError(error) && [error.kind, error.status]).to.deep.equal(['http', status]);
      }
    });
  });

  describe('people', () => {
    const people = async (path: string) => (await client.load({ kind: 'people', src: testUrl(path) })).data;

    it('are read from a user: the biography with its line breaks, the largest avatar, the site', async () => {
      const [aizada] = await people('/wp-json/wp/v2/users/3');
      expect(aizada).to.deep.include({
        name: 'Aizada Bekova',
        url: testUrl('/author/aizada-bekova/'),
        description:
          'Aizada covers markets & transport for "The Times of Central Asia".\n' +
          "She was at a central bank's press desk before. Her site.",
        sameAs: ['https://example.test/~aizada'],
      });
      expect(aizada?.image).to.match(/\?s=96&/);
    });

    it('are read from the author of a post', async () => {
      const [davide] = await people('/wp-json/wp/v2/posts/16');
      expect(davide).to.deep.include({
        name: 'Davide Cancarini',
        url: testUrl('/author/davide-cancarini/'),
        image: testUrl('/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg?s=96'),
      });
    });

    it('are listed once for many posts', async () => {
      const names = (await people('/wp-json/wp/v2/posts?per_page=10')).map(({ name }) => name);
      expect(names).to.include('Davide Cancarini').and.to.include('Тимур Асанов');
      expect(new Set(names).size).to.equal(names.length);
    });
  });

  describe('an image', () => {
    const image = async (path: string) => (await client.load({ kind: 'image', src: testUrl(path) })).data;

    it('is read from a media item: alternative text, caption, credit', async () => {
      expect(await image('/wp-json/wp/v2/media/4')).to.deep.include({
        contentUrl: testUrl('/wp-content/uploads/2025/06/empty-chairs.jpg'),
        width: 1600,
        height: 900,
        creditText: 'TCA',
        description:
          'Two empty chairs face each other across a long table before a window on a city and snow mountains at dawn',
        caption:
          'Talks between Central Asia and Israel have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn',
      });
    });

    it('is read from a post, with the copyright in the file', async () => {
      expect(await image('/wp-json/wp/v2/posts/23')).to.deep.include({
        creditText: 'Example Agency',
        copyrightNotice: '(c) 2025 Example Agency',
        caption: 'Som notes on a counter in Bishkek. Photo: Example Photo / Example Agency',
      });
    });

    it('is an error if the post has a video in its place', async () => {
      const video = { media_type: 'file', mime_type: 'video/quicktime', source_url: '/flood.mov' };
      const edited = await post(16);
      edited._embedded['wp:featuredmedia'] = [{ ...video, meta: {} }];
      const error: unknown = await createClient({ fetch: async () => Response.json(edited) })
        .load({ kind: 'image', src: testUrl('/wp-json/wp/v2/posts/16') })
        .catch((reason: unknown) => reason);
      expect(isPressError(error) && error.message).to.equal('The post has no featured image.');
    });

    it('is an error if the post has none', async () => {
      const error: unknown = await image('/wp-json/wp/v2/posts/31').catch((reason: unknown) => reason);
      expect(isPressError(error) && `${error.kind}: ${error.message}`).to.equal(
        'schema: The post has no featured image.',
      );
    });
  });
});

describe('the WordPress source, with unusual responses', () => {
  it('ignores an author who is embedded as an error, like security plugins do', async () => {
    const edited = await post(16);
    edited._embedded.author = [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }];
    const [article] = (await articlesIn([edited])).data;
    expect(article).to.deep.include({ url: testUrl('/2025/06/central-asia-israel/'), author: [] });
    expect((await peopleIn(edited, '/wp-json/wp/v2/posts/16')).data).to.deep.equal([]);
  });

  it('keeps an image with an invalid field, and reports it', async () => {
    const edited = await post(16);
    Object.assign(edited._embedded['wp:featuredmedia'][0]!, {
      media_details: { width: 0, height: 900, sizes: [], image_meta: [] },
    });
    const { data, problems } = await articlesIn([edited]);
    expect(data[0]?.image).to.deep.include({
      contentUrl: testUrl('/wp-content/uploads/2025/06/empty-chairs.jpg'),
      width: undefined,
      candidates: [],
    });
    expect(problems.map(describeProblem)).to.deep.equal([
      '[0]._embedded.wp:featuredmedia[0].media_details.width: expected more than 0, got 0',
    ]);
  });

  it('reads a post with only the required fields', async () => {
    const { id, link, title } = await post(16);
    expect((await articlesIn([{ id, link, title }])).data).to.have.length(1);
    expect(
      (
        await articlesIn([
          { id, link, title, excerpt: null, _embedded: null, tags: null, date_gmt: '0000-00-00T00:00:00' },
        ])
      ).data[0]?.datePublished,
    ).to.equal(undefined);
  });

  it('drops posts with an unsafe URL, and keeps the others', async () => {
    const [first, second] = await posts();
    const { data } = await articlesIn([{ ...first, link: 'javascript:alert(1)' }, second]);
    expect(data.map(({ headline }) => headline)).to.deep.equal([second!.title.rendered]);
  });

  it('refuses an error with status 200', async () => {
    const error: unknown = await articlesIn({ code: 'rest_disabled', message: 'REST is disabled.' }).catch(
      (reason: unknown) => reason,
    );
    expect(isPressError(error) && error.kind).to.equal('schema');
    expect(isPressError(error) && error.problems.map(describeProblem)).to.include(
      'link: expected a string, got nothing',
    );
  });

  it('drops authors without a name', async () => {
    const edited = await post(16);
    edited._embedded.author = [{ name: '<b></b>', link: '/a/' }, { name: '', link: '/b/' }, { name: 'C' }];
    expect((await articlesIn([edited])).data[0]?.author?.map(({ name }) => name)).to.deep.equal(['C']);
  });

  it('recognizes WordPress’s fields at the URL of a publisher’s proxy', async () => {
    const { client, src } = readAs([await post(16)], '/my-proxy/latest');
    const loaded = await client.load({ kind: 'articles', src });
    expect(loaded).to.deep.include({ source: 'wordpress' });
    expect(loaded.data[0]?.datePublished).to.equal('2025-06-23T03:00:00Z');
  });
});

describe('requests to WordPress', () => {
  async function requestedUrl(path: string, kind: 'articles' | 'people' | 'image' = 'articles'): Promise<URL> {
    const { fetch, requests } = recordingFetch();
    await createClient({ fetch })
      .load({ kind, src: testUrl(path) })
      .catch(() => undefined);
    return new URL(requests[0]!.url);
  }

  it('ask only for the fields that are shown', async () => {
    const { searchParams } = await requestedUrl('/wp-json/wp/v2/posts?per_page=3');
    expect(searchParams.get('_embed')).to.equal('author,wp:featuredmedia,wp:term');
    expect(searchParams.get('_fields')?.split(','))
      .to.include.members(['link', 'title', 'date_gmt', '_links', '_embedded'])
      .and.not.to.include('content');
    expect(searchParams.get('per_page')).to.equal('3');
  });

  it('do not embed anything for users and media', async () => {
    for (const path of ['/wp-json/wp/v2/users/2', '/wp-json/wp/v2/media/4']) {
      const { searchParams } = await requestedUrl(path, path.includes('users') ? 'people' : 'image');
      expect(searchParams.has('_embed')).to.equal(false);
      expect(searchParams.get('_fields')).to.be.a('string');
    }
  });

  it('keep the parameters in the publisher’s URL', async () => {
    const { searchParams } = await requestedUrl(
      '/wp-json/wp/v2/posts?_embed=author&_fields=link,title,_links,_embedded&lang=ky',
    );
    expect([searchParams.get('_embed'), searchParams.get('_fields'), searchParams.get('lang')]).to.deep.equal([
      'author',
      'link,title,_links,_embedded',
      'ky',
    ]);
  });

  it('work on sites without pretty permalinks', async () => {
    const { searchParams } = await requestedUrl('/?rest_route=/wp/v2/posts/16');
    expect(searchParams.get('rest_route')).to.equal('/wp/v2/posts/16');
    expect(searchParams.get('_embed')).to.be.a('string');
  });
});

describe('related posts on WordPress', () => {
  const page = (path = '/wp-json/wp/v2/posts/16') => ({
    url: testUrl('/2025/06/central-asia-israel/'),
    wordpressPost: testUrl(path),
    jsonLd: [],
    meta: {},
  });
  const headlineStart = ({ headline }: { readonly headline: string }): string => headline.split(' ', 1).join('');

  async function related(limit: number) {
    const { fetch, requests } = recordingFetch();
    const { data } = await createClient({ fetch }).load({ kind: 'articles', page: page(), limit });
    return {
      headlines: data.map(headlineStart),
      reasons: data.map(({ reason }) => reason),
      requested: requests.map(({ url }) => new URL(url).searchParams),
    };
  }

  it('have a tag in common, if there are enough of them', async () => {
    const { headlines, requested } = await related(3);
    expect(headlines).to.deep.equal(['Caspian', 'Wind', 'How']);
    expect(requested.map((query) => query.get('tags'))).to.deep.equal([null, '10,11,12,13']);
  });

  it('are followed by those of the same categories, then the latest; each once, never the current one', async () => {
    const { headlines, reasons, requested } = await related(6);
    expect(headlines).to.deep.equal(['Caspian', 'Wind', 'How', 'On', 'The', 'Троллейбус']);
    expect(reasons).to.deep.equal(['related', 'related', 'related', 'latest', 'latest', 'latest']);
    expect(requested.map((query) => [query.get('tags'), query.get('categories')])).to.deep.equal([
      [null, null],
      ['10,11,12,13', null],
      [null, '2'],
      [null, null],
    ]);
    // What was found already is not asked for again, so that each response can fill the strip.
    expect(requested.slice(1).map((query) => query.get('exclude'))).to.deep.equal(['16', '16,17,18,21', '16,17,18,21']);
  });

  it('skip a post that cannot be suggested', async () => {
    const [current, locked, other] = [await post(16), await post(33), await post(31)];
    const { fetch, requests } = recordingFetch();
    const client = createClient({
      fetch: async (url) => {
        await fetch(url);
        const query = new URL(url).searchParams;
        return Response.json(url.includes('/posts/16') ? current : query.has('tags') ? [locked] : [other]);
      },
    });
    const { data } = await client.load({ kind: 'articles', page: page(), limit: 1 });
    expect(data.map(({ headline }) => headline)).to.deep.equal(['Post without image']);
    expect(requests).to.have.length(3);
  });

  it('are those that were found before the server failed', async () => {
    const { fetch } = recordingFetch((url) =>
      new URL(url).searchParams.has('categories') ? testUrl('/fault/500') : url,
    );
    const { data } = await createClient({ fetch }).load({ kind: 'articles', page: page(), limit: 6 });
    expect(data.map(headlineStart)).to.deep.equal(['Caspian', 'Wind', 'How']);
  });

  it('are posts also for a page, with the language in the page’s URL', async () => {
    const requested: string[] = [];
    const client = createClient({
      fetch: async (url) => {
        requested.push(url);
        return Response.json(url.includes('pages') ? await post(16) : []);
      },
    });
    await client.load({ kind: 'articles', page: page('/?rest_route=/wp/v2/pages/5&lang=ky'), limit: 3 });
    const { searchParams } = new URL(requested.at(-1)!);
    expect([searchParams.get('rest_route'), searchParams.get('lang')]).to.deep.equal(['/wp/v2/posts', 'ky']);
  });

  async function requestedQuery(request: object, facts: object = {}): Promise<URLSearchParams> {
    const { fetch, requests } = recordingFetch();
    await createClient({ fetch })
      .load({ kind: 'articles', page: { ...page(), ...facts }, limit: 1, ...request })
      .catch(() => undefined);
    return new URL(requests[1]!.url).searchParams;
  }

  it('are requested in the page’s language only on a multilingual site', async () => {
    expect((await requestedQuery({ language: 'ky' }, { multilingual: true })).get('lang')).to.equal('ky');
    expect((await requestedQuery({ language: 'ky' })).get('lang')).to.equal(null);
  });

  it('are not older than requested', async () => {
    expect((await requestedQuery({ publishedAfter: '2025-06-01' })).get('after')).to.equal('2025-06-01T00:00:00');
    expect((await requestedQuery({})).get('after')).to.equal(null);
  });

  it('have their language from Polylang or WPML', async () => {
    const posts = [
      { ...(await post(16)), lang: 'ky' },
      { ...(await post(31)), wpml_current_locale: 'ru_RU' },
    ];
    const { data } = await createClient({ fetch: async () => Response.json(posts) }).load({
      kind: 'articles',
      src: testUrl('/wp-json/wp/v2/posts?languages'),
    });
    expect(data.map(({ inLanguage }) => inLanguage)).to.deep.equal(['ky', 'ru_RU']);
  });

  it('are requested in pages of at most 100', async () => {
    const { fetch, requests } = recordingFetch();
    await createClient({ fetch }).load({ kind: 'articles', page: page(), limit: 500 });
    expect(new URL(requests[1]!.url).searchParams.get('per_page')).to.equal('100');
  });
});
