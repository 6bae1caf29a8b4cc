/** Sends all requests of a client: checks the origin, shares responses, waits in the origin's queue, and parses. */
import { isPressError, PressError } from '../model/errors.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import type { HttpOptions } from './fetch-bytes.js';
import { fetchJson } from './json.js';
import { xmlModule } from './lazy-modules.js';
import { createOriginQueue } from './origin-queue.js';
import { type Caller, RequestSharing } from './share-identical-requests.js';
import type { XmlResponse } from './xml/xml.js';

export interface RequestOptions extends HttpOptions {
  /** The allowed origins, in the form of `URL.origin`, e.g. `https://news.example`. Default: all. */
  readonly origins?: readonly string[] | undefined;
}

/** Sends one attempt. */
export type Send<R> = (url: SafeUrl, options: HttpOptions, attempt: AbortController) => Promise<R>;

export class Requests {
  readonly #options: () => RequestOptions;
  readonly #queue = createOriginQueue();
  readonly #sharing = new RequestSharing();

  /** @param options Called for each request, because options can change. */
  constructor(options: () => RequestOptions) {
    this.#options = options;
  }

  json(url: SafeUrl, caller: Caller): ReturnType<typeof fetchJson> {
    return this.send('json', url, caller, fetchJson);
  }

  async xml(url: SafeUrl, caller: Caller): Promise<XmlResponse> {
    const { fetchXml } = await xmlModule.load();
    return this.send('xml', url, caller, fetchXml);
  }

  /**
   * Sends a request as all requests of the client are sent.
   *
   * @param format Requests of the same format and URL share one response.
   */
  async send<R extends { readonly url: SafeUrl }>(
    format: string,
    url: SafeUrl,
    caller: Caller,
    send: Send<R>,
  ): Promise<R> {
    this.#checkOrigin(url);
    try {
      const response = await this.#sharing.share(`${format} ${url}`, caller, (signal) =>
        this.#queue(url, signal, (attempt) => send(url, this.#options(), attempt)),
      );
      this.#checkRedirect(url, response.url);
      return response;
    } catch (error) {
      // The error of an event stream has the URL at which the stream is then opened.
      if (isPressError(error)) this.#checkRedirect(url, safeUrl(error.url) ?? url);
      throw error;
    }
  }

  #checkOrigin(url: SafeUrl): void {
    const { origins } = this.#options();
    const { origin } = new URL(url);
    if (!origins || origins.includes(origin)) return;
    throw new PressError('not-supported', `configure({ origins }) does not allow ${origin}.`, { url });
  }

  /** Browsers block a redirect from https to http; other platforms don't. */
  #checkRedirect(requested: SafeUrl, final: SafeUrl): void {
    if (requested.startsWith('https:') && final.startsWith('http:'))
      throw new PressError('not-supported', 'Redirected from https to http.', { url: requested });
    this.#checkOrigin(final);
  }
}
