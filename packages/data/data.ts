/** The data layer on its own: `import … from 'press-elements/data'`, in browsers and in Node. */
import { sharedClient } from './client/shared-client.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from './model/resource.js';

export { type ClientOptions, createClient, type PressClient, type WatchOptions } from './client/client.js';
export { PressError, type PressErrorDetails, type PressErrorKind } from './model/errors.js';
export type { Fetch, HttpOptions } from './http/fetch-bytes.js';
export type * from './model/model.js';
export type { PageFacts } from './model/page-facts.js';
export { readPage } from './page/read-page.js';
export { describeProblem, type Problem } from './model/problems.js';
export type {
  Loaded,
  Reading,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from './model/resource.js';
export { articleKey, type SafeUrl, safeUrl } from './model/safe-url.js';
export type * from './model/inputs.js';
export { rateSchema, rateTableSchema } from './schema/rates.js';
export { articleSchema, imageSchema, personSchema } from './schema/schema-org.js';
export { configure, sharedClient } from './client/shared-client.js';
export { currencyApiUrl } from './model/open-rates.js';
export {
  type SourceResponse,
  type Fetcher,
  type Candidate,
  defineSource,
  type GetJson,
  type GetXml,
  type Source,
} from './sources/contract/source.js';

/** Loads through the client that the widgets on this page share. Rejects with a `PressError`. */
export const load = <K extends ResourceKind>(request: ResourceRequest<K>): Promise<Loaded<ResourceModels[K]>> =>
  sharedClient().load(request);
