/** URLs of Ghost's Content API, with `fields` that leave out the text of the posts. */
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

const ROUTE = /\/ghost\/api\/content\/(posts|pages|authors)\b/;

const FIELDS = 'id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt';

/** Adds `include` and `fields`, unless the publisher's URL already has them. */
export function withFields(src: SafeUrl): SafeUrl {
  const url = new URL(src);
  if (ROUTE.exec(url.pathname)?.[1] === 'authors') return src;
  if (!url.searchParams.has('include')) url.searchParams.set('include', 'authors,tags');
  if (!url.searchParams.has('fields')) url.searchParams.set('fields', FIELDS);
  return safeUrl(url.href) ?? src;
}

/** The API's URL of a list of posts, from the URL of one post (`…/posts/slug/x/`). */
export function postsUrl(post: SafeUrl, query: Readonly<Record<string, string>>): SafeUrl {
  const url = new URL(post);
  url.pathname = url.pathname.replace(/slug\/[^/]+\/?$/, '');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return withFields(safeUrl(url.href) ?? post);
}
