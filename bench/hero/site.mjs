/** The web that the hero is measured in: the article's own host, with its WordPress, and a host of libraries. Texts are sent brotli-compressed. */
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

/** Chromium's emulation gives each answer a round trip, but a new host's name, its connection and its TLS cost none. */
const ROUND_TRIPS_TO_A_NEW_HOST = 3;

/** @param {{ roundTripMs: number }} network */
export async function serveWeb({ roundTripMs }) {
  const library = {
    '/press-elements.js': text('javascript', file('dist/cdn/press-elements.js')),
    '/press-elements.css': text('css', file('dist/press-elements.css')),
  };
  const peers = Object.entries(await bundle({ lit: 'hero/lit.mjs', react: 'hero/react.jsx' })).map(([path, code]) => [
    path,
    text('javascript', code),
  ]);
  const own = { ...library, ...Object.fromEntries(peers), '/demo.css': text('css', file('demo/demo.css')) };
  const site = await serve(async (url) => own[url.pathname] ?? respond(url));
  const cdn = await serve(({ pathname }) =>
    wait(ROUND_TRIPS_TO_A_NEW_HOST * roundTripMs).then(() => library[pathname]),
  );
  return {
    address: site.address,
    cdn: cdn.address,

    add: (path, html) => (own[path] = text('html', html)),
    close: () => [site, cdn].forEach(({ close }) => close()),
  };
}
