/** A plain static server for the built Storybook, in a folder of it, and a browser that opens its stories. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEDIA_TYPES } from '../../demo/site/media-types.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const FOLDER = '/some/folder/';
const BUILT = 'storybook-static/';

/** The Storybook in its folder, and the built library beside it. */
function fileOf(pathname) {
  const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
  if (path.includes('..')) return undefined;
  if (path.startsWith(FOLDER)) return join(ROOT, BUILT, path.slice(FOLDER.length));
  return path.startsWith('/dist/') ? join(ROOT, path) : undefined;
}

/**
 * @param {(path: string) => { type: string, body: string } | undefined} [replace] Replaces the content of files that
 *   exist.
 */
export async function serveStorybook(replace = () => undefined) {
  const handleRequest = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/blank')
      return response.writeHead(200, { 'content-type': MEDIA_TYPES['.html'] }).end('<!doctype html>');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = fileOf(pathname);
    const body = file && (await readFile(file).catch(() => undefined));
    if (!body) return response.writeHead(404).end();
    const replacement = replace(pathname);
    const type = replacement?.type ?? MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(replacement?.body ?? body);
  };
  const server = createServer((request, response) => void handleRequest(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin, storybook: origin + FOLDER, close };
}

/** @returns {Promise<{ id: string, title: string, name: string }[]>} */
export async function readStories() {
  const { entries } = JSON.parse(await readFile(join(ROOT, BUILT, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** Opens a story, and resolves when its play function has ended. */
export async function openStory(page, storybook, id, globals = '') {
  await page.goto(`${storybook}iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.waitForFunction(
    () => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      return ['storyFinished', 'storyErrored', 'storyMissing'].some((name) => channel?.last(name));
    },
    { polling: 50, timeout: 20_000 },
  );
}
