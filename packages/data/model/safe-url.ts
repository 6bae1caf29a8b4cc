declare const checked: unique symbol;

/** An absolute http(s) address (or mailto:/tel: where asked for) that may stand in `href` or `src`. Only {@link safeUrl} makes one. */
export type SafeUrl = string & { readonly [checked]: 'url' };

/** Schemes that a caller may allow beside http and https. */
export type ContactScheme = 'mailto:' | 'tel:';

/** Longest address that is passed on, in UTF-16 units: what the common servers and browsers agree to carry. */
const MAX_URL_LENGTH = 2048;

const parse = (value: string, base?: string): URL | undefined => {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
};

/**
 * Resolves an address from outside and lets it pass only if following it can do no harm: http or https (or a scheme in
 * `also`), no user name or password in it, no longer than 2,048 units. Anything else gives `undefined`.
 */
export function safeUrl(value: unknown, base?: string, also: readonly ContactScheme[] = []): SafeUrl | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX_URL_LENGTH) return undefined;
  const url = parse(value, base);
  if (!url || url.username || url.password || url.href.length > MAX_URL_LENGTH) return undefined;
  const allowed: readonly string[] = ['http:', 'https:', ...also];
  return allowed.includes(url.protocol) ? (url.href as SafeUrl) : undefined;
}

/** Query parameters that say how a reader came, not what the reader sees. */
const TRACKING =
  /^(?:(?:utm|mtm)_\w+|(?:fb|g|d|tt|tw|y|yad|ym|ys)clid|msclkid|[gw]braid|gad_source|srsltid|_gl|igsh(?:id)?|mibextid|mc_[ce]id|_openstat|at_(?:medium|campaign)|__twitter_impression|ref(?:_src)?|share|amp)$/i;

/** WordPress writes `%d0%b0` where a browser that was given Cyrillic writes `%D0%B0`: the same address. */
const upperEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());

/** The same article under two addresses gives the same key: scheme, `www.`, tracking parameters, fragment and trailing slash are left out. */
export function articleKey(value: string): string {
  const url = parse(value);
  if (!url) return value;
  const tracking = Array.from(url.searchParams.keys()).filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/$/, '').replace(/\/amp$/, '');
  return upperEscapes(`${url.host.replace(/^www\./, '')}${path}${url.search}`);
}
