import { readFile } from 'node:fs/promises';

const recordings = new URL('../wordpress/', import.meta.url);
const TYPES = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

let index;
const loadIndex = async () => (index ??= JSON.parse(await readFile(new URL('index.json', recordings), 'utf8')));

/** Parameters that only shorten a response: a recording with more fields or more posts can be used instead. */
const SHORTENING = ['_fields', '_embed', 'per_page', 'exclude', 'after'];

/** The same key for the same request, whatever the order and encoding of its parameters. */
function requestKey(path) {
  const url = new URL(path, 'http://site.invalid');
  for (const name of SHORTENING) url.searchParams.delete(name);
  url.searchParams.sort();
  return decodeURIComponent(url.pathname + url.search);
}

async function readUpload(url) {
  const type = TYPES[url.pathname.split('.').at(-1)];
  if (!type) return undefined;
  const file = new URL(`.${url.pathname.replace('/wp-content', '')}`, recordings);
  const body = await readFile(file).catch(() => undefined);
  if (!body) return undefined;
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=3600' }, body };
}

const parameter = (path, name) => new URL(path, 'http://site.invalid').searchParams.get(name);
const perPage = (path) => Number(parameter(path, 'per_page') ?? 10);
const excludedIds = (path) => (parameter(path, 'exclude') ?? '').split(',').filter(Boolean).map(Number);

const isAfter = ({ date_gmt: date }, limit) => !limit || Date.parse(`${date}Z`) > Date.parse(limit);

/** Shortens a list of posts, as the server does for `exclude`, `after` and a smaller `per_page`. */
function selectPosts(body, path) {
  const posts = JSON.parse(body);
  if (!Array.isArray(posts)) return body;
  const excluded = new Set(excludedIds(path));
  const wanted = posts.filter((post) => !excluded.has(post.id) && isAfter(post, parameter(path, 'after')));
  return JSON.stringify(wanted.slice(0, perPage(path)));
}

/** The recording of this request; the one with the most posts if there are several. */
function findRecording(responses, url) {
  const path = url.pathname + url.search;
  const key = requestKey(path);
  const excluded = excludedIds(path);
  const hasAll = (recorded) => excludedIds(recorded).every((id) => excluded.includes(id));
  const matches = Object.entries(responses).filter(([recorded]) => requestKey(recorded) === key && hasAll(recorded));
  matches.sort(([a], [b]) => perPage(b) - perPage(a));
  const [best] = matches;
  return best?.[1];
}

/** Replaces the recorded server's origin by this site's, also where JSON escapes it. */
function replaceOrigin(body, recordedOrigin, origin) {
  const escape = (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/');
  return body.replaceAll(escape(recordedOrigin), escape(origin)).replaceAll(recordedOrigin, origin);
}

const notRecorded = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"code":"rest_no_route","message":"Not recorded.","data":{"status":404}}',
};

/**
 * Responds with a recording, as if WordPress had been moved to this site's origin.
 *
 * @returns {Promise<import('./responses.mjs').SiteResponse | undefined>}
 */
export async function replayWordPress(url) {
  if (url.pathname.startsWith('/wp-content/uploads/')) return readUpload(url);
  if (!url.pathname.startsWith('/wp-json/')) return undefined;
  const { origin, responses } = await loadIndex();
  const recording = findRecording(responses, url);
  if (!recording) return notRecorded;
  const body = await readFile(new URL(recording.file, recordings), 'utf8');
  return {
    status: recording.status,
    headers: recording.headers,
    body: selectPosts(replaceOrigin(body, origin, url.origin), url.pathname + url.search),
  };
}
