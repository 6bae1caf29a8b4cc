/** A server's bad days, each under an address that says what happens: `/fault/404`, `/fault/html`, `/fault/slow?ms=500`. */
import { Readable } from 'node:stream';

const json = (body, status = 200, headers = {}) => ({ status, headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const ONE_RATE = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] };

/** `text` in parts of `size` characters, one each `ms`. */
async function* drip(text, size, ms) {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await wait(ms);
  }
}

/** How often each address was asked since the start: read it at `/fault/count?path=…`. */
const asked = new Map();

const RSS = '<rss version="2.0"><channel><item><title>Rates rise</title><link>/rates-rise/</link></item></channel></rss>';
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
  empty: () => json(''),
  bom: () => json(`\ufeff${JSON.stringify(ONE_RATE)}`),
  /** JSON without a word of its type, as a PHP script of one line sends it. */
  untyped: () => ({ ...json(ONE_RATE), headers: { 'content-type': 'text/html' } }),
  redirect: (url) => ({ status: 302, headers: { location: url.searchParams.get('to') ?? '/fault/ok' }, body: '' }),
  ok: () => json(ONE_RATE),
  busy: (url) => json({ message: 'Too many.' }, 429, { 'retry-after': url.searchParams.get('after') ?? '1' }),
  /** Fails `times` times, then answers. */
  recovers: (url, times) => (times > Number(url.searchParams.get('times') ?? 1) ? json(ONE_RATE) : json({ message: 'Not yet.' }, 500)),
  /** Another rate each time. */
  moving: (url, times) => json({ rates: [{ base: 'KGS', quote: 'USD', rate: Number((0.011 + times / 1e5).toFixed(5)) }] }),
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
  /** What the request brought along. */
  headers: (url, times, headers) => json(headers),
  /** Good at first, then bad: what a widget keeps is shown by what it asks next. */
  'once-good': (url, times) => (times === 1 ? json(ONE_RATE) : json({ message: 'gone' }, 404)),
};

/** @returns {Promise<import('../demo/site/answer.mjs').Reply | undefined>} */
export async function fault(url, requestHeaders = {}) {
  const name = /^\/fault\/([\w-]+)(?:\.json)?$/.exec(url.pathname)?.[1];
  if (!name) return undefined;
  if (name === 'count') return json(asked.get(url.searchParams.get('path')) ?? 0);
  const key = url.pathname + url.search;
  asked.set(key, (asked.get(key) ?? 0) + 1);
  if (/^\d{3}$/.test(name)) return json({ code: 'fault', message: 'As asked.' }, Number(name));
  return FAULTS[name]?.(url, asked.get(key), requestHeaders);
}
