/** URLs of WordPress's REST API. `_fields` leaves out the text of the posts. */
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { wordPressRoute } from '../contract/known-urls.js';

/** `_embedded` cannot be trimmed, and must be named here: otherwise WordPress leaves it out. */
const POST_FIELDS =
  'id,date_gmt,link,title,excerpt,content.protected,categories,tags,featured_media,lang,wpml_current_locale,' +
  'coauthors,authors,_links,_embedded';
const USER_FIELDS = 'name,link,url,description,avatar_urls,yoast_head_json.schema';
const MEDIA_FIELDS = 'media_type,source_url,alt_text,caption,media_details,meta';
const EMBED = 'author,wp:featuredmedia,wp:term';

const ROUTE = /\/wp\/v2\/(posts|pages|users|media)\b/;

/** Adds `_embed` and `_fields`, unless the publisher's URL already has them. */
export function withFields(src: SafeUrl): SafeUrl {
  const url = new URL(src);
  const type = ROUTE.exec(wordPressRoute(url))?.[1];
  const isPost = type === 'posts' || type === 'pages';
  if (isPost && !url.searchParams.has('_embed')) url.searchParams.set('_embed', EMBED);
  if (!url.searchParams.has('_fields')) {
    const otherFields = type === 'users' ? USER_FIELDS : MEDIA_FIELDS;
    url.searchParams.set('_fields', isPost ? POST_FIELDS : otherFields);
  }
  return safeUrl(url.href) ?? src;
}

type Query = Readonly<Record<string, string>>;

/** URL of another route on the same site. `post`: URL of a post (`…/wp/v2/posts/9`) or page. */
function siblingUrl(post: SafeUrl, route: string, query: Query = {}): SafeUrl {
  const url = new URL(post);
  const path = wordPressRoute(url).replace(/wp\/v2\/(?:posts|pages|users)\/\d+\/?$/, route);
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', path);
  else url.pathname = path;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return safeUrl(url.href) ?? post;
}

export const postsUrl = (post: SafeUrl, query: Query): SafeUrl => withFields(siblingUrl(post, 'wp/v2/posts', query));

/** Removes parameters that are only valid for posts. */
function withoutFields(src: SafeUrl): SafeUrl {
  const url = new URL(src);
  for (const name of ['_fields', '_embed']) url.searchParams.delete(name);
  return safeUrl(url.href) ?? src;
}

export const mediaUrl = (post: SafeUrl, id: number): SafeUrl =>
  withFields(siblingUrl(withoutFields(post), `wp/v2/media/${id}`));

/** Route of Co-Authors Plus 3.6 and later. */
export const coAuthorsUrl = (post: SafeUrl, id: number): SafeUrl =>
  siblingUrl(withoutFields(post), 'coauthors/v1/coauthors', { post_id: String(id) });
