/** The data layer in one object: it knows where a resource comes from, and leaves the rest to the store. */
import type { HttpOptions } from '../http/fetch-bytes.js';
import { type RequestOptions, Requests } from '../http/requests.js';
import { LiveUpdates } from '../live/live-updates.js';
import { PressError } from '../model/errors.js';
import { resourceKey } from '../store/resource-key.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest, ResourceState } from '../model/resource.js';
import { withoutPrototype } from '../model/fields.js';
import { loadFromPage } from '../page/load-page.js';
import { Persistence } from '../persistence/persistence.js';
import { builtInSources } from '../sources/built-in.js';
import type { Source } from '../sources/contract/source.js';
import { loadSource } from '../sources/load-source.js';
import type { LoadContext } from '../store/entry.js';
import { Store, type WatchOptions } from '../store/store.js';

export type { WatchOptions };

export interface ClientOptions extends HttpOptions, RequestOptions {
  /** Sources of your own; they come before the built-in ones. */
  readonly sources?: readonly Source[] | undefined;
  /**
   * Stores the last good response of each address in the reader's browser for a week at most, and shows it on the next page until the
   * network has answered. Default: nothing is stored. Without effect in Node.
   */
  readonly persist?: boolean | undefined;
}

type Load<K extends ResourceKind> = Loaded<ResourceModels[K]>;

export interface PressClient {
  /** Loads once, or returns a cached value younger than a minute. Waits while the page is hidden or offline. Rejects with a {@link PressError}. */
  load<K extends ResourceKind>(request: ResourceRequest<K>): Promise<Load<K>>;
  /** The cached value, without a request. For the first render, and for servers. */
  peek<K extends ResourceKind>(request: ResourceRequest<K>): Load<K> | undefined;
  /** Calls the listener at once with the current state, then with each new one. Returns a function that stops; the last one aborts the request. */
  watch<K extends ResourceKind>(
    request: ResourceRequest<K>,
    listener: (state: ResourceState<ResourceModels[K]>) => void,
    options?: WatchOptions,
  ): () => void;
  /** Loads everything that is being watched again, now. Resolves when all responses or errors have arrived. */
  refresh(): Promise<void>;
  /** Changes limits, sources, allowed origins or `persist` for later requests. */
  configure(options: ClientOptions): void;
  /** The cache. For server rendering; see `press-elements/ssr`. */
  readonly store: Store;
}

/** Creates a client with a cache of its own. Widgets on a page share one: see `sharedClient`. */
export function createClient(options: ClientOptions = {}): PressClient {
  let settings = withoutPrototype(options);
  const store = new Store();
  const requests = new Requests(() => settings);
  const liveUpdates = new LiveUpdates(store);
  const persistence = new Persistence(store);
  persistence.toggle(settings.persist);

  function loadOnce<K extends ResourceKind>(request: ResourceRequest<K>, context: LoadContext): Promise<Load<K>> {
    const { src, page } = request;
    const fetcher = {
      json: (url: Parameters<Requests['json']>[0]) => requests.json(url, context),
      xml: (url: Parameters<Requests['xml']>[0]) => requests.xml(url, context),
    };
    if (src) return loadSource({ ...request, src }, [...(settings.sources ?? []), ...builtInSources], fetcher);
    if (page) return loadFromPage({ ...request, page }, fetcher);
    return Promise.reject(new PressError('not-supported', 'A request needs an address (src) or a page.'));
  }

  /** A request in the form that the store takes: without what a polluted prototype adds. */
  function entryFor<K extends ResourceKind>(given: ResourceRequest<K>) {
    const request = withoutPrototype(given);
    const key = resourceKey(request);
    const loader = (context: LoadContext): Promise<Load<K>> =>
      liveUpdates.load(key, request.kind, context.signal, () => loadOnce(request, context));
    return { key, loader };
  }

  return {
    store,
    load(request) {
      const { key, loader } = entryFor(request);
      return store.load(key, loader);
    },
    peek: (request) => store.peek(resourceKey(withoutPrototype(request))),
    watch(request, listener, watchOptions = {}) {
      const { key, loader } = entryFor(request);
      return store.watch(key, loader, listener, withoutPrototype(watchOptions));
    },
    refresh: () => store.refreshAll(),
    configure(changes) {
      settings = withoutPrototype({ ...settings, ...changes });
      persistence.toggle(settings.persist);
    },
  };
}
