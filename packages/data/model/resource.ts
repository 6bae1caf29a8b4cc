import type { PressError } from './errors.js';
import type { Article, ImageCredit, Person, RateTable } from './model.js';
import type { PageFacts } from './page-facts.js';
import type { Problem } from './problems.js';
import type { SafeUrl } from './safe-url.js';

/** What each kind of resource is read into. */
export interface ResourceModels {
  rates: RateTable;
  people: readonly Person[];
  articles: readonly Article[];
  image: ImageCredit;
}

export type ResourceKind = keyof ResourceModels;

/** What to load, and whence: an address, or the page that the widget stands in. */
export interface ResourceRequest<K extends ResourceKind = ResourceKind> {
  readonly kind: K;
  /** Any address that a source understands. */
  readonly src?: SafeUrl | undefined;
  /** Facts of the page, read by `readPage(document)`; used when there is no `src`. */
  readonly page?: PageFacts | undefined;
  /** Most items wanted; a hint for sources that can be asked for fewer. */
  readonly limit?: number | undefined;
  /** Nothing older is wanted: an ISO 8601 date; a hint for sources that can be asked for it. */
  readonly publishedAfter?: string | undefined;
  /** Language that is wanted, a BCP 47 subtag; a hint for sources that keep several. */
  readonly language?: string | undefined;
  /** So many days of each rate's past are wanted; a hint for sources that have to ask for it. Default: none. */
  readonly history?: number | undefined;
}

/** What a source made of an answer. */
export interface Reading<T> {
  readonly data: T;
  /** What was left out of it, and why. */
  readonly problems: readonly Problem[];
}

/** A reading with its origin. */
export interface Loaded<T> extends Reading<T> {
  /** Name of the source that read it: `wordpress`, `schema-org`, … */
  readonly source: string;
  /** The address that answered; absent for what the page itself said. */
  readonly url?: SafeUrl | undefined;
}

/** Where a resource stands. `last` is the last good answer, kept while a newer one is fetched or fails to come. */
export type ResourceState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: Loaded<T> | undefined }
  | { readonly status: 'ready'; readonly loaded: Loaded<T> }
  | { readonly status: 'failed'; readonly error: PressError; readonly last?: Loaded<T> | undefined };

/** The last good answer, whatever the status. */
export const lastGood = <T>(state: ResourceState<T>): Loaded<T> | undefined => {
  if (state.status === 'ready') return state.loaded;
  return state.status === 'idle' ? undefined : state.last;
};
