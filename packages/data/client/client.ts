/** The entry point of the data layer: names each resource for the store, which caches, refreshes and retries. */
import { resourceKey } from '../store/resource-key.js';
import type {
  LoadedResource,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from '../model/resource.js';
import { withoutPrototype } from '../model/fields.js';
import { Persistence } from '../persistence/persistence.js';
import type { LoadContext } from '../store/cache-entry.js';
import { Store, type WatchOptions } from '../store/store.js';
import { type LoaderOptions, ResourceLoader } from './resource-loader.js';

export type { WatchOptions };

export interface ClientOptions extends LoaderOptions {
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
  const resourceLoader = new ResourceLoader(store, () => settings);
  const persistence = new Persistence(store);
  persistence.toggle(settings.persist);

  /** The store's key and loader for a request. Properties that a polluted prototype adds are ignored. */
  function entryFor<K extends ResourceKind>(options: ResourceRequest<K>) {
    const request = withoutPrototype(options);
    const key = resourceKey(request);
    return { key, loader: (context: LoadContext) => resourceLoader.load(key, request, context) };
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
