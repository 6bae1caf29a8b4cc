import type { ReactiveController, ReactiveElement } from 'lit';
import { asPressError, PressError } from '../../data/model/errors.js';
import { namesArticles } from '../../data/page/names-articles.js';
import { readPage } from '../../data/page/read-page.js';
import {
  lastGood,
  type ResourceKind,
  type ResourceModels,
  type ResourceRequest,
  type ResourceState,
} from '../../data/model/resource.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { sharedClient } from '../../data/client/shared-client.js';
import { PressErrorEvent, PressLoadEvent } from '../element/events.js';
import { readHandedIn } from './data-property.js';
import { refreshSeconds } from './refresh-interval.js';

/** What a widget wants to show, strongest first: `data`, else `src`, else the page. With none of them, nothing is asked. */
export interface Ask {
  /** Handed in by a developer; `undefined` or `null` for none. */
  readonly data?: unknown;
  /** An address, perhaps relative to the page. */
  readonly src?: string | undefined;
  /** Whether to read the page that the widget stands in. */
  readonly page?: boolean | undefined;
  /** Most items wanted. */
  readonly limit?: number | undefined;
  /** Nothing older is wanted: an ISO 8601 date. */
  readonly publishedAfter?: string | undefined;
  /** Language wanted, a BCP 47 subtag. */
  readonly language?: string | undefined;
  /** Days of the past wanted. */
  readonly history?: number | undefined;
  /** Seconds between refreshes; below 5 counts as 5, above a day as a day, and 0 or nothing as never. Ten minutes at least for readers who save data. */
  readonly refresh?: number | undefined;
}

type State<K extends ResourceKind> = ResourceState<ResourceModels[K]>;

/** An attribute that a framework writes many times over is asked for once it has come to rest. */
const SETTLE_MS = 50;

const isHandedIn = ({ data }: Ask): boolean => data !== undefined && data !== null;

const sameState = <T>(a: ResourceState<T>, b: ResourceState<T>): boolean =>
  a.status === b.status &&
  lastGood(a) === lastGood(b) &&
  (a.status === 'failed' ? a.error : 0) === (b.status === 'failed' ? b.error : 0);

const TERMS = [
  'data',
  'src',
  'page',
  'limit',
  'publishedAfter',
  'language',
  'history',
  'refresh',
] as const satisfies readonly (keyof Ask)[];

const sameAsk = (a: Ask | undefined, b: Ask): boolean => TERMS.every((term) => a?.[term] === b[term]);

/**
 * Keeps one resource for a widget: asks for it while the widget is in the page, keeps the last good answer while another is
 * fetched, and tells the page of what arrived or failed after the widget shows it.
 */
export class ResourceController<K extends ResourceKind> implements ReactiveController {
  #state: State<K> = { status: 'idle' };
  #ask: Ask | undefined;
  #stop: (() => void) | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #told: unknown;
  #deaf = false;
  #halted = false;
  readonly #host: ReactiveElement;
  readonly #kind: K;
  readonly #count: (data: ResourceModels[K]) => number | undefined;

  /** @param count How many items of the data the widget shows; for `press-load`, which waits as long as there is no answer. */
  constructor(host: ReactiveElement, kind: K, count: (data: ResourceModels[K]) => number | undefined) {
    this.#host = host;
    this.#kind = kind;
    this.#count = count;
    host.addController(this);
  }

  get state(): State<K> {
    return this.#state;
  }

  /** The last good data, whatever the state. */
  get data(): ResourceModels[K] | undefined {
    return lastGood(this.#state)?.data;
  }

  /** Says what is wanted now; cheap to call on each update, and to be called from `willUpdate`, which runs on servers too. */
  ask(ask: Ask): void {
    if (sameAsk(this.#ask, ask)) return;
    this.#ask = ask;
    if (this.#halted) return;
    if (this.#stop && !isHandedIn(ask)) this.#settle();
    else this.#start();
  }

  hostConnected(): void {
    if (!this.#halted) return;
    this.#halted = false;
    this.#restart();
  }

  /** A move in the page takes an element out and puts it back at once: only one that stays out stops asking. */
  hostDisconnected(): void {
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#halted = true;
      clearTimeout(this.#settling);
      this.#unwatch();
    });
  }

  hostUpdated(): void {
    const state = this.#state;
    if (state.status === 'ready' && state.loaded !== this.#told) {
      const { source, data, problems } = state.loaded;
      const count = this.#count(data);
      if (count === undefined) return;
      this.#told = state.loaded;
      this.#host.dispatchEvent(new PressLoadEvent({ source, count, dropped: problems.length }));
    }
    if (state.status === 'failed' && state.error !== this.#told) {
      this.#told = state.error;
      this.#host.dispatchEvent(
        new PressErrorEvent({ kind: state.error.kind, status: state.error.status, stale: state.last !== undefined }),
      );
    }
  }

  /** The first address is asked at once; those that come while it is watched, when no other follows. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#restart(), SETTLE_MS);
  }

  #restart(): void {
    this.#start();
    this.#host.requestUpdate();
  }

  #unwatch(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #set(state: State<K>): void {
    if (sameState(this.#state, state)) return;
    this.#state = state;
    if (!this.#deaf) this.#host.requestUpdate();
  }

  #fail(error: PressError): void {
    this.#set({ status: 'failed', error, last: lastGood(this.#state) });
  }

  /** What is known at once needs no update of its own: the caller is in one, or asks for one. */
  #start(): void {
    clearTimeout(this.#settling);
    // Left only after the next is watched: an address that comes back to what it was is not asked again.
    const leave = this.#stop;
    this.#stop = undefined;
    this.#deaf = true;
    try {
      this.#watch(this.#ask ?? {});
    } catch (error) {
      this.#fail(asPressError(error)); // a guest throws nothing into the page, whatever was handed in
    } finally {
      this.#deaf = false;
      leave?.();
    }
  }

  #watch(ask: Ask): void {
    const { data, refresh } = ask;
    if (isHandedIn(ask)) {
      const base = safeUrl(this.#host.baseURI) ?? safeUrl('https://localhost/');
      if (base) this.#set({ status: 'ready', loaded: readHandedIn(this.#kind, data, base) });
      return;
    }
    const request = this.#request(ask);
    if (!request) return this.#set({ status: 'idle' });
    if (typeof document === 'undefined') return this.#peek(request);
    this.#stop = sharedClient().watch(request, (state) => this.#set(this.#keepLast(state)), {
      refreshMs: refreshSeconds(refresh) * 1000,
    });
  }

  /** On a server nothing is asked: what the application put into the cache beforehand is rendered. */
  #peek(request: ResourceRequest<K>): void {
    const loaded = sharedClient().peek(request);
    this.#set(loaded ? { status: 'ready', loaded } : { status: 'loading' });
  }

  /** Another address does not blank what is shown until its answer is there. */
  #keepLast(state: State<K>): State<K> {
    const last = lastGood(this.#state);
    return (state.status === 'loading' || state.status === 'failed') && !state.last && last
      ? { ...state, last }
      : state;
  }

  #request({ src, page, limit, history, publishedAfter, language }: Ask): ResourceRequest<K> | undefined {
    if (src) {
      const url = safeUrl(src, this.#host.baseURI);
      if (!url) throw new PressError('not-supported', `src="${src}" is no http(s) address.`);
      return { kind: this.#kind, src: url, limit, history };
    }
    const facts = page && typeof document !== 'undefined' ? readPage(this.#host.ownerDocument) : undefined;
    return facts && (this.#kind !== 'articles' || namesArticles(facts))
      ? { kind: this.#kind, page: facts, limit, publishedAfter, language }
      : undefined;
  }
}
