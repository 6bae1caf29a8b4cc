import type { ReactiveControllerHost } from 'lit';
import type { LazyModule } from './lazy-module.js';

/**
 * Returns the module if it has arrived. Otherwise downloads it, and updates the element when it arrives. If the
 * download fails, the element stays without it, and the console names the missing file once.
 *
 * Use it in `willUpdate` or `render`: `useModule(this, lightbox)?.dialog(content)`.
 */
export function useModule<T>(host: ReactiveControllerHost, module: LazyModule<T>): T | undefined {
  const update = () => host.requestUpdate();
  if (!module.current) module.load().then(update, () => undefined);
  return module.current;
}
