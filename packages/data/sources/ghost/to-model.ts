/** From Ghost's words to schema.org's. Texts are plain, but for the caption, which is HTML and holds the credit. */
import { htmlToLine } from '../../text/html-text.js';
import { isObject, type JsonObject, textIn } from '../../model/json-object.js';

export const objectsIn = (body: unknown, key: string): JsonObject[] =>
  isObject(body) ? [body[key]].flat().filter(isObject) : [];
export const postsIn = (body: unknown): JsonObject[] => [...objectsIn(body, 'posts'), ...objectsIn(body, 'pages')];

/** A reader's page at each network; Ghost keeps the name alone, or the end of the path. */
const NETWORKS: Readonly<Record<string, (name: string) => string>> = {
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
  Object.entries(NETWORKS).flatMap(([network, pageOn]) => {
    const name = textIn(author[network])?.replace(/^@/, '');
    return name ? [pageOn(name)] : [];
  });

/** Who has no public page yet is sent to Ghost's "not found". */
const pageOf = (url: unknown): unknown => (textIn(url)?.endsWith('/404/') ? undefined : url);

export const toPerson = (author: JsonObject): object => ({
  name: author['name'],
  url: pageOf(author['url']),
  image: author['profile_image'],
  description: author['bio'],
  workLocation: author['location'],
  sameAs: [author['website'] ?? [], profilesOf(author)].flat(),
});

export const toImage = (post: JsonObject): object | undefined =>
  post['feature_image']
    ? {
        url: post['feature_image'],
        description: post['feature_image_alt'],
        caption: htmlToLine(textIn(post['feature_image_caption']) ?? ''),
      }
    : undefined;

/** Internal tags are the newsroom's own. */
export const publicTagsOf = (post: JsonObject): JsonObject[] =>
  objectsIn(post, 'tags').filter(({ visibility }) => visibility !== 'internal');

export const authorsOf = (post: JsonObject): object[] => objectsIn(post, 'authors').map(toPerson);

/** Where an editor wrote no title, Ghost writes this one. */
export const isTitled = ({ title }: JsonObject): boolean => title !== '(Untitled)';

/** Counted only where Ghost sends the text as well; a short one is rounded down to none. */
const inMinutes = (minutes: unknown): string | undefined =>
  typeof minutes === 'number' ? `PT${Math.max(minutes, 1)}M` : undefined;

export const toArticle = (post: JsonObject): object => ({
  headline: isTitled(post) ? post['title'] : undefined,
  url: post['url'],
  image: toImage(post),
  datePublished: post['published_at'],
  author: authorsOf(post),
  articleSection: publicTagsOf(post)[0]?.['name'],
  description: post['excerpt'],
  timeRequired: inMinutes(post['reading_time']),
  reason: post['reason'],
});
