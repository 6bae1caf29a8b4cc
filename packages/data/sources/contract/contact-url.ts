import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

/** What precedes `?` or `#`, which some mail programs look for after they have decoded the percent-encoding. */
const ADDRESS = /^mailto:(?:(?!%(?:25)*(?:3f|23))[^?#])+/i;

/**
 * Checks a URL like {@link safeUrl}, but also allows `mailto:`, of which only the address stays: the rest could add
 * recipients and text that the reader doesn't see.
 */
export function contactUrl(value: unknown, base?: string): SafeUrl | undefined {
  const url = safeUrl(value, base, ['mailto:']);
  return url?.startsWith('mailto:') ? safeUrl(ADDRESS.exec(url)?.[0], undefined, ['mailto:']) : url;
}
