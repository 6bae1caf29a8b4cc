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
import { standardSchema } from './schema/standard-schema.js';
import * as rates from './sources/rates-json/rate-table.js';
import * as article from './sources/schema-org/article.js';
import * as image from './sources/schema-org/image.js';
import * as person from './sources/schema-org/person.js';

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
export {
  type Candidate,
  defineSource,
  type Fetcher,
  type GetJson,
  type GetXml,
  type Source,
  type SourceResponse,
} from './sources/contract/source.js';

/** An article in the vocabulary of schema.org. A zod schema, and a Standard Schema. */
export const articleSchema = /* @__PURE__ */ standardSchema(article.articleSchema);
/** An image in the vocabulary of schema.org. A zod schema, and a Standard Schema. */
export const imageSchema = /* @__PURE__ */ standardSchema(image.imageSchema);
/** A person in the vocabulary of schema.org. A zod schema, and a Standard Schema. */
export const personSchema = /* @__PURE__ */ standardSchema(person.personSchema);
/** One rate of our own JSON format. A zod schema, and a Standard Schema. */
export const rateSchema = /* @__PURE__ */ standardSchema(rates.rateSchema);
/** A response in our own JSON format for rates. A zod schema, and a Standard Schema. */
export const rateTableSchema = /* @__PURE__ */ standardSchema(rates.rateTableSchema);

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
