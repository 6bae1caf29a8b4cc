import type { Source } from './contract/source.js';
import { feed } from './feed/feed.js';
import { ghost } from './ghost/ghost.js';
import { currencyApi } from './rates/currency-api.js';
import { frankfurter } from './rates/frankfurter.js';
import { nationalBanks } from './rates/national-banks.js';
import { schemaOrg } from './schema-org/schema-org.js';
import { wordpress } from './wordpress/wordpress.js';

/** In the order in which they are tried. `schemaOrg` accepts any JSON, so it is the last. */
export const builtInSources: readonly Source[] = [
  currencyApi,
  frankfurter,
  nationalBanks,
  wordpress,
  ghost,
  feed,
  schemaOrg,
];
