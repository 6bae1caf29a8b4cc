/** The sources that the library knows: how their URLs and responses are recognized, without the code that reads them. */
import type { LazyModule } from '../../loading/lazy-module.js';
import { isObject, objectsIn, textIn } from '../model/json-object.js';
import type { ResourceKind } from '../model/resource.js';
import { isXml } from '../text/xml-elements.js';
import { CURRENCY_API_PATH, isFrankfurterUrl, isGhostUrl, isWordPressUrl } from './contract/known-urls.js';
import type { Candidate, SourceModule } from './contract/source.js';
import * as modules from './lazy-modules.js';

export interface BuiltInSource {
  readonly name: string;
  /** What it can read. */
  readonly kinds: readonly ResourceKind[];
  /** Whether the URL or the body has the format. Only called for its kinds. */
  readonly matches: (candidate: Pick<Candidate, 'url' | 'body'>) => boolean;
  readonly module: LazyModule<SourceModule>;
}

const RATES = ['rates'] as const;
const ALL_BUT_RATES = ['people', 'articles', 'image'] as const;

/** Frankfurter on a publisher's own server. Rows with other keys are the library's own JSON. */
const ROW_KEYS = ['date', 'base', 'quote', 'rate', 'providers'];

const isFrankfurterRow = (row: unknown): boolean =>
  isObject(row) &&
  /^\d{4}-\d\d-\d\d/.test(textIn(row['date']) ?? '') &&
  Object.keys(row).every((key) => ROW_KEYS.includes(key));

const isFrankfurterBody = (body: unknown): boolean =>
  Array.isArray(body)
    ? body.some(isFrankfurterRow)
    : isObject(body) && typeof body['base'] === 'string' && isObject(body['rates']);

const BANK_ROW = 'CurrencyRates > Currency > Nominal, item > quant, ValCurs > [ID] > Nominal';

const isBankTable = (body: unknown): boolean =>
  isXml(body) ? body.querySelector(BANK_ROW) !== null : objectsIn(body).some((row) => 'Ccy' in row && 'Nominal' in row);

/** A post, a user, or media. */
const isWordPressItem = (item: unknown): boolean =>
  isObject(item) &&
  (['source_url', 'avatar_urls', 'user_nicename'].some((key) => key in item) ||
    (isObject(item['title']) && 'rendered' in item['title']));

const GHOST_LISTS = { posts: 'feature_image', pages: 'feature_image', authors: 'profile_image' };

const isGhostBody = (body: unknown): boolean =>
  isObject(body) &&
  Object.entries(GHOST_LISTS).some(([list, key]) => objectsIn(body[list]).some((item) => key in item));

const isFeed = (body: unknown): boolean =>
  isXml(body)
    ? /^(?:rss|RDF|feed)$/.test(body.documentElement.localName)
    : isObject(body) && /^https?:\/\/jsonfeed\.org\/version\//.test(textIn(body['version']) ?? '');

const isJson = (body: unknown): boolean => typeof body === 'object' && body !== null && !isXml(body);

/** In the order in which they are tried. The last two accept any JSON. */
export const builtInSources: readonly BuiltInSource[] = [
  {
    name: 'currency-api',
    kinds: RATES,
    matches: ({ url }) => CURRENCY_API_PATH.test(url.pathname),
    module: modules.currencyApiModule,
  },
  {
    name: 'frankfurter',
    kinds: RATES,
    matches: ({ url, body }) => isFrankfurterUrl(url) || isFrankfurterBody(body),
    module: modules.frankfurterModule,
  },
  {
    name: 'national-banks',
    kinds: RATES,
    matches: ({ body }) => isBankTable(body),
    module: modules.nationalBanksModule,
  },
  {
    name: 'wordpress',
    kinds: ALL_BUT_RATES,
    matches: ({ url, body }) => isWordPressUrl(url) || [body].flat().some(isWordPressItem),
    module: modules.wordpressModule,
  },
  {
    name: 'ghost',
    kinds: ALL_BUT_RATES,
    matches: ({ url, body }) => isGhostUrl(url) || isGhostBody(body),
    module: modules.ghostModule,
  },
  { name: 'feed', kinds: ['people', 'articles'], matches: ({ body }) => isFeed(body), module: modules.feedModule },
  { name: 'schema-org', kinds: RATES, matches: ({ body }) => isJson(body), module: modules.ratesJsonModule },
  { name: 'schema-org', kinds: ALL_BUT_RATES, matches: ({ body }) => isJson(body), module: modules.schemaOrgModule },
];
