import { PressError } from '../../model/errors.js';
import type { Problem } from '../../model/problems.js';
import type { Reading, ResourceKind, ResourceModels, ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';

/** Parsed JSON (or, asked for as such, an XML `Document`), and the address that answered: what its relative addresses are resolved against. */
export interface SourceResponse {
  readonly url: SafeUrl;
  readonly body: unknown;
}

/** Asks for JSON, within the client's limits. Rejects with a `PressError`. */
export type GetJson = (url: SafeUrl) => Promise<SourceResponse>;

/** Asks for XML, parsed by the browser; in Node it rejects with kind `not-supported`. Nodes of it never enter the page. */
export type GetXml = (url: SafeUrl) => Promise<SourceResponse & { readonly body: Document }>;

/** The ways to ask, within the client's limits. */
export interface Fetcher {
  readonly json: GetJson;
  readonly xml: GetXml;
}

/** What a source is shown to decide: first the address alone, then, if no source claimed it, with the answer. */
export interface Candidate {
  readonly kind: ResourceKind;
  readonly url: URL;
  readonly body?: unknown;
}

type Readers = {
  readonly [K in ResourceKind]?: (answer: SourceResponse, request: ResourceRequest) => Reading<ResourceModels[K]>;
};

/**
 * Knows one wire format. Its readers are pure; they throw a `PressError` of kind `schema` where nothing is usable, and
 * report what they left out otherwise.
 */
export interface Source {
  readonly name: string;
  /** Is this format mine? Must be quick and must not throw. */
  matches(candidate: Candidate): boolean;
  /** For formats that take more than one plain request. Default: the address as it stands, as JSON or XML, whichever it is. */
  readonly request?: (
    request: ResourceRequest & { readonly src: SafeUrl },
    fetcher: Fetcher,
  ) => Promise<SourceResponse>;
  readonly read: Readers;
}

/** For data of your own: a source that `createClient({ sources: [yours] })` asks before the built-in ones. */
export const defineSource = (source: Source): Source => source;

/** A list of which nothing was usable is an error; one that was empty from the start is not. */
export function refuseIfAllBad(count: number, problems: readonly Problem[], url: SafeUrl): void {
  if (count === 0 && problems.length > 0)
    throw new PressError('schema', 'Nothing in the answer fits.', { url, problems });
}
