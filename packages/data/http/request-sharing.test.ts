import { expect, fixture, html } from '@open-wc/testing';
import { FakeClock } from '../../../test/fake-clock.js';
import { fresh, here, requestCount, recordingFetch } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import '../../article-hero/define.js';
import '../../author-bio/define.js';
import '../../suggested-articles/define.js';
import { RequestSharing } from './request-sharing.js';
import { createClient, type PressClient } from '../client/client.js';
import { isPressError } from '../model/errors.js';
import type { ResourceKind, ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { configure, sharedClient } from '../client/shared-client.js';
import { defineSource } from '../sources/contract/source.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'It succeeded.',
    (error: unknown) => (isPressError(error) ? `${error.kind} ${error.status ?? ''}`.trim() : error),
  );

describe('the author card, the hero and the strip of a WordPress article, without an attribute,', () => {
  const links: HTMLLinkElement[] = [];
  const link = (rel: string, href: string, type = ''): void => {
    const element = Object.assign(document.createElement('link'), { rel, href, type });
    links.push(element);
    document.head.append(element);
  };
  after(() => {
    configure({ fetch: undefined });
    for (const element of links) element.remove();
  });

  it('make each of their requests once, whichever comes first', async () => {
    link('https://api.w.org/', '/wp-json/');
    link('alternate', '/wp-json/wp/v2/posts/16', 'application/json');
    const { fetch, requests } = recordingFetch();
    configure({ fetch });
    const page = await fixture(html`
      <div>
        <press-article-hero><img src="/wp-content/uploads/2025/06/empty-chairs.jpg" width="1600" height="900" alt="Two empty chairs" /></press-article-hero>
        <press-author-bio></press-author-bio>
        <press-suggested-articles></press-suggested-articles>
      </div>`);
    const ready = (name: string): boolean => page.querySelector(name)?.matches(':state(ready)') ?? false;
    await eventually(() => ready('press-author-bio') && ready('press-suggested-articles'), 'an author and a strip');
    await soon(100);
    const asked = requests.map(({ url }) => new URL(url).pathname);
    expect(asked.filter((path) => path === '/wp-json/wp/v2/posts/16')).to.have.length(1);
    expect(requests.map(({ url }) => url).sort()).to.deep.equal([...new Set(requests.map(({ url }) => url))].sort());
    const kinds = sharedClient()
      .dehydrate()
      .map(({ key }) => JSON.parse(key)[1]);
    expect(kinds).to.include.members(['people', 'articles', 'image']);
  });
});

describe('an answer', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  function watch(
    client: PressClient,
    kind: ResourceKind,
    src: SafeUrl,
    refreshMs?: number,
  ): { readonly states: ResourceState<unknown>[]; readonly stop: () => void } {
    const states: ResourceState<unknown>[] = [];
    const stop = client.watch({ kind, src }, (state) => states.push(state), { refreshMs });
    stops.push(stop);
    return { states, stop };
  }
  const ended = (states: readonly ResourceState<unknown>[]): boolean =>
    states.at(-1)?.status === 'ready' || states.at(-1)?.status === 'failed';

  /** Says something of each kind, and something else each time. */
  function speaking(): { readonly client: PressClient; readonly times: () => number } {
    let times = 0;
    const fetch = async () =>
      Response.json({ name: `Author ${++times}`, rates: [{ base: 'KGS', quote: 'USD', rate: times }] });
    return { client: createClient({ fetch }), times: () => times };
  }
  const SRC = here('/everything.json');

  it('serves all who ask at the same time, whatever they read in it', async () => {
    const src = fresh('/fault/slow?ms=80');
    const client = createClient();
    const all = (['rates', 'people', 'articles', 'image'] as const).map((kind) => watch(client, kind, src));
    await eventually(() => all.every(({ states }) => ended(states)));
    expect(all[0]?.states.at(-1)?.status).to.equal('ready');
    expect(await requestCount(src)).to.equal(1);
  });

  it('that is XML serves all, too', async () => {
    const src = fresh('/fault/rss');
    const client = createClient();
    const [articles, people] = await Promise.allSettled([
      client.load({ kind: 'articles', src }),
      client.load({ kind: 'people', src }),
    ]);
    expect([articles.status, people.status]).to.deep.equal(['fulfilled', 'fulfilled']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('that fails fails for all', async () => {
    const src = fresh('/fault/500');
    const client = createClient();
    expect(
      await Promise.all([failure(client.load({ kind: 'rates', src })), failure(client.load({ kind: 'people', src }))]),
    ).to.deep.equal(['http 500', 'http 500']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('is that of its address, query and all', async () => {
    const client = createClient();
    const [one, other] = [fresh('/fault/ok?a=1'), fresh('/fault/ok?a=2')];
    await Promise.all([client.load({ kind: 'rates', src: one }), client.load({ kind: 'rates', src: other })]);
    expect([await requestCount(one), await requestCount(other)]).to.deep.equal([1, 1]);
  });

  it('as JSON is another than as XML', async () => {
    const told: string[] = [];
    const source = defineSource({
      name: 'both',
      matches: () => true,
      request: async ({ src }, ask) => {
        const both = await Promise.allSettled([ask.json(src), ask.xml(src)]);
        told.push(...both.map(({ status }) => status));
        return { url: src, body: undefined };
      },
      read: { people: () => ({ data: [], problems: [] }) },
    });
    await createClient({ sources: [source] }).load({ kind: 'people', src: fresh('/fault/rss') });
    expect(told).to.deep.equal(['rejected', 'fulfilled']);
  });

  describe('of less than a minute', () => {
    const time = new FakeClock();
    beforeEach(() => time.start());
    afterEach(() => time.stop());

    const WAITS: readonly [number, number][] = [
      [0, 1],
      [50_000, 1],
      [70_000, 2],
    ];
    for (const [ms, requests] of WAITS) {
      it(`serves who reads something else in it ${ms / 1000} s later: ${requests} request${requests > 1 ? 's' : ''}`, async () => {
        const { client, times } = speaking();
        await client.load({ kind: 'rates', src: SRC });
        time.advance(ms);
        await client.load({ kind: 'people', src: SRC });
        expect(times()).to.equal(requests);
      });
    }
  });

  it('is forgotten when it is too old to serve anybody', async () => {
    const time = new FakeClock();
    time.start();
    const sharing = new RequestSharing();
    const caller = { signal: new AbortController().signal, settledAt: Number.NEGATIVE_INFINITY, hasValue: false };
    const load = (url: string): Promise<object> => sharing.share(url, caller, async () => ({ url }));
    await Promise.all(['/1', '/2', '/3'].map(load));
    time.advance(50_000);
    await load('/4');
    const young = sharing.size;
    time.advance(20_000);
    await load('/5');
    time.stop();
    expect([young, sharing.size]).to.deep.equal([4, 2]);
  });

  it('is asked for anew at each refresh, once for all who read it', async () => {
    const { client, times } = speaking();
    const [rates, people] = [watch(client, 'rates', SRC, 50), watch(client, 'people', SRC, 50)];
    await soon(520);
    stops.splice(0).forEach((stop) => stop());
    expect(times()).to.be.within(6, 12);
    for (const { states } of [rates, people]) expect(states.length).to.be.within(times() - 1, times() + 1);
  });

  it('makes no refresh wait for what another reads seldom', async () => {
    const { client, times } = speaking();
    watch(client, 'people', SRC);
    const { states } = watch(client, 'rates', SRC, 30);
    await eventually(() => states.length > 4);
    expect(times()).to.be.above(3);
  });

  it('is waited for as long as anybody waits, and no longer', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = fresh('/fault/slow?ms=2000');
    const [rates, people] = [watch(client, 'rates', src), watch(client, 'people', src)];
    await eventually(() => requests.length === 1);
    rates.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(false);
    people.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('comes, for who stays, when the first who asked has left', async () => {
    const src = fresh('/fault/slow?ms=100');
    const client = createClient();
    const [people, rates] = [watch(client, 'people', src), watch(client, 'rates', src)];
    await soon(20);
    people.stop();
    await eventually(() => rates.states.at(-1)?.status === 'ready');
    expect(await requestCount(src)).to.equal(1);
  });

  it('is asked for anew by one who comes in the moment when the last has left', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = fresh('/fault/slow?ms=100');
    const gone = watch(client, 'people', src);
    await eventually(() => requests.length === 1);
    gone.stop();
    const { states } = watch(client, 'rates', src);
    await eventually(() => states.at(-1)?.status === 'ready');
    expect(requests).to.have.length(2);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('does not serve who may no longer ask there', async () => {
    const { client, times } = speaking();
    await client.load({ kind: 'rates', src: SRC });
    client.configure({ origins: [] });
    expect(await failure(client.load({ kind: 'people', src: SRC }))).to.equal('not-supported');
    expect(times()).to.equal(1);
  });

  for (const status of [404, 410]) {
    it(`of ${status} is remembered: neither a refresh nor another widget asks again`, async () => {
      const src = fresh(`/fault/${status}`);
      const client = createClient();
      const { states, stop } = watch(client, 'rates', src, 10);
      await eventually(() => states.length > 4);
      stop();
      const time = new FakeClock();
      time.start();
      time.advance(301_000); // the cache forgets its entry
      for (const kind of ['rates', 'people'] as const)
        expect(await failure(client.load({ kind, src }))).to.equal(`http ${status}`);
      time.stop();
      expect(await requestCount(src)).to.equal(1);
    });
  }

  it('of 404 is asked for again where there was something before', async () => {
    const src = fresh('/fault/once-good');
    const { states } = watch(createClient(), 'rates', src, 10);
    await eventually(() => states.at(-1)?.status === 'failed');
    const times = await requestCount(src);
    await soon(200);
    expect(await requestCount(src)).to.be.above(times);
  });
});
