/** The entry point of the data layer: names each resource for the store, which caches, refreshes and retries. */
import { resourceKey } from '../store/resource-key.js';
import type { ClientOptions, PressClient } from '../configuration/client-types.js';
import type { LoadedResource, ResourceKind, ResourceRequest } from '../model/resource.js';
import { withoutPrototype } from '../model/fields.js';
import type { Persistence } from '../persistence/persistence.js';
import type { Loader } from '../store/cache-entry.js';
import { Store } from '../store/store.js';
import { persistenceModule } from './lazy-modules.js';
import { ResourceLoader } from './resource-loader.js';

export type { ClientOptions, PressClient, WatchOptions } from '../configuration/client-types.js';

/** Creates a client with its own cache. The widgets of a page share one client: see `sharedClient`. */
export function createClient(options: ClientOptions = {}): PressClient {
  let settings = withoutPrototype(options);
  const store = new Store();
  const resourceLoader = new ResourceLoader(store, () => settings);
  let persistence: Persistence | undefined;
  togglePersistence();

  /** Without the module nothing is stored: that is no error. */
  function togglePersistence(): void {
    if (persistence) return persistence.toggle(settings.persist);
    if (!settings.persist) return;
    persistenceModule.load().then(
      (module) => {
        persistence ??= new module.Persistence(store);
        persistence.toggle(settings.persist);
      },
      () => undefined,
    );
  }

  /** The store's key and loader for a request. Properties that a polluted prototype adds are ignored. */
  function entryFor<K extends ResourceKind>(
    options: ResourceRequest<K>,
  ): [key: string, loader: Loader<LoadedResource<K>>] {
    const request = withoutPrototype(options);
    const key = resourceKey(request);
    return [key, (context) => resourceLoader.load(key, request, context)];
  }

  return {
    store,
    requests: resourceLoader.requests,
    load: (request) => store.load(...entryFor(request)),
    peek: (request) => store.peek(resourceKey(withoutPrototype(request))),
    watch: (request, listener, watchOptions = {}) =>
      store.watch(...entryFor(request), listener, withoutPrototype(watchOptions)),
    refresh: () => store.refreshAll(),
    configure(changes) {
      settings = withoutPrototype({ ...settings, ...changes });
      togglePersistence();
    },
  };
}
