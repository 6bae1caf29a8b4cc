/** Helpers for tests of whole pages: bundle the library from its source, and start a server. */
import { createServer } from 'node:http';
import { build } from 'esbuild';

/** @param {string} contents Imports of the library, relative to the project's root. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Starts a server on a free port of loopback. @param {import('node:http').RequestListener} handleRequest */
export async function listen(handleRequest) {
  const server = createServer(handleRequest);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
