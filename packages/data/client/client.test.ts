import { expect } from '@open-wc/testing';
import { fresh, here, requestCount, recordingFetch } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import { type ClientOptions, createClient, type PressClient, type WatchOptions } from './client.js';
import type * as errorsModule from '../model/errors.js';
import { isPressError, PressError } from '../model/errors.js';
import type { ResourceRequest, ResourceState } from '../model/resource.js';
import type { RateTable } from '../model/model.js';
import type { SafeUrl } from '../model/safe-url.js';
import type * as sharedClientModule from './shared-client.js';
import { sharedClient } from './shared-client.js';
import { defineSource } from '../sources/contract/source.js';

type States = ResourceState<RateTable>[];

const rates = (src: SafeUrl): ResourceRequest<'rates'> => ({ kind: 'rates', src });
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const kindOf = (state: ResourceState<unknown> | undefined): string =>
  state?.status === 'failed' ? state.error.kind : (state?.status ?? 'none');
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a client', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0; // the luckiest of all readers: the wait before another try is 0
  });
  afterEach(() => {
    Math.random = random;
    for (const stop of stops.splice(0)) stop();
  });

  /** Watches, and writes down each state that is told. */
  function watch(client: PressClient, src: SafeUrl, options?: WatchOptions): { states: States; stop: () => void } {
    const states: States = [];
    const stop = client.watch(rates(src), (state) => states.push(state), options);
    stops.push(stop);
    return { states, stop };
  }

  it('tells that it loads, and then what came', async () => {
    const { states } = watch(createClient(), here('/fault/ok'));
    expect(states.map(({ status }) => status)).to.deep.equal(['loading']);
    await eventually(() => states.at(-1)?.status === 'ready');
    const last = states.at(-1);
    expect(last?.status === 'ready' && last.loaded).to.deep.include({ source: 'schema-org', url: here('/fault/ok') });
  });

  it('asks once for all who watch the same, and answers the next from its cache', async () => {
    const client = createClient();
    const src = fresh('/fault/slow?ms=50');
    const watched = Array.from({ length: 50 }, () => watch(client, src));
    await eventually(() => watched.every(({ states }) => states.at(-1)?.status === 'ready'));
    const late = watch(client, src);
    expect(late.states.map(({ status }) => status)).to.deep.equal(['ready']);
    expect(client.peek(rates(src))).to.equal(await client.load(rates(src)));
    expect(await requestCount(src)).to.equal(1);
  });

  it('tells an answer that changed nothing to nobody', async () => {
    const src = fresh('/fault/ok');
    const { states } = watch(createClient(), src, { refreshMs: 30 });
    await eventually(() => states.length > 1);
    await soon(200);
    expect(await requestCount(src)).to.be.above(3);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('tells an answer that changed something', async () => {
    const { states } = watch(createClient(), fresh('/fault/moving'), { refreshMs: 30 });
    await eventually(() => states.length > 3);
    expect(
      new Set(states.map((state) => (state.status === 'ready' ? state.loaded.data.rates[0]?.rate : state.status))).size,
    ).to.equal(states.length);
  });

  it('asks again only if it is told to', async () => {
    const src = fresh('/fault/moving');
    const { states } = watch(createClient(), src);
    await eventually(() => states.at(-1)?.status === 'ready');
    await soon(150);
    expect(await requestCount(src)).to.equal(1);
  });

  it('keeps the last good answer when the next one fails', async () => {
    const { states } = watch(createClient(), fresh('/fault/once-good'), { refreshMs: 30 });
    await eventually(() => states.at(-1)?.status === 'failed');
    const [, good, bad] = states;
    expect(bad?.status === 'failed' && bad.last).to.equal(good?.status === 'ready' && good.loaded);
  });

  it('stays failed while it asks again, so that nothing flickers', async () => {
    const src = fresh('/fault/401');
    const { states } = watch(createClient(), src, { refreshMs: 10 });
    await eventually(() => states.length > 3);
    expect(await requestCount(src)).to.be.above(2);
    expect(states.map(kindOf).slice(1)).to.satisfy((kinds: string[]) => kinds.every((kind) => kind === 'http'));
  });

  it('does not try again what will not be better: a page that is missing, a wrong shape, too much', async () => {
    for (const path of ['/fault/404', '/fault/401', '/fault/wrong-shape', '/fault/huge']) {
      const src = fresh(path);
      const { states } = watch(createClient(), src);
      await eventually(() => states.at(-1)?.status === 'failed', path);
      await soon(30);
      expect(await requestCount(src), path).to.equal(1);
    }
  });

  it('remembers what will not be better: ten who come one after the other make one request, and each hears of it', async () => {
    const client = createClient();
    const src = fresh('/fault/404');
    for (let count = 0; count < 10; count++) {
      const { states, stop } = watch(client, src);
      await eventually(() => kindOf(states.at(-1)) === 'http');
      stop();
    }
    expect(await requestCount(src)).to.equal(1);
  });

  it('asks anew, for one who comes later, where the server may have recovered', async () => {
    const client = createClient();
    const src = fresh('/fault/recovers?times=4');
    const { states, stop } = watch(client, src);
    await eventually(() => kindOf(states.at(-1)) === 'http');
    stop();
    const later = watch(client, src);
    await eventually(() => kindOf(later.states.at(-1)) === 'ready');
    expect(await requestCount(src)).to.equal(5);
  });

  it('tries again where the server may recover, and nobody hears of the failures between', async () => {
    const src = fresh('/fault/recovers?times=3');
    const { states } = watch(createClient(), src);
    await eventually(() => states.at(-1)?.status === 'ready');
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
    expect(await requestCount(src)).to.equal(4);
  });

  it('gives up after three more tries', async () => {
    const src = fresh('/fault/500');
    const { states } = watch(createClient(), src);
    await eventually(() => states.at(-1)?.status === 'failed');
    expect(await requestCount(src)).to.equal(4);
  });

  it('tries once more where no answer could be read at all', async () => {
    const { fetch, requests } = recordingFetch(() => 'http://127.0.0.1:1/');
    const { states } = watch(createClient({ fetch }), here('/fault/ok'));
    await eventually(() => kindOf(states.at(-1)) === 'network');
    expect(requests).to.have.length(2);
  });

  it('tries once more where something else came than JSON', async () => {
    for (const path of ['/fault/html', '/fault/truncated']) {
      const src = fresh(path);
      const { states } = watch(createClient(), src);
      await eventually(() => kindOf(states.at(-1)) === 'not-json', path);
      await soon(30);
      expect(await requestCount(src), path).to.equal(2);
    }
  });

  it('waits as long as a busy server asks', async () => {
    const start = performance.now();
    const src = fresh('/fault/busy?after=1');
    const { states } = watch(createClient(), src);
    await eventually(() => states.length > 0);
    await soon(700);
    expect(await requestCount(src)).to.equal(1);
    await soon(1200 - (performance.now() - start));
    expect(await requestCount(src)).to.equal(2);
  });

  it('tells of a failure now if the server asks for a long wait, and does not refresh before it is over', async () => {
    const src = fresh('/fault/busy?after=600');
    const { states } = watch(createClient(), src, { refreshMs: 30 });
    await eventually(() => kindOf(states.at(-1)) === 'http');
    await soon(150);
    expect(await requestCount(src)).to.equal(1);
  });

  it('ends a request when the last who watches leaves, and not before', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = fresh('/fault/slow?ms=2000');
    const [one, other] = [watch(client, src), watch(client, src)];
    await eventually(() => requests.length === 1);
    one.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(false);
    other.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
    await soon(30);
    expect(other.states.map(({ status }) => status)).to.deep.equal(['loading']);
  });

  it('asks nothing more when nobody watches', async () => {
    const src = fresh('/fault/ok');
    const { states, stop } = watch(createClient(), src, { refreshMs: 30 });
    await eventually(() => states.at(-1)?.status === 'ready');
    stop();
    await soon(150); // one that was on its way when it was aborted may still arrive
    const times = await requestCount(src);
    await soon(300);
    expect(await requestCount(src)).to.equal(times);
  });

  it('rejects a load with an error that says what happened, without a second try', async () => {
    const src = fresh('/fault/500');
    const reason = await reasonOf(createClient().load(rates(src)));
    expect(isPressError(reason) && [reason.kind, reason.status]).to.deep.equal(['http', 500]);
    expect(await requestCount(src)).to.equal(1);
    const nothing = await reasonOf(createClient().load({ kind: 'rates' }));
    expect(isPressError(nothing) && nothing.kind).to.equal('not-supported');
  });

  describe('that may ask some origins only', () => {
    const refusal = async (options: ClientOptions, src: SafeUrl): Promise<string> => {
      const reason = await reasonOf(createClient(options).load(rates(src)));
      return isPressError(reason) ? `${reason.kind}: ${reason.message}` : 'none';
    };

    it('asks these', async () =>
      expect(await refusal({ origins: [location.origin] }, here('/fault/ok'))).to.equal('none'));

    it('asks no other', async () => {
      const { fetch, requests } = recordingFetch();
      expect(await refusal({ origins: ['https://news.example'], fetch }, here('/fault/ok'))).to.equal(
        `not-supported: configure({ origins }) does not allow ${location.origin}.`,
      );
      expect(requests).to.deep.equal([]);
    });

    it('believes no other to which it is sent on', async () => {
      const elsewhere = new Response('{"rates":[]}');
      Object.defineProperty(elsewhere, 'url', { value: 'https://evil.example/' });
      expect(await refusal({ origins: [location.origin], fetch: async () => elsewhere }, here('/fault/ok'))).to.contain(
        'does not allow https://evil.example',
      );
    });

    it('believes none to which it is sent on from https to http', async () => {
      for (const [from, to, told] of [
        ['https', 'http', 'not-supported: Redirected from https to http.'],
        ['https', 'https', 'none'],
        ['http', 'https', 'none'],
        ['http', 'http', 'none'],
      ] as const) {
        const elsewhere = new Response('{"rates":[]}');
        Object.defineProperty(elsewhere, 'url', { value: `${to}://news.example/moved.json` });
        expect(
          await refusal({ fetch: async () => elsewhere }, here(`${from}://news.example/rates.json`)),
          `${from} to ${to}`,
        ).to.equal(told);
      }
    });

    it('can be told so later', async () => {
      const client = createClient();
      client.configure({ origins: [] });
      expect(isPressError(await reasonOf(client.load(rates(fresh('/fault/ok')))))).to.equal(true);
    });
  });

  it('loads what is watched again when it is told to', async () => {
    const client = createClient();
    const { states } = watch(client, fresh('/fault/moving'));
    await eventually(() => states.at(-1)?.status === 'ready');
    await client.refresh();
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'ready']);
  });

  it('does not load again what nobody watches any more', async () => {
    const client = createClient();
    const src = fresh('/fault/moving');
    const { states, stop } = watch(client, src);
    await eventually(() => states.at(-1)?.status === 'ready');
    stop();
    await client.refresh();
    expect(await requestCount(src)).to.equal(1);
  });

  it('reports a listener that throws to the page, and still calls the others', async () => {
    const client = createClient();
    const src = fresh('/fault/ok');
    const report = globalThis.onerror;
    const errors: unknown[] = [];
    globalThis.onerror = (message) => errors.push(message) > 0;
    const stop = client.watch(rates(src), () => {
      throw new Error('Theirs.');
    });
    const { states } = watch(client, src);
    await eventually(() => states.at(-1)?.status === 'ready' && errors.length === 2);
    globalThis.onerror = report;
    stop();
  });

  describe('with a source of one’s own', () => {
    // The example of the documentation: a bank that quotes so many soms for a number of units, in texts.
    const bank = defineSource({
      name: 'our-bank',
      matches: ({ kind, url }) => kind === 'rates' && url.pathname.startsWith('/our-bank/'),
      read: {
        rates: ({ body, url }) => {
          if (!Array.isArray(body)) throw new PressError('schema', 'No list.', { url });
          const rows: { code: string; units: string; soms: string }[] = body;
          return {
            data: {
              rates: rows.map(({ code, units, soms }) => ({
                base: code,
                quote: 'KGS',
                rate: Number(soms) / Number(units),
              })),
            },
            problems: [],
          };
        },
      },
    });
    const answering = (body: unknown): PressClient =>
      createClient({ sources: [bank], fetch: async () => Response.json(body) });

    it('reads what that source knows', async () => {
      const { data, source } = await answering([{ code: 'UZS', units: '100', soms: '0.69' }]).load(
        rates(here('/our-bank/today')),
      );
      expect([source, data.rates[0]]).to.deep.equal(['our-bank', { base: 'UZS', quote: 'KGS', rate: 0.69 / 100 }]);
    });

    it('reads everything else as ever', async () =>
      expect((await answering({ rates: [] }).load(rates(here('/other')))).source).to.equal('schema-org'));

    it('fails with that source’s own error, and makes one of whatever else it throws', async () => {
      const reason = await reasonOf(answering({}).load(rates(here('/our-bank/today'))));
      expect(isPressError(reason) && reason.message).to.equal('No list.');
      const other = await reasonOf(answering([null]).load(rates(here('/our-bank/today'))));
      expect(isPressError(other) && other.kind).to.equal('not-supported');
    });
  });
});

describe('two copies of the library on one page', () => {
  /** Typed as the first copy, which it is, but for its address. */
  const copyOf = <T>(path: string): Promise<T> => import(`/packages/data/${path}?copy=2`);

  it('share one client, and so one cache', async () => {
    const copy = await copyOf<typeof sharedClientModule>('client/shared-client.ts');
    expect(copy.sharedClient).not.to.equal(sharedClient);
    expect(copy.sharedClient()).to.equal(sharedClient());
  });

  it('understand each other’s errors', async () => {
    const copy = await copyOf<typeof errorsModule>('model/errors.ts');
    const source = defineSource({
      name: 'theirs',
      matches: () => true,
      read: {
        rates: () => {
          throw new copy.PressError('schema', 'Their words.');
        },
      },
    });
    const reason = await reasonOf(createClient({ sources: [source] }).load(rates(here('/fault/ok'))));
    expect(copy.PressError).not.to.equal(PressError);
    expect(isPressError(reason) && `${reason.kind}: ${reason.message}`).to.equal('schema: Their words.');
  });
});
