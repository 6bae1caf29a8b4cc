/** Serves a built example on a free port of loopback: a folder of files, or with the framework's own server. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { environment } from '../../examples/set-up.mjs';
import { freePort } from '../servers/open-page.mjs';
import { listen } from '../site.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const isFile = (path) => existsSync(path) && statSync(path).isFile();

export function serveFolder(folder) {
  return listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!isFile(path)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(path));
  });
}

const responds = (origin) =>
  fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );

/** Runs `node <script> … --port <port>` in a folder until it is closed. */
export async function serveWith(folder, script, ...args) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const options = { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(process.execPath, [script, ...args, '--port', `${port}`], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) break;
    if (await responds(origin)) return { origin, close: () => child.kill() };
    await wait(200);
  }
  child.kill();
  throw new Error(`${script} does not respond.\n${output}`);
}
