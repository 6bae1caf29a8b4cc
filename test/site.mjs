/** What the tests in whole browsers have in common: the library, bundled from its source, and a site to put it on. */
import { createServer } from 'node:http';
import { build } from 'esbuild';

/** @param {string} contents Imports of the library, as seen from the project's root. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** On loopback, on a free port, until it is closed. @param {import('node:http').RequestListener} answer */
export async function listen(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
