/**
 * Pictures with embedded metadata, as servers send them: `/images/xmp.jpg` answers ranges; `?whole` ignores them; `?late` has its
 * metadata behind so many bytes; `/images/endless.jpg` goes on for 50 MB after its first bytes.
 */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const FOLDER = new URL('../packages/image-credit/fixtures/', import.meta.url);
const TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif' };
const PART = 65_536;
const MOST = 50 * 1_048_576;

/** How many bytes of the endless picture were fetched, and what was asked of each. */
let sent = 0;
export const askedRanges = new Map();

async function* endless(first) {
  yield first;
  for (sent = first.length; sent < MOST; sent += PART) {
    yield Buffer.alloc(PART);
    await setTimeout(1, undefined, { ref: false });
  }
}

/** Comment segments, each as long as one can be, right after the start of the file. */
function pushedBack(jpeg, bytes) {
  const comment = Buffer.alloc(PART, 0x20);
  comment.set([0xff, 0xfe, 0xff, 0xfe]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...Array.from({ length: Math.ceil(bytes / PART) }, () => comment),
    jpeg.subarray(2),
  ]);
}

function part(body, range, type) {
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
export async function image(url, { range } = {}) {
  const [, name, type] = /^\/images\/([\w-]+)\.(\w+)$/.exec(url.pathname) ?? [];
  if (!name) return undefined;
  if (type === 'json')
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sent, range: askedRanges.get(url.searchParams.get('path')) ?? null }),
    };
  askedRanges.set(url.pathname + url.search, range);
  const file = await readFile(new URL(`${name === 'endless' ? 'xmp' : name}.${type}`, FOLDER)).catch(() => undefined);
  if (!file) return { status: 404, headers: {}, body: '' };
  if (name === 'endless')
    return { status: 200, headers: { 'content-type': TYPES[type] }, body: Readable.from(endless(file)) };
  const late = Number(url.searchParams.get('late') ?? 0);
  return part(late ? pushedBack(file, late) : file, url.searchParams.has('whole') ? undefined : range, TYPES[type]);
}
