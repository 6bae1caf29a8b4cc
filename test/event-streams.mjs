/**
 * A real server of Server-Sent Events on the tests' own origin. Each name under `/stream/` is a separate stream, which
 * a test controls:
 *
 * - `POST /stream/NAME/send` sends the body to all connections.
 * - `POST /stream/NAME/greet` sends the body to each new connection.
 * - `/stream/NAME/drop` closes all connections.
 * - `/stream/NAME/respond?status=401` sets the status of all following requests; 0 closes the connection.
 * - `GET /stream/NAME/state` returns what the server has seen.
 */
const streams = new Map();

function streamOf(name) {
  const stream = streams.get(name) ?? { connections: new Set(), requests: 0, lastEventIds: [], status: 200 };
  streams.set(name, stream);
  return stream;
}

function openStream(stream, { req, res }) {
  stream.requests++;
  if (req.headers['last-event-id']) stream.lastEventIds.push(req.headers['last-event-id']);
  if (stream.status === 0) return res.destroy();
  if (stream.status !== 200)
    return res.writeHead(stream.status, stream.location && { location: stream.location }).end();
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  res.write('retry: 100\n\n');
  if (stream.greeting) res.write(stream.greeting);
  stream.connections.add(res);
  return res.once('close', () => stream.connections.delete(res));
}

async function readBody(req) {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text;
}

const ACTIONS = {
  send: async (stream, { req }) => {
    const text = await readBody(req);
    for (const connection of stream.connections) connection.write(text);
  },
  greet: async (stream, { req }) => {
    stream.greeting = await readBody(req);
  },
  drop: (stream) => {
    for (const connection of stream.connections) connection.destroy();
  },
  respond: (stream, { req }) => {
    const { searchParams } = new URL(req.url, 'http://site.invalid');
    stream.status = Number(searchParams.get('status'));
    stream.location = searchParams.get('to');
  },
  state: () => undefined,
};

/** Handles a Koa request. @returns {Promise<boolean>} `false` if the URL is not a stream. */
export async function respondWithEventStream(context) {
  const [, name, action] = /^\/stream\/([\w-]+)(?:\/(\w+))?$/.exec(context.path) ?? [];
  if (!name) return false;
  const stream = streamOf(name);
  if (!action) {
    context.respond = false;
    openStream(stream, context);
    return true;
  }
  await ACTIONS[action]?.(stream, context);
  const { connections, requests, lastEventIds } = stream;
  context.body = { open: connections.size, requests, lastEventIds };
  return true;
}
