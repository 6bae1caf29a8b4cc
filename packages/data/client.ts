import { QueryClient, type QueryFunctionContext } from '@tanstack/query-core';
import { asPressError, PressError } from './errors.js';
import { keepNewest, staleTime } from './freshness.js';
import { get, type HttpOptions } from './http.js';
import { createOriginGate } from './origin-gate.js';
import { whileAwake } from './page-life.js';
import { createLive } from './live.js';
import { loadFromPage } from './page/page.js';
import { parseJson } from './parse-body.js';
import { Refresher } from './refresh.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest, ResourceState } from './resource.js';
import { retryPolicy } from './retry.js';
import type { SafeUrl } from './safe-url.js';
import { builtInSources } from './sources/built-in.js';
import { askPlainly } from './plain-ask.js';
import type { Ask, Source } from './sources/source.js';
import { watchQuery } from './watch.js';
import { getXml } from './xml.js';

export interface ClientOptions extends HttpOptions {
  /** Your own TanStack Query client: one cache for the library and the rest of your application. */
  readonly queryClient?: QueryClient | undefined;
  /** Asked before the built-in ones. */
  readonly sources?: readonly Source[] | undefined;
  /** Origins that may be asked, as `URL.origin` writes them. Default: any. */
  readonly origins?: readonly string[] | undefined;
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
  watch<K extends ResourceKind>(request: ResourceRequest<K>, listener: (state: ResourceState<ResourceModels[K]>) => void, options?: WatchOptions): () => void;
  /** Changes limits, sources or allowed origins for what is asked from now on. */
  configure(options: Omit<ClientOptions, 'queryClient'>): void;
  readonly queryClient: QueryClient;
}

/** What the cache would otherwise do on its own: ask whenever the window gets the focus, and give up while it is offline. */
const cachePolicy = { staleTime, structuralSharing: keepNewest, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** Everything that changes the answer, and nothing else. */
const keyOf = ({ kind, src, page, limit }: ResourceRequest) => ['press-elements', kind, src ?? page, limit ?? 0];

function refuseOrigin(url: SafeUrl, origins: readonly string[] | undefined): void {
  const { origin } = new URL(url);
  if (origins && !origins.includes(origin)) throw new PressError('not-supported', `${origin} is not among the origins that this page allows.`, { url });
}

/** Reads an answer with the first source that knows it: by its address, else by what came. */
async function loadFrom<K extends ResourceKind>(request: ResourceRequest<K> & { readonly src: SafeUrl }, sources: readonly Source[], ask: Ask): Promise<Load<K>> {
  const candidate = { kind: request.kind, url: new URL(request.src) };
  const byUrl = sources.find((source) => source.matches(candidate));
  const answer = await (byUrl?.request?.(request, ask) ?? askPlainly(request.src, ask));
  const source = byUrl ?? sources.find((each) => each.matches({ ...candidate, body: answer.body }));
  const read = source?.read[request.kind];
  if (!source || !read) throw new PressError('not-supported', `No ${request.kind} can be read from this answer.`, { url: answer.url });
  return { ...read(answer, request), source: source.name, url: answer.url };
}

/** An abort stays the platform's. */
const inOwnWords = (signal: AbortSignal) => (error: unknown): never => {
  throw signal.aborted ? error : asPressError(error);
};

/** Mounted, it goes on with a retry that waited for a hidden page. A server has no page. */
function ownQueryClient(): QueryClient {
  const queryClient = new QueryClient();
  if (typeof document !== 'undefined') queryClient.mount();
  return queryClient;
}

/** A client of its own, with a cache of its own. Widgets on a page share one: see `sharedClient`. */
export function createClient(options: ClientOptions = {}): PressClient {
  const { queryClient = ownQueryClient(), ...limits } = options;
  const gate = createOriginGate();
  const refresher = new Refresher();
  const live = createLive(queryClient);
  let settings: Omit<ClientOptions, 'queryClient'> = limits;

  /** In its turn, while the page is awake, and of origins that may be asked: also where a redirect led. */
  const inTurn = async <A extends { readonly url: SafeUrl }>(url: SafeUrl, signal: AbortSignal, ask: (url: SafeUrl, options: HttpOptions, signal: AbortSignal) => Promise<A>): Promise<A> => {
    refuseOrigin(url, settings.origins);
    const answer = await gate(url, signal, () => whileAwake(signal, (awake) => ask(url, settings, awake)));
    refuseOrigin(answer.url, settings.origins);
    return answer;
  };
  const askWith = (signal: AbortSignal): Ask => ({
    json: (url) => inTurn(url, signal, get).then((answer) => ({ url: answer.url, body: parseJson(answer) })),
    xml: (url) => inTurn(url, signal, getXml),
  });
  const loadOnce = <K extends ResourceKind>(request: ResourceRequest<K>, signal: AbortSignal): Promise<Load<K>> => {
    const { src, page, kind, limit } = request;
    if (src) return loadFrom({ ...request, src }, [...(settings.sources ?? []), ...builtInSources], askWith(signal));
    if (page) return loadFromPage({ kind, page, limit }, askWith(signal).json);
    return Promise.reject(new PressError('not-supported', 'Neither an address nor a page to read.'));
  };
  const queryOptions = <K extends ResourceKind>(request: ResourceRequest<K>) => ({
    queryKey: keyOf(request),
    queryFn: (context: QueryFunctionContext) => live(request, context, loadOnce).catch(inOwnWords(context.signal)),
    ...cachePolicy,
    ...retryPolicy,
  });

  return {
    queryClient,
    configure: (changes) => {
      settings = { ...settings, ...changes };
    },
    load: (request) => queryClient.fetchQuery({ ...queryOptions(request), retry: false }),
    peek: (request) => queryClient.getQueryData(keyOf(request)),
    watch: (request, listener, { refreshMs } = {}) => watchQuery(queryClient, queryOptions(request), listener, refresher, refreshMs),
  };
}
