/**
 * Serves pictures with embedded metadata. `/images/xmp.jpg` supports range requests; `?whole` ignores them;
 * `?late=BYTES` moves the metadata back by so many bytes; `/images/endless.jpg` sends 50 MB after its first bytes.
 */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const FOLDER = new URL('../packages/image-credit/fixtures/', import.meta.url);
const TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif' };
const CHUNK_BYTES = 65_536;
const MAX_BYTES = 50 * 1_048_576;
/** So that a browser on a busy machine has seconds to stop before the test says that it did not. */
const CHUNK_DELAY_MS = 10;

/** How many bytes of the endless picture were sent. */
let sentBytes = 0;

/** The `Range` header of the last request for each path. */
const requestedRanges = new Map();

async function* endlessPicture(first) {
  yield first;
  for (sentBytes = first.length; sentBytes < MAX_BYTES; sentBytes += CHUNK_BYTES) {
    yield Buffer.alloc(CHUNK_BYTES);
    await setTimeout(CHUNK_DELAY_MS, undefined, { ref: false });
  }
}

/** Adds comment segments of the maximum length after the start of the file. */
function moveMetadataBack(jpeg, bytes) {
  const comment = Buffer.alloc(CHUNK_BYTES, 0x20);
  comment.set([0xff, 0xfe, 0xff, 0xfe]);
  const comments = Array.from({ length: Math.ceil(bytes / CHUNK_BYTES) }, () => comment);
  return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
}

function responseOf(body, range, type) {
  const last = Number(/^bytes=0-(\d+)$/.exec(range ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(last)) return { status: 200, headers: { 'content-type': type }, body };
  const slice = body.subarray(0, last + 1);
  return {
    status: 206,
    headers: { 'content-type': type, 'content-range': `bytes 0-${slice.length - 1}/${body.length}` },
    body: slice,
  };
}

/** @returns {Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} */
export async function respondWithImage(url, { range } = {}) {
  const [, name, type] = /^\/images\/([\w-]+)\.(\w+)$/.exec(url.pathname) ?? [];
  if (!name) return undefined;
  if (type === 'json')
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sentBytes, range: requestedRanges.get(url.searchParams.get('path')) ?? null }),
    };
  requestedRanges.set(url.pathname + url.search, range);
  const file = await readFile(new URL(`${name === 'endless' ? 'xmp' : name}.${type}`, FOLDER)).catch(() => undefined);
  if (!file) return { status: 404, headers: {}, body: '' };
  if (name === 'endless')
    return { status: 200, headers: { 'content-type': TYPES[type] }, body: Readable.from(endlessPicture(file)) };
  const late = Number(url.searchParams.get('late') ?? 0);
  const body = late > 0 ? moveMetadataBack(file, late) : file;
  return responseOf(body, url.searchParams.has('whole') ? undefined : range, TYPES[type]);
}
