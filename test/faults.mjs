/** A server's bad days, each under an address that says what happens: `/fault/404`, `/fault/html`, `/fault/slow?ms=500`. */
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { image } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const json = (body, status = 200, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
/** Nobody who waits for an answer is left when the process ends. */
const wait = (ms) => setTimeout(ms, undefined, { ref: false });
const ONE_RATE = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] };

/** `text` in parts of `size` characters, one each `ms`. */
async function* drip(text, size, ms) {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await wait(ms);
  }
}

const MEGABYTE = 1_048_576;

/** How many bytes each flood got rid of before its reader turned away, by its query. */
const flooded = new Map();

async function* flood(query) {
  for (let bytes = 0; bytes < 50 * MEGABYTE; bytes += MEGABYTE / 16) {
    flooded.set(query, bytes);
    yield 'x'.repeat(MEGABYTE / 16);
    await wait(0);
  }
}

/** Rates that go up and down, one of them every other second; another stays what it is. */
async function* movingRates() {
  const move = (step, at) => Math.sin(step + at) / 50;
  for (let step = 0; ; step++) {
    const rates = [
      ['KGS', 0.01143],
      ['KZT', 0.00188],
      ['TJS', 0.1039],
      ['TMT', 0.28575],
    ].map(([base, previous], at) => ({
      base,
      quote: 'USD',
      rate: Number((previous * (1 + (at === 3 ? 0 : move(step, at)))).toPrecision(4)),
      previous,
    }));
    const message = step === 0 ? { source: { name: 'A bank' }, rates } : { rates: [rates[step % 3]] };
    yield `retry: 1000\ndata: ${JSON.stringify({ asOf: new Date().toISOString(), ...message })}\n\n`;
    await wait(step === 0 ? 300 : 2000);
  }
}

/** 50 MB that travel as 50 kB. */
let bomb;
const gzipBomb = () => (bomb ??= gzipSync(`"${'x'.repeat(50 * MEGABYTE)}"`));

/** Everything that parses and cannot be, around one rate that can. */
const absurd = () => ({
  asOf: '9999-99-99',
  source: { name: 'A bank'.repeat(20_000), url: 'javascript:alert(1)' },
  rates: [
    ...[0, -1, 1e308, 1e-300, null, '', true, [1], {}].map((rate) => ({ base: 'KZT', quote: 'USD', rate })),
    ...['BTC2', 'US', '', '$$$', 'xx_YY', 5, null].map((base) => ({ base, quote: 'USD', rate: 1 })),
    { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: -101, previous: 0, url: 'data:text/html,x' },
    ...Array.from({ length: 10_000 }, () => ({ base: 'UZS', quote: 'USD', rate: 0 })),
  ],
});

/** How often each address was asked since the start: read it at `/fault/count?path=…`. */
const asked = new Map();

const firstAsked = new Map();
function isWithinSecond(key) {
  if (!firstAsked.has(key)) firstAsked.set(key, Date.now());
  return Date.now() - firstAsked.get(key) < 1000;
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
  /** Half an answer, and then nothing for a minute. */
  stall: () => ({ ...json(''), body: Readable.from(drip(JSON.stringify(ONE_RATE), 20, 60_000)) }),
  /** An answer that is never late for its next byte, and far too late for its last. */
  drip: () => ({ ...json(''), body: Readable.from(drip(JSON.stringify(ONE_RATE), 1, 100)) }),
  flood: ({ search }) => ({ ...json(''), body: Readable.from(flood(search)) }),
  flooded: ({ search }) => json(flooded.get(search) ?? 0),
  bomb: () => ({
    ...json(''),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipBomb(),
  }),
  absurd: () => json(absurd()),
  /** 100,000 lists in each other where a rate was due. */
  deep: () => json(`{"rates":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`),
  /** Keys that a careless copy would write to every object of the page. */
  prototype: () =>
    json(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"rates":[{"base":"KGS","quote":"USD","rate":0.01143,"__proto__":{"polluted":1}},{"__proto__":{"base":"KZT","quote":"USD","rate":1}}]}',
    ),
  concatenated: () => json(JSON.stringify(ONE_RATE).repeat(2)),
  nan: () => json('{"rates":[{"base":"KGS","quote":"USD","rate":NaN}]}'),
  /** A bank's name in windows-1251, as its server says, against JSON's own rule. */
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
  /** Half an answer, and then the line is cut: only from another origin, whose server does it. */
  cut: () => ({ ...json(JSON.stringify(ONE_RATE).slice(0, 20), 200, { 'content-length': '500' }), cut: true }),
  empty: () => json(''),
  /** Whatever bytes the address itself says. */
  bytes: (url) => ({ ...json(''), body: Buffer.from(url.searchParams.get('base64') ?? '', 'base64url') }),
  bom: () => json(`\ufeff${JSON.stringify(ONE_RATE)}`),
  /** JSON without a word of its type, as a PHP script of one line sends it. */
  untyped: () => ({ ...json(ONE_RATE), headers: { 'content-type': 'text/html' } }),
  redirect: (url) => ({ status: 302, headers: { location: url.searchParams.get('to') ?? '/fault/ok' }, body: '' }),
  ok: () => json(ONE_RATE),
  busy: (url) => json({ message: 'Too many.' }, 429, { 'retry-after': url.searchParams.get('after') ?? '1' }),
  /** Busy for a second from the first question on. */
  'busy-second': ({ search }) =>
    isWithinSecond(search) ? json({ message: 'Too many.' }, 429, { 'retry-after': '1' }) : json(ONE_RATE),
  /** Fails `times` times, then answers. */
  recovers: (url, times) =>
    times > Number(url.searchParams.get('times') ?? 1) ? json(ONE_RATE) : json({ message: 'Not yet.' }, 500),
  /** Another rate each time. */
  moving: (url, times) =>
    json({ rates: [{ base: 'KGS', quote: 'USD', rate: Number((0.011 + times / 1e5).toFixed(5)) }] }),
  /** A feed under whatever type its server gives it. */
  rss: (url) => xml(RSS, url.searchParams.get('type') ?? undefined),
  /** Says what encoding it is in once: in its header, or in its prolog. */
  'rss-windows-1251': (url) => {
    const inProlog = url.searchParams.get('by') === 'prolog';
    const text = `${inProlog ? '<?xml version="1.0" encoding="windows-1251"?>' : ''}${RSS.replace('Rates', '\xd1\xee\xec')}`;
    return xml(Buffer.from(text, 'latin1'), inProlog ? 'text/xml' : 'text/xml; charset=windows-1251');
  },
  'rss-truncated': () => xml(RSS.slice(0, 60)),
  /** Ten entities, each ten of the one before: ten thousand million letters, if a parser were to write them out. */
  'rss-bomb': () => {
    const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    return xml(`<!DOCTYPE rss [<!ENTITY e0 "x">${entities}]>${RSS.replace('Rates', '&e10;')}`);
  },
  live: () => ({ status: 200, headers: { 'content-type': 'text/event-stream' }, body: Readable.from(movingRates()) }),
  /** A stream of one event. */
  events: () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: `data: ${JSON.stringify(ONE_RATE)}\n\n`,
  }),
  /** What the request brought along. */
  headers: (url, times, headers) => json(headers),
  /** Good at first, then bad: what a widget keeps is shown by what it asks next. */
  'once-good': (url, times) => (times === 1 ? json(ONE_RATE) : json({ message: 'gone' }, 404)),
};

/** The same faults as another origin sends them: `?cors` lets every page read the answer, `?cors=expose` its `Retry-After` too. */
export async function faultFromElsewhere(url, requestHeaders) {
  const cors = url.searchParams.get('cors');
  const allowed = {
    ...(cors !== null && { 'access-control-allow-origin': '*' }),
    ...(cors === 'expose' && { 'access-control-expose-headers': 'Retry-After' }),
  };
  const reply = await fault(url, requestHeaders);
  return reply && { ...reply, headers: { ...reply.headers, ...allowed } };
}

let elsewhere;

/** A second server on loopback, for as long as this process lives. */
const otherOrigin = () =>
  (elsewhere ??= serve(async (url, headers) => (await faultFromElsewhere(url, headers)) ?? image(url, headers)).then(
    ({ port, unref }) => {
      unref();
      return `http://127.0.0.1:${port}`;
    },
  ));

/** @returns {Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} */
export async function fault(url, requestHeaders = {}) {
  const name = /^\/fault\/([\w-]+)(?:\.json)?$/.exec(url.pathname)?.[1];
  if (!name) return undefined;
  if (name === 'count') return json(asked.get(url.searchParams.get('path')) ?? 0);
  const key = url.pathname + url.search;
  asked.set(key, (asked.get(key) ?? 0) + 1);
  if (name === 'other-origin') return json(JSON.stringify(await otherOrigin()));
  if (/^\d{3}$/.test(name)) return json({ code: 'fault', message: 'As asked.' }, Number(name));
  return FAULTS[name]?.(url, asked.get(key), requestHeaders);
}
