/**
 * Waits for something that can be canceled. Rejects with the reason when `signal` aborts.
 *
 * @param start Starts to wait; returns a function that cancels it, which is not called after it has resolved.
 */
export function untilAborted(signal: AbortSignal, start: (resolve: () => void) => () => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort);
    const cancel = start(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
  });
}
