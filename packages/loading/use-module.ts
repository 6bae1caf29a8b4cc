/** How an element uses a module that may be missing, and tells so. */
import type { ReactiveControllerHost } from 'lit';
import type { PressError, PressErrorKind } from '../data/model/errors.js';
import type { LazyModule } from './lazy-module.js';

export interface PressErrorDetail {
  readonly kind: PressErrorKind;
  /** HTTP status; only for kind `http`. */
  readonly status: number | undefined;
  /** Whether older data is still shown. */
  readonly stale: boolean;
}

/** Data, or a file of the library, failed to load. Older data stays visible. */
export class PressErrorEvent extends CustomEvent<PressErrorDetail> {
  constructor(detail: PressErrorDetail) {
    super('press-error', { bubbles: true, composed: true, detail });
  }
}

/** The errors that an element has reported. */
const reported = new WeakMap<EventTarget, WeakSet<object>>();
/** Stands for the errors of all missing files, which have no URL. */
const MISSING_FILES = {};

/**
 * Fires `press-error` on the element, once for each error, and once for all files that are missing. Returns whether it
 * was the first time.
 */
export function reportError(element: EventTarget, error: PressError, stale = false): boolean {
  const { kind, status, url } = error;
  const key = kind === 'network' && !url ? MISSING_FILES : error;
  const errors = reported.get(element) ?? new WeakSet();
  if (errors.has(key)) return false;
  reported.set(element, errors.add(key));
  element.dispatchEvent(new PressErrorEvent({ kind, status, stale }));
  return true;
}

/** An element that is updated when a module arrives. */
type Host = ReactiveControllerHost & EventTarget & { readonly isConnected: boolean };

/** The modules that an element has used before they were there, and the last download of each. */
export const downloadsOf = new WeakMap<EventTarget, Map<LazyModule<unknown>, Promise<unknown>>>();

/**
 * Returns the module if it has arrived. Otherwise downloads it, and updates the element when it arrives. If it can't be
 * downloaded, fires one `press-error` on the element, updates it (`module.error` says why), and tries again later. The
 * console names the missing file once.
 *
 * Use it in `willUpdate` or `render`: `useModule(this, lightbox)?.dialog(content)`.
 */
export function useModule<T>(host: Host, module: LazyModule<T>): T | undefined {
  if (module.current) return module.current;
  const download = module.load();
  const downloads = downloadsOf.get(host) ?? new Map();
  if (downloads.get(module) === download) return undefined;
  downloadsOf.set(host, downloads.set(module, download));
  download.then(
    () => host.requestUpdate(),
    async () => {
      if (module.error) reportError(host, module.error);
      host.requestUpdate();
      await module.nextTry;
      if (host.isConnected) host.requestUpdate();
    },
  );
  return undefined;
}
