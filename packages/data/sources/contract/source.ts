/** The interface of a source. A source requests and reads one wire format, such as WordPress's REST API. */
import { PressError, type Problem } from '../../model/errors.js';
import type { Reading, ResourceKind, ResourceModels, ResourceRequest } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import type { XmlElement } from '../../text/xml-element.js';

/** A parsed response. */
export interface SourceResponse {
  /** URL of the response, after redirects: relative URLs in the body are resolved against it. */
  readonly url: SafeUrl;
  /** Parsed JSON, or the root element if XML was requested. */
  readonly body: unknown;
}

/** Fetches JSON, within the client's limits. Rejects with a `PressError`. */
export type GetJson = (url: SafeUrl) => Promise<SourceResponse>;

/** Fetches XML, within the client's limits. Rejects with a `PressError`, also if the XML declares entities. */
export type GetXml = (url: SafeUrl) => Promise<SourceResponse & { readonly body: XmlElement }>;

/** Fetches URLs for a source, within the client's limits. */
export interface Fetcher {
  readonly json: GetJson;
  readonly xml: GetXml;
}

/** Passed to `matches`: first the URL alone; if no source accepts it, the URL and the body of the response. */
export interface Candidate {
  readonly kind: ResourceKind;
  readonly url: URL;
  readonly body?: unknown;
}

type Readers = {
  readonly [K in ResourceKind]?: (response: SourceResponse, request: ResourceRequest) => Reading<ResourceModels[K]>;
};

/** Requests and reads one wire format. */
export interface Source {
  readonly name: string;
  /** Whether the source reads this format. Must be fast and must not throw. */
  matches(candidate: Candidate): boolean;
  /** For formats that need more than one request. Default: `src` is fetched unchanged, as JSON or XML. */
  readonly request?: (
    request: ResourceRequest & { readonly src: SafeUrl },
    fetcher: Fetcher,
  ) => Promise<SourceResponse>;
  /**
   * A pure function for each kind of resource. Invalid parts are left out and reported as problems. Throws a
   * `PressError` of kind `schema` if nothing is valid.
   */
  readonly read: Readers;
}

/** The part of a built-in source that is downloaded when it is used. */
export interface SourceModule extends Pick<Source, 'request' | 'read'> {
  /** For a CMS: requests articles related to a post. `src`: URL of the post in its API. */
  readonly requestRelated?: SendRequest;
  /** Downloads what `read` also needs for this response. Never rejects: `read` can do without it. */
  readonly prepare?: (response: SourceResponse) => Promise<void>;
}

export type SendRequest = NonNullable<Source['request']>;

/** Defines a source for your own data. `createClient({ sources: [yours] })` tries it before the built-in sources. */
export const defineSource = (source: Source): Source => source;

/** Throws if all items of a list were invalid. A list that was empty is not an error. */
export function refuseIfAllInvalid(validItems: number, problems: readonly Problem[], url: SafeUrl): void {
  if (validItems === 0 && problems.length > 0) {
    throw new PressError('schema', 'The response has no valid items.', { url, problems });
  }
}
