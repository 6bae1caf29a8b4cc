import { lastGood, type ResourceState } from '../../data/model/resource.js';

/** What `:state()` tells a stylesheet of the page. Several may hold at once: old data after a failure is `ready stale error`. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** The states of a widget that shows a resource. `isEmpty` says whether there is anything in it to show. */
export function widgetStates<T>(state: ResourceState<T>, isEmpty: (data: T) => boolean): WidgetState[] {
  const last = lastGood(state);
  const shown: WidgetState[] = last ? [isEmpty(last.data) ? 'empty' : 'ready'] : [];
  if (state.status === 'loading' && !last) return ['loading'];
  if (state.status === 'failed') return last ? [...shown, 'stale', 'error'] : ['error'];
  return shown;
}
