/** Receives server-sent events while the page is active. */
import { isPageActive, onPageActivityChange } from '../http/pause-while-hidden-or-offline.js';
import type { SafeUrl } from '../model/safe-url.js';

export interface StreamListener {
  readonly onMessage: (data: string) => void;
  /** The connection has broken, and the first attempt to reconnect has failed. The browser continues to reconnect. */
  readonly onBroken: () => void;
  /** No more messages will follow: the server has rejected the connection, or redirected it to another origin. */
  readonly onEnd: () => void;
}

/**
 * Opens a stream, and returns a function that closes it. An open connection keeps a page out of the back/forward cache,
 * so it is closed while the page is inactive.
 */
export function openEventStream(url: SafeUrl, { onMessage, onBroken, onEnd }: StreamListener): () => void {
  const { origin } = new URL(url);
  let source: EventSource | undefined;
  let failures = 0;
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const onError = ({ target }: Event): void => {
    failures++;
    if (target instanceof EventSource && target.readyState === EventSource.CLOSED) onEnd();
    else if (failures === 2) onBroken();
  };
  const connect = (): EventSource => {
    const newSource = new EventSource(url);
    newSource.onopen = () => {
      failures = 0;
    };
    newSource.onmessage = (event: MessageEvent<string>) => {
      if (event.origin === origin) onMessage(event.data);
      else onEnd();
    };
    newSource.onerror = onError;
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
