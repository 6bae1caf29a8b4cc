/** Fetches a URL that no source accepts by the URL alone: it can be JSON or XML. */
import { isXmlType } from '../http/fetch-bytes.js';
import { isPressError } from '../model/errors.js';
import type { SafeUrl } from '../model/safe-url.js';
import { isXmlUrl } from './contract/known-urls.js';
import type { Fetcher, SourceResponse } from './contract/source.js';

const isJsonType = (mediaType: string): boolean => mediaType.endsWith('json');

/** Fetches the format that the path suggests. If the response has the other format, fetches it again as that. */
export function fetchJsonOrXml(url: SafeUrl, { json, xml }: Fetcher): Promise<SourceResponse> {
  const [fetchFirst, fetchOther, isOther] = isXmlUrl(new URL(url)) ? [xml, json, isJsonType] : [json, xml, isXmlType];
  return fetchFirst(url).catch((error: unknown) => {
    if (isPressError(error) && isOther(error.mediaType ?? '')) return fetchOther(url);
    throw error;
  });
}
