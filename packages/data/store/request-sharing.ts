/**
 * One request for an address, however many read its answer: the author card, the hero and the strip of an article all ask
 * for its post. Kept in a cache of its own, so that a developer's cache holds what was made of the answers and no more.
 */
import { type Query, QueryObserver, type QueryState } from '@tanstack/query-core';
import { isGone } from '../model/errors.js';
import { staleTime } from './staleness.js';
import { own } from '../model/without-prototype.js';
import { createQueryClient, stateOf, withDefaults } from './own-query-client.js';

/** Who asks. The request lives while any of those who wait for it does. */
export interface Asker {
  readonly signal: AbortSignal;
  /** What came of asking before. */
  readonly before: QueryState<unknown, Error> | undefined;
}

/** When it last came to an end, well or badly: an answer that has come since is news. */
const heardAt = ({ before }: Asker): number => Math.max(before?.dataUpdatedAt ?? 0, before?.errorUpdatedAt ?? 0);

/** Asked for again and again, or by a server's next visitor, what is gone may have come back. */
const mayBeBack = ({ before }: Asker): boolean => before?.data !== undefined || typeof document === 'undefined';

export type ShareAnswer = <A>(
  key: readonly string[],
  asker: Asker,
  ask: (signal: AbortSignal) => Promise<A>,
) => Promise<A>;

/** Nothing here has a timer: what is too old to be shared is forgotten when the next is asked. */
export function createAnswers(queryClient = createQueryClient()): ShareAnswer {
  const forgetOld = (): void =>
    queryClient.removeQueries(
      own({
        predicate: (query: Query) =>
          query.getObserversCount() === 0 && staleTime(query) < 0 && !isGone(query.state.error),
      }),
    );
  return async (queryKey, asker, ask) => {
    const { signal } = asker;
    signal.throwIfAborted();
    forgetOld();
    const error = stateOf(queryClient, queryKey)?.error;
    if (isGone(error) && !mayBeBack(asker)) throw error;
    const options = withDefaults(queryClient, {
      queryKey,
      queryFn: (context: { readonly signal: AbortSignal }) => ask(context.signal),
      staleTime: (query: Parameters<typeof staleTime>[0]) =>
        query.state.dataUpdatedAt > heardAt(asker) ? staleTime(query) : 0,
      gcTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      structuralSharing: false,
    } as const);
    const leave = new QueryObserver(queryClient, { ...options, enabled: false }).subscribe(() => undefined);
    signal.addEventListener('abort', leave);
    try {
      return await queryClient.fetchQuery(options);
    } finally {
      signal.removeEventListener('abort', leave);
      leave();
      signal.throwIfAborted();
    }
  };
}
