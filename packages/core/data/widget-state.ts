import { lastGood, type ResourceState } from '../../data/model/resource.js';

/**
 * A custom state, for `:state()` in the page's style sheets. Several may match: a widget that shows older data after an
 * error is `ready`, `stale` and `error`.
 */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/**
 * The custom states of a widget that shows a resource.
 * @param isEmpty Whether the data has nothing to show.
 */
export function widgetStates<T>(state: ResourceState<T>, isEmpty: (data: T) => boolean): WidgetState[] {
  const last = lastGood(state);
  if (state.status === 'loading' && !last) return ['loading'];
  const states: WidgetState[] = [];
  if (last) states.push(isEmpty(last.data) ? 'empty' : 'ready');
  if (state.status === 'failed' && last) states.push('stale');
  if (state.status === 'failed') states.push('error');
  return states;
}
