/** The data layer without widgets: `import … from 'press-elements/data'`, in browsers and in Node. */
import { sharedClient } from './client/shared-client.js';
import * as byline from './page/byline/byline.js';
import { bylineModule } from './page/lazy-modules.js';
import { readPage as readFacts } from './page/read-page.js';
import type {
  Loaded,
  PageDocument,
  PageFacts,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
} from './model/resource.js';

export { createClient } from './client/client.js';
export type { ClientOptions, PressClient, WatchOptions } from './configuration/client-types.js';
export { configure } from './configuration/configure.js';
export { sharedClient } from './client/shared-client.js';
export type { Fetch, HttpOptions } from './http/fetch-bytes.js';
export { describeProblem } from './model/describe-problem.js';
export { PressError, type PressErrorDetails, type PressErrorKind, type Problem } from './model/errors.js';
export type * from './model/data-property-types.js';
export type * from './model/model.js';
export { currencyApiUrl } from './model/rates.js';
export type {
  Loaded,
  PageFacts,
  Reading,
  ResourceKind,
  ResourceModels,
  ResourceRequest,
  ResourceState,
} from './model/resource.js';
export { type SafeUrl, safeUrl } from './model/safe-url.js';
export type { XmlElement } from './text/xml-element.js';
export { articleKey } from './model/tracking-parameters.js';
export { articleSchema } from './sources/schema-org/article.js';
export { imageSchema } from './sources/schema-org/image.js';
export { personSchema } from './sources/schema-org/person.js';
export { rateSchema, rateTableSchema } from './sources/rates-json/rate-table.js';
export {
  type Candidate,
  defineSource,
  type Fetcher,
  type GetJson,
  type GetXml,
  type Source,
  type SourceResponse,
} from './sources/contract/source.js';

/** Loads with the client that the widgets of the page share. Rejects with a `PressError`. */
export const load = <K extends ResourceKind>(request: ResourceRequest<K>): Promise<Loaded<ResourceModels[K]>> =>
  sharedClient().load(request);

/**
 * Reads what a page says about its article, without a request. Returns `undefined` if the page has no http(s) URL
 * (`about:blank`, `srcdoc`).
 */
export function readPage(document: PageDocument): PageFacts | undefined {
  bylineModule.provide(byline);
  const facts = readFacts(document);
  return facts && { ...facts, authors: byline.findAuthors(facts) };
}
