import { withoutPrototype } from './fields.js';

/** Location of a value in a response: `['rates', 2, 'rate']`. */
export type Path = readonly PropertyKey[];

/** A field with an invalid value. The field is ignored. */
export interface Problem {
  /** Path in the response, in JavaScript's notation: `rates[2].rate`. Empty for the whole response. */
  readonly path: string;
  /** Description of a valid value: `a number`. */
  readonly expected: string;
  /** The value as JSON, shortened: `"n/a"`; or `an array`, `an object`, `nothing`. */
  readonly got: string;
}

/**
 * The kind of an error:
 * - `network`: no response (offline, DNS, CORS, blocked)
 * - `timeout`: no complete response in time
 * - `http`: a status of 400 or more
 * - `too-large`: the body exceeds the limit
 * - `not-json`: invalid JSON or another format (or the same for XML, where XML was requested)
 * - `not-supported`: no source can read the URL or the response
 * - `schema`: JSON without the required fields
 */
export type PressErrorKind = 'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'not-supported' | 'schema';

export interface PressErrorDetails {
  /** The requested URL. */
  url?: string | undefined;
  /** HTTP status; only with kind `http`. */
  status?: number | undefined;
  /**
   * Time to wait before the next request, in milliseconds: from the `Retry-After` header, or because the server failed
   * repeatedly.
   */
  retryAfterMs?: number | undefined;
  /** Media type of the response; only with kind `not-json`. */
  mediaType?: string | undefined;
  /** The invalid fields; only with kind `schema`. */
  problems?: readonly Problem[] | undefined;
  /** Name of the source that could not read the response; absent if no source was found. */
  source?: string | undefined;
  cause?: unknown;
}

/**
 * The error class of the data layer. An abort is not a `PressError`: the platform's `AbortError` is thrown instead.
 * Retried: `timeout`, and `http` with status 429 or 5xx. Retried once: `network` and `not-json`. Others are not
 * retried.
 */
export class PressError extends Error {
  override readonly name = 'PressError';
  declare readonly kind: PressErrorKind;
  declare readonly url: string | undefined;
  declare readonly status: number | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly mediaType: string | undefined;
  declare readonly problems: readonly Problem[];
  declare readonly source: string | undefined;

  constructor(kind: PressErrorKind, message: string, details: PressErrorDetails = {}) {
    const { url, status, retryAfterMs, mediaType, problems = [], source, cause } = withoutPrototype(details);
    super(message, { cause });
    Object.assign(this, { kind, url, status, retryAfterMs, mediaType, problems, source });
  }
}

/** Whether the server says that the resource does not exist (404 or 410). A retry is useless. */
export const isGone = (error: unknown): boolean =>
  isPressError(error) && (error.status === 404 || error.status === 410);

/** Compares the name, not the class: a second copy of the library on the page has a class of its own. */
export const isPressError = (error: unknown): error is PressError =>
  error instanceof Error && error.name === 'PressError';

/** Wraps any other error: a source threw it, or it was caused by unreadable `data`. */
export function asPressError(error: unknown): PressError {
  if (isPressError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new PressError('not-supported', message, { cause: error });
}

/** Copies the error and adds details that the caller knows. */
export function withDetails(error: unknown, details: PressErrorDetails): PressError {
  const { kind, message, url, status, problems } = asPressError(error);
  return new PressError(kind, message, { url, status, problems, cause: error, ...details });
}
