/** Updates the store from event streams: each message becomes the new value of an entry. */
import { DEFAULT_MAX_BYTES, EVENT_STREAM } from '../http/fetch-bytes.js';
import { asPressError, isPressError, PressError } from '../model/errors.js';
import type { LoadedResource, ResourceKind, ResourceModels } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { readDataWith } from '../sources/contract/read-data.js';
import * as ratesJson from '../sources/rates-json/rates-json.js';
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
  const next = { ...readDataWith(ratesJson, kind, parseMessage(message, url), url), source: 'event-stream', url };
  if (!last || newerValue(last, next) === last) return last ?? next;
  return { ...next, data: MERGES[kind]?.(last.data, next.data) ?? next.data };
}

/** A stream, and the entry that it feeds. */
interface Feed<K extends ResourceKind> {
  readonly store: Store;
  readonly key: string;
  readonly kind: K;
  readonly url: SafeUrl;
  readonly onEnd: () => void;
}

/** One open stream. */
class LiveStream<K extends ResourceKind> {
  /** The current error. `undefined` while the stream works. */
  error: PressError | undefined = undefined;
  /** Resolves with the first message; rejects if the stream breaks before. */
  readonly first: Promise<LoadedResource<K>>;
  readonly #feed: Feed<K>;
  readonly #close: () => void;
  #settleFirst:
    | { readonly resolve: (loaded: LoadedResource<K>) => void; readonly reject: (error: PressError) => void }
    | undefined;
  #hasDelivered = false;
  /** Put into the store in the next animation frame, so that many messages cause one rendering. */
  #pending: LoadedResource<K> | undefined;
  #frame = 0;

  constructor(feed: Feed<K>) {
    this.#feed = feed;
    this.first = new Promise((resolve, reject) => (this.#settleFirst = { resolve, reject }));
    this.#close = openEventStream(feed.url, {
      onMessage: (message) => this.#receive(message),
      onBroken: () => this.#fail(this.#disconnectedError()),
      onEnd: () => this.#end(),
    });
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#close();
  }

  #receive(message: string): void {
    const last = this.#pending ?? this.#feed.store.peek<LoadedResource<K>>(this.#feed.key);
    try {
      this.#pending = readMessage(this.#feed.kind, message, this.#feed.url, last);
    } catch (error) {
      const failure = asPressError(error);
      if (!last) return this.#fail(failure);
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
    this.#hasDelivered = true;
    this.#feed.store.put(this.#feed.key, loaded);
    this.#settleFirst?.resolve(loaded);
  }

  #disconnectedError(): PressError {
    return new PressError('network', 'The event stream broke off.', { url: this.#feed.url });
  }

  #fail(error: PressError): void {
    this.error = error;
    if (this.#hasDelivered) this.#feed.store.fail(this.#feed.key, error);
    else this.#settleFirst?.reject(error);
  }

  /** The browser doesn't report why a stream ended. An ordinary request gets the error, or opens the stream again. */
  #end(): void {
    this.#feed.onEnd();
    if (this.#hasDelivered) this.#feed.store.refresh(this.#feed.key);
    else this.#fail(this.#disconnectedError());
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

/** The open streams of a store, at most one per entry. A stream is closed when its entry has no user any more. */
export class LiveUpdates {
  readonly #store: Store;
  readonly #streams = new Map<string, Pick<LiveStream<ResourceKind>, 'error' | 'close'>>();

  constructor(store: Store) {
    this.#store = store;
    store.subscribe((key, event) => event === 'unused' && this.#close(key));
  }

  /** The last value of an open stream. Throws the stream's error. `undefined` if no stream is open. */
  current<K extends ResourceKind>(key: string): LoadedResource<K> | undefined {
    const stream = this.#streams.get(key);
    if (stream?.error) throw stream.error;
    return stream && this.#store.peek<LoadedResource<K>>(key);
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
    const stream = new LiveStream({ store: this.#store, key, kind, url, onEnd: () => this.#close(key) });
    this.#streams.set(key, stream);
    return stream.first;
  }

  #close(key: string): void {
    this.#streams.get(key)?.close();
    this.#streams.delete(key);
  }
}
