import { expect } from '@open-wc/testing';
import { fresh, here, recordingFetch } from '../../../test/fetching.js';
import { isPressError, type PressError } from '../model/errors.js';
import { fetchBytes, type HttpOptions, retryAfterMs } from './fetch-bytes.js';
import { parseJson } from './json.js';
import type { SafeUrl } from '../model/safe-url.js';

const fetchJson = async (url: SafeUrl, options?: HttpOptions): Promise<unknown> =>
  parseJson(await fetchBytes(url, options));

async function failure(promise: Promise<unknown>): Promise<PressError> {
  const reason: unknown = await promise.then(
    () => 'It succeeded.',
    (error: unknown) => error,
  );
  if (isPressError(reason)) return reason;
  throw reason;
}

describe('get', () => {
  it('brings an answer whole', async () => {
    expect(await fetchJson(here('/fault/ok'))).to.deep.equal({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] });
  });

  for (const status of [400, 401, 403, 404, 410, 429, 500, 503]) {
    it(`fails on status ${status}, whatever the body is`, async () => {
      const error = await failure(fetchJson(here(`/fault/${status}`)));
      expect([error.kind, error.status, error.url]).to.deep.equal(['http', status, here(`/fault/${status}`)]);
    });
  }

  it('tells how long a busy server asked to wait', async () => {
    expect((await failure(fetchBytes(here('/fault/busy?after=2')))).retryAfterMs).to.equal(2000);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(
      (await failure(fetchBytes(here(`/fault/busy?after=${encodeURIComponent(inAMinute)}`)))).retryAfterMs,
    ).to.be.within(50_000, 60_000);
    expect((await failure(fetchBytes(here('/fault/404')))).retryAfterMs).to.equal(undefined);
  });

  it('gives up in time on a server that is slow to start, that stalls in the middle, and that drips', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall', '/fault/drip']) {
      const start = performance.now();
      expect((await failure(fetchBytes(fresh(path), { timeoutMs: 300 }))).kind, path).to.equal('timeout');
      expect(performance.now() - start, path).to.be.within(250, 1500);
    }
  });

  it('waits as long as it is told, though a timer has a longest time', async () => {
    for (const timeoutMs of [2 ** 31, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])
      expect(await fetchJson(here('/fault/slow?ms=50'), { timeoutMs }), String(timeoutMs)).to.have.property('rates');
  });

  it('stops at the cap', async () => {
    expect((await failure(fetchBytes(here('/fault/huge')))).kind).to.equal('too-large');
    expect((await failure(fetchBytes(here('/fault/ok'), { maxBytes: 10 }))).message).to.equal(
      'The response is larger than 10 bytes.',
    );
    expect((await fetchBytes(here('/fault/huge'), { maxBytes: 4_000_000 })).bytes).to.have.length(3_000_002);
  });

  it('reads no further than the cap', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(65_536));
        sent += 65_536;
      },
      cancel: () => {
        cancelled = true;
      },
    });
    await failure(fetchBytes(here('/endless'), { fetch: async () => new Response(endless) }));
    expect(sent).to.be.below(1_048_576 + 4 * 65_536);
    expect(cancelled).to.equal(true);
  });

  it('says that a server cannot be reached, as far as a browser tells', async () => {
    expect(
      (await failure(fetchBytes(here('/x'), { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }))).kind,
    ).to.equal('network');
    expect((await failure(fetchBytes(here('/fault/redirect?to=http://127.0.0.1:1/')))).kind).to.equal('network');
  });

  it('follows a redirect, and names the address that answered', async () => {
    expect((await fetchBytes(here('/fault/redirect?to=/fault/ok'))).url).to.equal(here('/fault/ok'));
  });

  describe('of an API that refuses', () => {
    const refusal = (
      start: string,
      headers: Record<string, string> = { 'content-type': 'application/problem+json' },
    ) => {
      let cancelled = false;
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
        cancel: () => void (cancelled = true),
      });
      return { wasLeft: () => cancelled, fetch: async () => new Response(body, { status: 500, headers }) };
    };

    it('brings its words', async () => {
      expect((await failure(fetchBytes(here('/fault/403')))).message).to.equal(
        'The server answered 403 Forbidden: fault: As requested.',
      );
    });

    it('reads no more than a few thousand bytes of them, and nothing of a page', async () => {
      for (const { fetch, wasLeft } of [refusal('x'.repeat(5000)), refusal('<p>', { 'content-type': 'text/html' })]) {
        expect((await failure(fetchBytes(here('/x'), { fetch }))).message).to.equal('The server answered 500.');
        expect(wasLeft()).to.equal(true);
      }
    });

    it('fails with the status on time where its words do not come', async () => {
      const signalled = (url: string, { signal }: RequestInit = {}) =>
        refusal('{')
          .fetch()
          .then(
            ({ body, headers }) =>
              new Response(body?.pipeThrough(new TransformStream(), signal ? { signal } : {}), {
                status: 500,
                headers,
              }),
          );
      expect((await failure(fetchBytes(here('/x'), { fetch: signalled, timeoutMs: 100 }))).status).to.equal(500);
      const caller = new AbortController();
      const answer = fetchBytes(here('/x'), { fetch: signalled }, caller);
      setTimeout(() => caller.abort(), 50);
      const reason: unknown = await answer.catch((error: unknown) => error);
      expect(reason instanceof DOMException && reason.name).to.equal('AbortError');
    });
  });

  it('leaves an abort the platform’s own', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall']) {
      const caller = new AbortController();
      const answer = fetchBytes(fresh(path), {}, caller);
      setTimeout(() => caller.abort(), 100);
      const reason: unknown = await answer.catch((error: unknown) => error);
      expect(reason instanceof DOMException && reason.name, path).to.equal('AbortError');
    }
  });

  it('brings no cookie, and no header of its own that would need the server’s leave', async () => {
    document.cookie = 'secret=1; path=/';
    const { fetch, requests } = recordingFetch();
    const sent = await fetchJson(here('/fault/headers'), { fetch });
    document.cookie = 'secret=; path=/; max-age=0';
    expect(sent).not.to.have.property('cookie');
    expect(requests[0]?.init.headers).to.equal(undefined);
    expect(requests[0]?.init).to.include({ credentials: 'omit' });
  });
});

describe('parseJson', () => {
  const sentence = async (path: string): Promise<string> => {
    const { kind, message } = await failure(fetchJson(here(path)));
    return `${kind}: ${message}`;
  };

  it('says that HTML came', async () =>
    expect(await sentence('/fault/html')).to.equal('not-json: Expected JSON, got an HTML page.'));
  it('says of what type the answer is', async () =>
    expect(await sentence('/fault/untyped')).to.equal('not-json: Expected JSON, got text of type text/html.'));
  it('says that JSON is broken', async () => {
    expect(await sentence('/fault/truncated')).to.equal(
      'not-json: Expected JSON, got text of type application/json that is broken or cut off.',
    );
    expect(await sentence('/fault/empty')).to.equal(
      'not-json: Expected JSON, got text of type application/json that is broken or cut off.',
    );
  });
  it('passes over a byte order mark', async () =>
    expect(await fetchJson(here('/fault/bom'))).to.have.property('rates'));

  const parse = (text: string): unknown =>
    parseJson({ url: here('/x'), contentType: 'application/json', bytes: new TextEncoder().encode(text) });
  for (const text of [
    'NaN',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '[1,]',
    'undefined',
    '\ufeff\ufeff1',
    '<?xml version="1.0"?>',
    ' \n<p>',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => expect(() => parse(text)).to.throw(/Expected JSON/));
  }
});

describe('retryAfterMs', () => {
  const NOW = Date.parse('1994-11-06T08:49:00Z');
  const HOUR = 3_600_000;
  const CASES: readonly [string | null, number | undefined][] = [
    ['0', 0],
    ['1', 1000],
    ['120', 120_000],
    [' 5 ', 5000],
    ['3600', HOUR],
    ['3601', HOUR],
    ['99999999999999999999999', HOUR],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
    ['Mon, 07 Nov 1994 08:49:37 GMT', HOUR],
    [null, undefined],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['+5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['soon', undefined],
    ['5, 10', undefined],
    ['Sun, 99 Nov 1994 08:49:37 GMT', undefined],
    ['1994-11-06', undefined],
    ['Infinity', undefined],
    ['Soon GMT', undefined],
  ];
  for (const [header, wait] of CASES)
    it(`reads ${JSON.stringify(header)} as ${wait === undefined ? 'nothing' : `${wait} ms`}`, () =>
      expect(retryAfterMs(header, NOW)).to.equal(wait));
});
