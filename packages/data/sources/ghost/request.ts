/** Asks Ghost for what is shown and not for the whole text of each post. */
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

const ROUTE = /\/ghost\/api\/content\/(posts|pages|authors)\b/;

const FIELDS = 'id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt';

export const isGhostUrl = (url: URL): boolean => ROUTE.test(url.pathname);

/** Adds `include` and `fields` where the publisher's own address does not name them. */
export function withFields(address: SafeUrl): SafeUrl {
  const url = new URL(address);
  if (ROUTE.exec(url.pathname)?.[1] === 'authors') return address;
  if (!url.searchParams.has('include')) url.searchParams.set('include', 'authors,tags');
  if (!url.searchParams.has('fields')) url.searchParams.set('fields', FIELDS);
  return safeUrl(url.href) ?? address;
}

/** The post of a page under the site's Content API (`…/ghost/api/content/`): an article's address ends in its slug. */
export function postUrl(api: SafeUrl, key: string, page: SafeUrl): SafeUrl | undefined {
  const slug = new URL(page).pathname.split('/').filter(Boolean).at(-1);
  return slug === undefined ? undefined : safeUrl(`posts/slug/${slug}/?key=${encodeURIComponent(key)}`, api);
}

/** A list of posts of the site that `post` (`…/posts/slug/x/`) belongs to. */
export function postsUrl(post: SafeUrl, query: Readonly<Record<string, string>>): SafeUrl {
  const url = new URL(post);
  url.pathname = url.pathname.replace(/slug\/[^/]+\/?$/, '');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return withFields(safeUrl(url.href) ?? post);
}
