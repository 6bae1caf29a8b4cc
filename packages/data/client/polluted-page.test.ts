/**
 * Pages on which a script has added properties to `Object.prototype`, by mistake or on purpose. Neither the library's
 * options nor the platform's may be read from there.
 */
import { expect } from '@open-wc/testing';
import { uniqueUrl, testUrl } from '../../../test/fetching.js';

const CLIENT_OPTIONS = ['sources', 'persist', 'origins', 'fetch', 'timeoutMs', 'maxBytes', 'firstBytes', 'refreshMs'];
/** Without `history`, which is also a field of a rate: see the last test. */
const REQUEST_OPTIONS = ['kind', 'src', 'page', 'limit', 'publishedAfter', 'language'];
const SOURCE_OPTIONS = ['matches', 'request', 'read'];
const CALLER_OPTIONS = ['settledAt', 'hasValue', 'controller'];
const ERROR_OPTIONS = ['cause', 'status', 'retryAfterMs', 'problems', 'mediaType'];
const STORE_FIELDS = [
  'value',
  'error',
  'last',
  'loaded',
  'updatedAt',
  'requestedAt',
  'delayedUntil',
  'unusedSince',
  'jitter',
];
const FETCH_OPTIONS = [
  'method',
  'headers',
  'body',
  'credentials',
  'mode',
  'cache',
  'redirect',
  'referrer',
  'referrerPolicy',
  'integrity',
  'keepalive',
  'signal',
  'window',
  'duplex',
  'priority',
];
const EVENT_LISTENER_OPTIONS = ['once', 'passive', 'capture'];

/** Every name under which the library, `fetch`, `AbortController` or `addEventListener` reads an option. */
const OPTIONS = [
  ...CLIENT_OPTIONS,
  ...REQUEST_OPTIONS,
  ...SOURCE_OPTIONS,
  ...CALLER_OPTIONS,
  ...ERROR_OPTIONS,
  ...STORE_FIELDS,
  ...FETCH_OPTIONS,
  ...EVENT_LISTENER_OPTIONS,
];

/** JavaScript expressions, evaluated in the page. */
const VALUES = ['() => "polluted"', 'true', 'false', '7', '"polluted"', '({ polluted: 1 })'];

/** What a visit to the page has shown. */
interface Visit {
  /** The data and source of each response, or the fields of its error. */
  readonly loaded: string;
  readonly states: readonly string[];
  readonly requests: readonly { readonly method: string; readonly credentials: string; readonly isAborted: boolean }[];
  readonly errors: readonly string[];
}

/** Runs in the page, which has a global object of its own. */
const SCRIPT = `
  import { createClient } from '/packages/data/client/client.ts';
  const { fetch } = globalThis;

  async function waitUntil(check) {
    for (let attempts = 0; attempts < 300 && !check(); attempts++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  function asText(loading) {
    const describeValue = ({ data, source }) => JSON.stringify(data) + source;
    const describeError = ({ kind, status, retryAfterMs, mediaType, problems }) =>
      [kind, status, retryAfterMs, mediaType, problems.length].join();
    const timeout = new Promise((resolve) => setTimeout(resolve, 3000, 'no response'));
    return Promise.race([loading.then(describeValue, describeError), timeout]);
  }

  async function loadAll({ rates, feed, events, broken }) {
    return [
      await asText(createClient().load({ kind: 'rates', src: rates })),
      await asText(createClient().load({ kind: 'articles', src: feed })),
      await asText(createClient().load({ kind: 'rates', src: events })),
      await asText(createClient().load({ kind: 'rates', src: broken })),
    ].join();
  }

  globalThis.visit = async (names, value, urls) => {
    const requests = [];
    const errors = [];
    const states = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    const recordingFetch = (url, init) => {
      const { method, credentials } = new Request(url, init);
      requests.push({ method, credentials, signal: init.signal });
      return fetch(url, init);
    };
    for (const name of names) Object.prototype[name] = value;
    try {
      // One client has an option, the others have none.
      const client = createClient(Object.assign(Object.create(null), { fetch: recordingFetch }));
      const loaded = await loadAll(urls);
      const addState = ({ status }) => states.push(status);
      const stop = client.watch({ kind: 'rates', src: urls.rates }, addState, { refreshMs: 20 });
      await waitUntil(() => requests.length > 3);
      stop();
      const stopSlow = client.watch({ kind: 'rates', src: urls.slow }, () => {});
      await waitUntil(() => requests.at(-1).signal !== undefined && requests.length > 4);
      stopSlow();
      const { method, credentials, signal } = requests.at(-1);
      const lastRequest = { method, credentials, isAborted: signal.aborted };
      return { loaded, states: Array.from(states), requests: [lastRequest], errors };
    } finally {
      for (const name of names) delete Object.prototype[name];
    }
  };
  parent.postMessage('ready');`;

const withoutRunIds = (text: string): string => text.replaceAll(/[?&]run=[\w-]+/g, '');

describe('a page whose Object.prototype has been changed', () => {
  const frame = document.createElement('iframe');
  before(async () => {
    const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    frame.srcdoc = `<script type="module">${SCRIPT}</script>`;
    document.body.append(frame);
    await ready;
  });
  after(() => frame.remove());

  function visit(names: readonly string[], value: string, rates = uniqueUrl('/fault/ok')): Promise<Visit> {
    const pageWindow: Record<string, unknown> = Object(frame.contentWindow);
    const { visit: visitPage, eval: evaluate } = pageWindow;
    if (typeof visitPage !== 'function' || typeof evaluate !== 'function') throw new Error('The page is not ready.');
    return visitPage(names, evaluate(value), {
      rates,
      feed: uniqueUrl('/fault/rss'),
      events: uniqueUrl('/fault/events'),
      broken: uniqueUrl('/fault/500'),
      slow: uniqueUrl('/fault/slow?ms=2000'),
    });
  }

  let unpolluted: Visit;
  it('works while nothing is added', async () => {
    unpolluted = await visit([], '0');
    expect(unpolluted.loaded)
      .to.contain('0.01143')
      .and.to.contain('Rates rise')
      .and.to.contain('event-stream')
      .and.to.contain('http,500,,,0');
    expect(unpolluted.states).to.deep.equal(['loading', 'ready']);
    expect(unpolluted.requests).to.deep.equal([{ method: 'GET', credentials: 'omit', isAborted: true }]);
    expect(unpolluted.errors).to.deep.equal([]);
  });

  for (const value of VALUES) {
    it(`loads, refreshes and aborts as before when ${OPTIONS.length} option names are set to ${value}`, async () => {
      const polluted = await visit(OPTIONS, value);
      expect({ ...polluted, loaded: '' }).to.deep.equal({ ...unpolluted, loaded: '' });
      expect(withoutRunIds(polluted.loaded)).to.equal(withoutRunIds(unpolluted.loaded));
    });
  }

  it('reads a data field from the prototype, but checks it like any other data', async () => {
    expect((await visit(['url'], `"${testUrl('/polluted')}"`)).loaded).to.contain('"url":"http');
    expect((await visit(['url'], '"javascript:alert(1)"')).loaded).not.to.contain('javascript');
  });
});
