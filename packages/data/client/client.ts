/** The entry point of the data layer: decides how each resource is loaded. The store caches, refreshes and retries. */
import type { HttpOptions } from '../http/fetch-bytes.js';
import { type RequestOptions, Requests } from '../http/send-request.js';
import { LiveUpdates } from '../live/live-updates.js';
import { PressError } from '../model/errors.js';
import { resourceKey } from '../store/resource-key.js';
import type {
  LoadedResource,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from '../model/resource.js';
import { withoutPrototype } from '../model/fields.js';
import { loadFromPage } from '../page/load-page.js';
import { Persistence } from '../persistence/persistence.js';
import { builtInSources } from '../sources/built-in.js';
import type { Source } from '../sources/contract/source.js';
import { loadSource } from '../sources/load-source.js';
import type { LoadContext } from '../store/cache-entry.js';
import { Store, type WatchOptions } from '../store/store.js';

export type { WatchOptions };

export interface ClientOptions extends HttpOptions, RequestOptions {
  /** Your own sources. They are tried before the built-in ones. Default: none. */
  readonly sources?: readonly Source[] | undefined;
  /**
   * Stores the last good data of each URL in the reader's browser, for at most a week. The next page shows it until the
   * response arrives. Default: `false`. Has no effect in Node.js.
   */
  readonly persist?: boolean | undefined;
}

export interface PressClient {
  /**
   * Loads once, or returns a cached value that is less than a minute old. Waits while the page is hidden or offline.
   * Rejects with a {@link PressError}.
   */
  load<K extends ResourceKind>(request: ResourceRequest<K>): Promise<LoadedResource<K>>;
  /** Returns the cached value without a request, however old it is. For the first render, and for servers. */
  peek<K extends ResourceKind>(request: ResourceRequest<K>): LoadedResource<K> | undefined;
  /**
   * Calls the listener immediately with the current state, then with each new state. Returns a function that stops
   * watching. When the last watcher stops, the request is aborted.
   */
  watch<K extends ResourceKind>(
    request: ResourceRequest<K>,
    listener: (state: ResourceState<ResourceModels[K]>) => void,
    options?: WatchOptions,
  ): () => void;
  /** Loads all watched resources again. Resolves when each request has succeeded or failed. */
  refresh(): Promise<void>;
  /** Changes options. They apply to later requests; options that are not given stay as they are. */
  configure(options: ClientOptions): void;
  /** The cache. For server rendering; see `press-elements/ssr`. */
  readonly store: Store;
}

/** Creates a client with its own cache. The widgets of a page share one client: see `sharedClient`. */
export function createClient(options: ClientOptions = {}): PressClient {
  let settings = withoutPrototype(options);
  const store = new Store();
  const requests = new Requests(() => settings);
  const liveUpdates = new LiveUpdates(store);
  const persistence = new Persistence(store);
  persistence.toggle(settings.persist);

  function loadOnce<K extends ResourceKind>(
    request: ResourceRequest<K>,
    context: LoadContext,
  ): Promise<LoadedResource<K>> {
    const { src, page } = request;
    const fetcher = {
      json: (url: Parameters<Requests['json']>[0]) => requests.json(url, context),
      xml: (url: Parameters<Requests['xml']>[0]) => requests.xml(url, context),
    };
    if (src) return loadSource({ ...request, src }, [...(settings.sources ?? []), ...builtInSources], fetcher);
    if (page) return loadFromPage({ ...request, page }, fetcher);
    return Promise.reject(new PressError('not-supported', 'A request needs an address (src) or a page.'));
  }

  /** The store's key and loader for a request. Properties that a polluted prototype adds are ignored. */
  function entryFor<K extends ResourceKind>(options: ResourceRequest<K>) {
    const request = withoutPrototype(options);
    const key = resourceKey(request);
    const loader = (context: LoadContext): Promise<LoadedResource<K>> =>
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
