/**
 * Tells the addresses of articles from those that change something when they are requested, such as `/logout`: a
 * prefetch sends the reader's cookies, and a feed may name any address of the site.
 */

/** WordPress's plain permalinks. */
const PLAIN_PERMALINK = /^\/\?p=\d+$/;

/** Other addresses of articles have no query, except the parameters of a campaign. */
const NO_QUERY = /^(?:[?&]utm_\w+=[^&]*)*$/;

/** A number or three words at the end of the path, a year in it, or letters of another script than Latin. */
const ARTICLE = /(?:\d|-[^/]+-)[^/]*\/?$|\/(?:19|20)\d\d\/|[^\0-\x7f]/;

/** Parts of a path that belong to accounts, administration and actions, and files of programs. */
const ACTION = new RegExp(
  '[/_.-](?:log|sign)[_-]?(?:in|out|off|on|up)(?:/|$)|' +
    '[/_-](?:admin|account|(?:un)?subscribe|delete|remove|cart|checkout)(?:[/_-]|$)|' +
    '/(?:wp-|[_.]|(?:api|ajax|o?auth|session)s?(?:/|$))|\\.(?!html?$)\\w+$',
  'i',
);

/** Whether the address is on the page's own site and looks like that of an article. */
export function isArticleUrl(url: string, page: string): boolean {
  const { origin, pathname, search } = new URL(url);
  if (origin !== new URL(page).origin) return false;
  if (PLAIN_PERMALINK.test(pathname + search)) return true;
  try {
    const path = decodeURIComponent(pathname);
    return NO_QUERY.test(search) && ARTICLE.test(path) && !ACTION.test(path);
  } catch {
    return false;
  }
}
