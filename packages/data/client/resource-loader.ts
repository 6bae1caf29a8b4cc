/** Loads one resource for the store: from the source that its address needs, from the page, or from an open stream. */
import type { LoaderOptions } from '../configuration/client-types.js';
import { Requests } from '../http/send-request.js';
import { EVENT_STREAM } from '../http/fetch-bytes.js';
import type { LiveUpdates } from '../live/live-updates.js';
import { isPressError, PressError } from '../model/errors.js';
import type { LoadedResource, ResourceKind, ResourceRequest } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { loadPageModule } from '../sources/lazy-modules.js';
import { loadSource } from '../sources/load-source.js';
import type { LoadContext } from '../store/cache-entry.js';
import type { Store } from '../store/store.js';
import { liveModule } from './lazy-modules.js';

export class ResourceLoader {
  readonly #options: () => LoaderOptions;
  readonly requests: Requests;
  readonly #store: Store;
  /** Created for the first event stream. */
  #liveUpdates: LiveUpdates | undefined;

  /** @param options Read again for each request. */
  constructor(store: Store, options: () => LoaderOptions) {
    this.#options = options;
    this.requests = new Requests(options);
    this.#store = store;
  }

  /** While a stream is open, its last value is returned and nothing is requested. */
  async load<K extends ResourceKind>(
    key: string,
    request: ResourceRequest<K>,
    context: LoadContext,
  ): Promise<LoadedResource<K>> {
    const current = this.#liveUpdates?.current<K>(key);
    if (current) return current;
    try {
      return await this.#loadOnce(request, context);
    } catch (error) {
      if (!isPressError(error) || error.mediaType !== EVENT_STREAM) throw error;
      const { LiveUpdates } = await liveModule.load();
      this.#liveUpdates ??= new LiveUpdates(this.#store);
      return this.#liveUpdates.openFrom(error, key, request.kind, context.signal);
    }
  }

  async #loadOnce<K extends ResourceKind>(
    request: ResourceRequest<K>,
    context: LoadContext,
  ): Promise<LoadedResource<K>> {
    const { src, page } = request;
    const fetcher = {
      json: (url: SafeUrl) => this.requests.json(url, context),
      xml: (url: SafeUrl) => this.requests.xml(url, context),
    };
    if (src) return loadSource({ ...request, src }, this.#options().sources ?? [], fetcher);
    if (!page) throw new PressError('not-supported', 'A request needs an address (src) or a page.');
    const { loadFromPage } = await loadPageModule.load();
    return loadFromPage({ ...request, page }, fetcher);
  }
}
