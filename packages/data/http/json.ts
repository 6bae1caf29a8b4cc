/** Requests JSON. */
import { asPressError, PressError } from '../model/errors.js';
import type { SafeUrl } from '../model/safe-url.js';
import { errorMessageModule } from './error-message-module.js';
import { EVENT_STREAM, fetchBytes, type HttpOptions, type HttpResponse } from './fetch-bytes.js';

/** The short form of the error: see {@link fetchJson}. */
function notJsonError({ url, contentType: mediaType, redirected }: HttpResponse, cause?: unknown): PressError {
  const got = mediaType === EVENT_STREAM ? ', got an event stream' : '';
  const message = `Expected JSON${got}${redirected ? ', after a redirect' : ''}.`;
  return new PressError('not-json', message, { url, mediaType, cause });
}

/**
 * Parses a response as JSON. JSON is UTF-8 (RFC 8259); a byte order mark is ignored.
 *
 * @throws {PressError} `not-json`
 */
export function parseJson(response: HttpResponse): unknown {
  if (response.contentType === 'text/html') throw notJsonError(response);
  try {
    return JSON.parse(new TextDecoder().decode(response.bytes));
  } catch (cause) {
    throw notJsonError(response, cause);
  }
}

/**
 * Sends a GET request, and parses the response as JSON. What else the response is says a part. A stream doesn't wait
 * for that: it is opened, and few pages show its error.
 *
 * @throws as {@link fetchBytes} and {@link parseJson}
 */
export async function fetchJson(
  url: SafeUrl,
  options?: HttpOptions,
  controller?: AbortController,
): Promise<{ readonly url: SafeUrl; readonly body: unknown }> {
  const response = await fetchBytes(url, options, controller);
  try {
    return { url: response.url, body: parseJson(response) };
  } catch (error) {
    if (response.contentType === EVENT_STREAM) throw error;
    const module = await errorMessageModule.load().catch(() => undefined);
    throw module?.notJsonError(response, asPressError(error).cause) ?? error;
  }
}
