/**
 * The demo's web server: its own files, the built library under /dist/, rates and WordPress. Listens only on loopback.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { articlePage } from './article-page.mjs';
import { respondToBuilder } from './builder/frames.mjs';
import { compressFor } from './compress.mjs';
import { MEDIA_TYPES } from './media-types.mjs';
import { respond } from './responses.mjs';
import { respondWithStories } from './stories.mjs';

const ROOT = new URL('../', import.meta.url);

/** A very strict policy: no inline script or style, no eval, and only the Trusted Types policy that Safari needs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types press-elements',
].join('; ');

/** Files outside of the demo folder: what the build writes, and what the builder shares with others. */
const OUTSIDE = [
  [/^\/docs\/example\//, '..'],
  [/^\/docs\//, '../dist'],
  [/^\/(?:dist\/|custom-elements\.json$|integrations\/wordpress\/(?:labels\.mjs|build\/press-elements\.zip)$)/, '..'],
];

/** Frames of the builder have an origin of their own. They may load what a CDN or the package contains. */
const FOR_ANY_ORIGIN = /^\/(?:dist|docs\/example)\//;

/** The file of a folder is its index.html. */
function fileOf(path) {
  const [, folder] = OUTSIDE.find(([pattern]) => pattern.test(path)) ?? [undefined, '.'];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return new URL(folder + file, ROOT);
}

/** Folders that people type without the slash at the end, without which the links of their pages would be wrong. */
const redirectToFolder = ({ pathname }) =>
  /^\/(?:docs|builder|stories)$/.test(pathname)
    ? { status: 308, headers: { location: `${pathname}/` }, body: '' }
    : undefined;

async function readDemoFile(url) {
  const path = decodeURIComponent(url.pathname);
  if (path.includes('..')) return undefined;
  const type = MEDIA_TYPES[extname(path) || '.html'];
  const body = type && (await readFile(fileOf(path)).catch(() => undefined));
  if (!body) return undefined;
  const isPage = type.startsWith('text/html');
  return {
    status: 200,
    headers: {
      'content-type': type,
      ...(isPage && { 'content-security-policy': POLICY }),
      ...(FOR_ANY_ORIGIN.test(path) && { 'access-control-allow-origin': '*' }),
    },
    body: path === '/' ? await articlePage(String(body), url) : body,
  };
}

const notFound = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body:
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<meta name="color-scheme" content="light dark"><title>Page not found</title>' +
    '<body style="max-width: 40rem; margin: 15vh auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui">' +
    '<h1>Page not found</h1><p>There is no page at this address. The demo has <a href="/">one article</a>, ' +
    '<a href="/builder/">the builder</a> and <a href="/docs/">the documentation</a>.</p>',
};

async function handleRequest(request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const written =
    redirectToFolder(url) ??
    (await respondToBuilder(url, request.socket.localPort)) ??
    (await respondWithStories(url)) ??
    (await respond(url));
  const answer = written ?? (await readDemoFile(url)) ?? notFound;
  const { status, headers, body } = await compressFor(request, answer);
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers }).end(body);
}

/**
 * @param {number} [port] 0 uses a free port.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveDemo(port = 0) {
  const server = createServer((request, response) => {
    handleRequest(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}
