/**
 * Serves the five pages, the built library, the built apps, a recorded WordPress and our own JSON. Scripts are
 * compressed with brotli at its best quality, as CDNs do with files that don't change.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { respond } from '../../demo/site/responses.mjs';
import { serve } from '../pages.mjs';
import { rates } from './pages.mjs';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };

function compressed(path, body) {
  const type = TYPES[extname(path)] ?? 'text/html';
  const small = brotliCompressSync(body);
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-encoding': 'br',
    'content-length': small.length,
  };
  return { status: 200, headers, body: small };
}

/** The folder of the library's files on this site. */
const BASE = '/dist/cdn/';
const PUBLISHED_BASE = /https:\/\/cdn\.jsdelivr\.net\/npm\/press-elements@[^/]+\/dist\/cdn\//g;

/** What a publisher pastes, with this site in place of the CDN. */
export function tag() {
  const head = readFileSync(new URL('../../dist/head.html', import.meta.url), 'utf8');
  if (head.search(PUBLISHED_BASE) < 0)
    throw new Error('dist/head.html names no published address: update this script.');
  return head.replaceAll(PUBLISHED_BASE, BASE).replaceAll('<script ', `<script data-press-base="${BASE}" `);
}

function readLibrary(path) {
  if (!path.startsWith(BASE) || path.includes('..')) return undefined;
  try {
    return readFileSync(new URL(`../../${path.slice(1)}`, import.meta.url));
  } catch {
    return undefined;
  }
}

/**
 * How long a file takes, at least. Longer than a widget needs to see that it is in view, so that downloads that don't
 * wait for each other overlap, as they do on a network.
 */
const LATENCY_MS = 100;

/** Starts the server. `add(path, body)` adds a file. */
export async function servePages() {
  const files = new Map();
  const add = (path, body) => files.set(path, compressed(path, body));
  add('/rates.json', JSON.stringify(rates));
  const site = await serve(async (url) => {
    const { pathname } = url;
    const library = files.has(pathname) ? undefined : readLibrary(pathname);
    if (library) add(pathname, library);
    if (extname(pathname) === '.js') await setTimeout(LATENCY_MS);
    return files.get(pathname) ?? respond(url);
  });
  return { ...site, add };
}
