import type { ReactiveControllerHost } from 'lit';
import type { LazyModule } from './lazy-module.js';

/**
 * Returns the module if it has arrived. Otherwise downloads it, and updates the element when it arrives, and when the
 * download fails for the first time: `module.error` says why. The console names the missing file once.
 *
 * Use it in `willUpdate` or `render`: `useModule(this, lightbox)?.dialog(content)`.
 */
export function useModule<T>(host: ReactiveControllerHost, module: LazyModule<T>): T | undefined {
  if (module.current) return module.current;
  const isFirstTry = !module.error;
  module.load().then(
    () => host.requestUpdate(),
    () => isFirstTry && module.error && host.requestUpdate(),
  );
  return undefined;
}
