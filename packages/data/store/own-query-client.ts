/** TanStack Query reads its options as they come, the inherited ones too: each is named here, so that nothing is inherited. */
import { hashKey, QueryCache, QueryClient, type QueryState } from '@tanstack/query-core';
import { own } from '../model/without-prototype.js';

/** A cache that takes no options from a page that hung some on every object. */
export const createQueryClient = (): QueryClient =>
  new QueryClient(own({ queryCache: new QueryCache(own({})), defaultOptions: own({}) }));

/** What is left at its default. */
const UNSET = {
  _defaulted: undefined,
  _type: undefined,
  behavior: undefined,
  enabled: undefined,
  initialData: undefined,
  notifyOnChangeProps: undefined,
  persister: undefined,
  placeholderData: undefined,
  queryKeyHashFn: undefined,
  refetchInterval: undefined,
  select: undefined,
  throwOnError: undefined,
};

/** `options` with all that they do not name left as the client has it. */
export const withDefaults = <T extends { readonly queryKey: readonly unknown[] }>(
  queryClient: QueryClient,
  options: T,
): T => ({ ...UNSET, queryHash: hashKey(options.queryKey), ...queryClient.getDefaultOptions().queries, ...options });

export const stateOf = (
  queryClient: QueryClient,
  queryKey: readonly unknown[],
): QueryState<unknown, Error> | undefined => queryClient.getQueryCache().get<unknown, Error>(hashKey(queryKey))?.state;
