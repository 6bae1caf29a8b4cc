import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MINUTE_MS } from '../../data/model/time.js';

/** All connected hosts of the page share one timer. */
const hosts = new Set<ReactiveControllerHost>();
let stop: (() => void) | undefined;

function updateHosts(): void {
  if (document.visibilityState !== 'visible') return;
  for (const host of hosts) host.requestUpdate();
}

/** Returns a function that stops the clock. */
function start(): () => void {
  const timer = setInterval(updateHosts, MINUTE_MS);
  document.addEventListener('visibilitychange', updateHosts);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', updateHosts);
  };
}

/** Updates its element every minute, and when the user returns to the page, so that “2 hours ago” stays true. */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The current time, in milliseconds since 1970. */
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
