/**
 * A controller whose signal is aborted with `signal` too. Not `AbortSignal.any`: WebKit loses such a signal when it cleans up
 * its memory, and a request that was to end with it never does. Abort it in the end, so that `signal` forgets it.
 */
export function following(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { signal: controller.signal });
  return controller;
}
