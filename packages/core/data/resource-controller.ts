import type { ReactiveController, ReactiveElement } from 'lit';
import { asPressError, PressError, withDetails } from '../../data/model/errors.js';
import type { Problem } from '../../data/model/errors.js';
import { haveEqualFields } from '../../data/model/fields.js';
import {
  lastGood,
  type Loaded,
  type ResourceKind,
  type ResourceModels,
  type ResourceRequest,
  type ResourceState,
} from '../../data/model/resource.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { readDataWith } from '../../data/sources/contract/read-data.js';
import type { SourceModule } from '../../data/sources/contract/source.js';
import { modulesFor, ownJson } from '../../data/sources/lazy-modules.js';
import type { LazyModule } from '../../loading/lazy-module.js';
import { reportError } from '../../loading/use-module.js';
import { PressLoadEvent } from '../element/events.js';
import { clientModule, pageModulesFor, requestModulesFor } from './data-modules.js';
import { pageModule } from './page-module.js';
import { factsOnPage } from './page-facts.js';
import { refreshSeconds } from './refresh-interval.js';

/** What to load: `data` if it is set, else the response of `src`, else what the page says; else nothing. */
export interface ResourceQuery {
  /** Value of the widget's `data` property, or JSON as text. `undefined` and `null` mean none. */
  readonly data?: unknown;
  /** URL, absolute or relative to the page. An empty string means none. */
  readonly src?: string | undefined;
  /** Whether to read the page that contains the widget. Default: false. */
  readonly page?: boolean | undefined;
  /** Maximum number of items. Default: all. */
  readonly limit?: number | undefined;
  /** ISO 8601 date; older items are not needed. Default: any age. */
  readonly publishedAfter?: string | undefined;
  /** BCP 47 language subtag of the items. Default: any language. */
  readonly language?: string | undefined;
  /** Days of past rates to load. Default: 0. */
  readonly history?: number | undefined;
  /** Seconds between refreshes, as {@link refreshSeconds} limits them. Default: 0, no refresh. */
  readonly refresh?: number | undefined;
}

const hasData = ({ data }: ResourceQuery): boolean => data !== undefined && data !== null;

/** Adds the property's name to the paths, as a developer writes them: `data.rates[2].rate`. */
const withDataPath = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: `data${problem.path.replace(/^(?=[^[])/, '.')}` }));

/**
 * Reads the `data` property, or text as JSON. Its problems name the property, not the page's URL. Throws if nothing in
 * it is valid.
 */
function readDataProperty<K extends ResourceKind>(
  reader: SourceModule,
  kind: K,
  data: unknown,
  base: SafeUrl,
): Loaded<ResourceModels[K]> {
  try {
    const loaded = readDataWith(reader, kind, typeof data === 'string' ? JSON.parse(data) : data, base);
    return { ...loaded, problems: withDataPath(loaded.problems) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new PressError('not-json', error.message);
    const problems = withDataPath(asPressError(error).problems);
    throw withDetails(error, { url: undefined, problems, source: 'data' });
  }
}

/** A framework may set an attribute many times in a row. Its value is loaded when it has not changed for this long. */
const DEBOUNCE_MS = 50;

const whenParsed = (document: Document): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

/** After a part of the library failed to download, it is tried again after this time. */
const MODULE_RETRY_MS = 30_000;

type State<K extends ResourceKind> = ResourceState<ResourceModels[K]>;

/**
 * Loads one resource for a widget and keeps it current while the widget is in the document.
 *
 * - The widget calls `query()` in `willUpdate` and renders `state`. It is updated whenever the state changes.
 * - The last good data stays in the state while another response is loading, and after a failure.
 * - `press-load` and `press-error` are fired on the widget, once each, after the update that shows the data or error.
 * - Invalid data and an invalid `src` become the state `failed`. Nothing is thrown into the page.
 * - A widget that is removed stops loading; one that is only moved within the document does not.
 */
export class ResourceController<K extends ResourceKind> implements ReactiveController {
  #state: State<K> = { status: 'idle' };
  #query: ResourceQuery | undefined;
  #stopWatching: (() => void) | undefined;
  #debounceTimer: ReturnType<typeof setTimeout> | undefined;
  /** The response that the last event was about. */
  #lastReported: unknown;
  #observer: MutationObserver | undefined;
  #suppressUpdate = false;
  #disconnected = false;
  readonly #host: ReactiveElement;
  readonly #kind: K;
  readonly #countItems: (data: ResourceModels[K]) => number | undefined;

  /** @param countItems Number of items that the widget shows, for `press-load`. `undefined` postpones the event. */
  constructor(host: ReactiveElement, kind: K, countItems: (data: ResourceModels[K]) => number | undefined) {
    this.#host = host;
    this.#kind = kind;
    this.#countItems = countItems;
    host.addController(this);
  }

  get state(): State<K> {
    return this.#state;
  }

  /** The last good data, in any state. */
  get data(): ResourceModels[K] | undefined {
    return lastGood(this.#state)?.data;
  }

  /** Sets what to load. Call it in `willUpdate`, which also runs on servers. An unchanged query changes nothing. */
  query(query: ResourceQuery): void {
    if (haveEqualFields(this.#query ?? {}, query)) return;
    this.#query = query;
    if (this.#disconnected) return;
    if (this.#stopWatching && !hasData(query)) this.#restartSoon();
    else this.#start();
  }

  /** Observes descendants: `slotchange` isn't fired for a script, or if a slotted list gets its items later. */
  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['slot'],
    });
    if (!this.#disconnected) return;
    this.#disconnected = false;
    this.#restart();
  }

  hostDisconnected(): void {
    // An element that is moved is disconnected and connected again at once.
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#disconnected = true;
      clearTimeout(this.#debounceTimer);
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    });
  }

  hostUpdated(): void {
    const state = this.#state;
    if (state.status === 'ready') this.#reportLoad(state.loaded);
    if (state.status === 'failed') reportError(this.#host, state.error, state.last !== undefined);
  }

  #reportLoad(loaded: Loaded<ResourceModels[K]>): void {
    if (loaded === this.#lastReported) return;
    const count = this.#countItems(loaded.data);
    if (count === undefined) return;
    this.#lastReported = loaded;
    const { source, problems } = loaded;
    this.#host.dispatchEvent(new PressLoadEvent({ source, count, dropped: problems.length }));
  }

  #restartSoon(): void {
    clearTimeout(this.#debounceTimer);
    this.#debounceTimer = setTimeout(() => this.#restart(), DEBOUNCE_MS);
  }

  #restart(): void {
    this.#start();
    this.#host.requestUpdate();
  }

  #setState(state: State<K>): void {
    if (haveEqualFields(this.#state, state)) return;
    this.#state = state;
    if (!this.#suppressUpdate) this.#host.requestUpdate();
  }

  /** Requests no update for a state that is known at once: the caller is inside an update, or requests one. */
  #start(): void {
    clearTimeout(this.#debounceTimer);
    const stopPrevious = this.#stopWatching;
    this.#stopWatching = undefined;
    this.#suppressUpdate = true;
    try {
      this.#load(this.#query ?? {});
    } catch (error) {
      this.#setState({ status: 'failed', error: asPressError(error), last: lastGood(this.#state) });
    } finally {
      this.#suppressUpdate = false;
      // Last, so that a request that the new query shares is not aborted.
      stopPrevious?.();
    }
  }

  #load(query: ResourceQuery): void {
    const { src } = query;
    if (hasData(query)) this.#readData(query.data);
    else if (src) this.#loadUrl(src, query);
    else if (query.page && typeof document !== 'undefined') this.#loadPage(this.#host.ownerDocument, query);
    else this.#setState({ status: 'idle' });
  }

  #readData(data: unknown): void {
    const module = ownJson(this.#kind);
    const reader = module.current;
    if (!reader) return this.#waitFor([module]);
    const base = safeUrl(this.#host.baseURI) ?? safeUrl('https://localhost/');
    try {
      if (base) this.#setState({ status: 'ready', loaded: readDataProperty(reader, this.#kind, data, base) });
    } catch (error) {
      const document = this.#host.ownerDocument;
      if (document?.readyState !== 'loading' || asPressError(error).kind !== 'not-json') throw error;
      // The text of a child script arrives in pieces.
      this.#waitFor([{ load: () => whenParsed(document) }]);
    }
  }

  #loadUrl(src: string, { limit, history, refresh }: ResourceQuery): void {
    const url = safeUrl(src, this.#host.baseURI);
    if (!url) throw new PressError('not-supported', `src="${src}" is not an http(s) URL.`);
    this.#request({ kind: this.#kind, src: url, limit, history }, refresh, modulesFor(this.#kind, url));
  }

  #loadPage(document: Document, { limit, publishedAfter, language, refresh }: ResourceQuery): void {
    const kind = this.#kind;
    const modules = pageModulesFor(kind, document);
    const page = modules.every(({ current }) => current) && pageModule.current;
    if (!page) return this.#waitFor(modules, requestModulesFor(kind, document));
    const facts = factsOnPage(document);
    if (!facts || (kind === 'articles' && !page.canSuggestArticles(facts))) return this.#setState({ status: 'idle' });
    const loaded = page.readWithoutRequest(kind, facts, this.#host);
    if (loaded) {
      const byline = kind === 'people' ? page.missingByline(facts) : undefined;
      if (!byline || byline.error) return this.#setState({ status: 'ready', loaded });
      // Without it, JSON-LD is shown as it is.
      return this.#waitFor([{ load: () => byline.load().catch(() => undefined) }]);
    }
    const request = { kind, page: facts, limit, publishedAfter, language };
    this.#request(request, refresh, requestModulesFor(kind, document));
  }

  #request(request: ResourceRequest<K>, refresh: number | undefined, sources: readonly LazyModule<unknown>[]): void {
    const client = clientModule.current?.sharedClient();
    if (!client) return this.#waitFor([clientModule], sources);
    if (typeof document === 'undefined') return this.#readCache(client.peek(request));
    const refreshMs = refreshSeconds(refresh) * 1000;
    this.#stopWatching = client.watch(request, (state) => this.#setState(this.#withLast(state)), { refreshMs });
  }

  /** A server makes no requests: it renders what the application loaded into the cache before. */
  #readCache(loaded: Loaded<ResourceModels[K]> | undefined): void {
    this.#setState(loaded ? { status: 'ready', loaded } : { status: 'loading' });
  }

  /**
   * Downloads the modules, then loads again.
   *
   * @param others Modules that will be needed after these: they are downloaded at the same time.
   */
  #waitFor(modules: readonly Pick<LazyModule<unknown>, 'load'>[], others: readonly LazyModule<unknown>[] = []): void {
    let isCurrent = true;
    this.#stopWatching = () => (isCurrent = false);
    // At a second try, the error stays until the module has arrived.
    if (this.#state.status !== 'failed') this.#setState(this.#withLast({ status: 'loading' }));
    for (const module of others) module.load().catch(() => undefined); // who needs it reports the error
    Promise.all(modules.map((module) => module.load())).then(
      () => isCurrent && this.#restart(),
      (error: unknown) => isCurrent && this.#failWithoutModule(error),
    );
  }

  #failWithoutModule(error: unknown): void {
    this.#setState(this.#withLast({ status: 'failed', error: asPressError(error) }));
    this.#debounceTimer = setTimeout(() => this.#restart(), MODULE_RETRY_MS);
  }

  /** Keeps the data of the previous URL until the new one has responded. */
  #withLast(state: State<K>): State<K> {
    const canHaveLast = state.status === 'loading' || state.status === 'failed';
    if (!canHaveLast || state.last) return state;
    return { ...state, last: lastGood(this.#state) };
  }
}
