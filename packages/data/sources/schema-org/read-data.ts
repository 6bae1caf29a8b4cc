import type { Loaded, ResourceKind, ResourceModels } from '../../model/resource.js';
import type { SafeUrl } from '../../model/safe-url.js';
import * as ratesJson from '../rates-json/rates-json.js';
import { readDataWith } from '../contract/read-data.js';
import * as schemaOrg from './schema-org.js';

export const readData = <K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]> =>
  readDataWith(kind === 'rates' ? ratesJson : schemaOrg, kind, body, base);
