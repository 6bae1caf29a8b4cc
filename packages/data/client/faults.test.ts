/**
 * Server failures as the reader, the publisher's log and the server see them: what the page shows, which events the
 * widget fires, and how many requests the server gets.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { testUrl, uniqueUrl, requestCount } from '../../../test/fetching.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { waitUntil, isWebKit, uncaughtErrors, wait } from '../../../test/support.js';
import '../../rate-ticker/define.js';
import type { PressRateTicker } from '../../rate-ticker/rate-ticker.js';
import { safeUrl, type SafeUrl } from '../model/safe-url.js';
import { configure } from '../configuration/configure.js';
import { sharedClient } from './shared-client.js';

const MIB = 1_048_576;
const TIMEOUT_MS = 300;
/** For what takes a busy machine longer: megabytes, and 21 redirects. */
const LONG_TIMEOUT_MS = 5000;

/** The text of each rate that is shown. */
function ratesOf(element: Element): string[] {
  const parts = element.shadowRoot?.querySelectorAll<HTMLElement>('[part="rate"]') ?? [];
  return Array.from(parts, ({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
}

const hasStates = (element: Element, ...states: readonly string[]): boolean =>
  states.every((state) => element.matches(`:state(${state})`));

/** The events of a widget as a publisher would log them. */
function logOf(element: HTMLElement): string[] {
  const log: string[] = [];
  element.addEventListener('press-load', ({ detail }) => log.push(`load ${detail.count}, ${detail.dropped} dropped`));
  element.addEventListener('press-error', ({ detail }) =>
    log.push([detail.kind, detail.status, detail.stale && 'stale'].filter(Boolean).join(' ')),
  );
  return log;
}

const clock = new FakeClock();
before(() => clock.start());
after(() => clock.stop());

describe('a server', () => {
  const { random } = Math;
  beforeEach(async () => {
    Math.random = () => 0; // retries without delay
    // A minute later, one success for each origin makes the client forget the failures of the previous test.
    clock.advance(61_000);
    const urls = [uniqueUrl('/fault/ok'), onOtherOrigin('/fault/ok?cors')];
    await Promise.all(urls.map((src) => sharedClient().load({ kind: 'rates', src })));
    configure({ timeoutMs: TIMEOUT_MS });
  });
  afterEach(() => {
    Math.random = random;
    configure({ timeoutMs: undefined });
  });

  interface TestTicker {
    readonly element: PressRateTicker;
    /** The publisher's own content. */
    readonly slotted: HTMLElement;
    readonly log: string[];
  }

  /** Renders a ticker with slotted content, and sets its `src`. */
  async function renderTicker(src: string): Promise<TestTicker> {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker lang="en" src=""><p>1 som = 0.0114 dollars</p></press-rate-ticker>`,
    );
    const slotted = element.querySelector('p');
    if (!slotted) throw new Error('There is no slotted content.');
    await wait(10);
    const log = logOf(element);
    element.src = src;
    return { element, slotted, log };
  }

  let otherOrigin = '';
  before(async () => {
    const response: unknown = await (await fetch('/fault/other-origin')).json();
    otherOrigin = String(response);
    await (await fetch('/fault/bomb')).body?.cancel(); // compressed once, so that no test waits for it
  });

  /** A URL on the server's other origin that no other test requests. */
  function onOtherOrigin(path: string): SafeUrl {
    const url = safeUrl(`${path}${path.includes('?') ? '&' : '?'}run=${crypto.randomUUID()}`, otherOrigin);
    if (!url) throw new Error(`Not a URL: ${path}`);
    return url;
  }

  interface FaultCase {
    /** What the server does. */
    readonly server: string;
    readonly url: () => SafeUrl;
    /** What the publisher logs. */
    readonly logged: string;
    readonly requests: number;
    readonly timeoutMs?: number;
  }

  const statusCase = (server: string, status: number, requests: number): FaultCase => ({
    server: `that ${server}: ${status}`,
    url: () => uniqueUrl(`/fault/${status}`),
    logged: `http ${status}`,
    requests,
  });
  const notJsonCase = (server: string, path: string): FaultCase => ({
    server,
    url: () => uniqueUrl(path),
    logged: 'not-json',
    requests: 2,
  });
  const largeCase = (server: string, path: string): FaultCase => ({
    server,
    url: () => uniqueUrl(path),
    logged: 'too-large',
    requests: 1,
    timeoutMs: LONG_TIMEOUT_MS,
  });

  const FAULTS: readonly FaultCase[] = [
    {
      server: 'that does not respond in time',
      url: () => uniqueUrl('/fault/slow?ms=5000'),
      logged: 'timeout',
      requests: 4,
    },
    {
      server: 'that stops in the middle of a response',
      url: () => uniqueUrl('/fault/stall'),
      logged: 'timeout',
      requests: 4,
    },
    { server: 'that sends one byte at a time', url: () => uniqueUrl('/fault/drip'), logged: 'timeout', requests: 4 },
    {
      server: 'that disconnects in the middle of a response',
      url: () => onOtherOrigin('/fault/cut?cors'),
      logged: 'network',
      requests: 2,
    },
    ...[500, 502, 503, 504].map((status) => statusCase('fails temporarily', status, 4)),
    {
      server: 'that is busy, without Retry-After',
      url: () => uniqueUrl('/fault/429'),
      logged: 'http 429',
      requests: 4,
    },
    ...[401, 403, 404, 410].map((status) => statusCase('fails permanently', status, 1)),
    notJsonCase('that sends a sign-in page with status 200', '/fault/html'),
    notJsonCase('that sends incomplete JSON', '/fault/truncated'),
    notJsonCase('that sends two JSON texts in one response', '/fault/concatenated'),
    notJsonCase('that sends NaN', '/fault/nan'),
    notJsonCase('that sends an empty body', '/fault/empty'),
    {
      server: 'that sends an unknown format',
      url: () => uniqueUrl('/fault/wrong-shape'),
      logged: 'schema',
      requests: 1,
    },
    { server: 'that sends 100,000 nested lists', url: () => uniqueUrl('/fault/deep'), logged: 'schema', requests: 1 },
    largeCase('that sends 3 MB', '/fault/huge'),
    largeCase('that sends 50 MB, compressed to 50 kB', '/fault/bomb'),
    {
      server: 'that redirects in a loop',
      url: () => uniqueUrl('/fault/loop'),
      logged: 'network',
      requests: 42,
      timeoutMs: LONG_TIMEOUT_MS,
    },
    {
      server: 'that redirects to an unreachable server',
      url: () => uniqueUrl('/fault/redirect?to=http://127.0.0.1:1/'),
      logged: 'network',
      requests: 2,
    },
    {
      server: 'of another origin, without CORS headers',
      url: () => onOtherOrigin('/fault/ok'),
      logged: 'network',
      requests: 2,
    },
    {
      server: 'of another origin, with an error and without CORS headers',
      url: () => onOtherOrigin('/fault/404'),
      logged: 'network',
      requests: 2,
    },
    {
      server: 'of another origin that is busy, and does not expose Retry-After',
      url: () => onOtherOrigin('/fault/busy?cors&after=600'),
      logged: 'http 429',
      requests: 4,
    },
  ];

  for (const { server, url, logged, requests, timeoutMs = TIMEOUT_MS } of FAULTS) {
    describe(server, () => {
      it(`leaves the slotted content visible; the log has one "${logged}" after ${requests} request(s)`, async () => {
        configure({ timeoutMs });
        const src = url();
        const errors = await uncaughtErrors(async () => {
          const { element, slotted, log } = await renderTicker(src);
          await waitUntil(() => hasStates(element, 'error'));
          await wait(50);
          expect(log).to.deep.equal([logged]);
          expect([slotted.checkVisibility(), slotted.offsetHeight > 0]).to.deep.equal([true, true]);
          expect(ratesOf(element)).to.deep.equal([]);
        });
        expect(errors).to.deep.equal([]);
        expect(await requestCount(src)).to.equal(requests);
      });

      it('leaves the last good rates visible, marked as stale', async () => {
        // WebKit may still be reading the megabytes of the previous test.
        configure({ timeoutMs: undefined });
        const { element, log } = await renderTicker('/fault/ok');
        await waitUntil(() => ratesOf(element).length === 1);
        const ratesBefore = ratesOf(element);
        configure({ timeoutMs });
        element.src = url();
        await waitUntil(() => hasStates(element, 'error', 'stale', 'ready'));
        expect(ratesOf(element)).to.deep.equal(ratesBefore);
        expect(log).to.deep.equal(['load 1, 0 dropped', `${logged} stale`]);
      });
    });
  }

  it('that sends 50 MB, uncompressed, is disconnected after the first megabytes', async () => {
    configure({ timeoutMs: LONG_TIMEOUT_MS });
    const flood = uniqueUrl('/fault/flood');
    const { element, log } = await renderTicker(flood);
    await waitUntil(() => hasStates(element, 'error'));
    expect(log).to.deep.equal(['too-large']);
    // WebKit's network process has read everything by then, although the page gets only what it reads.
    if (isWebKit) return;
    await wait(100);
    const sentBytes = Number(await (await fetch(flood.replace('/flood', '/flooded'))).text());
    expect(sentBytes).to.be.within(1, 20 * MIB);
  });

  describe('that is busy, with Retry-After,', () => {
    it('gets one request from all widgets of the page, even for different URLs', async () => {
      const urls = ['/fault/busy?cors=expose&after=600', '/fault/ok?cors', '/fault/moving?cors'].map(onOtherOrigin);
      const first = await renderTicker(urls[0] ?? '');
      await waitUntil(() => hasStates(first.element, 'error'));
      const others = await Promise.all(urls.slice(1).map(renderTicker));
      for (const { element, log } of others) {
        await waitUntil(() => hasStates(element, 'error'));
        expect(log).to.deep.equal(['http 429']);
      }
      expect(await Promise.all(urls.map(requestCount))).to.deep.equal([1, 0, 0]);
    });
  });

  it('that is down gets no request from any widget after the fifth failure, and each logs the error', async () => {
    // The same server under another host name: an origin that no other test closes.
    const onThirdOrigin = (path: string): SafeUrl => {
      const url = safeUrl(onOtherOrigin(path).replace('127.0.0.1', 'localhost'));
      if (!url) throw new Error(path);
      return url;
    };
    const urls = ['/fault/500?cors', '/fault/503?cors', '/fault/ok?cors'].map(onThirdOrigin);
    const logs: string[][] = [];
    for (const url of urls) {
      const { element, log } = await renderTicker(url);
      await waitUntil(() => hasStates(element, 'error'));
      logs.push(log);
    }
    expect(logs).to.deep.equal([['http 500'], ['http 503'], ['http 503']]);
    expect(await Promise.all(urls.map(requestCount))).to.deep.equal([4, 1, 0]);
  });

  const TOLERATED: readonly [server: string, path: string, logged: string][] = [
    ['that sends a byte order mark before its JSON', '/fault/bom', 'load 1, 0 dropped'],
    ['that sends an invalid item among valid ones', '/fault/wrong-field', 'load 3, 1 dropped'],
    ['that fails at first', '/fault/recovers?times=2', 'load 1, 0 dropped'],
    ['that redirects to another URL', '/fault/redirect?to=/fault/ok', 'load 1, 0 dropped'],
    ['that sends the name of a bank in windows-1251', '/fault/windows-1251', 'load 1, 0 dropped'],
  ];
  for (const [server, path, logged] of TOLERATED) {
    it(`${server}: its valid rates are shown, and the log has "${logged}"`, async () => {
      const { element, log } = await renderTicker(uniqueUrl(path));
      await waitUntil(() => ratesOf(element).length > 0);
      expect(ratesOf(element)[0]).to.match(/^KGS\/USD 0\.0114/);
      expect(log).to.deep.equal([logged]);
    });
  }

  it('of another origin that allows every page is read', async () => {
    const { element } = await renderTicker(onOtherOrigin('/fault/ok?cors'));
    await waitUntil(() => ratesOf(element).length === 1);
  });

  it('that sends absurd values: only the plausible one is shown', async () => {
    const { element, log } = await renderTicker(uniqueUrl('/fault/absurd'));
    await waitUntil(() => ratesOf(element).length > 0);
    expect(ratesOf(element)).to.deep.equal(['KGS/USD 0.01143']);
    expect(log).to.have.length(1);
    const text = element.shadowRoot?.textContent ?? '';
    expect(text).not.to.match(/9999|BTC2|NaN|Infinity|Invalid/);
    expect(text.length).to.be.below(10_000);
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });

  it('that sends __proto__ keys changes no object of the page', async () => {
    const { element, log } = await renderTicker(uniqueUrl('/fault/prototype'));
    await waitUntil(() => ratesOf(element).length > 0);
    expect(ratesOf(element)).to.deep.equal(['KGS/USD 0.01143']);
    expect(log).to.deep.equal(['load 1, 3 dropped']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
  });

  it('that responds to the first request after the second: the first response is ignored', async () => {
    const { element, log } = await renderTicker(uniqueUrl('/fault/slow?ms=120'));
    await wait(20);
    element.src = uniqueUrl('/fault/moving');
    await waitUntil(() => ratesOf(element).length > 0);
    await wait(150);
    expect(ratesOf(element)).to.deep.equal(['KGS/USD 0.01101']);
    expect(log).to.deep.equal(['load 1, 0 dropped']);
  });

  it('that responds after the widget has been removed changes nothing', async () => {
    const { element, log } = await renderTicker(uniqueUrl('/fault/slow?ms=100'));
    element.remove();
    await wait(150);
    expect([ratesOf(element), log]).to.deep.equal([[], []]);
  });
});

describe('a page', () => {
  it('that loads the library twice keeps the first copy, and its widgets work', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...messages: unknown[]) => warnings.push(...messages);
    const path = '/packages/rate-ticker/define.ts?copy=2';
    await import(path);
    console.warn = warn;
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker src=${testUrl('/fault/ok')}></press-rate-ticker>`,
    );
    await waitUntil(() => ratesOf(element).length === 1);
    expect(warnings.every((warning) => String(warning).includes('already defined'))).to.equal(true);
  });

  it('that adds methods to Object.prototype, as old libraries do, shows the same rates', async () => {
    const prototype: Record<string, unknown> = Object(Object.prototype);
    const names = ['extend', 'toArray', 'each', 'inspect', 'clone'];
    for (const name of names) prototype[name] = () => 'polluted';
    try {
      const element = await fixture<PressRateTicker>(
        html`<press-rate-ticker lang="en" src=${uniqueUrl('/fault/wrong-field')}></press-rate-ticker>`,
      );
      await waitUntil(() => ratesOf(element).length > 0);
      expect(ratesOf(element).map((text) => text.slice(0, 7))).to.deep.equal(['KGS/USD', 'KZT/USD', 'UZS/USD']);
    } finally {
      for (const name of names) Reflect.deleteProperty(prototype, name);
    }
  });

  it('whose event listeners throw still shows all data, now and after the next response', async () => {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker lang="en" src=""></press-rate-ticker>`);
    const originalHandler = globalThis.onerror;
    const errors: unknown[] = [];
    globalThis.onerror = (message) => {
      errors.push(message);
      return true;
    };
    for (const name of ['press-load', 'press-error'] as const) {
      element.addEventListener(name, () => {
        throw new Error('An error of the listener.');
      });
    }
    element.src = uniqueUrl('/fault/ok');
    await waitUntil(() => ratesOf(element).length === 1);
    element.src = uniqueUrl('/fault/404');
    await waitUntil(() => hasStates(element, 'error', 'stale'));
    element.src = uniqueUrl('/fault/moving');
    await waitUntil(() => ratesOf(element)[0] === 'KGS/USD 0.01101');
    globalThis.onerror = originalHandler;
    expect(errors).to.have.length(3);
  });
});
