/**
 * Tells the addresses of articles from those that change something when they are requested, such as `/logout`: a
 * prefetch sends the reader's cookies, and a feed may name any address of the site.
 */

/** WordPress's plain permalinks. Other addresses of articles have no query, except the parameters of a campaign. */
const PLAIN_PERMALINK = /^\/\?p=\d+$/;
const CAMPAIGN = /^\?(?:&?utm_\w+=[^&]*)+$/;

/** Parts of a path that belong to accounts, administration and actions. A headline that ends in one is no loss. */
const ACTIONS = [
  /^(?:.*[-_.])?(?:log|sign)[-_]?(?:in|out|off|on|up)$/i,
  /^(?:wp-.*|_.*|\..*|api|rest|ajax|o?auth\d?|saml|sso|sessions?)$/i,
  /(?:^|[-_])(?:admin|account|(?:un)?subscribe|delete|remove|cart|checkout)(?:$|[-_])/i,
];

/** A year, as in `/2026/11/headline`. */
const YEAR = /^(?:19|20)\d\d$/;

/** A number, at least three words, or words in another script than Latin. Addresses of functions have none of these. */
const HEADLINE = /\d|-.+-|[^\0-\x7f]/;

const EXTENSION = /\.(?!html?$)\w{1,5}$/i;

/** The parts of a path between slashes, decoded. None if it can't be decoded. */
function partsOf({ pathname }: URL): string[] {
  try {
    return decodeURIComponent(pathname).split('/').filter(Boolean);
  } catch {
    return [];
  }
}

/** The folder of a page, or `undefined` for a page at the top. */
const folderOf = ({ pathname }: URL): string | undefined => /^(\/.+\/)[^/]+\/?$/.exec(pathname)?.[1];

const isAction = (parts: readonly string[], search: string): boolean =>
  (search !== '' && !CAMPAIGN.test(search)) || parts.some((part) => ACTIONS.some((action) => action.test(part)));

function isArticlePath(parts: readonly string[], target: URL, page: URL): boolean {
  const last = parts.at(-1) ?? '';
  if (last === '' || EXTENSION.test(last)) return false;
  const isBesidePage = folderOf(target) !== undefined && folderOf(target) === folderOf(page);
  return isBesidePage || HEADLINE.test(last) || parts.some((part) => YEAR.test(part));
}

/**
 * Whether the address is on the page's own site and looks like that of an article: like a headline, dated, or in the
 * same folder as the page.
 */
export function isArticleUrl(url: string, pageUrl: string): boolean {
  const target = new URL(url);
  const page = new URL(pageUrl);
  if (target.origin !== page.origin) return false;
  if (PLAIN_PERMALINK.test(target.pathname + target.search)) return true;
  const parts = partsOf(target);
  return !isAction(parts, target.search) && isArticlePath(parts, target, page);
}
