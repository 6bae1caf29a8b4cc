import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import type { PageFacts } from '../../model/resource.js';
import { peopleModule } from '../lazy-modules.js';
import { read } from './wordpress.js';

/** A recorded post with the fields of a plugin. The responses of the plugins follow their source code. */
async function siteWith(additions: object, elsewhere: Readonly<Record<string, unknown>> = {}) {
  const post: unknown = await (await fetch('/wp-json/wp/v2/posts/16')).json();
  const requested: string[] = [];
  const client = createClient({
    fetch: async (url) => {
      const { pathname, search } = new URL(url);
      requested.push(pathname + (pathname.includes('coauthors') ? search : ''));
      const [, response] = Object.entries(elsewhere).find(([path]) => pathname.endsWith(path)) ?? [];
      if (pathname.endsWith('/posts/16')) return Response.json({ ...Object(post), ...additions });
      return response
        ? Response.json(response)
        : Response.json({ code: 'rest_no_route', message: 'No route.' }, { status: 404 });
    },
  });
  return { client, requested };
}
const POST = testUrl('/wp-json/wp/v2/posts/16');

const CO_AUTHORS = [
  {
    id: 90,
    display_name: 'Guest Author',
    description: { raw: 'Writes &amp; reads.', rendered: '<p>Writes &#038; reads.</p>\n' },
    user_nicename: 'guest-author',
    link: '/author/guest-author/',
    featured_media: 0,
    avatar_urls: { 96: '/guest.jpg' },
  },
  {
    id: 2,
    display_name: 'Davide Cancarini',
    description: { raw: '', rendered: '' },
    user_nicename: 'davide-cancarini',
    link: '/author/davide-cancarini/',
    featured_media: 0,
  },
];

describe('Co-Authors Plus', () => {
  it('has the complete byline with guest authors; WordPress fills in authors with an account', async () => {
    const { client, requested } = await siteWith({ coauthors: [41, 42] }, { '/coauthors/v1/coauthors': CO_AUTHORS });
    const { data } = await client.load({ kind: 'people', src: POST });
    expect(data.map(({ name }) => name)).to.deep.equal(['Guest Author', 'Davide Cancarini']);
    expect(data[0]).to.deep.include({
      url: testUrl('/author/guest-author/'),
      image: testUrl('/guest.jpg'),
      description: 'Writes & reads.',
    });
    expect(data[1]?.description).to.match(/^Davide Cancarini is an independent researcher/);
    expect(requested).to.deep.equal(['/wp-json/wp/v2/posts/16', '/wp-json/coauthors/v1/coauthors?post_id=16']);
  });

  it('is read for a page as well', async () => {
    const { client } = await siteWith({ coauthors: [41] }, { '/coauthors/v1/coauthors': CO_AUTHORS.slice(0, 1) });
    const page: PageFacts = {
      url: testUrl('/2025/06/central-asia-israel/'),
      wordpressPost: POST,
      jsonLd: [],
      meta: {},
    };
    expect((await client.load({ kind: 'people', page })).data.map(({ name }) => name)).to.deep.equal(['Guest Author']);
  });

  it('is requested on sites without pretty permalinks', async () => {
    const post: unknown = await (await fetch('/wp-json/wp/v2/posts/16')).json();
    const requested: URL[] = [];
    const fetchPlain = async (url: string) => {
      requested.push(new URL(url));
      return Response.json(url.includes('coauthors%2Fv1') ? CO_AUTHORS : { ...Object(post), coauthors: [41] });
    };
    const { data } = await createClient({ fetch: fetchPlain }).load({
      kind: 'people',
      src: testUrl('/?rest_route=/wp/v2/posts/16'),
    });
    expect(data).to.have.length(2);
    expect(Object.fromEntries(requested[1]!.searchParams)).to.deep.equal({
      rest_route: '/coauthors/v1/coauthors',
      post_id: '16',
    });
  });

  it('is not requested if no author is shown, or if it is not installed', async () => {
    const { client, requested } = await siteWith({ coauthors: [41] });
    await client.load({ kind: 'articles', src: POST });
    const plain = await siteWith({});
    await plain.client.load({ kind: 'people', src: POST });
    expect([requested.length, plain.requested.length]).to.deep.equal([1, 1]);
  });

  it('is replaced by WordPress’s author if its request fails', async () => {
    for (const response of [undefined, { code: 'rest_unusable_data', message: 'Sorry.' }]) {
      const { client } = await siteWith({ coauthors: [41] }, response && { '/coauthors/v1/coauthors': response });
      expect((await client.load({ kind: 'people', src: POST })).data.map(({ name }) => name)).to.deep.equal([
        'Davide Cancarini',
      ]);
    }
  });

  it('can be the src', async () => {
    const src = testUrl('/wp-json/coauthors/v1/coauthors?post_id=16');
    const { data, source } = await createClient({ fetch: async () => Response.json(CO_AUTHORS) }).load({
      kind: 'people',
      src,
    });
    expect([source, data.map(({ name }) => name)]).to.deep.equal(['wordpress', ['Guest Author', 'Davide Cancarini']]);
  });
});

describe('PublishPress Authors', () => {
  const AUTHORS = [
    {
      term_id: 7,
      user_id: 0,
      is_guest: 1,
      slug: 'guest',
      display_name: 'Guest &amp; Author',
      job_title: 'Water &amp; energy reporter',
      avatar_url: '/guest.jpg',
      user_url: 'https://guest.example/',
      description: 'A <em>guest</em>, of <a href="/desk" onclick="alert(1)">the desk</a>.',
    },
    {
      term_id: 8,
      user_id: 2,
      is_guest: 0,
      slug: 'davide',
      display_name: 'Davide Cancarini',
      avatar_url: { url: '/davide.jpg', url2x: '/davide-2x.jpg' },
      user_url: '',
      description: '',
    },
  ];

  it('has the byline in the post', async () => {
    const { client, requested } = await siteWith({ authors: AUTHORS });
    const { data } = await client.load({ kind: 'people', src: POST });
    expect(data.map(({ name, image }) => [name, image])).to.deep.equal([
      ['Guest & Author', testUrl('/guest.jpg')],
      ['Davide Cancarini', testUrl('/davide.jpg')],
    ]);
    expect(data[0]).to.deep.include({
      description: 'A guest, of the desk.',
      jobTitle: 'Water & energy reporter',
      sameAs: ['https://guest.example/'],
      url: undefined,
    });
    expect(data[0]?.descriptionLinks).to.deep.equal([{ at: 12, text: 'the desk', url: testUrl('/desk') }]);
    expect(data[1]?.url).to.equal(testUrl('/author/davide-cancarini/'));
    expect(requested).to.have.length(1);
  });

  it('is the author on cards, too', async () => {
    const { client } = await siteWith({ authors: AUTHORS });
    const [article] = (await client.load({ kind: 'articles', src: POST })).data;
    expect(article?.author?.map(({ name }) => name)).to.deep.equal(['Guest & Author', 'Davide Cancarini']);
  });

  it('ignores the same key of another plugin', async () => {
    const { client } = await siteWith({ authors: [3, 'x', null, { id: 5 }] });
    const { data, problems } = await client.load({ kind: 'people', src: POST });
    expect([data.map(({ name }) => name), problems]).to.deep.equal([['Davide Cancarini'], []]);
  });
});

describe('Yoast', () => {
  const USER = {
    id: 2,
    name: 'Davide Cancarini',
    url: '',
    description: 'His own words.',
    link: '/author/davide-cancarini/',
    avatar_urls: {},
  };
  /** Yoast's structured data for an author's archive. */
  const schema = (person: object) => ({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'ProfilePage', mainEntityOfPage: {} },
      { '@type': 'Organization', name: 'The Times' },
      { '@type': 'Person', name: 'Davide Cancarini', description: 'Cut off after 250 charac', ...person },
    ],
  });
  const requested: string[] = [];
  const load = async (yoast_head_json: unknown) => {
    const fetchUser = async (url: string) => {
      requested.push(url);
      return Response.json({ ...USER, yoast_head_json });
    };
    return (await createClient({ fetch: fetchUser }).load({ kind: 'people', src: testUrl('/wp-json/wp/v2/users/2') }))
      .data;
  };

  it('adds profiles and the job title of a user, and keeps the biography', async () => {
    const [person] = await load({
      title: 'x',
      schema: schema({ sameAs: ['https://x.com/davide'], jobTitle: 'researcher', knowsAbout: ['energy'] }),
    });
    expect(person).to.deep.include({
      description: 'His own words.',
      sameAs: ['https://x.com/davide'],
      jobTitle: 'researcher',
      knowsAbout: ['energy'],
    });
    expect(new URL(requested[0]!).searchParams.get('_fields')).to.contain('yoast_head_json.schema');
  });

  it('is read for the first ten of many users', async () => {
    await peopleModule.load();
    let readGraphs = 0;
    const users = Array.from({ length: 12 }, (_, index) => ({
      name: `User ${index}`,
      yoast_head_json: {
        schema: {
          get '@graph'() {
            readGraphs++;
            return [{ '@type': 'Person', name: `User ${index}`, jobTitle: 'editor' }];
          },
        },
      },
    }));
    const { data = [] } = read.people?.({ url: testUrl('/'), body: users }, { kind: 'people' }) ?? {};
    expect(data.map(({ jobTitle }) => jobTitle)).to.deep.equal([
      ...Array.from({ length: 10 }, () => 'editor'),
      undefined,
      undefined,
    ]);
    const readOfTen = readGraphs;
    read.people?.({ url: testUrl('/'), body: users.slice(0, 10) }, { kind: 'people' });
    expect(readGraphs).to.equal(2 * readOfTen);
  });

  it('is ignored for other people, and if it is invalid', async () => {
    for (const body of [
      { schema: schema({ name: 'Somebody Else', sameAs: ['https://x.com/else'] }) },
      { schema: { '@type': 'Person', name: {} } },
      { schema: null },
      {},
      'x',
      null,
    ]) {
      expect(
        (await load(body)).map(({ name, sameAs }) => [name, sameAs]),
        JSON.stringify(body),
      ).to.deep.equal([['Davide Cancarini', []]]);
    }
  });
});

describe('an author’s site', () => {
  it('is ignored if it is the site itself, as WordPress writes it for the first user', async () => {
    const siteOf = async (url: string) =>
      (
        await createClient({ fetch: async () => Response.json({ name: 'Admin', avatar_urls: {}, url }) }).load({
          kind: 'people',
          src: testUrl('/wp-json/wp/v2/users/1'),
        })
      ).data[0]?.sameAs;
    expect([
      await siteOf(testUrl('/')),
      await siteOf(testUrl('/').replace(/\/$/, '')),
      await siteOf('https://own.example/'),
      await siteOf('javascript:alert(1)'),
    ]).to.deep.equal([[], [], ['https://own.example/'], []]);
  });
});

describe('Newspack’s media credit', () => {
  const media = (meta: object) => ({
    source_url: '/big.jpg',
    alt_text: 'Alt',
    caption: { rendered: '<p>Caption</p>' },
    media_details: { width: 1600, height: 900 },
    meta,
  });
  const embedding = { featured_media: 4, _embedded: { 'wp:featuredmedia': [{ ...media({}), meta: undefined }] } };

  const CREDITS: readonly [object, string | undefined, string | undefined][] = [
    [
      {
        _media_credit: 'Jane Doe',
        _media_credit_url: 'https://jane.example/',
        _navis_media_credit_org: 'Reuters &amp; Sons',
      },
      'Jane Doe / Reuters & Sons',
      'https://jane.example/',
    ],
    [{ _media_credit: 'Reuters', _media_credit_url: '', _navis_media_credit_org: '' }, 'Reuters', undefined],
    [{ _media_credit: '', _media_credit_url: 'javascript:alert(1)', _navis_media_credit_org: 'TCA' }, 'TCA', undefined],
    [{ other_plugin: 1 }, undefined, undefined],
  ];
  for (const [meta, creditText, url] of CREDITS) {
    it(`is ${creditText} for ${JSON.stringify(meta)}`, async () => {
      const { client } = await siteWith(embedding, { '/wp/v2/media/4': media(meta) });
      const { data } = await client.load({ kind: 'image', src: POST });
      expect([data.creditText, data.creator?.[0]?.url, data.caption, data.contentUrl]).to.deep.equal([
        creditText,
        url,
        'Caption',
        testUrl('/big.jpg'),
      ]);
    });
  }

  it('is requested even if the camera wrote a credit into the file, which is used if nobody typed one', async () => {
    const { fetch, requests } = recordingFetch();
    expect((await createClient({ fetch }).load({ kind: 'image', src: POST })).data.creditText).to.equal('TCA');
    expect(requests).to.have.length(2);
  });

  it('is left out if its request fails', async () => {
    const { client } = await siteWith(embedding);
    expect((await client.load({ kind: 'image', src: POST })).data.contentUrl).to.equal(testUrl('/big.jpg'));
  });
});
