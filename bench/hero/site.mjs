/**
 * Serves the hero's benchmark: the article's own host with its WordPress, and a CDN. Text is compressed with brotli.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { respond } from '../../demo/site/responses.mjs';
import { bundle, serve } from '../pages.mjs';
import { wait } from '../browser.mjs';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));

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

/** @param {{ roundTripMs: number }} network */
export async function serveWeb({ roundTripMs }) {
  const library = {
    '/press-elements.js': text('javascript', file('dist/cdn/press-elements.js')),
    '/press-elements.css': text('css', file('dist/press-elements.css')),
  };
  const ownFiles = { ...library, '/demo.css': text('css', file('demo/demo.css')) };
  const contenders = await bundle({ lit: 'hero/lit.mjs', react: 'hero/react.jsx' });
  for (const [path, code] of Object.entries(contenders)) ownFiles[path] = text('javascript', code);
  const site = await serve(async (url) => ownFiles[url.pathname] ?? respond(url));
  const cdn = await serve(({ pathname }) =>
    wait(ROUND_TRIPS_TO_A_NEW_HOST * roundTripMs).then(() => library[pathname]),
  );
  return {
    address: site.address,
    cdn: cdn.address,
    add: (path, html) => (ownFiles[path] = text('html', html)),
    close: () => [site, cdn].forEach(({ close }) => close()),
  };
}
