import { own } from './without-prototype.js';
import type { Problem } from './problems.js';

/**
 * What went wrong:
 * `network` no answer (offline, DNS, CORS, blocked) · `timeout` no whole answer in time · `http` a status of 400 or more ·
 * `too-large` body over the cap · `not-json` an answer that is no JSON (or no XML, where that was due), or broken · `not-supported` an address or
 * answer no source can use · `schema` JSON of the wrong shape.
 */
export type PressErrorKind = 'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'not-supported' | 'schema';

export interface PressErrorDetails {
  /** The address that was asked. */
  url?: string | undefined;
  /** HTTP status; only with kind `http`. */
  status?: number | undefined;
  /** How long to wait, in milliseconds: the server said so and let scripts read it, or it failed so often that it is left alone. */
  retryAfterMs?: number | undefined;
  /** The type of what came instead; only with kind `not-json`. */
  mediaType?: string | undefined;
  /** What the schema refused, field by field; only with kind `schema`. */
  problems?: readonly Problem[] | undefined;
  /** Name of the source that could not read the answer; only where one was found. */
  source?: string | undefined;
  cause?: unknown;
}

/**
 * The one error of the data layer. An abort is no error and is thrown as the platform's own `AbortError`.
 * `timeout`, and `http` with a status of 429 or 5xx are retried; `network` and `not-json` once; the others are not.
 */
export class PressError extends Error {
  override readonly name = 'PressError';
  readonly kind: PressErrorKind;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly mediaType: string | undefined;
  readonly problems: readonly Problem[];
  readonly source: string | undefined;

  constructor(kind: PressErrorKind, message: string, more: PressErrorDetails = {}) {
    const details = own(more);
    super(message, { cause: details.cause });
    this.kind = kind;
    this.url = details.url;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.mediaType = details.mediaType;
    this.problems = details.problems ?? [];
    this.source = details.source;
  }
}

/** An answer may differ next time: worth another try. */
export const isTransient = (error: PressError): boolean =>
  error.kind === 'network' ||
  error.kind === 'timeout' ||
  (error.kind === 'http' && (error.status === 429 || (error.status ?? 0) >= 500));

/** Not there, as far as the server knows: it is no use to ask again. */
export const isGone = (error: unknown): boolean =>
  isPressError(error) && (error.status === 404 || error.status === 410);

/** By name, not by class: a second copy of the library on the page has a class of its own. */
export const isPressError = (error: unknown): error is PressError =>
  error instanceof Error && error.name === 'PressError';

/** What else is thrown comes from a source or from `data` that no reader can make sense of. */
export const asPressError = (error: unknown): PressError =>
  isPressError(error)
    ? error
    : new PressError('not-supported', error instanceof Error ? error.message : String(error), { cause: error });

/** The same failure, with what the caller knows of it. */
export function withDetails(error: unknown, details: PressErrorDetails): PressError {
  const known = asPressError(error);
  return new PressError(known.kind, known.message, {
    url: known.url,
    problems: known.problems,
    cause: error,
    ...details,
  });
}
