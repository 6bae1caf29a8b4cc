/** Pages on which some script, by mistake or malice, hung a property on every object. What is ours, or the platform's, is not read from there. */
import { expect } from '@open-wc/testing';
import { fresh, here } from '../../../test/fetching.js';

/** Every name under which the client, TanStack Query, `fetch` or `addEventListener` looks for an option. */
const OPTIONS =
  `revert silent type exact src timeoutMs maxBytes fetch origins sources queryClient page limit kind refreshMs request matches read
  retry retryDelay retryOnMount staleTime gcTime enabled queryFn queryKey queryHash queryKeyHashFn select placeholderData initialData
  initialDataUpdatedAt persister behavior _type suspense throwOnError refetchInterval refetchIntervalInBackground refetchOnMount
  refetchOnWindowFocus refetchOnReconnect networkMode meta structuralSharing subscribed notifyOnChangeProps _optimisticResults _defaulted
  experimental_prefetchInRender initialPromise cancelRefetch updatedAt manual predicate stale fetchStatus defaultOptions queryCache
  mutationCache queries mutations config onSuccess onError onSettled pages maxPages
  method headers body credentials mode cache redirect referrer referrerPolicy integrity keepalive signal window duplex priority
  once passive capture cause status retryAfterMs problems mediaType`.split(/\s+/);

const VALUES = ['() => "theirs"', 'true', 'false', '7', '"theirs"', '({ theirs: 1 })'];

/** What a page of its own, with these hung on every object, gets to see. */
interface Seen {
  readonly loaded: string;
  readonly states: readonly string[];
  readonly requests: readonly { readonly method: string; readonly cookies: string; readonly aborted: boolean }[];
  readonly errors: readonly string[];
}

const SCRIPT = `
  import { createClient } from '/packages/data/client/client.ts';
  const { fetch } = globalThis;
  const eventually = async (check) => { for (let turns = 0; turns < 300 && !check(); turns++) await new Promise((done) => setTimeout(done, 10)); };
  const asText = (promise) => Promise.race([promise.then(({ data, source }) => JSON.stringify(data) + source, ({ kind, status, retryAfterMs, mediaType, problems }) => [kind, status, retryAfterMs, mediaType, problems.length].join()), new Promise((done) => setTimeout(done, 3000, 'never'))]);
  globalThis.visit = async (names, value, { rates, feed, events, broken, slow }) => {
    const [requests, errors, states] = [[], [], []];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    const watched = (url, init) => {
      const request = new Request(url, init);
      requests.push({ method: request.method, cookies: request.credentials, signal: init.signal });
      return fetch(url, init);
    };
    for (const name of names) Object.prototype[name] = value;
    try {
      // One with options of its own, and one without: both take everything else from nowhere.
      const own = createClient(Object.assign(Object.create(null), { fetch: watched }));
      const loaded = [await asText(createClient().load({ kind: 'rates', src: rates })), await asText(createClient().load({ kind: 'articles', src: feed })), await asText(createClient().load({ kind: 'rates', src: events })), await asText(createClient().load({ kind: 'rates', src: broken }))].join();
      const stop = own.watch({ kind: 'rates', src: rates }, ({ status }) => states.push(status), { refreshMs: 20 });
      await eventually(() => requests.length > 3);
      stop();
      const leave = own.watch({ kind: 'rates', src: slow }, () => {});
      await eventually(() => requests.at(-1).signal !== undefined && requests.length > 4);
      leave();
      return { loaded, states: Array.from(states), requests: requests.slice(-1).map(({ method, cookies, signal }) => ({ method, cookies, aborted: signal.aborted })), errors };
    } finally {
      for (const name of names) delete Object.prototype[name];
    }
  };
  parent.postMessage('ready');`;

describe('a page with options hung on every object', () => {
  const frame = document.createElement('iframe');
  before(async () => {
    const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    frame.srcdoc = `<script type="module">${SCRIPT}</script>`;
    document.body.append(frame);
    await ready;
  });
  after(() => frame.remove());

  function visit(names: readonly string[], value: string, rates = fresh('/fault/ok')): Promise<Seen> {
    const page: Record<string, unknown> = Object(frame.contentWindow);
    const { visit: act, eval: evaluate } = page;
    if (typeof act !== 'function' || typeof evaluate !== 'function') throw new Error('The page is not ready.');
    return act(names, evaluate(value), {
      rates,
      feed: fresh('/fault/rss'),
      events: fresh('/fault/events'),
      broken: fresh('/fault/500'),
      slow: fresh('/fault/slow?ms=2000'),
    });
  }

  let untouched: Seen;
  it('is what it would be without them', async () => {
    untouched = await visit([], '0');
    expect(untouched.loaded)
      .to.contain('0.01143')
      .and.to.contain('Rates rise')
      .and.to.contain('event-stream')
      .and.to.contain('http,500,,,0');
    expect([untouched.states, untouched.requests, untouched.errors]).to.deep.equal([
      ['loading', 'ready'],
      [{ method: 'GET', cookies: 'omit', aborted: true }],
      [],
    ]);
  });

  for (const value of VALUES) {
    it(`is loaded, refreshed and left as without them, were each of ${OPTIONS.length} of them ${value}`, async () => {
      const seen = await visit(OPTIONS, value);
      expect({ ...seen, loaded: '' }).to.deep.equal({ ...untouched, loaded: '' });
      expect(seen.loaded.replaceAll(/[?&]run=[\w-]+/g, '')).to.equal(
        untouched.loaded.replaceAll(/[?&]run=[\w-]+/g, ''),
      );
    });
  }

  it('may put words into its own mouth: what hangs under the name of a field is read as data, and checked like it', async () => {
    expect((await visit(['url'], `"${here('/theirs')}"`)).loaded).to.contain('"url":"http');
    expect((await visit(['url'], '"javascript:alert(1)"')).loaded).not.to.contain('javascript');
  });
});
