import type { QueryClient, QueryFunctionContext } from '@tanstack/query-core';
import { type Asker, createAnswers } from '../store/request-sharing.js';
import { asPressError, isPressError, PressError, withDetails } from '../model/errors.js';
import { keepNewest, staleTime } from '../store/staleness.js';
import type { HttpOptions } from '../http/fetch-bytes.js';
import { createOriginGate } from '../http/origin-queue.js';
import { own } from '../model/without-prototype.js';
import { createQueryClient, stateOf, withDefaults } from '../store/own-query-client.js';
import { whileAwake } from '../http/page-activity.js';
import { createLive } from '../live/live-answers.js';
import { loadFromPage } from '../page/load-page.js';
import { getJson } from '../http/json.js';
import { Persistence } from '../persistence/persistence.js';
import { Refresher } from '../store/polling.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest, ResourceState } from '../model/resource.js';
import { retryPolicy } from '../store/retry-policy.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { builtInSources } from '../sources/built-in.js';
import { fetchJsonOrXml } from '../sources/fetch-json-or-xml.js';
import type { Fetcher, Source } from '../sources/contract/source.js';
import { watchQuery } from '../store/watch.js';
import { getXml } from '../http/xml.js';

export interface ClientOptions extends HttpOptions {
  /** Your own TanStack Query client: one cache for the library and the rest of your application. */
  readonly queryClient?: QueryClient | undefined;
  /** Asked before the built-in ones. */
  readonly sources?: readonly Source[] | undefined;
  /** Origins that may be asked, as `URL.origin` writes them. Default: any. */
  readonly origins?: readonly string[] | undefined;
  /**
   * Keeps the last good answer of each address in the reader's browser, for a week at most, and shows it on the next page until
   * the network has answered. Default: nothing is stored. Without effect in Node.
   */
  readonly persist?: boolean | undefined;
}

export interface WatchOptions {
  /** Ask again after so many milliseconds. Default: never. */
  readonly refreshMs?: number | undefined;
}

type Load<K extends ResourceKind> = Loaded<ResourceModels[K]>;

export interface PressClient {
  /** Loads once, or answers from the cache; a hidden or offline page waits. Rejects with a {@link PressError}. */
  load<K extends ResourceKind>(request: ResourceRequest<K>): Promise<Load<K>>;
  /** What the cache holds, without asking anybody. For the first paint, and for servers. */
  peek<K extends ResourceKind>(request: ResourceRequest<K>): Load<K> | undefined;
  /** Calls back with each state, at once with the present one. Returns how to stop; the last to stop aborts the request. */
  watch<K extends ResourceKind>(
    request: ResourceRequest<K>,
    listener: (state: ResourceState<ResourceModels[K]>) => void,
    options?: WatchOptions,
  ): () => void;
  /** Changes limits, sources or allowed origins for what is asked from now on. */
  configure(options: Omit<ClientOptions, 'queryClient'>): void;
  readonly queryClient: QueryClient;
}

/** What the cache would otherwise do on its own: ask whenever the window gets the focus, and give up while it is offline. */
const cachePolicy = {
  staleTime,
  structuralSharing: keepNewest,
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** Everything that changes the answer, and nothing else. */
const keyOf = (request: ResourceRequest) => {
  const { kind, src, page, limit, history, publishedAfter, language } = own(request);
  const wishes = page && (publishedAfter || language) ? [{ publishedAfter, language }] : [];
  return ['press-elements', kind, src ?? page, limit ?? 0, ...(history ? [history] : []), ...wishes];
};

function refuseOrigin(url: SafeUrl, origins: readonly string[] | undefined): void {
  const { origin } = new URL(url);
  if (origins && !origins.includes(origin))
    throw new PressError('not-supported', `${origin} is not among the origins that configure({ origins }) allows.`, {
      url,
    });
}

/** Browsers do not let a page be sent on from https to http; elsewhere nobody else sees to it. */
function refuseDowngrade(asked: SafeUrl, found: SafeUrl): void {
  if (asked.startsWith('https:') && found.startsWith('http:'))
    throw new PressError('not-supported', 'Sent on from https to http.', { url: asked });
}

/** Of a failure too: a stream is found as one, and would be opened where it was found. */
async function refuseSentOn<A extends { readonly url: SafeUrl }>(
  asked: SafeUrl,
  asking: Promise<A>,
  origins: readonly string[] | undefined,
): Promise<A> {
  const refuse = (found: SafeUrl): void => {
    refuseDowngrade(asked, found);
    refuseOrigin(found, origins);
  };
  const answer = await asking.catch((error: unknown) => {
    if (isPressError(error)) refuse(safeUrl(error.url) ?? asked);
    throw error;
  });
  refuse(answer.url);
  return answer;
}

const unknownFormat = (kind: ResourceKind, sources: readonly Source[], url: SafeUrl): PressError =>
  new PressError(
    'not-supported',
    `No ${kind} can be read from this answer: it is none of ${sources.flatMap(({ name, read }) => (read[kind] ? name : [])).join(', ')}.`,
    { url },
  );

/** Reads an answer with the first source that knows it: by its address, else by what came. */
async function loadFrom<K extends ResourceKind>(
  request: ResourceRequest<K> & { readonly src: SafeUrl },
  sources: readonly Source[],
  ask: Fetcher,
): Promise<Load<K>> {
  const candidate = own({ kind: request.kind, url: new URL(request.src) });
  const byUrl = sources.find((source) => source.matches(candidate));
  const answer = await (byUrl?.request?.(request, ask) ?? fetchJsonOrXml(request.src, ask));
  const source = byUrl ?? sources.find((each) => each.matches(own({ ...candidate, body: answer.body })));
  const read = source?.read[request.kind];
  if (!source || !read) throw unknownFormat(request.kind, sources, answer.url);
  try {
    return { ...read(answer, request), source: source.name, url: answer.url };
  } catch (error) {
    throw withDetails(error, { url: answer.url, source: source.name });
  }
}

/** An abort stays the platform's own. */
const rethrow =
  (signal: AbortSignal) =>
  (error: unknown): never => {
    throw signal.aborted ? error : asPressError(error);
  };

/** Mounted, it goes on with a retry that waited for a hidden page. A server has no page. */
function ownQueryClient(): QueryClient {
  const queryClient = createQueryClient();
  if (typeof document !== 'undefined') queryClient.mount();
  return queryClient;
}

/** A client of its own, with a cache of its own. Widgets on a page share one: see `sharedClient`. */
export function createClient(options: ClientOptions = {}): PressClient {
  const { queryClient = ownQueryClient(), ...limits } = own(options);
  const gate = createOriginGate();
  const share = createAnswers();
  const refresher = new Refresher();
  const live = createLive(queryClient);
  let settings: Omit<ClientOptions, 'queryClient'> = own(limits);
  const persistence = new Persistence(queryClient, settings.persist);

  /** Once for all who ask, in its turn, while the page is awake, and of origins that may be asked: also where a redirect led. */
  const askAs = async <A extends { readonly url: SafeUrl }>(
    asker: Asker,
    format: string,
    url: SafeUrl,
    ask: (url: SafeUrl, options: HttpOptions, signal: AbortSignal) => Promise<A>,
  ): Promise<A> => {
    refuseOrigin(url, settings.origins);
    return refuseSentOn(
      url,
      share([format, url], asker, (signal) =>
        gate(url, signal, () => whileAwake(signal, (awake) => ask(url, settings, awake))),
      ),
      settings.origins,
    );
  };
  const loadOnce = <K extends ResourceKind>(request: ResourceRequest<K>, asker: Asker): Promise<Load<K>> => {
    const { src, page } = own(request);
    const ask: Fetcher = {
      json: (url) => askAs(asker, 'json', url, getJson),
      xml: (url) => askAs(asker, 'xml', url, getXml),
    };
    if (src) return loadFrom({ ...request, src }, [...(settings.sources ?? []), ...builtInSources], ask);
    if (page) return loadFromPage({ ...own(request), page }, ask);
    return Promise.reject(new PressError('not-supported', 'Neither an address nor a page to read.'));
  };
  const queryOptions = <K extends ResourceKind>(request: ResourceRequest<K>) =>
    withDefaults(queryClient, {
      queryKey: keyOf(request),
      queryFn: (context: QueryFunctionContext) =>
        live(request, context, () =>
          loadOnce(request, { signal: context.signal, before: stateOf(queryClient, keyOf(request)) }),
        ).catch(rethrow(context.signal)),
      ...cachePolicy,
      ...retryPolicy,
    });

  return {
    queryClient,
    configure: (changes) => {
      settings = own({ ...settings, ...changes });
      persistence.switch(settings.persist);
    },
    load: (request) => queryClient.fetchQuery({ ...queryOptions(request), retry: false }),
    peek: (request) => queryClient.getQueryData(keyOf(request)),
    watch: (request, listener, options = {}) =>
      watchQuery(queryClient, queryOptions(request), listener, refresher, own(options).refreshMs),
  };
}
