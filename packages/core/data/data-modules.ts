/** The parts of the data layer. Each is downloaded when a widget first needs it. */
import type { Loaded, ResourceKind, ResourceModels } from '../../data/model/resource.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { LazyModule } from '../../loading/lazy-module.js';

/** Reads what the page says about its article. */
export const pageModule = new LazyModule('the page reader', () => import('../../data/page/page.js'));

/** Requests and caches what is loaded from a URL. */
export const clientModule = new LazyModule('the data client', () => import('../../data/client/shared-client.js'));

/** Reads the value of a `data` property. */
export interface DataReader {
  readData<K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]>;
}

const schemaOrgModule = new LazyModule(
  'the reader of schema.org data',
  () => import('../../data/sources/schema-org/read-data.js'),
);

/** The reader of each kind of data. */
export const readerModules: Readonly<Record<ResourceKind, LazyModule<DataReader>>> = {
  rates: schemaOrgModule,
  people: schemaOrgModule,
  articles: schemaOrgModule,
  image: schemaOrgModule,
};
