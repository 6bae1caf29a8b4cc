/** Text is compressed, as a site's host does it: a phone downloads a third. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const TEXT = /^(?:text\/|application\/.*(?:json|xml)|image\/svg\+xml)/;

/** Of less, the compressed file is hardly smaller. */
const MIN_BYTES = 1024;

const accepts = ({ headers }) => /\bgzip\b/.test(headers['accept-encoding'] ?? '');

/** @returns {Promise<{ status: number, headers: Record<string, string>, body: string | Buffer }>} */
export async function compressFor(request, answer) {
  const { status, headers, body } = answer;
  if (!TEXT.test(headers['content-type'] ?? '') || Buffer.byteLength(body) < MIN_BYTES) return answer;
  const varied = { ...headers, vary: 'accept-encoding' };
  if (!accepts(request)) return { status, headers: varied, body };
  return { status, headers: { ...varied, 'content-encoding': 'gzip' }, body: await compress(body) };
}
