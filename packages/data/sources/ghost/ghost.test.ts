import { expect } from '@open-wc/testing';
import { here, watchedFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client.js';
import { isPressError } from '../../errors.js';
import type { Article } from '../../model.js';

const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;
const API = '/ghost/api/content/';
const RECORDED = [[`${API}authors/`, 'ghost-authors.json'], [`${API}posts/`, 'ghost-posts.json']] as const;

/** Stands in for the recorded server, whatever its query was. */
const server = () => watchedFetch((url) => fixture(RECORDED.find(([path]) => url.includes(path))?.[1] ?? 'none.json'));
const client = createClient({ fetch: server().fetch });
const POSTS = here(`${API}posts/?key=0`);
const articles = async (): Promise<readonly Article[]> => (await client.load({ kind: 'articles', src: POSTS })).data;
const titled = async (part: string): Promise<Article | undefined> => (await articles()).find(({ headline }) => headline.includes(part));

describe('Ghost, as a real server answered', () => {
  it('shows titles as they are: they are plain text', async () => {
    expect((await articles()).map(({ headline }) => headline)).to.include.members([
      'AT&amp;T, Q&A and &lt;br&gt; in headlines', '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6', 'Som "slides" & falls: what\'s next?', 'Троллейбус № 17 — «последний» рейс',
    ]);
  });

  it('reads a post with all that a card shows, its authors in order', async () => {
    const { author, image, ...article } = (await titled('slides'))!;
    expect(article).to.deep.include({
      url: 'http://127.0.0.1:2368/som-slides/', articleSection: 'Economy & Markets', description: 'The som lost 0.4% -- traders say it\'s "technical" & brief.',
    });
    expect(author?.map(({ name }) => name)).to.deep.equal(['Aida Toktogulova', 'Олег О’Нил']);
    expect(image).to.deep.include({
      contentUrl: 'http://127.0.0.1:2368/content/images/2026/09/som-note.jpg', description: 'Stack of 1,000-som notes', caption: 'Som notes on a counter in Bishkek. Photo: Azamat Photo / Reuters',
    });
  });

  it('hides internal tags', async () => expect((await articles()).map(({ articleSection }) => articleSection).filter((section) => section?.startsWith('#'))).to.deep.equal([]));

  it('lists posts for members, without the text that they pay for', async () => {
    const post = await titled('Members only');
    expect(post?.image?.contentUrl).to.match(/som-note\.jpg$/);
    expect(post?.description).to.equal(undefined);
  });

  it('asks for no more than is shown, and leaves a publisher’s own wishes alone', async () => {
    const { fetch, requests } = server();
    const watched = createClient({ fetch });
    await watched.load({ kind: 'articles', src: POSTS });
    await watched.load({ kind: 'articles', src: here(`${API}posts/?key=0&include=tags&fields=title,url&filter=tag:rates`) });
    await watched.load({ kind: 'people', src: here(`${API}authors/?key=0`) });
    expect(requests.map(({ url }) => decodeURIComponent(new URL(url).search))).to.deep.equal([
      '?key=0&include=authors,tags&fields=id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt',
      '?key=0&include=tags&fields=title,url&filter=tag:rates',
      '?key=0',
    ]);
  });

  it('reads what a server trimmed to these fields', async () => {
    const { data, source } = await createClient().load({ kind: 'articles', src: here(fixture('ghost-posts-slim.json')) });
    expect([source, data.length]).to.deep.equal(['ghost', 4]);
    expect(data.map(({ headline, url, datePublished, author }) => [headline, url, datePublished, author?.[0]?.name])[1]).to.deep.equal(
      ['Members only', 'http://127.0.0.1:2368/members-only/', '2026-09-21T03:30:00.000+00:00', 'Aida Toktogulova']);
  });

  it('knows authors with their picture, biography and profiles', async () => {
    const { data } = await client.load({ kind: 'people', src: here(`${API}authors/?key=0`) });
    expect(data.map(({ name }) => name)).to.deep.equal(['Aida Toktogulova', 'Owner', 'Олег О’Нил']);
    expect(data[0]).to.deep.include({
      url: 'http://127.0.0.1:2368/author/aida-toktogulova/', image: 'http://127.0.0.1:2368/content/images/2026/09/avatar-aida.png',
      description: 'Aida covers markets & currencies for "Bishkek Daily".', sameAs: ['https://example.test/~aida', 'https://www.facebook.com/aida', 'https://x.com/aida'],
    });
  });

  it('knows each author of some posts once', async () => {
    const { data } = await client.load({ kind: 'people', src: POSTS });
    expect(data.map(({ name }) => name)).to.deep.equal(['Owner', 'Aida Toktogulova', 'Олег О’Нил']);
  });

  it('knows the picture of the first post', async () => {
    expect((await client.load({ kind: 'image', src: POSTS })).data.contentUrl).to.equal('https://static.ghost.org/v4.0.0/images/feature-image.jpg');
  });

  it('has no picture where the post has none', async () => {
    const bare = createClient({ fetch: async () => Response.json({ posts: [{ title: 'T', url: '/t/', feature_image: null }] }) });
    const error: unknown = await bare.load({ kind: 'image', src: POSTS }).catch((reason: unknown) => reason);
    expect(isPressError(error) && error.kind).to.equal('schema');
  });

  it('sends nobody to the page of an author who has none', async () => {
    const bare = createClient({ fetch: async () => Response.json({ authors: [{ name: 'New', profile_image: null, url: 'https://news.example/404/' }] }) });
    expect((await bare.load({ kind: 'people', src: here('/authors.json') })).data[0]).to.deep.include({ name: 'New', url: undefined, sameAs: [] });
  });
});
