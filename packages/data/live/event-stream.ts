/** The platform's Server-Sent Events, open while the page is awake. */
import { isAsleep, onPageLife } from '../http/page-activity.js';
import type { SafeUrl } from '../model/safe-url.js';

export interface StreamListener {
  readonly message: (data: string) => void;
  /** The line broke, and the first try to connect again failed too. The browser goes on trying. */
  readonly broken: () => void;
  /** Nothing more will come: the server refused, or sent the browser to another origin. */
  readonly ended: () => void;
}

/**
 * A connection that would be held open keeps a page out of the back/forward cache, and feeds readers who are not there: it is
 * closed when the page falls asleep, and made anew, once, when it wakes. Returns how to close it.
 */
export function openStream(url: SafeUrl, { message, broken, ended }: StreamListener): () => void {
  const { origin } = new URL(url);
  let source: EventSource | undefined;
  let failures = 0;
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const onError = ({ target }: Event): void => {
    failures++;
    if (target instanceof EventSource && target.readyState === EventSource.CLOSED) ended();
    else if (failures === 2) broken();
  };
  const connect = (): EventSource => {
    const opened = new EventSource(url);
    opened.onopen = () => (failures = 0);
    opened.onmessage = (event: MessageEvent<string>) => (event.origin === origin ? message(event.data) : ended());
    opened.onerror = onError;
    return opened;
  };
  const settle = (): void => {
    if (isAsleep()) close();
    else source ??= connect();
  };
  const stop = onPageLife(settle);
  settle();
  return () => {
    stop();
    close();
  };
}
