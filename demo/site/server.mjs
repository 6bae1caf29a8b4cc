/**
 * The demo's web server: its own files, the built library under /dist/, rates and WordPress. Listens only on loopback.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { respond } from './responses.mjs';

const ROOT = new URL('../', import.meta.url);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** A very strict policy: no inline script or style, no eval, and only the Trusted Types policy that Safari needs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types press-elements',
].join('; ');

/** Built files are outside of the demo folder. */
const BUILT = [
  [/^\/docs\//, '../dist'],
  [/^\/(?:dist\/|custom-elements\.json$)/, '..'],
];

/** The file of a folder is its index.html. */
function fileOf(path) {
  const [, folder] = BUILT.find(([pattern]) => pattern.test(path)) ?? [undefined, '.'];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return new URL(folder + file, ROOT);
}

/** Folders that people type without the slash at the end, without which the links of their pages would be wrong. */
const redirectToFolder = ({ pathname }) =>
  /^\/(?:docs|builder)$/.test(pathname) ? { status: 308, headers: { location: `${pathname}/` }, body: '' } : undefined;

const isLanguage = (lang) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang ?? '');

/** `?lang=ky&dir=rtl` shows the same page in another language and direction. */
function inLanguage(html, { searchParams }) {
  const lang = isLanguage(searchParams.get('lang')) ? searchParams.get('lang') : 'en';
  const dir = searchParams.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  return html.replace('<html lang="en" dir="ltr">', `<html lang="${lang}" dir="${dir}">`);
}

async function readDemoFile(url) {
  const path = decodeURIComponent(url.pathname);
  if (path.includes('..')) return undefined;
  const type = TYPES[extname(path) || '.html'];
  const body = type && (await readFile(fileOf(path)).catch(() => undefined));
  if (!body) return undefined;
  const isPage = type.startsWith('text/html');
  return {
    status: 200,
    headers: { 'content-type': type, ...(isPage && { 'content-security-policy': POLICY }) },
    body: isPage ? inLanguage(String(body), url) : body,
  };
}

const notFound = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body:
    '<!doctype html><meta charset="utf-8"><title>Not in the demo</title>' +
    '<p>The demo has only one article. <a href="/">Back to the article</a></p>',
};

async function handleRequest(request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const { status, headers, body } =
    redirectToFolder(url) ?? (await respond(url)) ?? (await readDemoFile(url)) ?? notFound;
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
