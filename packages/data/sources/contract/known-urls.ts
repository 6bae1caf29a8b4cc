/** URLs that tell the format of their response, so that its reader can be downloaded before the response arrives. */

/** With pretty permalinks, or as `?rest_route=`. */
export const wordPressRoute = (url: URL): string => url.searchParams.get('rest_route') ?? url.pathname;

export const isWordPressUrl = (url: URL): boolean =>
  /\/wp\/v2\/(?:posts|pages|users|media)\b/.test(wordPressRoute(url));

/** Whether the URL is that of what one page shows: a post, a page, or an author with an archive. */
export const isWordPressPageUrl = (url: URL): boolean =>
  /\/wp\/v2\/(?:posts|pages|users)\/\d+\/?$/.test(wordPressRoute(url));

export const isGhostUrl = (url: URL): boolean => /\/ghost\/api\/content\/(?:posts|pages|authors)\b/.test(url.pathname);

/** With the version and the base currency. */
export const CURRENCY_API_PATH = /\/@fawazahmed0\/currency-api@([\w.]+)\/v1\/currencies\/([a-z]{3})(?:\.min)?\.json$/;

export const isFrankfurterUrl = ({ hostname }: URL): boolean => /(?:^|\.)frankfurter\.(?:dev|app)$/.test(hostname);

/** Common paths of feeds and of the banks' tables: `/feed/`, `/rss`, `…/daily.xml`. */
export const isXmlUrl = ({ pathname }: URL): boolean =>
  /(?:\.(?:xml|rss|atom)|\/(?:feed|rss|atom))\/?$/i.test(pathname);
