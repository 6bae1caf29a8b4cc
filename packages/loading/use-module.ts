import type { ReactiveControllerHost } from 'lit';
import type { LazyModule } from './lazy-module.js';

/** Hosts that wait for a module, so that each waits once. */
const waiting = new WeakMap<ReactiveControllerHost, Set<LazyModule<unknown>>>();

/**
 * Returns the module if it has arrived. Otherwise downloads it, and updates the element when it arrives. If the
 * download fails, the element stays without it, and the console names the missing file once.
 *
 * Use it in `willUpdate` or `render`: `useModule(this, lightbox)?.dialog(content)`.
 */
export function useModule<T>(host: ReactiveControllerHost, module: LazyModule<T>): T | undefined {
  if (module.current) return module.current;
  const modules = waiting.get(host) ?? new Set();
  waiting.set(host, modules);
  if (modules.has(module)) return undefined;
  modules.add(module);
  void module
    .load()
    .then(
      () => host.requestUpdate(),
      () => undefined,
    )
    .finally(() => modules.delete(module));
  return undefined;
}
