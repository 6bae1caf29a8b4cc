import { expect } from '@open-wc/testing';
import { uniqueUrl, testUrl, pressErrorOf, recordingFetch } from '../../../test/fetching.js';
import { HOUR_MS } from '../model/time.js';
import { type Fetch, fetchBytes, type HttpOptions, type HttpResponse } from './fetch-bytes.js';
import { retryAfterMs } from './error-message/http-error.js';
import type { SafeUrl } from '../model/safe-url.js';

const parseBytes = ({ bytes }: HttpResponse): unknown => JSON.parse(new TextDecoder().decode(bytes));

const fetchParsed = async (url: SafeUrl, options?: HttpOptions): Promise<unknown> =>
  parseBytes(await fetchBytes(url, options));

/** Aborts a request after a while. Resolves with the name of the `DOMException` it rejects with. */
async function nameOfAbort(request: Promise<unknown>, caller: AbortController, ms: number): Promise<unknown> {
  setTimeout(() => caller.abort(), ms);
  const reason: unknown = await request.catch((error: unknown) => error);
  return reason instanceof DOMException && reason.name;
}

describe('fetchBytes', () => {
  it('returns the complete body', async () => {
    expect(await fetchParsed(testUrl('/fault/ok'))).to.deep.equal({
      rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }],
    });
  });

  for (const status of [400, 401, 403, 404, 410, 429, 500, 503]) {
    it(`rejects on status ${status}, whatever the body is`, async () => {
      const error = await pressErrorOf(fetchBytes(testUrl(`/fault/${status}`)));
      expect([error.kind, error.status, error.url]).to.deep.equal(['http', status, testUrl(`/fault/${status}`)]);
    });
  }

  it('rejects with the Retry-After of a busy server', async () => {
    expect((await pressErrorOf(fetchBytes(testUrl('/fault/busy?after=2')))).retryAfterMs).to.equal(2000);
    const inOneMinute = encodeURIComponent(new Date(Date.now() + 60_000).toUTCString());
    const error = await pressErrorOf(fetchBytes(testUrl(`/fault/busy?after=${inOneMinute}`)));
    expect(error.retryAfterMs).to.be.within(50_000, 60_000);
    expect((await pressErrorOf(fetchBytes(testUrl('/fault/404')))).retryAfterMs).to.equal(undefined);
  });

  it('times out if the server responds too late, stops in the middle, or sends single bytes', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall', '/fault/drip']) {
      const start = performance.now();
      expect((await pressErrorOf(fetchBytes(uniqueUrl(path), { timeoutMs: 300 }))).kind, path).to.equal('timeout');
      expect(performance.now() - start, path).to.be.within(250, 1500);
    }
  });

  it('accepts timeouts longer than a browser timer supports', async () => {
    for (const timeoutMs of [2 ** 31, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])
      expect(await fetchParsed(testUrl('/fault/slow?ms=50'), { timeoutMs }), String(timeoutMs)).to.have.property(
        'rates',
      );
  });

  it('rejects a body that is larger than maxBytes', async () => {
    expect((await pressErrorOf(fetchBytes(testUrl('/fault/huge')))).kind).to.equal('too-large');
    expect((await pressErrorOf(fetchBytes(testUrl('/fault/ok'), { maxBytes: 10 }))).message).to.equal(
      'The response is larger than 10 bytes.',
    );
    expect((await fetchBytes(testUrl('/fault/huge'), { maxBytes: 4_000_000 })).bytes).to.have.length(3_000_002);
  });

  it('stops reading after maxBytes', async () => {
    let sentBytes = 0;
    let isCancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(65_536));
        sentBytes += 65_536;
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    await pressErrorOf(fetchBytes(testUrl('/endless'), { fetch: async () => new Response(endless) }));
    expect(sentBytes).to.be.below(1_048_576 + 4 * 65_536);
    expect(isCancelled).to.equal(true);
  });

  it('rejects with a network error if the server cannot be reached', async () => {
    const failingFetch: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await pressErrorOf(fetchBytes(testUrl('/x'), { fetch: failingFetch }))).kind).to.equal('network');
    expect((await pressErrorOf(fetchBytes(testUrl('/fault/redirect?to=http://127.0.0.1:1/')))).kind).to.equal(
      'network',
    );
  });

  it('follows a redirect, and returns the final URL', async () => {
    expect((await fetchBytes(testUrl('/fault/redirect?to=/fault/ok'))).url).to.equal(testUrl('/fault/ok'));
  });

  describe('of an API that responds with an error', () => {
    const PROBLEM_JSON = 'application/problem+json';

    /** A response with status 500 whose body starts with `start` and never ends. */
    function errorResponse(start: string, contentType = PROBLEM_JSON) {
      let isCancelled = false;
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
        cancel: () => {
          isCancelled = true;
        },
      });
      const response = new Response(body, { status: 500, headers: { 'content-type': contentType } });
      return { response, isCancelled: () => isCancelled };
    }

    it('rejects with the message of the API', async () => {
      expect((await pressErrorOf(fetchBytes(testUrl('/fault/403')))).message).to.equal(
        'The server answered 403 Forbidden: fault: As requested.',
      );
    });

    it('reads at most a few thousand bytes of the message, and no HTML page', async () => {
      for (const { response, isCancelled } of [errorResponse('x'.repeat(5000)), errorResponse('<p>', 'text/html')]) {
        const error = await pressErrorOf(fetchBytes(testUrl('/x'), { fetch: async () => response }));
        expect(error.message).to.equal('The server answered 500.');
        expect(isCancelled()).to.equal(true);
      }
    });

    it('rejects with the status at the timeout, and can be aborted, while the message is incomplete', async () => {
      const fetchWithSignal: Fetch = async (_url, { signal } = {}) => {
        const { response } = errorResponse('{');
        const body = response.body?.pipeThrough(new TransformStream(), signal ? { signal } : {});
        return new Response(body, { status: 500, headers: response.headers });
      };
      const error = await pressErrorOf(fetchBytes(testUrl('/x'), { fetch: fetchWithSignal, timeoutMs: 100 }));
      expect(error.status).to.equal(500);
      const caller = new AbortController();
      const request = fetchBytes(testUrl('/x'), { fetch: fetchWithSignal }, caller);
      expect(await nameOfAbort(request, caller, 50)).to.equal('AbortError');
    });
  });

  it('rejects with the AbortError of the platform when the caller aborts', async () => {
    for (const path of ['/fault/slow?ms=3000', '/fault/stall']) {
      const caller = new AbortController();
      expect(await nameOfAbort(fetchBytes(uniqueUrl(path), {}, caller), caller, 100), path).to.equal('AbortError');
    }
  });

  it('sends no cookie, and no header that needs a CORS preflight', async () => {
    document.cookie = 'secret=1; path=/';
    const { fetch, requests } = recordingFetch();
    const receivedHeaders = await fetchParsed(testUrl('/fault/headers'), { fetch });
    document.cookie = 'secret=; path=/; max-age=0';
    expect(receivedHeaders).not.to.have.property('cookie');
    expect(requests[0]?.init.headers).to.equal(undefined);
    expect(requests[0]?.init).to.include({ credentials: 'omit' });
  });
});

describe('retryAfterMs', () => {
  const NOW = Date.parse('1994-11-06T08:49:00Z');
  const CASES: readonly [header: string | null, waitMs: number | undefined][] = [
    ['0', 0],
    ['1', 1000],
    ['120', 120_000],
    [' 5 ', 5000],
    ['3600', HOUR_MS],
    ['3601', HOUR_MS],
    ['99999999999999999999999', HOUR_MS],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
    ['Mon, 07 Nov 1994 08:49:37 GMT', HOUR_MS],
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
  for (const [header, waitMs] of CASES) {
    it(`returns ${waitMs ?? 'undefined'} for ${JSON.stringify(header)}`, () =>
      expect(retryAfterMs(header, NOW)).to.equal(waitMs));
  }
});
