import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onPageActivityChange } from '../../data/http/page-activity.js';

const MINUTE_MS = 60_000;

const hosts = new Set<ReactiveControllerHost>();
let stop: (() => void) | undefined;

function tick(): void {
  if (document.visibilityState === 'visible') for (const host of hosts) host.requestUpdate();
}

function start(): () => void {
  const timer = setInterval(tick, MINUTE_MS);
  const stopListening = onPageActivityChange(tick);
  return () => {
    clearInterval(timer);
    stopListening();
  };
}

/** The time, for an element that is rendered anew each minute, and when the reader comes back, so that “2 hours ago” stays true. One timer for the page. */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get now(): number {
    return Date.now();
  }

  hostConnected(): void {
    hosts.add(this.#host);
    stop ??= start();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    stop?.();
    stop = undefined;
  }
}
