import { expect } from '@open-wc/testing';
import { uniqueUrl, testUrl, requestCount, recordingFetch } from '../../../test/fetching.js';
import { waitUntil, wait } from '../../../test/support.js';
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

/** Resolves with the reason of a rejection, or with `undefined`. */
const rejectionOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** The kind of the error, or the status of a state without one. */
const outcomeOf = (state: ResourceState<unknown> | undefined): string =>
  state?.status === 'failed' ? state.error.kind : (state?.status ?? 'none');

/** A successful response that looks as if it came from another URL after a redirect. */
const redirectedTo = (url: string): Response =>
  Object.defineProperty(new Response('{"rates":[]}'), 'url', { value: url });

describe('a client', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0; // retries without delay
  });
  afterEach(() => {
    Math.random = random;
    for (const stop of stops.splice(0)) stop();
  });

  /** Watches, and records each state. */
  function watch(client: PressClient, src: SafeUrl, options?: WatchOptions): { states: States; stop: () => void } {
    const states: States = [];
    const stop = client.watch(rates(src), (state) => states.push(state), options);
    stops.push(stop);
    return { states, stop };
  }

  it('reports that it is loading, then the data', async () => {
    const { states } = watch(createClient(), testUrl('/fault/ok'));
    expect(states.map(({ status }) => status)).to.deep.equal(['loading']);
    await waitUntil(() => states.at(-1)?.status === 'ready');
    const last = states.at(-1);
    expect(last?.status === 'ready' && last.loaded).to.deep.include({
      source: 'schema-org',
      url: testUrl('/fault/ok'),
    });
  });

  it('sends one request for all watchers of the same data, and answers later ones from its cache', async () => {
    const client = createClient();
    const src = uniqueUrl('/fault/slow?ms=50');
    const watchers = Array.from({ length: 50 }, () => watch(client, src));
    await waitUntil(() => watchers.every(({ states }) => states.at(-1)?.status === 'ready'));
    const laterWatcher = watch(client, src);
    expect(laterWatcher.states.map(({ status }) => status)).to.deep.equal(['ready']);
    expect(client.peek(rates(src))).to.equal(await client.load(rates(src)));
    expect(await requestCount(src)).to.equal(1);
  });

  it('does not report a refresh that changes nothing', async () => {
    const src = uniqueUrl('/fault/ok');
    const { states } = watch(createClient(), src, { refreshMs: 30 });
    await waitUntil(() => states.length > 1);
    while ((await requestCount(src)) < 4) await wait(30);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('reports a refresh that changes something', async () => {
    const { states } = watch(createClient(), uniqueUrl('/fault/moving'), { refreshMs: 30 });
    await waitUntil(() => states.length > 3);
    const values = states.map((state) => (state.status === 'ready' ? state.loaded.data.rates[0]?.rate : state.status));
    expect(new Set(values).size).to.equal(states.length);
  });

  it('does not refresh unless refreshMs is set', async () => {
    const src = uniqueUrl('/fault/moving');
    const { states } = watch(createClient(), src);
    await waitUntil(() => states.at(-1)?.status === 'ready');
    await wait(150);
    expect(await requestCount(src)).to.equal(1);
  });

  it('keeps the last good data when a refresh fails', async () => {
    const { states } = watch(createClient(), uniqueUrl('/fault/once-good'), { refreshMs: 30 });
    await waitUntil(() => states.at(-1)?.status === 'failed');
    const [, ready, failed] = states;
    expect(failed?.status === 'failed' && failed.last).to.equal(ready?.status === 'ready' && ready.loaded);
  });

  it('stays failed while it loads again, so that the widget does not flicker', async () => {
    const src = uniqueUrl('/fault/401');
    const { states } = watch(createClient(), src, { refreshMs: 10 });
    await waitUntil(() => states.length > 3);
    expect(await requestCount(src)).to.be.above(2);
    expect(states.map(outcomeOf).slice(1)).to.satisfy((kinds: string[]) => kinds.every((kind) => kind === 'http'));
  });

  it('does not retry after a permanent error: a 404, a 401, an unknown format, too many bytes', async () => {
    for (const path of ['/fault/404', '/fault/401', '/fault/wrong-shape', '/fault/huge']) {
      const src = uniqueUrl(path);
      const { states } = watch(createClient(), src);
      await waitUntil(() => states.at(-1)?.status === 'failed', path);
      await wait(30);
      expect(await requestCount(src), path).to.equal(1);
    }
  });

  it('remembers a permanent error: ten watchers, one after another, get it from one request', async () => {
    const client = createClient();
    const src = uniqueUrl('/fault/404');
    for (let count = 0; count < 10; count++) {
      const { states, stop } = watch(client, src);
      await waitUntil(() => outcomeOf(states.at(-1)) === 'http');
      stop();
    }
    expect(await requestCount(src)).to.equal(1);
  });

  it('sends a new request for a later watcher after a temporary error', async () => {
    const client = createClient();
    const src = uniqueUrl('/fault/recovers?times=4');
    const { states, stop } = watch(client, src);
    await waitUntil(() => outcomeOf(states.at(-1)) === 'http');
    stop();
    const laterWatcher = watch(client, src);
    await waitUntil(() => outcomeOf(laterWatcher.states.at(-1)) === 'ready');
    expect(await requestCount(src)).to.equal(5);
  });

  it('retries after a temporary error, and does not report the failed attempts', async () => {
    const src = uniqueUrl('/fault/recovers?times=3');
    const { states } = watch(createClient(), src);
    await waitUntil(() => states.at(-1)?.status === 'ready');
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
    expect(await requestCount(src)).to.equal(4);
  });

  it('fails after three retries', async () => {
    const src = uniqueUrl('/fault/500');
    const { states } = watch(createClient(), src);
    await waitUntil(() => states.at(-1)?.status === 'failed');
    expect(await requestCount(src)).to.equal(4);
  });

  it('retries once if the server cannot be reached', async () => {
    const { fetch, requests } = recordingFetch(() => 'http://127.0.0.1:1/');
    const { states } = watch(createClient({ fetch }), testUrl('/fault/ok'));
    await waitUntil(() => outcomeOf(states.at(-1)) === 'network');
    expect(requests).to.have.length(2);
  });

  it('retries once if the response is not JSON', async () => {
    for (const path of ['/fault/html', '/fault/truncated']) {
      const src = uniqueUrl(path);
      const { states } = watch(createClient(), src);
      await waitUntil(() => outcomeOf(states.at(-1)) === 'not-json', path);
      await wait(30);
      expect(await requestCount(src), path).to.equal(2);
    }
  });

  it('retries only after the Retry-After of a busy server', async () => {
    const start = performance.now();
    const src = uniqueUrl('/fault/busy?after=1');
    const { states } = watch(createClient(), src);
    await waitUntil(() => states.length > 0);
    await wait(700);
    expect(await requestCount(src)).to.equal(1);
    await wait(1200 - (performance.now() - start));
    expect(await requestCount(src)).to.equal(2);
  });

  it('reports the error at once if Retry-After is long, and does not refresh before it is over', async () => {
    const src = uniqueUrl('/fault/busy?after=600');
    const { states } = watch(createClient(), src, { refreshMs: 30 });
    await waitUntil(() => outcomeOf(states.at(-1)) === 'http');
    await wait(150);
    expect(await requestCount(src)).to.equal(1);
  });

  it('aborts a request when its last watcher stops, and not before', async () => {
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const src = uniqueUrl('/fault/slow?ms=2000');
    const first = watch(client, src);
    const last = watch(client, src);
    await waitUntil(() => requests.length === 1);
    first.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(false);
    last.stop();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
    await wait(30);
    expect(last.states.map(({ status }) => status)).to.deep.equal(['loading']);
  });

  it('does not refresh data that nobody watches', async () => {
    const src = uniqueUrl('/fault/ok');
    const { states, stop } = watch(createClient(), src, { refreshMs: 30 });
    await waitUntil(() => states.at(-1)?.status === 'ready');
    stop();
    await wait(150); // a request that has just been aborted may still reach the server
    const countBefore = await requestCount(src);
    await wait(300);
    expect(await requestCount(src)).to.equal(countBefore);
  });

  it('rejects load() with a PressError, without a retry', async () => {
    const src = uniqueUrl('/fault/500');
    const error = await rejectionOf(createClient().load(rates(src)));
    expect(isPressError(error) && [error.kind, error.status]).to.deep.equal(['http', 500]);
    expect(await requestCount(src)).to.equal(1);
    const errorWithoutSrc = await rejectionOf(createClient().load({ kind: 'rates' }));
    expect(isPressError(errorWithoutSrc) && errorWithoutSrc.kind).to.equal('not-supported');
  });

  describe('with a list of allowed origins', () => {
    /** Resolves with the kind and message of the error, or with `none`. */
    async function errorOf(options: ClientOptions, src: SafeUrl): Promise<string> {
      const error = await rejectionOf(createClient(options).load(rates(src)));
      return isPressError(error) ? `${error.kind}: ${error.message}` : 'none';
    }

    it('loads from an allowed origin', async () =>
      expect(await errorOf({ origins: [location.origin] }, testUrl('/fault/ok'))).to.equal('none'));

    it('sends no request to another origin', async () => {
      const { fetch, requests } = recordingFetch();
      expect(await errorOf({ origins: ['https://news.example'], fetch }, testUrl('/fault/ok'))).to.equal(
        `not-supported: configure({ origins }) does not allow ${location.origin}.`,
      );
      expect(requests).to.deep.equal([]);
    });

    it('ignores the response after a redirect to another origin', async () => {
      const fetch = async () => redirectedTo('https://evil.example/');
      expect(await errorOf({ origins: [location.origin], fetch }, testUrl('/fault/ok'))).to.contain(
        'does not allow https://evil.example',
      );
    });

    it('ignores the response after a redirect from https to http', async () => {
      for (const [from, to, expected] of [
        ['https', 'http', 'not-supported: Redirected from https to http.'],
        ['https', 'https', 'none'],
        ['http', 'https', 'none'],
        ['http', 'http', 'none'],
      ] as const) {
        const fetch = async () => redirectedTo(`${to}://news.example/moved.json`);
        const error = await errorOf({ fetch }, testUrl(`${from}://news.example/rates.json`));
        expect(error, `${from} to ${to}`).to.equal(expected);
      }
    });

    it('can get the list later, from configure()', async () => {
      const client = createClient();
      client.configure({ origins: [] });
      expect(isPressError(await rejectionOf(client.load(rates(uniqueUrl('/fault/ok')))))).to.equal(true);
    });
  });

  it('loads all watched data again on refresh()', async () => {
    const client = createClient();
    const { states } = watch(client, uniqueUrl('/fault/moving'));
    await waitUntil(() => states.at(-1)?.status === 'ready');
    await client.refresh();
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'ready']);
  });

  it('does not load data on refresh() that is no longer watched', async () => {
    const client = createClient();
    const src = uniqueUrl('/fault/moving');
    const { states, stop } = watch(client, src);
    await waitUntil(() => states.at(-1)?.status === 'ready');
    stop();
    await client.refresh();
    expect(await requestCount(src)).to.equal(1);
  });

  it('passes the error of a listener to the page’s error handler, and calls the other listeners', async () => {
    const client = createClient();
    const src = uniqueUrl('/fault/ok');
    const originalHandler = globalThis.onerror;
    const errors: unknown[] = [];
    globalThis.onerror = (message) => {
      errors.push(message);
      return true;
    };
    const stop = client.watch(rates(src), () => {
      throw new Error('An error of the listener.');
    });
    const { states } = watch(client, src);
    await waitUntil(() => states.at(-1)?.status === 'ready' && errors.length === 2);
    globalThis.onerror = originalHandler;
    stop();
  });

  describe('with a custom source', () => {
    // The example of the documentation: a bank that lists soms for a number of units, both as text.
    const bank = defineSource({
      name: 'our-bank',
      matches: ({ kind, url }) => kind === 'rates' && url.pathname.startsWith('/our-bank/'),
      read: {
        rates: ({ body, url }) => {
          if (!Array.isArray(body)) throw new PressError('schema', 'No list.', { url });
          const rows: { code: string; units: string; soms: string }[] = body;
          const toRate = ({ code, units, soms }: (typeof rows)[number]) => ({
            base: code,
            quote: 'KGS',
            rate: Number(soms) / Number(units),
          });
          return { data: { rates: rows.map(toRate) }, problems: [] };
        },
      },
    });
    const clientFor = (body: unknown): PressClient =>
      createClient({ sources: [bank], fetch: async () => Response.json(body) });

    it('reads responses that the source matches', async () => {
      const client = clientFor([{ code: 'UZS', units: '100', soms: '0.69' }]);
      const { data, source } = await client.load(rates(testUrl('/our-bank/today')));
      expect(source).to.equal('our-bank');
      expect(data.rates[0]).to.deep.equal({ base: 'UZS', quote: 'KGS', rate: 0.69 / 100 });
    });

    it('reads all other responses with the built-in sources', async () =>
      expect((await clientFor({ rates: [] }).load(rates(testUrl('/other')))).source).to.equal('schema-org'));

    it('rejects with the PressError of the source, and converts any other error to a PressError', async () => {
      const schemaError = await rejectionOf(clientFor({}).load(rates(testUrl('/our-bank/today'))));
      expect(isPressError(schemaError) && schemaError.message).to.equal('No list.');
      const otherError = await rejectionOf(clientFor([null]).load(rates(testUrl('/our-bank/today'))));
      expect(isPressError(otherError) && otherError.kind).to.equal('not-supported');
    });
  });
});

describe('two copies of the library on one page', () => {
  /** Imports a module a second time, under another URL. */
  const importCopy = <T>(path: string): Promise<T> => import(`/packages/data/${path}?copy=2`);

  it('share one client, and so one cache', async () => {
    const copy = await importCopy<typeof sharedClientModule>('client/shared-client.ts');
    expect(copy.sharedClient).not.to.equal(sharedClient);
    expect(copy.sharedClient()).to.equal(sharedClient());
  });

  it('recognize each other’s errors', async () => {
    const copy = await importCopy<typeof errorsModule>('model/errors.ts');
    const source = defineSource({
      name: 'other-copy',
      matches: () => true,
      read: {
        rates: () => {
          throw new copy.PressError('schema', 'An error of the other copy.');
        },
      },
    });
    const error = await rejectionOf(createClient({ sources: [source] }).load(rates(testUrl('/fault/ok'))));
    expect(copy.PressError).not.to.equal(PressError);
    expect(isPressError(error) && `${error.kind}: ${error.message}`).to.equal('schema: An error of the other copy.');
  });
});
