/** Updates the store from event streams: each message becomes the new value of an entry. */
import { now } from '../http/clock.js';
import { DEFAULT_MAX_BYTES, EVENT_STREAM } from '../http/fetch-bytes.js';
import { isTransient } from '../http/is-transient.js';
import { asPressError, isPressError, PressError } from '../model/errors.js';
import type { LoadedResource, ResourceKind, ResourceModels } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { readDataWith } from '../sources/contract/read-data.js';
import { read } from '../sources/rates-json/rates-json.js';
import { retryAfterMs } from '../store/retry-policy.js';
import { newerValue } from '../store/staleness.js';
import type { Store } from '../store/store.js';
import { openEventStream } from './event-stream.js';
import { mergeRates } from './merge-rates.js';

/** For each kind of data that a stream can update: how a message changes the last value. */
type Merges = {
  readonly [K in ResourceKind]?: (last: ResourceModels[K], next: ResourceModels[K]) => ResourceModels[K];
};
const MERGES: Merges = { rates: mergeRates };

const MAX_SHOWN_LENGTH = 60;

function parseMessage(message: string, url: SafeUrl): unknown {
  try {
    if (message.length <= DEFAULT_MAX_BYTES) return JSON.parse(message);
  } catch {
    // The error below is for invalid JSON and for a message that is too long.
  }
  const got = JSON.stringify(message.slice(0, MAX_SHOWN_LENGTH));
  const problems = [{ path: 'data', expected: 'JSON of at most 1 MiB', got }];
  throw new PressError('not-json', 'A message of the event stream is not JSON.', { url, problems });
}

/** Returns the value after a message. Returns `last` itself if the message is older or changes nothing. */
function readMessage<K extends ResourceKind>(
  kind: K,
  message: string,
  url: SafeUrl,
  last: LoadedResource<K> | undefined,
): LoadedResource<K> {
  const next = { ...readDataWith({ read }, kind, parseMessage(message, url), url), source: 'event-stream', url };
  if (!last || newerValue(last, next) === last) return last ?? next;
  return { ...next, data: MERGES[kind]?.(last.data, next.data) ?? next.data };
}

/** A stream, and the entry that it feeds. */
interface Feed<K extends ResourceKind> {
  readonly store: Store;
  readonly key: string;
  readonly kind: K;
  readonly url: SafeUrl;
  readonly onEnd: (stream: Pick<LiveStream<K>, 'openedAt' | 'hasDelivered' | 'fail'>) => void;
}

/** One open stream. */
class LiveStream<K extends ResourceKind> {
  /** The current error. `undefined` while the stream works. */
  error: PressError | undefined = undefined;
  /** Resolves with the first message; rejects if the stream ends before. */
  readonly first: Promise<LoadedResource<K>>;
  readonly openedAt = now();
  hasDelivered = false;
  readonly #feed: Feed<K>;
  readonly #close: () => void;
  #settleFirst:
    | { readonly resolve: (loaded: LoadedResource<K>) => void; readonly reject: (error: PressError) => void }
    | undefined;
  /** Put into the store in the next animation frame, so that many messages cause one rendering. */
  #pending: LoadedResource<K> | undefined;
  #frame = 0;

  constructor(feed: Feed<K>) {
    this.#feed = feed;
    this.first = new Promise((resolve, reject) => (this.#settleFirst = { resolve, reject }));
    this.#close = openEventStream(feed.url, {
      onMessage: (message) => this.#receive(message),
      onEnd: () => {
        this.#deliver();
        feed.onEnd(this);
      },
    });
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#close();
  }

  fail(error: PressError): void {
    this.error = error;
    if (this.hasDelivered) this.#feed.store.find(this.#feed.key)?.fail(error);
    else this.#settleFirst?.reject(error);
  }

  #receive(message: string): void {
    const last = this.#pending ?? this.#feed.store.peek<LoadedResource<K>>(this.#feed.key);
    try {
      this.#pending = readMessage(this.#feed.kind, message, this.#feed.url, last);
    } catch (error) {
      const failure = asPressError(error);
      if (!last) return this.fail(failure);
      this.#pending = { ...last, problems: failure.problems };
    }
    this.#frame ||= requestAnimationFrame(() => this.#deliver());
  }

  #deliver(): void {
    const loaded = this.#pending;
    this.#frame = 0;
    this.#pending = undefined;
    this.error = undefined;
    if (!loaded) return;
    this.hasDelivered = true;
    this.#feed.store.entry(this.#feed.key).succeed(loaded);
    this.#settleFirst?.resolve(loaded);
  }
}

/**
 * Returns the URL of the event stream if that is why a request failed. Returns `undefined` for other errors, for a kind
 * of data without streams, and outside a browser.
 */
function streamUrl(error: unknown, kind: ResourceKind): SafeUrl | undefined {
  const isStream = isPressError(error) && error.mediaType === EVENT_STREAM;
  return isStream && MERGES[kind] && typeof document !== 'undefined' ? safeUrl(error.url) : undefined;
}

/** A stream that has ended is opened again after this time, and after twice as long each time that it ends soon. */
const MIN_DELAY_MS = 5000;
const MAX_DELAY_MS = 300_000;
/** A stream that was open for this time starts with the shortest delay again. */
const STABLE_MS = 60_000;

/** Up to twice as long, because a server that restarts ends the streams of all readers at once. */
const delayMs = (failures: number): number =>
  Math.min(MIN_DELAY_MS * 2 ** failures, MAX_DELAY_MS) * (1 + Math.random());

/** An open stream, or a pause before it is opened again. */
interface Connection {
  readonly error: PressError | undefined;
  close(): void;
}

/** The streams of a store, at most one per entry. A stream is closed when its entry has no user any more. */
export class LiveUpdates {
  readonly #store: Store;
  readonly #connections = new Map<string, Connection>();
  /** The number of times in a row that the stream of an entry has ended soon. */
  readonly #failures = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
    store.listeners.add((key, event) => {
      if (event !== 'unused') return;
      this.#close(key);
      this.#failures.delete(key);
    });
  }

  /**
   * The last value of an open stream, also during the pause before it is opened again. Throws the stream's error.
   * `undefined` if there is no stream.
   */
  current<K extends ResourceKind>(key: string): LoadedResource<K> | undefined {
    const connection = this.#connections.get(key);
    if (connection?.error) throw connection.error;
    return connection && this.#store.peek<LoadedResource<K>>(key);
  }

  /** Opens the event stream that a request found, and resolves with its first value. Rethrows every other error. */
  openFrom<K extends ResourceKind>(
    error: unknown,
    key: string,
    kind: K,
    signal: AbortSignal,
  ): Promise<LoadedResource<K>> {
    const url = streamUrl(error, kind);
    if (!url || signal.aborted) throw error;
    return this.#open(key, kind, url);
  }

  #open<K extends ResourceKind>(key: string, kind: K, url: SafeUrl): Promise<LoadedResource<K>> {
    const stream = new LiveStream({ store: this.#store, key, kind, url, onEnd: (ended) => this.#end(key, url, ended) });
    this.#connections.set(key, stream);
    return stream.first;
  }

  /** The entry retries a request whose stream ends without a message, after the delay in the error. */
  #end(key: string, url: SafeUrl, stream: Pick<LiveStream<ResourceKind>, 'openedAt' | 'hasDelivered' | 'fail'>): void {
    const failures = now() - stream.openedAt < STABLE_MS ? (this.#failures.get(key) ?? 0) : 0;
    const ms = delayMs(failures);
    this.#close(key);
    this.#failures.set(key, failures + 1);
    if (stream.hasDelivered) this.#reopenAfter(ms, key);
    else stream.fail(new PressError('network', 'The event stream broke off.', { url, retryAfterMs: ms }));
  }

  #reopenAfter(ms: number, key: string, error?: PressError): void {
    const timer = setTimeout(() => this.#reopen(key), ms);
    this.#connections.set(key, { error, close: () => clearTimeout(timer) });
  }

  /** Sends an ordinary request, so that the origin is checked again, and its error says why a stream was refused. */
  #reopen(key: string): void {
    this.#connections.delete(key);
    const entry = this.#store.find(key);
    if (!entry?.isUsed) return;
    entry.request().catch((error: unknown) => {
      const failures = this.#failures.get(key);
      if (failures === undefined || !isPressError(error) || !isTransient(error)) return;
      this.#failures.set(key, failures + 1);
      this.#reopenAfter(Math.max(delayMs(failures), retryAfterMs(error)), key, error);
    });
  }

  #close(key: string): void {
    this.#connections.get(key)?.close();
    this.#connections.delete(key);
  }
}
