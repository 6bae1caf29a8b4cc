/** Controls a stream of the test server: see `event-streams.mjs`. */
import { testUrl } from './fetching.js';
import type { SafeUrl } from '../packages/data/model/safe-url.js';

export interface StreamState {
  /** The number of open connections. */
  readonly open: number;
  /** The number of requests, including the first ordinary one. */
  readonly requests: number;
  readonly lastEventIds: readonly string[];
}

export interface TestStream {
  readonly src: SafeUrl;
  /** Sends each message as JSON; a string is sent unchanged. */
  send(...messages: readonly unknown[]): Promise<StreamState>;
  /** Sends this message to each new connection. */
  greet(message: unknown): Promise<StreamState>;
  /** Closes every connection. */
  drop(): Promise<StreamState>;
  /** Sets the status of all following requests; `to` is the URL of a redirect. 0 closes the connection. */
  respond(status: number, to?: string): Promise<StreamState>;
  state(): Promise<StreamState>;
  /**
   * Resolves when `check` returns true; rejects after 8 s. Chromium reads an aborted HTTP/1.1 response for up to 5 s,
   * to reuse its connection.
   */
  waitUntil(check: (state: StreamState) => boolean): Promise<void>;
}

const eventOf = (message: unknown): string =>
  `data: ${typeof message === 'string' ? message : JSON.stringify(message)}\n\n`;

export function testStream(): TestStream {
  const src = testUrl(`/stream/${crypto.randomUUID()}`);
  const control = async (action: string, body?: string): Promise<StreamState> =>
    (await fetch(`${src}/${action}`, body === undefined ? {} : { method: 'POST', body })).json();
  return {
    src,
    send: (...messages) => control('send', messages.map(eventOf).join('')),
    greet: (message) => control('greet', eventOf(message)),
    drop: () => control('drop'),
    respond: (status, to = '') => control(`respond?status=${status}&to=${encodeURIComponent(to)}`),
    state: () => control('state'),
    waitUntil: async (check) => {
      const end = performance.now() + 8000;
      for (let state = await control('state'); !check(state); state = await control('state')) {
        if (performance.now() > end) throw new Error(`Not within 8 s; the server saw ${JSON.stringify(state)}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
