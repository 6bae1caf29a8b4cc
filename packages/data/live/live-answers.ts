/** Answers that go on: each message of a stream becomes the newest answer in the cache, like one that was asked for. */
import { hashKey, type Query, type QueryCache, type QueryClient, type QueryKey } from '@tanstack/query-core';
import { asPressError, isPressError, PressError } from '../model/errors.js';
import { openStream } from './event-stream.js';
import { keepNewest } from '../store/staleness.js';
import { DEFAULT_MAX_BYTES, EVENT_STREAM } from '../http/fetch-bytes.js';
import { mergeRates } from './merge-rates.js';
import { own } from '../model/without-prototype.js';
import { readData } from '../sources/schema-org/read-data.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

type Load<K extends ResourceKind> = Loaded<ResourceModels[K]>;

/** The kinds that a stream can feed, and what a message changes in what was there. */
type Merges = {
  readonly [K in ResourceKind]?: (last: ResourceModels[K], next: ResourceModels[K]) => ResourceModels[K];
};
const MERGES: Merges = { rates: mergeRates };

const MAX_SHOWN = 60;

function parse(message: string, url: SafeUrl): unknown {
  try {
    if (message.length <= DEFAULT_MAX_BYTES) return JSON.parse(message);
  } catch {
    // Said below.
  }
  const problems = [
    { path: 'data', expected: 'JSON of at most 1 MiB', got: JSON.stringify(message.slice(0, MAX_SHOWN)) },
  ];
  throw new PressError('not-json', 'A message of the stream is no JSON.', { url, problems });
}

/** What is known after a message. One that is older than what is known, or says the same, changes nothing. */
function read<K extends ResourceKind>(kind: K, message: string, url: SafeUrl, last: Load<K> | undefined): Load<K> {
  const next = { ...readData(kind, parse(message, url), url), source: 'event-stream', url };
  if (!last) return next;
  return keepNewest(last, next) === last ? last : { ...next, data: MERGES[kind]?.(last.data, next.data) ?? next.data };
}

interface Feed<K extends ResourceKind> {
  readonly kind: K;
  readonly url: SafeUrl;
  readonly query: Query<Load<K>, Error>;
  readonly cache: QueryCache;
  /** Called once nothing more will come. */
  readonly closed: () => void;
}

/** What one query is told by its stream, in its place among the query's other answers. */
class LiveAnswer<K extends ResourceKind> {
  /** Why nothing new comes at present. */
  failure: PressError | undefined;
  readonly first: Promise<Load<K>>;
  readonly #feed: Feed<K>;
  readonly #stops: (() => void)[];
  #settle: { readonly resolve: (loaded: Load<K>) => void; readonly reject: (error: PressError) => void } | undefined;
  /** Read, and to be shown with the next frame: however many messages come, the page is painted once for them. */
  #pending: Load<K> | undefined;
  #frame = 0;
  #delivered = false;

  constructor(feed: Feed<K>) {
    this.#feed = feed;
    this.first = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#stops = [
      feed.cache.subscribe(({ query }) => query.queryHash === feed.query.queryHash && this.#closeIfUnwatched()),
      openStream(feed.url, {
        message: (data) => this.#take(data),
        broken: () => this.#fail(this.#brokenOff()),
        ended: () => this.#end(),
      }),
    ];
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    this.#feed.closed();
  }

  #closeIfUnwatched(): void {
    if (this.#feed.query.getObserversCount() === 0 && this.#feed.query.state.fetchStatus === 'idle') this.close();
  }

  #take(message: string): void {
    const { kind, url, query } = this.#feed;
    const last = this.#pending ?? query.state.data;
    try {
      this.#pending = read(kind, message, url, last);
    } catch (error) {
      const failure = asPressError(error);
      if (!last) return this.#fail(failure);
      this.#pending = { ...last, problems: failure.problems };
    }
    this.#frame ||= requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    const loaded = this.#pending;
    this.#frame = 0;
    this.#pending = undefined;
    this.failure = undefined;
    this.#delivered = true;
    if (!loaded) return;
    this.#feed.query.setData(loaded, own({ manual: true }));
    this.#settle?.resolve(loaded);
  }

  #brokenOff(): PressError {
    return new PressError('network', 'The stream of events broke off.', { url: this.#feed.url });
  }

  #fail(failure: PressError): void {
    this.failure = failure;
    if (this.#delivered) this.#feed.query.setState({ status: 'error', error: failure });
    else this.#settle?.reject(failure);
  }

  /** The browser does not say why a stream ended: an ordinary request does, with all that is known of retries, and may find it open again. */
  #end(): void {
    if (!this.#delivered) this.#fail(this.#brokenOff());
    this.close();
    if (this.#delivered) void this.#feed.query.fetch().catch(() => undefined);
  }
}

/** Where the stream is that an ordinary request came upon. A server has no page to keep it for. */
const streamIn = (error: unknown, kind: ResourceKind): SafeUrl | undefined =>
  isPressError(error) && error.mediaType === EVENT_STREAM && MERGES[kind] && typeof document !== 'undefined'
    ? safeUrl(error.url)
    : undefined;

interface QueryContext {
  readonly queryKey: QueryKey;
  readonly signal: AbortSignal;
}

type LoadLive = <K extends ResourceKind>(
  request: ResourceRequest<K>,
  context: QueryContext,
  loadOnce: () => Promise<Load<K>>,
) => Promise<Load<K>>;

/** One stream a query, from the answer that turned out to be one until nobody watches. While it is open, nothing else is asked. */
export function createLive(queryClient: QueryClient): LoadLive {
  const cache = queryClient.getQueryCache();
  const open = new Map<string, { readonly failure: PressError | undefined }>();
  return async <K extends ResourceKind>(
    request: ResourceRequest<K>,
    { queryKey, signal }: QueryContext,
    loadOnce: () => Promise<Load<K>>,
  ) => {
    const hash = hashKey(queryKey);
    const query = cache.get<Load<K>, Error>(hash);
    const live = open.get(hash);
    if (live?.failure) throw live.failure;
    return (
      (live && query?.state.data) ??
      loadOnce().catch((error: unknown) => {
        const url = streamIn(error, request.kind);
        if (!query || !url || signal.aborted) throw error;
        const answer = new LiveAnswer({ kind: request.kind, url, query, cache, closed: () => open.delete(hash) });
        open.set(hash, answer);
        return answer.first;
      })
    );
  };
}
