/** The interface of a client and its options, without its code. */
import type { RequestOptions, Requests } from '../http/send-request.js';
import type {
  LoadedResource,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from '../model/resource.js';
import type { Source } from '../sources/contract/source.js';
import type { Store, WatchOptions } from '../store/store.js';

export interface LoaderOptions extends RequestOptions {
  /** Your own sources. They are tried before the built-in ones. Default: none. */
  readonly sources?: readonly Source[] | undefined;
}

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
  /** For parts of the library that request something else than a resource. */
  readonly requests: Requests;
}
