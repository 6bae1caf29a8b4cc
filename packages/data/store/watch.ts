/** A query of TanStack's as a stream of our own states. */
import {
  type QueryClient,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/query-core';
import { asPressError } from '../model/errors.js';
import type { Loaded, ResourceState } from '../model/resource.js';
import type { Refresher } from './polling.js';

function toState<T>(result: QueryObserverResult<Loaded<T>, Error>): ResourceState<T> {
  if (result.status === 'success') return { status: 'ready', loaded: result.data };
  if (result.status === 'error') return { status: 'failed', error: asPressError(result.error), last: result.data };
  return { status: 'loading', last: result.data };
}

/** Joins a request that is under way. Named one by one, so that nothing is inherited. */
const REFETCH = { cancelRefetch: false, initialPromise: undefined, meta: undefined, throwOnError: false };

/** Calls back with each state, at once with the present one. Returns how to stop. */
export function watchQuery<T>(
  queryClient: QueryClient,
  options: QueryObserverOptions<Loaded<T>, Error>,
  listener: (state: ResourceState<T>) => void,
  refresher: Refresher,
  refreshMs: number | undefined,
): () => void {
  const observer = new QueryObserver<Loaded<T>, Error>(queryClient, {
    ...options,
    notifyOnChangeProps: ['status', 'data', 'error'],
  });
  let told: ResourceState<T> | undefined;
  const tell = (result: QueryObserverResult<Loaded<T>, Error>) => {
    const state = toState(result);
    // What failed and is asked again stays failed until there is an answer.
    if (state.status === 'loading' && told?.status === 'failed') return;
    told = state;
    refresher.planSoon();
    listener(state);
  };
  const stop = observer.subscribe(tell);
  const stopRefreshing =
    refreshMs &&
    refresher.add(observer.getCurrentQuery().queryHash, {
      refreshMs,
      ask: () => void observer.refetch(REFETCH),
      error: () => observer.getCurrentResult().error,
    });
  tell(observer.getCurrentResult());
  return () => {
    if (stopRefreshing) stopRefreshing();
    stop();
  };
}
