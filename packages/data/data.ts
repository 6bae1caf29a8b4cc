/** The data layer on its own: `import … from 'press-elements/data'`, in browsers and in Node. */
import { sharedClient } from './client/shared-client.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from './model/resource.js';

export { type ClientOptions, createClient, type PressClient, type WatchOptions } from './client/client.js';
export { PressError, type PressErrorDetails, type PressErrorKind } from './model/errors.js';
export type { Fetch, HttpOptions } from './http/fetch-bytes.js';
export type * from './model/model.js';
export type { PageFacts } from './model/resource.js';
export { readPage } from './page/read-page.js';
export { describeProblem, type Problem } from './model/errors.js';
export type {
  Loaded,
  Reading,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from './model/resource.js';
export { type SafeUrl, safeUrl } from './model/safe-url.js';
export { articleKey } from './model/tracking-parameters.js';
export type * from './model/inputs.js';
export { rateSchema, rateTableSchema } from './schema/rate-table.js';
export { articleSchema } from './schema/article.js';
export { imageSchema } from './schema/image.js';
export { personSchema } from './schema/person.js';
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
