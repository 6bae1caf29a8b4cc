/** Fetches a page or its data for the builder: no cookies, a few redirects, and caps on time and size. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PrivateAddressError, publicLookup, refusePrivateHost } from './public-address.mjs';

const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

const DECODERS = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate };

/** Why nothing was fetched, in a sentence that the builder shows beside the field. */
export class FetchError extends Error {}

const SENTENCES = {
  ENOTFOUND: 'There is no server of this name. Check the spelling.',
  EAI_AGAIN: 'The name of this server could not be looked up. Is this computer online?',
  ECONNREFUSED: 'The server refuses connections. Is the address right?',
  ECONNRESET: 'The server closed the connection before it had answered.',
  ENETUNREACH: 'The server can’t be reached. Is this computer online?',
  EHOSTUNREACH: 'The server can’t be reached. Is this computer online?',
  ETIMEDOUT: 'The server did not answer in ten seconds.',
};

function sentenceOf(error) {
  if (error instanceof FetchError) return error.message;
  if (error instanceof PrivateAddressError)
    return 'This is an address inside a private network. The builder reads only public pages, and its own demo.';
  if (/CERT|TLS|SSL/i.test(`${error.code} ${error.message}`))
    return 'The server’s certificate is not valid, so the page was not read.';
  return SENTENCES[error.code] ?? 'The page could not be read.';
}

/** @param {string} text What a person typed. @returns {URL} Without a scheme, https is meant. */
export function parseAddress(text) {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse?.(withScheme) ?? (URL.canParse(withScheme) ? new URL(withScheme) : undefined);
  if (!url || !trimmed || /\s/.test(trimmed))
    throw new FetchError('This is not an address. Example: https://news.example/article');
  if (!['http:', 'https:'].includes(url.protocol))
    throw new FetchError('The address must start with http:// or https://');
  if (url.username || url.password)
    throw new FetchError('Leave out the name and the password: only public pages are read.');
  return url;
}

/** The demo's own server is the one exception. It is recognized by its origin, and reached on loopback. */
const isOwn = (url, ownOrigins) => ownOrigins.includes(url.origin) && !url.pathname.startsWith('/builder/');

function open(url, { accept, ownOrigins, lookup, signal }) {
  const options = {
    signal,
    headers: { accept, 'accept-encoding': 'gzip, br', 'user-agent': 'press-elements-builder' },
  };
  if (!isOwn(url, ownOrigins)) {
    refusePrivateHost(url);
    options.lookup = publicLookup(lookup);
  }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { ...options, agent: false })
      .once('response', resolve)
      .once('error', reject)
      .end();
  });
}

async function readBody(response) {
  const decoder = DECODERS[response.headers['content-encoding']]?.();
  const stream = decoder ? response.on('error', (error) => decoder.destroy(error)).pipe(decoder) : response;
  const chunks = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      response.destroy();
      throw new FetchError('The page is larger than 4 MB, so it was not read.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function follow(url, options) {
  let current = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await open(current, options);
    const { location } = response.headers;
    if (response.statusCode < 300 || response.statusCode >= 400 || !location)
      return {
        url: current.href,
        status: response.statusCode,
        headers: response.headers,
        body: await readBody(response),
      };
    response.destroy();
    current = parseAddress(new URL(location, current).href);
  }
  throw new FetchError('The address redirects more than five times.');
}

/**
 * @param {string} address
 * @param {{ accept?: string, ownOrigins?: readonly string[], lookup?: typeof import('node:dns').lookup }} [options]
 * @returns {Promise<{ url: string, status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 *   Rejects with a `FetchError` only.
 */
export async function fetchPublic(address, { accept = '*/*', ownOrigins = [], lookup } = {}) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    return await follow(parseAddress(address), { accept, ownOrigins, lookup, signal: controller.signal });
  } catch (error) {
    throw new FetchError(controller.signal.aborted ? SENTENCES.ETIMEDOUT : sentenceOf(error));
  } finally {
    clearTimeout(timer);
  }
}
