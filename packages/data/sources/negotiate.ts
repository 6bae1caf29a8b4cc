/** For an address that no source claims: JSON or XML? */
import { isPressError } from '../model/errors.js';
import { isXmlType } from '../http/json.js';
import type { SafeUrl } from '../model/safe-url.js';
import type { Answer, Ask } from './contract/source.js';

/** Where feeds and banks' tables commonly stand: `/feed/`, `/rss`, `…/daily.xml`. */
const XML_PATH = /(?:\.(?:xml|rss|atom)|\/(?:feed|rss|atom))\/?$/i;

const isJsonType = (mediaType: string): boolean => mediaType.endsWith('json');

/** Asks for what the address promises, and once more, in the other way, where the other came. */
export function askPlainly(url: SafeUrl, ask: Ask): Promise<Answer> {
  const asXml = XML_PATH.test(new URL(url).pathname);
  const [first, second, isOther] = asXml ? [ask.xml, ask.json, isJsonType] : [ask.json, ask.xml, isXmlType];
  return first(url).catch((error: unknown) => {
    if (isPressError(error) && isOther(error.mediaType ?? '')) return second(url);
    throw error;
  });
}
