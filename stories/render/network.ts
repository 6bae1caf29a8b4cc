/**
 * Responds to requests for `answers/`, so that a Storybook on any static host shows every state: the toolbar's latency
 * and failures, a server that never answers, and a stream. All other requests go to the host's static files.
 */

/** What the toolbar's menus “Latency” and “Failure” say. */
export interface NetworkSettings {
  /** Milliseconds until a response, or `never`. */
  readonly latency?: string;
  readonly failure?: string;
}

const base = new URL('./', document.baseURI);
const CURRENCY_API = 'https://cdn.jsdelivr.net/npm/';

const failed = (status: number, statusText: string): Response => new Response('', { status, statusText });

/** Responses to every request while the toolbar simulates a failure. */
const FAILURES: Record<string, () => Response> = {
  offline: () => {
    throw new TypeError('Failed to fetch');
  },
  '404': () => failed(404, 'Not Found'),
  '503': () => failed(503, 'Service Unavailable'),
  html: () => new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } }),
  truncated: () => new Response('{"rates":[{"ba', { headers: { 'content-type': 'application/json' } }),
};

const never = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));

const RATES_BEFORE = { KGS: 0.01143, KZT: 0.00188, TJS: 0.1039, TMT: 0.28575 };

/** All rates at first, then the one that has moved. The last of them never does. */
function movedRates(step: number) {
  const rates = Object.entries(RATES_BEFORE).map(([rateBase, previous], index, { length }) => {
    const change = index === length - 1 ? 0 : Math.sin(step + index) / 50;
    return { base: rateBase, quote: 'USD', rate: Number((previous * (1 + change)).toPrecision(4)), previous };
  });
  const asOf = new Date().toISOString();
  return step === 0 ? { asOf, source: { name: 'A bank' }, rates } : { asOf, rates: [rates[step % 3]] };
}

/** Data that stories give to widgets, so that it also arrives late or fails with the toolbar. */
const given: unknown[] = [];

/** @returns The path of a new answer with this data. */
export const answerWith = (data: unknown): string => `answers/given/${given.push(data) - 1}.json`;

const ANSWERS: Record<string, (signal: AbortSignal | null | undefined) => Response | Promise<Response>> = {
  'answers/never.json': never,
  'answers/missing.json': () => failed(404, 'Not Found'),
  'answers/page.html': () => FAILURES['html']!(),
  'answers/live': () => new Response('', { headers: { 'content-type': 'text/event-stream' } }),
};

let settings: NetworkSettings = {};

export const isSimulated = (): boolean => Boolean(settings.latency ?? settings.failure);

export function simulateNetwork({ latency, failure }: NetworkSettings): void {
  settings = { ...(latency && { latency }), ...(failure && { failure }) };
}

/** The path below this Storybook, if a widget asks for it. */
function answerPath(url: URL): string | undefined {
  if (url.href.startsWith(CURRENCY_API)) return `answers${url.pathname}`;
  const path = url.href.startsWith(base.href) ? url.pathname.slice(base.pathname.length) : '';
  return path.startsWith('answers/') ? path : undefined;
}

/** Without the file's own address: the response stands for that of the address which the widget asked. */
async function readFile(path: string, init: RequestInit | undefined): Promise<Response> {
  const { body, headers, status } = await platformFetch(new URL(path, base), init);
  return new Response(body, { headers, status });
}

const answerTo = (path: string, init: RequestInit | undefined): Response | Promise<Response> => {
  const [, number] = /^answers\/given\/(\d+)/.exec(path) ?? [];
  if (number) return Response.json(given[Number(number)]);
  return ANSWERS[path]?.(init?.signal) ?? readFile(path, init);
};

const platformFetch = globalThis.fetch.bind(globalThis);

async function respond(path: string, init: RequestInit | undefined): Promise<Response> {
  const { latency = '0', failure } = settings;
  if (latency === 'never') await never(init?.signal);
  await new Promise((resolve) => setTimeout(resolve, Number(latency)));
  init?.signal?.throwIfAborted();
  return (failure ? FAILURES[failure]?.() : undefined) ?? answerTo(path, init);
}

globalThis.fetch = (input, init) => {
  const path = answerPath(new URL(input instanceof Request ? input.url : input, base));
  return path === undefined ? platformFetch(input, init) : respond(path, init);
};

/** A stream of rates: every two seconds, one of them moves. */
class SimulatedStream extends EventSource {
  #timer: ReturnType<typeof setInterval>;

  constructor(url: string | URL) {
    super('data:text/event-stream,');
    super.close();
    let step = 0;
    const { origin } = new URL(url, base);
    const send = () =>
      this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(movedRates(step++)), origin }));
    this.#timer = setInterval(send, 2000);
    setTimeout(send, 20);
  }

  override close(): void {
    clearInterval(this.#timer);
  }
}

globalThis.EventSource = SimulatedStream;
