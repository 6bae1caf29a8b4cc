/** Serves a bench's pages, each bundled for production, from memory on a free port of loopback. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('./', import.meta.url);

/** The peers are not part of the library's own set-up. */
export function installPeers() {
  if (existsSync(new URL('node_modules/.package-lock.json', root))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', fileURLToPath(root), '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci --prefix bench');
}

/** @param {Record<string, string>} entries Source files by the name of their page. */
async function bundle(entries) {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, path]) => ({ out, in: fileURLToPath(new URL(path, root)) })),
    outdir: '/', bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' }, external: ['/library.js'],
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').replace(/^.*\//, '/'), contents]));
}

const html = (script, style) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><style>${style}</style><main></main><p>The article.</p>${script && `<script type="module" src="${script}"></script>`}`;

/**
 * @param {Record<string, string>} entries
 * @param {{ library: Uint8Array, style: string }} options The library as it is published, under `/library.js`.
 */
export async function servePages(entries, { library, style }) {
  const scripts = { ...(await bundle(entries)), '/library.js': library };
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://bench.invalid');
    const script = scripts[pathname];
    response.writeHead(200, { 'content-type': script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
    response.end(script ?? html(scripts[`${pathname}.js`] ? `${pathname}.js` : '', style));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
