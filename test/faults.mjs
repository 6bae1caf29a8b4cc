/** A server's bad days, each under an address that says what happens: `/fault/404`, `/fault/html`, `/fault/slow?ms=500`. */

const json = (body, status = 200, headers = {}) => ({ status, headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** How often each address was asked since the start: read it at `/fault/count?path=…`. */
const asked = new Map();

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
    return json({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] });
  },
  /** Good at first, then bad: what a widget keeps is shown by what it asks next. */
  'once-good': (url, times) => (times === 1 ? json({ rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }] }) : json({ message: 'gone' }, 404)),
};

/** @returns {Promise<import('../demo/site/answer.mjs').Reply | undefined>} */
export async function fault(url) {
  const name = /^\/fault\/([\w-]+)(?:\.json)?$/.exec(url.pathname)?.[1];
  if (!name) return undefined;
  if (name === 'count') return json(asked.get(url.searchParams.get('path')) ?? 0);
  const key = url.pathname + url.search;
  asked.set(key, (asked.get(key) ?? 0) + 1);
  if (/^\d{3}$/.test(name)) return json({ code: 'fault', message: 'As asked.' }, Number(name));
  return FAULTS[name]?.(url, asked.get(key));
}
