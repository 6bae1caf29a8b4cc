/** Recognizes the format of a response whose address doesn't tell it. Downloaded for the first such response. */
import { isObject, type JsonObject, objectsIn, textIn } from '../../model/json-object.js';
import type { ResourceKind } from '../../model/resource.js';
import { isXml, type XmlElement } from '../../text/xml-element.js';

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

/** RSS, Atom or JSON Feed. */
const isFeed = (body: unknown): boolean =>
  isXml(body)
    ? /^(?:rss|RDF|feed)$/.test(body.name)
    : isObject(body) && /^https?:\/\/jsonfeed\.org\/version\//.test(textIn(body['version']) ?? '');

/** The library's own JSON, and schema.org's vocabulary: any other JSON is read as such. */
const isJson = (body: unknown): boolean => typeof body === 'object' && body !== null && !isXml(body);

/** In the order in which they are tried. */
const RATES: readonly (readonly [string, (body: unknown) => boolean])[] = [
  ['frankfurter', (body) => isFrankfurterTable(body) || [body].flat().some(isFrankfurterRow)],
  ['national-banks', isBankTable],
  ['schema-org', isJson],
];
const CONTENT: typeof RATES = [
  ['wordpress', (body) => objectsIn(body).some(isWordPressItem)],
  ['ghost', isGhostBody],
  ['feed', isFeed],
  ['schema-org', isJson],
];

/** The name of the source that reads the body; `undefined` if none can. */
export const recognizeFormat = (kind: ResourceKind, body: unknown): string | undefined =>
  (kind === 'rates' ? RATES : CONTENT).find(([, matches]) => matches(body))?.[0];
