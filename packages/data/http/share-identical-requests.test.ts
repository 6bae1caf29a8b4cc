import { expect, fixture, html } from '@open-wc/testing';
import { FakeClock } from '../../../test/fake-clock.js';
import { uniqueUrl, testUrl, requestCount, recordingFetch } from '../../../test/fetching.js';
import { waitUntil, wait } from '../../../test/support.js';
import '../../article-hero/define.js';
import '../../author-bio/define.js';
import '../../suggested-articles/define.js';
import { RequestSharing } from './share-identical-requests.js';
import { createClient, type PressClient } from '../client/client.js';
import { isPressError } from '../model/errors.js';
import type { ResourceKind, ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { configure } from '../configuration/configure.js';
import { sharedClient } from '../client/shared-client.js';
import { defineSource } from '../sources/contract/source.js';

/** Resolves with the kind and the HTTP status of the error. */
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'It succeeded.',
    (error: unknown) => (isPressError(error) ? `${error.kind} ${error.status ?? ''}`.trim() : error),
  );

describe('the author card, the hero and the strip of a WordPress article, without a src,', () => {
  const links: HTMLLinkElement[] = [];
  function addLink(rel: string, href: string, type = ''): void {
    const element = Object.assign(document.createElement('link'), { rel, href, type });
    links.push(element);
    document.head.append(element);
  }
  after(() => {
    configure({ fetch: undefined });
    for (const element of links) element.remove();
  });

  it('request the post of the article once, and nothing twice', async () => {
    addLink('https://api.w.org/', '/wp-json/');
    addLink('alternate', '/wp-json/wp/v2/posts/16', 'application/json');
    const { fetch, requests } = recordingFetch();
    configure({ fetch });
    const container = await fixture(html`
      <div>
        <press-article-hero
          ><img
            src="/wp-content/uploads/2025/06/empty-chairs.jpg"
            width="1600"
            height="900"
            alt="Two empty chairs"
        /></press-article-hero>
        <press-author-bio></press-author-bio>
        <press-suggested-articles></press-suggested-articles>
      </div>
    `);
    const isReady = (name: string): boolean => container.querySelector(name)?.matches(':state(ready)') ?? false;
    await waitUntil(() => isReady('press-author-bio') && isReady('press-suggested-articles'), 'both widgets ready');
    await wait(100);
    const urls = requests.map(({ url }) => url);
    const postRequests = urls.filter((url) => new URL(url).pathname === '/wp-json/wp/v2/posts/16');
    expect(postRequests).to.have.length(1);
    expect(urls.toSorted()).to.deep.equal([...new Set(urls)].toSorted());
    const kinds = [...sharedClient().store.entries.keys()].map((key) => JSON.parse(key)[1]);
    expect(kinds).to.include.members(['people', 'articles', 'image']);
  });
});

describe('a shared response', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  interface TestWatcher {
    readonly states: ResourceState<unknown>[];
    readonly stop: () => void;
  }

  function watch(client: PressClient, kind: ResourceKind, src: SafeUrl, refreshMs?: number): TestWatcher {
    const states: ResourceState<unknown>[] = [];
    const stop = client.watch({ kind, src }, (state) => states.push(state), { refreshMs });
    stops.push(stop);
    return { states, stop };
  }
  const isSettled = (states: readonly ResourceState<unknown>[]): boolean =>
    states.at(-1)?.status === 'ready' || states.at(-1)?.status === 'failed';

  /** A client whose server sends rates and a person, which are different in each response. */
  function clientWithNewData(): { readonly client: PressClient; readonly responseCount: () => number } {
    let count = 0;
    const fetch = async () => {
      count++;
      return Response.json({ name: `Author ${count}`, rates: [{ base: 'KGS', quote: 'USD', rate: count }] });
    };
    return { client: createClient({ fetch }), responseCount: () => count };
  }
  const SRC = testUrl('/everything.json');

  it('goes to all who request the URL at the same time, whatever kind of data they read from it', async () => {
    const src = uniqueUrl('/fault/slow?ms=80');
    const client = createClient();
    const kinds = ['rates', 'people', 'articles', 'image'] as const;
    const watchers = kinds.map((kind) => watch(client, kind, src));
    await waitUntil(() => watchers.every(({ states }) => isSettled(states)));
    expect(watchers[0]?.states.at(-1)?.status).to.equal('ready');
    expect(await requestCount(src)).to.equal(1);
  });

  it('may be XML', async () => {
    const src = uniqueUrl('/fault/rss');
    const client = createClient();
    const [articles, people] = await Promise.allSettled([
      client.load({ kind: 'articles', src }),
      client.load({ kind: 'people', src }),
    ]);
    expect([articles.status, people.status]).to.deep.equal(['fulfilled', 'fulfilled']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('may be an error', async () => {
    const src = uniqueUrl('/fault/500');
    const client = createClient();
    const errors = await Promise.all([
      errorOf(client.load({ kind: 'rates', src })),
      errorOf(client.load({ kind: 'people', src })),
    ]);
    expect(errors).to.deep.equal(['http 500', 'http 500']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('does not go to another URL, even if only the query is different', async () => {
    const client = createClient();
    const first = uniqueUrl('/fault/ok?a=1');
    const second = uniqueUrl('/fault/ok?a=2');
    await Promise.all([client.load({ kind: 'rates', src: first }), client.load({ kind: 'rates', src: second })]);
    expect([await requestCount(first), await requestCount(second)]).to.deep.equal([1, 1]);
  });

  it('is not shared between a request for JSON and a request for XML', async () => {
    const statuses: string[] = [];
    const source = defineSource({
      name: 'json-and-xml',
      matches: () => true,
      request: async ({ src }, fetcher) => {
        const results = await Promise.allSettled([fetcher.json(src), fetcher.xml(src)]);
        statuses.push(...results.map(({ status }) => status));
        return { url: src, body: undefined };
      },
      read: { people: () => ({ data: [], problems: [] }) },
    });
    await createClient({ sources: [source] }).load({ kind: 'people', src: uniqueUrl('/fault/rss') });
    expect(statuses).to.deep.equal(['rejected', 'fulfilled']);
  });

  describe('can be read as another kind of data for a minute:', () => {
    const clock = new FakeClock();
    beforeEach(() => clock.start());
    afterEach(() => clock.stop());

    const AGES: readonly [ageMs: number, requests: number][] = [
      [0, 1],
      [50_000, 1],
      [70_000, 2],
    ];
    for (const [ageMs, requests] of AGES) {
      it(`after ${ageMs / 1000} s, there is a total of ${requests} request(s)`, async () => {
        const { client, responseCount } = clientWithNewData();
        await client.load({ kind: 'rates', src: SRC });
        clock.advance(ageMs);
        await client.load({ kind: 'people', src: SRC });
        expect(responseCount()).to.equal(requests);
      });
    }
  });

  it('is removed from memory when it is too old', async () => {
    const clock = new FakeClock();
    clock.start();
    const sharing = new RequestSharing();
    const caller = { signal: new AbortController().signal, settledAt: Number.NEGATIVE_INFINITY, hasValue: false };
    const load = (url: string): Promise<object> => sharing.share(url, caller, async () => ({ url }));
    await Promise.all(['/1', '/2', '/3'].map(load));
    clock.advance(50_000);
    await load('/4');
    const sizeBefore = sharing.size;
    clock.advance(20_000);
    await load('/5');
    clock.stop();
    expect([sizeBefore, sharing.size]).to.deep.equal([4, 2]);
  });

  it('is requested again at each refresh, once for all kinds of data', async () => {
    const { client, responseCount } = clientWithNewData();
    const watchers = [watch(client, 'rates', SRC, 50), watch(client, 'people', SRC, 50)];
    await wait(520);
    for (const stop of stops.splice(0)) stop();
    expect(responseCount()).to.be.within(6, 12);
    for (const { states } of watchers) expect(states.length).to.be.within(responseCount() - 1, responseCount() + 1);
  });

  it('does not delay a frequent refresh because another kind of data is not refreshed', async () => {
    const { client, responseCount } = clientWithNewData();
    watch(client, 'people', SRC);
    const { states } = watch(client, 'rates', SRC, 30);
    await waitUntil(() => states.length > 4);
    expect(responseCount()).to.be.above(3);
  });

  it('is aborted when its last watcher stops, and not before', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = uniqueUrl('/fault/slow?ms=2000');
    const rates = watch(client, 'rates', src);
    const people = watch(client, 'people', src);
    await waitUntil(() => requests.length === 1);
    rates.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(false);
    people.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('arrives even if the watcher that requested it has stopped, while another waits', async () => {
    const src = uniqueUrl('/fault/slow?ms=100');
    const client = createClient();
    const people = watch(client, 'people', src);
    const rates = watch(client, 'rates', src);
    await wait(20);
    people.stop();
    await waitUntil(() => rates.states.at(-1)?.status === 'ready');
    expect(await requestCount(src)).to.equal(1);
  });

  it('is requested again by a watcher that starts just after the last one has stopped', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = uniqueUrl('/fault/slow?ms=100');
    const stopped = watch(client, 'people', src);
    await waitUntil(() => requests.length === 1);
    stopped.stop();
    const { states } = watch(client, 'rates', src);
    await waitUntil(() => states.at(-1)?.status === 'ready');
    expect(requests).to.have.length(2);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('is not used after its origin has been disallowed', async () => {
    const { client, responseCount } = clientWithNewData();
    await client.load({ kind: 'rates', src: SRC });
    client.configure({ origins: [] });
    expect(await errorOf(client.load({ kind: 'people', src: SRC }))).to.equal('not-supported');
    expect(responseCount()).to.equal(1);
  });

  for (const status of [404, 410]) {
    it(`with status ${status} is remembered: neither a refresh nor another widget requests the URL again`, async () => {
      const src = uniqueUrl(`/fault/${status}`);
      const client = createClient();
      const { states, stop } = watch(client, 'rates', src, 10);
      await waitUntil(() => states.length > 4);
      stop();
      const clock = new FakeClock();
      clock.start();
      clock.advance(301_000); // the store removes its entry
      for (const kind of ['rates', 'people'] as const)
        expect(await errorOf(client.load({ kind, src }))).to.equal(`http ${status}`);
      clock.stop();
      expect(await requestCount(src)).to.equal(1);
    });
  }

  it('with status 404 does not end the refreshes of a URL that had data before', async () => {
    const src = uniqueUrl('/fault/once-good');
    const { states } = watch(createClient(), 'rates', src, 10);
    await waitUntil(() => states.at(-1)?.status === 'failed');
    const countBefore = await requestCount(src);
    await wait(200);
    expect(await requestCount(src)).to.be.above(countBefore);
  });
});
