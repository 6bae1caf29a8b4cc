/**
 * Converts Ghost's fields to schema.org's. Texts are plain, except for an image's caption: HTML that contains the
 * credit.
 */
import { isObject, type JsonObject, objectsIn, textIn } from '../../model/json-object.js';
import { MAX_ITEMS } from '../../model/resource.js';
import { cleanHtmlLine } from '../../text/html-text.js';

/** Ghost responds with an object that has the list under the name of its type. */
const listIn = (body: unknown, type: string): JsonObject[] =>
  isObject(body) ? objectsIn(body[type]).slice(0, MAX_ITEMS) : [];

export const postsIn = (body: unknown): JsonObject[] => [...listIn(body, 'posts'), ...listIn(body, 'pages')];

export const authorsIn = (body: unknown): JsonObject[] => listIn(body, 'authors');

/** Profile URLs of social networks: Ghost stores only the user name, or the end of the path. */
const PROFILE_URLS: Readonly<Record<string, (name: string) => string>> = {
  facebook: (name) => `https://www.facebook.com/${name}`,
  twitter: (name) => `https://x.com/${name}`,
  threads: (name) => `https://www.threads.net/@${name}`,
  bluesky: (name) => `https://bsky.app/profile/${name}`,
  // `@aida@mastodon.social`, or `mastodon.social/@aida`
  mastodon: (name) => `https://${name.replace(/^([^@/]+)@(.+)$/, '$2/@$1')}`,
  tiktok: (name) => `https://www.tiktok.com/@${name}`,
  youtube: (name) => `https://www.youtube.com/${/^(?:channel|user|c)\//.test(name) ? name : `@${name}`}`,
  instagram: (name) => `https://www.instagram.com/${name}`,
  linkedin: (name) => `https://www.linkedin.com/${name.includes('/') ? name : `in/${name}`}`,
};

const profilesOf = (author: JsonObject): string[] =>
  Object.entries(PROFILE_URLS).flatMap(([network, profileUrl]) => {
    const name = textIn(author[network])?.replace(/^@/, '');
    return name ? [profileUrl(name)] : [];
  });

/** Ghost writes the URL of its 404 page for an author who has no public page yet. */
const authorPage = (url: unknown): unknown => (textIn(url)?.endsWith('/404/') ? undefined : url);

export const toPerson = (author: JsonObject): object => ({
  name: author['name'],
  url: authorPage(author['url']),
  image: author['profile_image'],
  description: author['bio'],
  workLocation: author['location'],
  sameAs: [author['website'] ?? [], profilesOf(author)].flat(),
});

export function toImage(post: JsonObject): object | undefined {
  if (!post['feature_image']) return undefined;
  return {
    url: post['feature_image'],
    description: post['feature_image_alt'],
    caption: cleanHtmlLine(textIn(post['feature_image_caption'])),
  };
}

/** Internal tags are for the newsroom only. */
export const publicTagsOf = (post: JsonObject): JsonObject[] =>
  objectsIn(post['tags']).filter(({ visibility }) => visibility !== 'internal');

/** No byline is longer. */
const MAX_AUTHORS = 20;

export const authorsOf = (post: JsonObject): object[] => objectsIn(post['authors']).slice(0, MAX_AUTHORS).map(toPerson);

/** Ghost writes `(Untitled)` for a post without a title. */
export const hasTitle = ({ title }: JsonObject): boolean => title !== '(Untitled)';

/** Ghost sends a reading time only with the text of a post, and rounds a short one down to 0. */
const toDuration = (minutes: unknown): string | undefined =>
  typeof minutes === 'number' ? `PT${Math.max(minutes, 1)}M` : undefined;

export const toArticle = (post: JsonObject): object => ({
  headline: hasTitle(post) ? post['title'] : undefined,
  url: post['url'],
  image: toImage(post),
  datePublished: post['published_at'],
  author: authorsOf(post),
  articleSection: publicTagsOf(post)[0]?.['name'],
  description: post['excerpt'],
  timeRequired: toDuration(post['reading_time']),
  reason: post['reason'],
});
