/** Receives server-sent events while the page is active. */
import { now } from '../http/clock.js';
import { isPageActive, onPageActivityChange } from '../http/pause-while-hidden-or-offline.js';
import type { SafeUrl } from '../model/safe-url.js';

/**
 * The server says how soon the browser reconnects (`retry`), also 0. So the browser may only do it after a connection
 * that has lasted for this time.
 */
const MIN_CONNECTION_MS = 5000;

export interface StreamListener {
  readonly onMessage: (data: string) => void;
  /**
   * No more messages will follow: the connection broke soon after it was opened, or the server has rejected it, or
   * redirected it to another origin.
   */
  readonly onEnd: () => void;
}

/**
 * Opens a stream, and returns a function that closes it. An open connection keeps a page out of the back/forward cache,
 * so it is closed while the page is inactive.
 */
export function openEventStream(url: SafeUrl, { onMessage, onEnd }: StreamListener): () => void {
  const { origin } = new URL(url);
  let source: EventSource | undefined;
  let connectedAt = 0;
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const end = (): void => {
    close();
    onEnd();
  };
  const connect = (): EventSource => {
    const newSource = new EventSource(url);
    connectedAt = now();
    newSource.onmessage = (event: MessageEvent<string>) => {
      if (event.origin === origin) onMessage(event.data);
      else end();
    };
    newSource.onerror = () => {
      const lastedMs = now() - connectedAt;
      connectedAt = now();
      if (newSource.readyState === EventSource.CLOSED || lastedMs < MIN_CONNECTION_MS) end();
    };
    return newSource;
  };
  const update = (): void => {
    if (isPageActive()) source ??= connect();
    else close();
  };
  const stop = onPageActivityChange(update);
  update();
  return () => {
    stop();
    close();
  };
}
