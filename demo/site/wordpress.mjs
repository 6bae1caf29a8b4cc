import { readFile } from 'node:fs/promises';

const recordings = new URL('../wordpress/', import.meta.url);
const TYPES = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

let index;
const loadIndex = async () => (index ??= JSON.parse(await readFile(new URL('index.json', recordings), 'utf8')));

/** Parameters that trim an answer but do not choose what is in it: a recording with more fields or more posts serves as well. */
const TRIMMING = ['_fields', '_embed', 'per_page'];

/** One question, however its parameters are ordered or encoded. */
function questionOf(path) {
  const url = new URL(path, 'http://site.invalid');
  for (const name of TRIMMING) url.searchParams.delete(name);
  url.searchParams.sort();
  return decodeURIComponent(url.pathname + url.search);
}

async function upload(url) {
  const type = TYPES[url.pathname.split('.').at(-1)];
  const body =
    type && (await readFile(new URL(`.${url.pathname.replace('/wp-content', '')}`, recordings)).catch(() => undefined));
  return body ? { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=3600' }, body } : undefined;
}

const perPage = (path) => Number(new URL(path, 'http://site.invalid').searchParams.get('per_page') ?? 10);

/** The first posts of a longer recording, as the server sends them for a smaller `per_page`. */
function firstPosts(body, count) {
  const posts = JSON.parse(body);
  return Array.isArray(posts) && posts.length > count ? JSON.stringify(posts.slice(0, count)) : body;
}

/**
 * The recording that answers this question, the fullest if several do, as a moved WordPress would give it: with this site's
 * origin in place of the recorded server's.
 *
 * @returns {Promise<import('./answer.mjs').Reply | undefined>}
 */
export async function replayWordPress(url) {
  if (url.pathname.startsWith('/wp-content/uploads/')) return upload(url);
  if (!url.pathname.startsWith('/wp-json/')) return undefined;
  const { origin, answers } = await loadIndex();
  const question = questionOf(url.pathname + url.search);
  const [, found] =
    Object.entries(answers)
      .filter(([asked]) => questionOf(asked) === question)
      .sort(([a], [b]) => perPage(b) - perPage(a))[0] ?? [];
  if (!found)
    return {
      status: 404,
      headers: { 'content-type': 'application/json' },
      body: '{"code":"rest_no_route","message":"Not recorded.","data":{"status":404}}',
    };
  const recorded = await readFile(new URL(found.file, recordings), 'utf8');
  const escape = (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/');
  const moved = recorded.replaceAll(escape(origin), escape(url.origin)).replaceAll(origin, url.origin);
  return { status: found.status, headers: found.headers, body: firstPosts(moved, perPage(url)) };
}
