/**
 * Creates a controller that aborts when `signal` aborts. `AbortSignal.any()` is not used because WebKit may collect its
 * signals as garbage too early. Abort the controller when it is no longer needed: that removes its listener.
 */
export function linkedController(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { signal: controller.signal });
  return controller;
}
