/** Keeps one slow or busy server from taking all of the page's connections, and many widgets from pressing one server. */
import { now } from './clock.js';
import { isPressError, PressError } from './errors.js';

/** What browsers themselves open to one HTTP/1.1 server. */
const MOST_IN_FLIGHT = 6;

interface Line {
  inFlight: number;
  /** In the order of their coming: a `Set` keeps it, and lets anybody leave. */
  readonly waiting: Set<() => void>;
  /** The answer of a busy server, and until when it speaks for the whole origin. */
  refusal?: PressError;
  closedUntil: number;
}

/** Resolves once there is a place; rejects if `signal` aborts before, and the place is the next one's. */
function place(line: Line, signal: AbortSignal): Promise<void> | undefined {
  signal.throwIfAborted();
  if (line.inFlight < MOST_IN_FLIGHT) return void line.inFlight++;
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
    signal.addEventListener('abort', leave, { once: true });
  });
}

function handOn(line: Line): void {
  const [next] = line.waiting;
  if (!next) return void line.inFlight--;
  line.waiting.delete(next);
  next();
}

/** Nobody is kept waiting: who comes too early gets the server's own refusal, with the time that is left. */
function refuseWhileClosed({ refusal, closedUntil }: Line): void {
  const retryAfterMs = Math.floor(closedUntil - now());
  if (!refusal || retryAfterMs <= 0) return;
  throw new PressError('http', refusal.message, { url: refusal.url, status: refusal.status, retryAfterMs });
}

function noteRefusal(line: Line, error: unknown): void {
  if (!isPressError(error) || (error.status !== 429 && error.status !== 503)) return;
  const until = now() + (error.retryAfterMs ?? 0);
  if (until > line.closedUntil) Object.assign(line, { refusal: error, closedUntil: until });
}

export type OriginGate = <T>(url: string, signal: AbortSignal, ask: () => Promise<T>) => Promise<T>;

/**
 * At most six requests to an origin at a time; the others stand in line, and leave it when they are aborted. A server that
 * answers 429 or 503 with `Retry-After` is left alone until then by everybody.
 */
export function createOriginGate(): OriginGate {
  const lines = new Map<string, Line>();
  return async (url, signal, ask) => {
    const { origin } = new URL(url);
    const line = lines.get(origin) ?? { inFlight: 0, waiting: new Set(), closedUntil: 0 };
    lines.set(origin, line);
    await place(line, signal);
    try {
      signal.throwIfAborted();
      refuseWhileClosed(line);
      return await ask();
    } catch (error) {
      noteRefusal(line, error);
      throw error;
    } finally {
      handOn(line);
    }
  };
}
