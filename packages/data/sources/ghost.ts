/**
 * Ghost's Content API, with the key that the publisher put into the address. Texts are plain, but for the caption, which is
 * HTML and holds the credit. Posts for members stay: their teaser is open to everyone, and so is their picture.
 * @see https://docs.ghost.org/content-api
 */
import { htmlToLine } from '../html-text.js';
import type { Person } from '../model.js';
import type { Reading } from '../resource.js';
import { type SafeUrl, safeUrl } from '../safe-url.js';
import { isObject, type JsonObject, textIn } from './json-object.js';
import { readArticles, readImage, readPeople } from './schema-org.js';
import type { Answer, Source } from './source.js';
import { uniquePeople } from './unique-people.js';

const ROUTE = /\/ghost\/api\/content\/(posts|pages|authors)\b/;

/** What is shown, and not the whole text of each post. */
const FIELDS = 'id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt';

/** Adds `include` and `fields` where the publisher's own address does not name them. */
function withFields(address: SafeUrl): SafeUrl {
  const url = new URL(address);
  if (ROUTE.exec(url.pathname)?.[1] === 'authors') return address;
  if (!url.searchParams.has('include')) url.searchParams.set('include', 'authors,tags');
  if (!url.searchParams.has('fields')) url.searchParams.set('fields', FIELDS);
  return safeUrl(url.href) ?? address;
}

const objectsIn = (body: unknown, key: string): JsonObject[] => (isObject(body) ? [body[key]].flat().filter(isObject) : []);
const postsIn = (body: unknown): JsonObject[] => [...objectsIn(body, 'posts'), ...objectsIn(body, 'pages')];

/** A reader's page at each network; Ghost keeps the name alone. */
const NETWORKS = {
  facebook: 'https://www.facebook.com/',
  twitter: 'https://x.com/',
  threads: 'https://www.threads.net/@',
  bluesky: 'https://bsky.app/profile/',
  tiktok: 'https://www.tiktok.com/@',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/in/',
};

const profilesOf = (author: JsonObject): string[] =>
  Object.entries(NETWORKS).flatMap(([network, page]) => {
    const name = textIn(author[network])?.replace(/^@/, '');
    return name ? [page + name] : [];
  });

/** Who has no public page yet is sent to Ghost's "not found". */
const pageOf = (url: unknown): unknown => (textIn(url)?.endsWith('/404/') ? undefined : url);

const toPerson = (author: JsonObject): object => ({
  name: author['name'],
  url: pageOf(author['url']),
  image: author['profile_image'],
  description: author['bio'],
  sameAs: [author['website'] ?? [], profilesOf(author)].flat(),
});

const toImage = (post: JsonObject): object | undefined =>
  post['feature_image'] ? {
    url: post['feature_image'],
    description: post['feature_image_alt'],
    caption: htmlToLine(textIn(post['feature_image_caption']) ?? ''),
  } : undefined;

const sectionOf = (post: JsonObject): unknown => objectsIn(post, 'tags').find(({ visibility }) => visibility !== 'internal')?.['name'];

const authorsOf = (post: JsonObject): object[] => objectsIn(post, 'authors').map(toPerson);

const toArticle = (post: JsonObject): object => ({
  headline: post['title'],
  url: post['url'],
  image: toImage(post),
  datePublished: post['published_at'],
  author: authorsOf(post),
  articleSection: sectionOf(post),
  description: post['excerpt'],
});

const articles = ({ url, body }: Answer) => readArticles({ url, body: postsIn(body).map(toArticle) });

function people({ url, body }: Answer): Reading<readonly Person[]> {
  const found = [...objectsIn(body, 'authors').map(toPerson), ...postsIn(body).flatMap(authorsOf)];
  const { data, problems } = readPeople({ url, body: found });
  return { data: uniquePeople(data), problems };
}

const image = ({ url, body }: Answer) => readImage({ url, body: postsIn(body).slice(0, 1).flatMap((post) => toImage(post) ?? []) });

/** By address, or by the shape of what came (for publishers who keep the key to themselves by a proxy). */
export const ghost: Source = {
  name: 'ghost',
  matches: ({ kind, url, body }) =>
    kind !== 'rates' && (ROUTE.test(url.pathname) || postsIn(body).some((post) => 'feature_image' in post) || objectsIn(body, 'authors').some((author) => 'profile_image' in author)),
  request: ({ src }, { json }) => json(withFields(src)),
  read: { articles, people, image },
};
