/** For an address that no source claims: JSON or XML? */
import { isPressError } from '../model/errors.js';
import { isXmlType } from '../http/json.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { SourceResponse, Fetcher } from './contract/source.js';

/** Where feeds and banks' tables commonly stand: `/feed/`, `/rss`, `…/daily.xml`. */
const XML_PATH = /(?:\.(?:xml|rss|atom)|\/(?:feed|rss|atom))\/?$/i;

const isJsonType = (mediaType: string): boolean => mediaType.endsWith('json');

/** Asks for what the address promises, and once more, in the other way, where the other came. */
export function fetchJsonOrXml(url: SafeUrl, fetcher: Fetcher): Promise<SourceResponse> {
  const asXml = XML_PATH.test(new URL(url).pathname);
  const [first, second, isOther] = asXml
    ? [fetcher.xml, fetcher.json, isJsonType]
    : [fetcher.json, fetcher.xml, isXmlType];
  return first(url).catch((error: unknown) => {
    if (isPressError(error) && isOther(error.mediaType ?? '')) return second(url);
    throw error;
  });
}
