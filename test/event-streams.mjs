/**
 * A real server of Server-Sent Events, on the tests' own origin. Each name under `/stream/` is a stream of its own that a test
 * tells what to do: `POST /stream/NAME/send` writes the body as it stands, `/drop` cuts every line, `/answer?status=401` answers
 * from now on like that (0 cuts the line), and `GET /stream/NAME/seen` says what the server saw.
 */
const streams = new Map();

function streamOf(name) {
  const stream = streams.get(name) ?? { lines: new Set(), asked: 0, lastEventIds: [], status: 200 };
  streams.set(name, stream);
  return stream;
}

function open(stream, { req, res }) {
  stream.asked++;
  if (req.headers['last-event-id']) stream.lastEventIds.push(req.headers['last-event-id']);
  if (stream.status === 0) return res.destroy();
  if (stream.status !== 200)
    return res.writeHead(stream.status, stream.location && { location: stream.location }).end();
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  res.write('retry: 100\n\n');
  if (stream.greeting) res.write(stream.greeting);
  stream.lines.add(res);
  return res.once('close', () => stream.lines.delete(res));
}

const bodyOf = async (req) => {
  let text = '';
  for await (const part of req) text += part;
  return text;
};

const ACTS = {
  send: async (stream, { req }) => {
    const text = await bodyOf(req);
    for (const line of stream.lines) line.write(text);
  },
  greet: async (stream, { req }) => {
    stream.greeting = await bodyOf(req);
  },
  drop: (stream) => {
    for (const line of stream.lines) line.destroy();
  },
  answer: (stream, { req }) => {
    const { searchParams } = new URL(req.url, 'http://site.invalid');
    stream.status = Number(searchParams.get('status'));
    stream.location = searchParams.get('to');
  },
  seen: () => undefined,
};

/** For a server of Koa's kind. @returns {Promise<boolean>} Whether the address was a stream's. */
export async function eventStreams(context) {
  const [, name, act] = /^\/stream\/([\w-]+)(?:\/(\w+))?$/.exec(context.path) ?? [];
  if (!name) return false;
  const stream = streamOf(name);
  if (!act) {
    context.respond = false;
    open(stream, context);
    return true;
  }
  await ACTS[act]?.(stream, context);
  const { lines, asked, lastEventIds } = stream;
  context.body = { open: lines.size, asked, lastEventIds };
  return true;
}
