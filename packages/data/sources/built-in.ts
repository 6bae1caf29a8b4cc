/** The built-in sources: how their URLs and responses are recognized, without the code that reads them. */
import { isObject, type JsonObject, objectsIn, textIn } from '../model/json-object.js';
import type { ResourceKind } from '../model/resource.js';
import { isXml, type XmlElement } from '../text/xml-element.js';
import { CURRENCY_API_PATH, isFrankfurterUrl, isGhostUrl, isWordPressUrl } from './contract/known-urls.js';
import type { Candidate, Source, SourceModule } from './contract/source.js';
import * as modules from './lazy-modules.js';

/** A source without its readers. */
export interface KnownSource extends Pick<Source, 'name' | 'matches'> {
  /** What it can read. */
  readonly kinds: readonly string[];
  readonly module: { readonly load: () => Promise<SourceModule> };
}

/** @param matches Whether the URL or the body has the format. Only called for the kinds of the source. */
const builtIn = (
  name: string,
  kinds: readonly ResourceKind[],
  module: KnownSource['module'],
  matches: (url: URL, body: unknown) => boolean,
): KnownSource => ({
  name,
  kinds,
  module,
  matches: ({ kind, url, body }: Candidate) => kinds.includes(kind) && matches(url, body),
});

const hasKey = (object: object, keys: readonly string[]): boolean => keys.some((key) => key in object);

/** Frankfurter on a publisher's own server. Rows with other keys are the library's own JSON. */
const ROW_KEYS = ['date', 'base', 'quote', 'rate', 'providers'];

const isFrankfurterRow = (row: unknown): boolean =>
  isObject(row) &&
  /^\d{4}-\d\d-\d\d/.test(textIn(row['date']) ?? '') &&
  Object.keys(row).every((key) => ROW_KEYS.includes(key));

const isFrankfurterTable = (body: unknown): boolean =>
  isObject(body) && textIn(body['base']) !== undefined && isObject(body['rates']);

/** Rows are in the root element or, as in RSS, in its only child. */
const isBankRow = ({ children }: XmlElement): boolean => children.some(({ name }) => /^(?:Nominal|quant)$/.test(name));

const isBankTable = (body: unknown): boolean =>
  isXml(body)
    ? [body, ...body.children].some(({ children }) => children.some(isBankRow))
    : objectsIn(body).some((row) => 'Ccy' in row && 'Nominal' in row);

const isRendered = (title: unknown): boolean => isObject(title) && 'rendered' in title;

/** A post, a user, or media. */
const isWordPressItem = (item: JsonObject): boolean =>
  hasKey(item, ['source_url', 'avatar_urls', 'user_nicename']) || isRendered(item['title']);

const isGhostBody = (body: unknown): boolean =>
  isObject(body) &&
  [body['posts'], body['pages'], body['authors']].some((list) =>
    objectsIn(list).some((item) => hasKey(item, ['feature_image', 'profile_image'])),
  );

const isFeed = (body: unknown): boolean =>
  isXml(body)
    ? /^(?:rss|RDF|feed)$/.test(body.name)
    : isObject(body) && /^https?:\/\/jsonfeed\.org\/version\//.test(textIn(body['version']) ?? '');

const isJson = (_url: URL, body: unknown): boolean => typeof body === 'object' && body !== null && !isXml(body);

const RATES: readonly ResourceKind[] = ['rates'];
const ALL_BUT_RATES: readonly ResourceKind[] = ['people', 'articles', 'image'];

/** In the order in which they are tried. The last two accept any JSON. */
export const builtInSources: readonly KnownSource[] = [
  builtIn('currency-api', RATES, modules.currencyApiModule, ({ pathname }) => CURRENCY_API_PATH.test(pathname)),
  builtIn(
    'frankfurter',
    RATES,
    modules.frankfurterModule,
    (url, body) => isFrankfurterUrl(url) || isFrankfurterTable(body) || [body].flat().some(isFrankfurterRow),
  ),
  builtIn('national-banks', RATES, modules.nationalBanksModule, (_url, body) => isBankTable(body)),
  builtIn(
    'wordpress',
    ALL_BUT_RATES,
    modules.wordpressModule,
    (url, body) => isWordPressUrl(url) || objectsIn(body).some(isWordPressItem),
  ),
  builtIn('ghost', ALL_BUT_RATES, modules.ghostModule, (url, body) => isGhostUrl(url) || isGhostBody(body)),
  builtIn('feed', ['people', 'articles'], modules.feedModule, (_url, body) => isFeed(body)),
  builtIn('schema-org', RATES, modules.ratesJsonModule, isJson),
  builtIn('schema-org', ALL_BUT_RATES, modules.schemaOrgModule, isJson),
];
