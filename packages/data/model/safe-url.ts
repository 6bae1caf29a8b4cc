/** The URL gate: decides which URLs from outside may be followed or loaded. */

declare const checked: unique symbol;

/**
 * An absolute http(s) URL (or `mailto:`/`tel:`, if the caller allows it) that is safe in `href` and `src`.
 * Only {@link safeUrl} creates one.
 */
export type SafeUrl = string & { readonly [checked]: 'url' };

/** Schemes that a caller may allow besides http and https. */
export type ContactScheme = 'mailto:' | 'tel:';

/** Maximum length of a URL, in UTF-16 units: what common servers and browsers accept. */
const MAX_URL_LENGTH = 2048;

const hasValidLength = (value: string): boolean => value.trim() !== '' && value.length <= MAX_URL_LENGTH;

/** `undefined` for a value that is not a URL. */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/**
 * Resolves a URL and checks that it is safe to follow: http or https (or a scheme in `also`), without user name and
 * password, not longer than 2,048 units. Returns `undefined` for any other value.
 */
export function safeUrl(value: unknown, base?: string, also: readonly ContactScheme[] = []): SafeUrl | undefined {
  if (typeof value !== 'string' || !hasValidLength(value)) return undefined;
  const url = parseUrl(value, base);
  if (!url || url.username || url.password || url.href.length > MAX_URL_LENGTH) return undefined;
  const allowed: readonly string[] = ['http:', 'https:', ...also];
  return allowed.includes(url.protocol) ? (url.href as SafeUrl) : undefined;
}
