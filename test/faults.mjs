/** Simulates server failures. Each has its own URL: `/fault/404`, `/fault/html`, `/fault/slow?ms=500`. */
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { respondWithImage } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const json = (body, status = 200, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
/** Doesn't keep the process running. */
const wait = (ms) => setTimeout(ms, undefined, { ref: false });
const articlesUpTo = (count) =>
  Array.from({ length: count }, (_, index) => ({ headline: `Story ${index + 1}`, url: `/story/${index + 1}` }));
const ONE_RATE = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] };

/** Sends `text` in chunks of `size` characters, one every `intervalMs`. */
async function* drip(text, size, intervalMs) {
  for (let start = 0; start < text.length; start += size) {
    yield text.slice(start, start + size);
    await wait(intervalMs);
  }
}

const MEGABYTE = 1_048_576;

/** How many bytes each flood sent before the client canceled it, by its query. */
const floodedBytes = new Map();

async function* flood(query) {
  for (let bytes = 0; bytes < 50 * MEGABYTE; bytes += MEGABYTE / 16) {
    floodedBytes.set(query, bytes);
    yield 'x'.repeat(MEGABYTE / 16);
    await wait(0);
  }
}

/** A stream of rates: every two seconds, one of three rates changes. The fourth never changes. */
async function* movingRates() {
  const previous = { KGS: 0.01143, KZT: 0.00188, TJS: 0.1039, TMT: 0.28575 };
  const rateAt = (step, base, index) => {
    const change = base === 'TMT' ? 0 : Math.sin(step + index) / 50;
    const rate = Number((previous[base] * (1 + change)).toPrecision(4));
    return { base, quote: 'USD', rate, previous: previous[base] };
  };
  for (let step = 0; ; step++) {
    const rates = Object.keys(previous).map((base, index) => rateAt(step, base, index));
    const message = step === 0 ? { source: { name: 'A bank' }, rates } : { rates: [rates[step % 3]] };
    yield `retry: 1000\ndata: ${JSON.stringify({ asOf: new Date().toISOString(), ...message })}\n\n`;
    await wait(step === 0 ? 300 : 2000);
  }
}

/** 50 MB, compressed to 50 kB. */
let bomb;
const gzipBomb = () => (bomb ??= gzipSync(`"${'x'.repeat(50 * MEGABYTE)}"`));

/** Valid JSON with many invalid values, and one valid rate. */
const invalidValues = () => ({
  asOf: '9999-99-99',
  source: { name: 'A bank'.repeat(20_000), url: 'javascript:alert(1)' },
  rates: [
    ...[0, -1, 1e308, 1e-300, null, '', true, [1], {}].map((rate) => ({ base: 'KZT', quote: 'USD', rate })),
    ...['BTC2', 'US', '', '$$$', 'xx_YY', 5, null].map((base) => ({ base, quote: 'USD', rate: 1 })),
    { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: -101, previous: 0, url: 'data:text/html,x' },
    ...Array.from({ length: 10_000 }, () => ({ base: 'UZS', quote: 'USD', rate: 0 })),
  ],
});

/** The number of requests for each URL since the start: read it at `/fault/count?path=…`. */
const requestCounts = new Map();

const firstRequestTimes = new Map();

function isInFirstSecond(key) {
  if (!firstRequestTimes.has(key)) firstRequestTimes.set(key, Date.now());
  return Date.now() - firstRequestTimes.get(key) < 1000;
}

const RSS =
  '<rss version="2.0"><channel><item><title>Rates rise</title><link>/rates-rise/</link></item></channel></rss>';
const xml = (body, type = 'application/rss+xml') => ({ status: 200, headers: { 'content-type': type }, body });

const FAULTS = {
  html: () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Log in</title>' }),
  truncated: () => json('{"rates":[{"base":"KGS"'),
  'wrong-field': () =>
    json({
      rates: [
        { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0 },
        { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0 },
        { base: 'TJS', quote: 'USD', rate: 'n/a' },
        { base: 'UZS', quote: 'USD', rate: 0.00008, changePercent: 0 },
      ],
    }),
  'wrong-shape': () => json({ items: 1 }),
  huge: () => json(`"${'x'.repeat(3_000_000)}"`),
  slow: async (url) => {
    await wait(Number(url.searchParams.get('ms') ?? 500));
    return json(ONE_RATE);
  },
  /** Half a response, and then nothing for a minute. */
  stall: () => ({ ...json(''), body: Readable.from(drip(JSON.stringify(ONE_RATE), 20, 60_000)) }),
  /** Sends a byte every 100 ms: each is in time, but the whole response is much too late. */
  drip: () => ({ ...json(''), body: Readable.from(drip(JSON.stringify(ONE_RATE), 1, 100)) }),
  flood: ({ search }) => ({ ...json(''), body: Readable.from(flood(search)) }),
  flooded: ({ search }) => json(floodedBytes.get(search) ?? 0),
  bomb: () => ({
    ...json(''),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipBomb(),
  }),
  absurd: () => json(invalidValues()),
  /** 100,000 nested arrays instead of a rate. */
  deep: () => json(`{"rates":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`),
  /** Keys that would pollute `Object.prototype` if they were copied carelessly. */
  prototype: () =>
    json(`{
      "__proto__": { "polluted": 1 },
      "constructor": { "prototype": { "polluted": 1 } },
      "rates": [
        { "base": "KGS", "quote": "USD", "rate": 0.01143, "__proto__": { "polluted": 1 } },
        { "__proto__": { "base": "KZT", "quote": "USD", "rate": 1 } }
      ]
    }`),
  concatenated: () => json(JSON.stringify(ONE_RATE).repeat(2)),
  nan: () => json('{"rates":[{"base":"KGS","quote":"USD","rate":NaN}]}'),
  /** A bank's name in windows-1251, as the server declares it; but JSON is always UTF-8. */
  'windows-1251': () => ({
    ...json(''),
    headers: { 'content-type': 'application/json; charset=windows-1251' },
    body: Buffer.concat([
      Buffer.from('{"source":{"name":"'),
      Buffer.from([0xc1, 0xe0, 0xed, 0xea]),
      Buffer.from(`"},${JSON.stringify(ONE_RATE).slice(1)}`),
    ]),
  }),
  loop: (url) => ({ status: 302, headers: { location: url.pathname + url.search }, body: '' }),
  /** Half a response, and then the connection is closed: only from another origin, whose server supports this. */
  cut: () => ({ ...json(JSON.stringify(ONE_RATE).slice(0, 20), 200, { 'content-length': '500' }), cut: true }),
  empty: () => json(''),
  /** The bytes in the URL's query. */
  bytes: (url) => ({ ...json(''), body: Buffer.from(url.searchParams.get('base64') ?? '', 'base64url') }),
  bom: () => json(`\ufeff${JSON.stringify(ONE_RATE)}`),
  /** JSON as `text/html`, as a simple PHP script sends it. */
  untyped: () => ({ ...json(ONE_RATE), headers: { 'content-type': 'text/html' } }),
  redirect: (url) => ({ status: 302, headers: { location: url.searchParams.get('to') ?? '/fault/ok' }, body: '' }),
  ok: () => json(ONE_RATE),
  busy: (url) => json({ message: 'Too many.' }, 429, { 'retry-after': url.searchParams.get('after') ?? '1' }),
  /** Busy for a second after the first request. */
  'busy-second': ({ search }) =>
    isInFirstSecond(search) ? json({ message: 'Too many.' }, 429, { 'retry-after': '1' }) : json(ONE_RATE),
  /** Fails `times` times, then succeeds. */
  recovers: (url, count) =>
    count > Number(url.searchParams.get('times') ?? 1) ? json(ONE_RATE) : json({ message: 'Not yet.' }, 500),
  /** A new rate for each request. */
  moving: (url, count) =>
    json({ rates: [{ base: 'KGS', quote: 'USD', rate: Number((0.011 + count / 1e5).toFixed(5)) }] }),
  /** A feed with the content type in the query. */
  rss: (url) => xml(RSS, url.searchParams.get('type') ?? undefined),
  /** Declares its encoding in the header or in the prolog. */
  'rss-windows-1251': (url) => {
    const inProlog = url.searchParams.get('by') === 'prolog';
    const prolog = inProlog ? '<?xml version="1.0" encoding="windows-1251"?>' : '';
    const text = prolog + RSS.replace('Rates', '\xd1\xee\xec');
    return xml(Buffer.from(text, 'latin1'), inProlog ? 'text/xml' : 'text/xml; charset=windows-1251');
  },
  'rss-truncated': () => xml(RSS.slice(0, 60)),
  /**
   * Ten entities, each of which contains the previous one ten times: ten billion characters if a parser expands them.
   */
  'rss-bomb': () => {
    const entities = Array.from(
      { length: 10 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    return xml(`<!DOCTYPE rss [<!ENTITY e0 "x">${entities}]>${RSS.replace('Rates', '&e10;')}`);
  },
  live: () => ({ status: 200, headers: { 'content-type': 'text/event-stream' }, body: Readable.from(movingRates()) }),
  /** A stream with one event. */
  events: () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: `data: ${JSON.stringify(ONE_RATE)}\n\n`,
  }),
  /** Returns the headers of the request. */
  headers: (url, count, headers) => json(headers),
  /** Six articles; each further request has a new one before them. */
  'newer-articles': (url, count) =>
    json(
      articlesUpTo(count + 5)
        .reverse()
        .slice(0, 6),
    ),
  /** Succeeds once, then fails. */
  'once-good': (url, count) => (count === 1 ? json(ONE_RATE) : json({ message: 'gone' }, 404)),
};

/**
 * The same failures from another origin. `?cors` allows every page to read the response, `?cors=expose` also its
 * `Retry-After`.
 */
export async function respondFromOtherOrigin(url, requestHeaders) {
  const cors = url.searchParams.get('cors');
  const corsHeaders = {
    ...(cors !== null && { 'access-control-allow-origin': '*' }),
    ...(cors === 'expose' && { 'access-control-expose-headers': 'Retry-After' }),
  };
  const response = await respondWithFault(url, requestHeaders);
  return response && { ...response, headers: { ...response.headers, ...corsHeaders } };
}

async function startOtherOrigin() {
  const respond = async (url, headers) =>
    (await respondFromOtherOrigin(url, headers)) ?? respondWithImage(url, headers);
  const { port, unref } = await serve(respond);
  unref();
  return `http://127.0.0.1:${port}`;
}

let otherOrigin;

/** The origin of a second server on loopback, which runs until the process ends. */
const getOtherOrigin = () => (otherOrigin ??= startOtherOrigin());

/** @returns {Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} */
export async function respondWithFault(url, requestHeaders = {}) {
  const name = /^\/fault\/([\w-]+)(?:\.json)?$/.exec(url.pathname)?.[1];
  if (!name) return undefined;
  if (name === 'count') return json(requestCounts.get(url.searchParams.get('path')) ?? 0);
  const key = url.pathname + url.search;
  const count = (requestCounts.get(key) ?? 0) + 1;
  requestCounts.set(key, count);
  if (name === 'other-origin') return json(JSON.stringify(await getOtherOrigin()));
  if (/^\d{3}$/.test(name)) return json({ code: 'fault', message: 'As requested.' }, Number(name));
  return FAULTS[name]?.(url, count, requestHeaders);
}
