import { currencyApi } from './rates/currency-api.js';
import { feed } from './feed/feed.js';
import { frankfurter } from './rates/frankfurter.js';
import { ghost } from './ghost/ghost.js';
import { nationalBanks } from './rates/national-banks.js';
import { schemaOrg } from './schema-org/schema-org.js';
import type { Source } from './contract/source.js';
import { wordpress } from './wordpress/wordpress.js';

/** In the order they are asked; schema.org reads any JSON, so it comes last. */
export const builtInSources: readonly Source[] = [
  currencyApi,
  frankfurter,
  nationalBanks,
  wordpress,
  ghost,
  feed,
  schemaOrg,
];
