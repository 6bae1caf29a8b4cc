/** Serves the pages of a benchmark on a free port of loopback, each bundled for production. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('./', import.meta.url);

/** Installs the compared libraries, which are not dependencies of this package. */
export function installPeers() {
  if (existsSync(new URL('node_modules/.package-lock.json', root))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', fileURLToPath(root), '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci --prefix bench');
}

/**
 * @param {Record<string, string>} entries Source files, relative to this folder, by the name of their page.
 * @returns {Promise<Record<string, Uint8Array>>} Minified modules by their path on the server.
 */
export async function bundle(entries) {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, path]) => ({ out, in: fileURLToPath(new URL(path, root)) })),
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['/library.js'],
  });
  return Object.fromEntries(
    outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').replace(/^.*\//, '/'), contents]),
  );
}

const html = (script, style) => `<!doctype html><html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bench</title>
<link rel="icon" href="data:,"><style>${style}</style>
<main></main><p>The article.</p>${script && `<script type="module" src="${script}"></script>`}`;

const NOT_FOUND = { status: 404, headers: { 'content-type': 'text/plain' }, body: '' };

/** @param {(url: URL) => Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} respond */
export async function serve(respond) {
  const handleRequest = async ({ url, headers: { host } }, response) => {
    const { status, headers, body } = (await respond(new URL(url, `http://${host}`))) ?? NOT_FOUND;
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    handleRequest(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/**
 * @param {Record<string, string>} entries
 * @param {object} options
 * @param {Uint8Array} [options.library] The published library, served at `/library.js`.
 * @param {string} options.style
 * @param {(url: URL) => Promise<import('../demo/site/responses.mjs').SiteResponse | undefined>} [options.pictures]
 *   Responds to all other URLs.
 */
export async function servePages(entries, { library, style, pictures }) {
  const scripts = { ...(await bundle(entries)), ...(library && { '/library.js': library }) };
  return serve(async (url) => {
    const script = scripts[url.pathname];
    if (script) return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
    const body = html(scripts[`${url.pathname}.js`] ? `${url.pathname}.js` : '', style);
    return (await pictures?.(url)) ?? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  });
}
