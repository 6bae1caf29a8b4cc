/** Server-sent events, received while the page is active. */
import { isPageActive, onPageActivityChange } from '../http/page-activity.js';
import type { SafeUrl } from '../model/safe-url.js';

export interface StreamListener {
  readonly onMessage: (data: string) => void;
  /** The connection broke, and the first attempt to reconnect failed too. The browser keeps trying. */
  readonly onBroken: () => void;
  /** No message will follow: the server refused the connection, or redirected it to another origin. */
  readonly onEnd: () => void;
}

/**
 * Opens a stream. An open connection keeps a page out of the back/forward cache, so it is closed when the page becomes inactive, and
 * opened again when it becomes active. Returns a function that closes it.
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
    const opened = new EventSource(url);
    opened.onopen = () => (failures = 0);
    opened.onmessage = (event: MessageEvent<string>) => (event.origin === origin ? onMessage(event.data) : onEnd());
    opened.onerror = onError;
    return opened;
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
