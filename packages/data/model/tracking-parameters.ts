/** Removes tracking parameters and other parts of a URL that do not identify the article. */
import { parseUrl } from './safe-url.js';

const CAMPAIGN = /^(?:(?:utm|mtm)_\w+|at_(?:medium|campaign)|mc_[ce]id|gad_source|_openstat|ref(?:_src)?)$/i;
const CLICK_ID = /^(?:(?:fb|g|d|tt|tw|y|yad|ym|ys)clid|msclkid|[gw]braid|srsltid|_gl)$/i;
const SHARE = /^(?:igsh(?:id)?|mibextid|__twitter_impression|share|amp)$/i;

const isTracking = (name: string): boolean => CAMPAIGN.test(name) || CLICK_ID.test(name) || SHARE.test(name);

/** WordPress writes `%d0%b0`, browsers write `%D0%B0`: both are the same URL. */
const upperCaseEscapes = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());

/**
 * A key that is equal for different URLs of the same article: scheme, `www.`, tracking parameters, fragment, trailing
 * slash and `/amp` are removed, query parameters are sorted. A value that is not a URL is returned unchanged.
 */
export function articleKey(value: string): string {
  const url = parseUrl(value);
  if (!url) return value;
  const parameters = new URLSearchParams(Array.from(url.searchParams).filter(([name]) => !isTracking(name)));
  parameters.sort();
  url.search = String(parameters);
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/$/, '').replace(/\/amp$/, '');
  return upperCaseEscapes(`${host}${path}${url.search}`);
}
