/** Kinds of resources, requests for them, and the state of a request. */
import type { PressError, Problem } from './errors.js';
import type { Article, ImageCredit, Person, RateTable } from './model.js';
import type { SafeUrl } from './safe-url.js';

/** The model type for each kind of resource. */
export interface ResourceModels {
  rates: RateTable;
  people: readonly Person[];
  articles: readonly Article[];
  image: ImageCredit;
}

export type ResourceKind = keyof ResourceModels;

/**
 * `Document`, if TypeScript's DOM library is included. Servers often don't include it: there it is `unknown`, so that
 * the types of the data layer and of server rendering compile without the DOM.
 */
export type PageDocument = typeof globalThis extends { Document: { prototype: infer D } } ? D : unknown;

/** Facts about an article that its page states, as plain data: read from a document, or written by a server. */
export interface PageFacts {
  /** The article's URL: the canonical link, or else the URL of the page. */
  readonly url: SafeUrl;
  /**
   * URL of the article in WordPress's REST API, if the page has a link to it; on the archive of an author the URL of
   * that author.
   */
  readonly wordpressPost?: SafeUrl | undefined;
  /** URL of the article in Ghost's Content API, with the public key that Ghost writes into its pages. */
  readonly ghostPost?: SafeUrl | undefined;
  /** The site's feed, if the page links to one on its own origin. */
  readonly feed?: SafeUrl | undefined;
  /** Whether the page links to translations of itself (`hreflang`): the site then has articles in several languages. */
  readonly multilingual?: boolean | undefined;
  /** URLs of the page in all languages (`hreflang`), its own included. */
  readonly translations?: readonly SafeUrl[] | undefined;
  /** Parsed JSON-LD blocks. Invalid blocks are ignored. */
  readonly jsonLd: readonly unknown[];
  /** Authors named in `<meta>` elements and in the article's markup. */
  readonly authors?: readonly Person[] | undefined;
  /** OpenGraph and other metadata: `property` or `name` to `content`, the first of each. */
  readonly meta: Readonly<Record<string, string>>;
}

/** The documents that facts were read from, so that the facts are plain data. Those from a server have none. */
export const documentsOfFacts: WeakMap<PageFacts, PageDocument> = new WeakMap();

/** A request for data from a URL, or from the page that contains the widget. */
export interface ResourceRequest<K extends ResourceKind = ResourceKind> {
  readonly kind: K;
  /** A URL that one of the sources can read. */
  readonly src?: SafeUrl | undefined;
  /** Facts of the page, read by `readPage(document)`. Used if there is no `src`. */
  readonly page?: PageFacts | undefined;
  /** Maximum number of items. A hint: sources that cannot limit their response ignore it. */
  readonly limit?: number | undefined;
  /** ISO 8601 date; only newer articles are wanted. A hint: sources that cannot filter by date ignore it. */
  readonly publishedAfter?: string | undefined;
  /** Wanted language, a BCP 47 subtag. A hint: sources with a single language ignore it. */
  readonly language?: string | undefined;
  /** Days of each rate's history that are wanted. A hint for sources that request it separately. Default: none. */
  readonly history?: number | undefined;
}

/** Maximum number of items that are read from a response. The rest is ignored. */
export const MAX_ITEMS = 500;

/** The data that a source read from a response. */
export interface Reading<T> {
  readonly data: T;
  /** Fields and items that were ignored, and why. */
  readonly problems: readonly Problem[];
}

/** A reading with its origin. */
export interface Loaded<T> extends Reading<T> {
  /** Name of the source that read it: `wordpress`, `schema-org`, … */
  readonly source: string;
  /** URL of the response. Absent for data that the page itself contains. */
  readonly url?: SafeUrl | undefined;
}

/** The loaded data of a kind of resource. */
export type LoadedResource<K extends ResourceKind> = Loaded<ResourceModels[K]>;

/** State of a resource. `last` is the last data that was loaded; it stays during a refresh and after an error. */
export type ResourceState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: Loaded<T> | undefined }
  | { readonly status: 'ready'; readonly loaded: Loaded<T> }
  | { readonly status: 'failed'; readonly error: PressError; readonly last?: Loaded<T> | undefined };

/** The last data that was loaded, in any state. */
export function lastGood<T>(state: ResourceState<T>): Loaded<T> | undefined {
  if (state.status === 'ready') return state.loaded;
  return state.status === 'idle' ? undefined : state.last;
}
