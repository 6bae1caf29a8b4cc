/** The built-in sources: how their URLs are recognized, without the code that reads them. */
import { isObject } from '../model/json-object.js';
import type { ResourceKind } from '../model/resource.js';
import { CURRENCY_API_PATH, isFrankfurterUrl, isGhostUrl, isWordPressUrl } from './contract/known-urls.js';
import type { Source, SourceModule } from './contract/source.js';
import * as modules from './lazy-modules.js';

/** A source without its readers. */
export interface KnownSource extends Pick<Source, 'name' | 'matches'> {
  /** What it can read. */
  readonly kinds: readonly string[];
  readonly module: { readonly load: () => Promise<SourceModule> };
}

/** @param matchesUrl Whether all responses from the URL have the format. Only called for the kinds of the source. */
const builtIn = (
  name: string,
  kinds: readonly ResourceKind[],
  module: KnownSource['module'],
  matchesUrl: (url: URL) => boolean = () => false,
): KnownSource => ({ name, kinds, module, matches: ({ kind, url }) => kinds.includes(kind) && matchesUrl(url) });

const RATES: readonly ResourceKind[] = ['rates'];
const ALL_BUT_RATES: readonly ResourceKind[] = ['people', 'articles', 'image'];
/** The library's own JSON, and schema.org's vocabulary. */
const OWN_JSON = 'schema-org';

/** In the order in which they are tried. */
export const builtInSources: readonly KnownSource[] = [
  builtIn('currency-api', RATES, modules.currencyApiModule, ({ pathname }) => CURRENCY_API_PATH.test(pathname)),
  builtIn('frankfurter', RATES, modules.frankfurterModule, isFrankfurterUrl),
  builtIn('national-banks', RATES, modules.nationalBanksModule),
  builtIn('wordpress', ALL_BUT_RATES, modules.wordpressModule, isWordPressUrl),
  builtIn('ghost', ALL_BUT_RATES, modules.ghostModule, isGhostUrl),
  builtIn('feed', ['people', 'articles'], modules.feedModule),
  builtIn(OWN_JSON, RATES, modules.ratesJsonModule),
  builtIn(OWN_JSON, ALL_BUT_RATES, modules.schemaOrgModule),
];

/** Whether the body can only be the library's own JSON. Most pages with JSON of their own have this form. */
const isOwnJson = (kind: ResourceKind, body: unknown): boolean =>
  isObject(body) && (kind === 'rates' ? Array.isArray(body['rates']) : '@type' in body);

/**
 * The source that reads a response whose URL doesn't tell. `undefined` if none can: XML of an unknown format, or no
 * object and no list.
 */
export async function sourceForBody(kind: ResourceKind, body: unknown): Promise<KnownSource | undefined> {
  const name = isOwnJson(kind, body) ? OWN_JSON : (await modules.recognitionModule.load()).recognizeFormat(kind, body);
  return builtInSources.find((source) => source.name === name && source.kinds.includes(kind));
}
