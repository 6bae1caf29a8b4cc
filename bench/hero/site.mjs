/**
 * Serves the hero's benchmark: the article's own host with its WordPress, and a CDN. Text is compressed with brotli.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bundle, serve } from '../pages.mjs';
import { BEFORE } from './article.mjs';
import { wait } from '../browser.mjs';
import { respondWithFreshRates } from './fresh-rates.mjs';

const root = new URL('../../', import.meta.url);
const file = (path) => readFileSync(new URL(path, root));

const text = (type, body) => ({
  status: 200,
  headers: {
    'content-type': `text/${type}; charset=utf-8`,
    'content-encoding': 'br',
    'access-control-allow-origin': '*',
  },
  body: brotliCompressSync(body),
});

/** For DNS, connection and TLS, which take no time in Chromium's emulation. */
const ROUND_TRIPS_TO_A_NEW_HOST = 3;

/** The files of the script tag, by their path on a server. */
function readLibrary() {
  const folder = 'dist/cdn/';
  if (!existsSync(new URL(folder, root))) throw new Error('There is no dist/cdn: run npm run build.');
  const paths = readdirSync(new URL(folder, root), { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const scripts = paths.filter((path) => path.endsWith('.js'));
  return Object.fromEntries(scripts.map((path) => [`/cdn/${path}`, text('javascript', file(folder + path))]));
}

/** The module and the stylesheet of an older version, which has been built. @param {string | undefined} checkout */
function readBefore(checkout) {
  if (!checkout) return {};
  return {
    [`${BEFORE}press-elements.js`]: text('javascript', readFileSync(`${checkout}/dist/cdn/press-elements.js`)),
    [`${BEFORE}press-elements.css`]: text('css', readFileSync(`${checkout}/dist/press-elements.css`)),
  };
}

/** A script that does nothing, and has as many compressed bytes as the tag. */
function idleScript(library) {
  const { length } = library['/cdn/press-elements.js'].body;
  return text('javascript', `/*${randomBytes(length).toString('base64')}*/`);
}

/** @param {{ roundTripMs: number }} network @param {string | undefined} before Folder of an older version. */
export async function serveWeb({ roundTripMs }, before) {
  const library = {
    ...readLibrary(),
    ...readBefore(before),
    '/press-elements.css': text('css', file('dist/press-elements.css')),
  };
  const ownFiles = {
    ...library,
    '/demo.css': text('css', file('demo/demo.css')),
    '/idle.js': idleScript(library),
  };
  const contenders = await bundle({
    lit: 'hero/lit.mjs',
    'lit-around': 'hero/lit-around.mjs',
    react: 'hero/react.jsx',
  });
  for (const [path, code] of Object.entries(contenders)) ownFiles[path] = text('javascript', code);
  const site = await serve(async (url) => ownFiles[url.pathname] ?? respondWithFreshRates(url));
  /** Resolves when the page has a connection to the CDN. */
  let connection;
  const cdn = await serve(async ({ pathname }) => {
    await (connection ??= wait(ROUND_TRIPS_TO_A_NEW_HOST * roundTripMs));
    return library[pathname];
  });
  return {
    address: site.address,
    cdn: cdn.address,
    add: (path, html) => (ownFiles[path] = text('html', html)),
    /** Call it before each page: a new visitor has no connection to the CDN. */
    forgetConnections: () => (connection = undefined),
    close: () => [site, cdn].forEach(({ close }) => close()),
  };
}
