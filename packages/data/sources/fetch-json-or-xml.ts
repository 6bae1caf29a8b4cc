/** Fetches a URL that no source accepts by the URL alone: it can be JSON or XML. */
import { isXmlType } from '../http/json.js';
import { isPressError } from '../model/errors.js';
import type { SafeUrl } from '../model/safe-url.js';
import { isXmlUrl } from './contract/known-urls.js';
import type { Fetcher, SourceResponse } from './contract/source.js';

const isJsonType = (mediaType: string): boolean => mediaType.endsWith('json');

const mediaTypeIn = (error: unknown): string => (isPressError(error) ? (error.mediaType ?? '') : '');

/** Fetches the format that the path suggests. If the response has the other format, fetches it again as that. */
export function fetchJsonOrXml(url: SafeUrl, fetcher: Fetcher): Promise<SourceResponse> {
  if (isXmlUrl(new URL(url))) {
    return fetcher.xml(url).catch((error: unknown) => {
      if (isJsonType(mediaTypeIn(error))) return fetcher.json(url);
      throw error;
    });
  }
  return fetcher.json(url).catch((error: unknown) => {
    if (isXmlType(mediaTypeIn(error))) return fetcher.xml(url);
    throw error;
  });
}
