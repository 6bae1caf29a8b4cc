/** Keeps one slow or busy server from taking all of the page's connections, and many widgets from pressing one server. */
import { now } from './clock.js';
import { isPressError, isTransient, PressError } from '../model/errors.js';
import { untilAwake } from './page-activity.js';

/** What browsers themselves open to one HTTP/1.1 server. */
const MOST_IN_FLIGHT = 6;

/** So many in a row, and a server has fallen over; so long it is left to get up. */
const MOST_FAILURES = 5;
const REST_MS = 60_000;

interface Line {
  inFlight: number;
  /** In the order of their coming: a `Set` keeps it, and lets anybody leave. */
  readonly waiting: Set<() => void>;
  /** Since the last answer. */
  failures: number;
  /** What a busy server answered, or how the last of many requests failed, and until when it speaks for the whole origin. */
  refusal?: PressError;
  closedUntil: number;
}

/** After many failures one is sent ahead. */
const hasPlace = ({ inFlight, failures }: Line): boolean => inFlight < (failures < MOST_FAILURES ? MOST_IN_FLIGHT : 1);

const leftMs = ({ closedUntil }: Line): number => Math.ceil(closedUntil - now());

/** Resolves once there is a place; rejects if `signal` aborts before, and the place is the next one's. */
function place(line: Line, signal: AbortSignal): Promise<void> | undefined {
  signal.throwIfAborted();
  if (hasPlace(line)) return void line.inFlight++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      line.waiting.delete(enter);
      reject(signal.reason);
    };
    const enter = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    line.waiting.add(enter);
    signal.addEventListener('abort', leave);
  });
}

/** To who waited longest; to all where the origin has closed, since there is nothing more to wait for. */
function handOn(line: Line): void {
  line.inFlight--;
  for (const enter of line.waiting) {
    if (!hasPlace(line) && leftMs(line) <= 0) return;
    line.waiting.delete(enter);
    line.inFlight++;
    enter();
  }
}

/** Nobody is kept waiting: who comes too early gets what the last one got, with the time that is left. */
function refuseWhileClosed(line: Line): void {
  const { refusal } = line;
  const retryAfterMs = leftMs(line);
  if (refusal && retryAfterMs > 0)
    throw new PressError(refusal.kind, refusal.message, { url: refusal.url, status: refusal.status, retryAfterMs });
}

/** Whatever a server answers, it stands. A request that was aborted says nothing of it. */
function noteFailure(line: Line, error: unknown): void {
  if (!isPressError(error)) return;
  line.failures = isTransient(error) ? line.failures + 1 : 0;
  const asked = error.status === 429 || error.status === 503 ? (error.retryAfterMs ?? 0) : 0;
  const until = now() + Math.max(asked, line.failures < MOST_FAILURES ? 0 : REST_MS);
  if (until > line.closedUntil) Object.assign(line, { refusal: error, closedUntil: until });
}

async function attempt<T>(line: Line, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    if (line.failures >= MOST_FAILURES) line.closedUntil = 0;
    line.failures = 0;
    return answer;
  } catch (error) {
    noteFailure(line, error);
    throw error;
  }
}

export type OriginGate = <T>(url: string, signal: AbortSignal, ask: () => Promise<T>) => Promise<T>;

/**
 * At most six requests to an origin at a time; the others stand in line, and leave it when they are aborted. A server that
 * answers 429 or 503 with `Retry-After` is left alone until then by everybody; one that failed five times in a row for a
 * minute, and then asked by one alone, until it answers.
 */
export function createOriginGate(): OriginGate {
  const lines = new Map<string, Line>();
  return async (url, signal, ask) => {
    const { origin } = new URL(url);
    const line = lines.get(origin) ?? { inFlight: 0, waiting: new Set(), failures: 0, closedUntil: 0 };
    lines.set(origin, line);
    refuseWhileClosed(line);
    await place(line, signal);
    try {
      // Others may close the origin while the page sleeps.
      await untilAwake(signal);
      signal.throwIfAborted();
      refuseWhileClosed(line);
      return await attempt(line, ask);
    } finally {
      handOn(line);
    }
  };
}
