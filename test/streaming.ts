/** A stream of the test server's, as a test holds it in its hand: see `event-streams.mjs`. */
import { here } from './fetching.js';
import type { SafeUrl } from '../packages/data/model/safe-url.js';

export interface Seen {
  /** Connections that stand open. */
  readonly open: number;
  /** Requests since the start, the first ordinary one among them. */
  readonly asked: number;
  readonly lastEventIds: readonly string[];
}

export interface TestStream {
  readonly src: SafeUrl;
  /** Sends each of these as a message of JSON; a text as it stands. */
  send(...messages: readonly unknown[]): Promise<Seen>;
  /** Sends this to whoever connects from now on. */
  greet(message: unknown): Promise<Seen>;
  /** Cuts every connection. */
  drop(): Promise<Seen>;
  /** Answers from now on with this status, and a redirect by sending on; 0 cuts the line. */
  answer(status: number, to?: string): Promise<Seen>;
  seen(): Promise<Seen>;
  /** Resolves once the server sees it so; rejects after 8 s: Chromium reads on for up to 5 s, to use a line of HTTP/1.1 again. */
  sees(check: (seen: Seen) => boolean): Promise<void>;
}

const written = (message: unknown): string =>
  `data: ${typeof message === 'string' ? message : JSON.stringify(message)}\n\n`;

export function testStream(): TestStream {
  const src = here(`/stream/${crypto.randomUUID()}`);
  const tell = async (act: string, body?: string): Promise<Seen> =>
    (await fetch(`${src}/${act}`, body === undefined ? {} : { method: 'POST', body })).json();
  return {
    src,
    send: (...messages) => tell('send', messages.map(written).join('')),
    greet: (message) => tell('greet', written(message)),
    drop: () => tell('drop'),
    answer: (status, to = '') => tell(`answer?status=${status}&to=${encodeURIComponent(to)}`),
    seen: () => tell('seen'),
    sees: async (check) => {
      const end = performance.now() + 8000;
      for (let seen = await tell('seen'); !check(seen); seen = await tell('seen')) {
        if (performance.now() > end) throw new Error(`Not within 8 s; the server saw ${JSON.stringify(seen)}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
