/**
 * A controller that aborts when `signal` aborts. In place of `AbortSignal.any`, whose signals WebKit loses when it collects garbage.
 * Abort it when it is no longer needed, so that `signal` can forget it.
 */
export function linkedController(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { signal: controller.signal });
  return controller;
}
