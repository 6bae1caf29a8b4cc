/** Asks WordPress for what is shown and no more, with no header that its CORS rules would refuse. */
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';

/** `_embedded` cannot be trimmed from within; each of these lists must name it or it vanishes. */
const FIELDS = {
  posts:
    'id,date_gmt,link,title,excerpt,content.protected,categories,tags,featured_media,lang,wpml_current_locale,coauthors,authors,_links,_embedded',
  users: 'name,link,url,description,avatar_urls,yoast_head_json.schema',
  media: 'source_url,alt_text,caption,media_details,meta',
};
const EMBED = 'author,wp:featuredmedia,wp:term';

const ROUTE = /\/wp\/v2\/(posts|pages|users|media)\b/;

/** The route that an address names, with pretty permalinks or as `?rest_route=`. */
const routeOf = (url: URL): string => url.searchParams.get('rest_route') ?? url.pathname;

export const isWordPressUrl = (url: URL): boolean => ROUTE.test(routeOf(url));

/** One post or page: what an article's page names as itself. */
export const isWordPressPost = (url: URL): boolean => /\/wp\/v2\/(?:posts|pages)\/\d+\/?$/.test(routeOf(url));

/** Adds `_embed` and `_fields` where the publisher's own address does not name them. */
export function withFields(address: SafeUrl): SafeUrl {
  const url = new URL(address);
  const kind = ROUTE.exec(routeOf(url))?.[1];
  const isPost = kind === 'posts' || kind === 'pages';
  if (isPost && !url.searchParams.has('_embed')) url.searchParams.set('_embed', EMBED);
  const fields = isPost ? FIELDS.posts : kind === 'users' ? FIELDS.users : FIELDS.media;
  if (!url.searchParams.has('_fields')) url.searchParams.set('_fields', fields);
  return safeUrl(url.href) ?? address;
}

type Query = Readonly<Record<string, string>>;

/** Another route of the site that `post` (`…/wp/v2/posts/9`, or a page) belongs to. */
function siblingUrl(post: SafeUrl, name: string, query: Query = {}): SafeUrl {
  const url = new URL(post);
  const route = routeOf(url).replace(/wp\/v2\/(?:posts|pages)\/\d+\/?$/, name);
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', route);
  else url.pathname = route;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return safeUrl(url.href) ?? post;
}

export const postsUrl = (post: SafeUrl, query: Query): SafeUrl => withFields(siblingUrl(post, 'wp/v2/posts', query));

/** What trims a post does not suit another kind of answer. */
function untrimmed(address: SafeUrl): SafeUrl {
  const url = new URL(address);
  for (const name of ['_fields', '_embed']) url.searchParams.delete(name);
  return safeUrl(url.href) ?? address;
}

export const mediaUrl = (post: SafeUrl, id: number): SafeUrl =>
  withFields(siblingUrl(untrimmed(post), `wp/v2/media/${id}`));

/** The route of Co-Authors Plus, 3.6 and later. */
export const coAuthorsUrl = (post: SafeUrl, id: number): SafeUrl =>
  siblingUrl(untrimmed(post), 'coauthors/v1/coauthors', { post_id: String(id) });
