/** Servers of a test: on loopback, on free ports, over http or https, each with a list of what it was asked. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { pipeline } from 'node:stream';

let certificate;

/** A certificate of nobody for nobody, made anew each time: its browser is told to ask no questions. */
function selfSigned() {
  const words = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=test',
    '-keyout',
    '-',
    '-out',
    '-',
  ];
  const pem = execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { key: pem, cert: pem };
}

const NOTHING = { status: 404, headers: {}, body: '' };

function send(response, { status, headers, body, cut }) {
  response.writeHead(status, headers);
  if (cut) response.write(body, () => setTimeout(() => response.destroy(), 20));
  else if (typeof body.pipe === 'function') pipeline(body, response, () => undefined); // a reader who turns away ends it
  else response.end(body);
}

const handle = (answer, asked) => (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  asked.push(url.pathname + url.search);
  const reply = async () => (await answer(url, request.headers)) ?? NOTHING;
  reply()
    .then((found) => send(response, found))
    .catch(() => response.destroy());
};

/**
 * @param {(url: URL, headers: import('node:http').IncomingHttpHeaders) => Promise<object | undefined>} answer Status, headers, and
 *   a body that may be a stream; with `cut` the line is cut after it. `undefined` is a 404.
 * @param {{ secure?: boolean }} [options] `secure`: over https.
 */
export async function serve(answer, { secure = false } = {}) {
  const asked = [];
  const listener = handle(answer, asked);
  const server = secure ? createSecureServer((certificate ??= selfSigned()), listener) : createServer(listener);
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { port: server.address().port, asked, close, unref: () => server.unref() };
}
