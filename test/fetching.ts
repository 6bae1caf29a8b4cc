/** Tests of the data layer make real requests to the test server; this watches them, and stands in for hosts that are not here. */
import { type SafeUrl, safeUrl } from '../packages/data/model/safe-url.js';
import type { Fetch } from '../packages/data/http/fetch-bytes.js';

/** An address on the test server. */
export function here(path: string): SafeUrl {
  const url = safeUrl(path, location.origin);
  if (!url) throw new Error(`No address: ${path}`);
  return url;
}

/** An address that no test twice asks for, so that the server's count of it starts at nothing. */
export const fresh = (path: string): SafeUrl =>
  here(`${path}${path.includes('?') ? '&' : '?'}run=${crypto.randomUUID()}`);

/** How often the server was asked for it. */
export async function timesAsked(url: string): Promise<number> {
  const { pathname, search } = new URL(url);
  const answer = await fetch(`/fault/count?path=${encodeURIComponent(pathname + search)}`);
  return Number(await answer.text());
}

export interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

export interface WatchedFetch {
  readonly fetch: Fetch;
  /** What was asked, in order. */
  readonly requests: Request[];
}

/** The platform's `fetch` with its requests written down; `elsewhere` says where an address that is not here is served instead, under its own name. */
export function watchedFetch(elsewhere: (url: string) => string = (url) => url): WatchedFetch {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (url, init = {}) => {
      requests.push({ url, init });
      const served = elsewhere(url);
      const answer = await fetch(served, init);
      return served === url ? answer : Object.defineProperty(answer, 'url', { value: url });
    },
  };
}
