/** Starts test servers on free ports of loopback, over http or https. Each records its requests. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { pipeline } from 'node:stream';

let certificate;

/** A new self-signed certificate. The browser is started with a flag that accepts it. */
function selfSigned() {
  const args =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -keyout - -out -';
  const pem = execFileSync('openssl', args.split(' '), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { key: pem, cert: pem };
}

const NOT_FOUND = { status: 404, headers: {}, body: '' };

/** A client that cancels a stream is not an error. */
const ignoreCancellation = () => undefined;

function send(response, { status, headers, body, cut }) {
  response.writeHead(status, headers);
  if (cut) response.write(body, () => setTimeout(() => response.destroy(), 20));
  else if (typeof body.pipe === 'function') pipeline(body, response, ignoreCancellation);
  else response.end(body);
}

const createListener = (respond, requests) => (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  requests.push(url.pathname + url.search);
  const handleRequest = async () => send(response, (await respond(url, request.headers)) ?? NOT_FOUND);
  handleRequest().catch(() => response.destroy());
};

/**
 * @param {(url: URL, headers: import('node:http').IncomingHttpHeaders) => Promise<object | undefined>} respond Returns
 *   status, headers, and a body that may be a stream. With `cut`, the connection is closed after the body. `undefined`
 * is a 404.
 * @param {{ secure?: boolean }} [options] `secure`: over https.
 */
export async function serve(respond, { secure = false } = {}) {
  const requests = [];
  const listener = createListener(respond, requests);
  const server = secure ? createSecureServer((certificate ??= selfSigned()), listener) : createServer(listener);
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
  return { port: server.address().port, requests, close, unref: () => server.unref() };
}
