import type { PressError } from '../model/errors.js';

/** Whether the next request may succeed. */
export const isTransient = (error: PressError): boolean =>
  error.kind === 'network' ||
  error.kind === 'timeout' ||
  (error.kind === 'http' && (error.status === 429 || (error.status ?? 0) >= 500));
