/** Serves the test pages under their own hosts, with the built script tag and a picture for every image. */
import { existsSync, readFileSync } from 'node:fs';
import { serve } from '../servers/loopback.mjs';

const BUILT = new URL('../../dist/cdn/', import.meta.url);
const BUILT_PATH = '/press-elements-built/';
const TAG = `<script async src="${BUILT_PATH}press-elements.js" data-press-base="${BUILT_PATH}"></script>`;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><path fill="#8aa" d="M0 0h1200v800H0z"/></svg>';

const TYPES = { json: 'application/json', xml: 'application/xml', js: 'text/javascript' };
const typeOf = (name) => TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';

const answer = (type, body) => ({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body });

/** Adds the script tag at the end of the head. */
const withTag = (html) => html.replace(/<\/head>/i, () => `${TAG}</head>`);

function builtFile(pathname) {
  const name = pathname.slice(BUILT_PATH.length);
  const file = new URL(name, BUILT);
  return existsSync(file) ? answer(typeOf(name), readFileSync(file)) : undefined;
}

/** JSON or XML, by its first character. */
const otherFile = (text) => answer(/^\s*</.test(text) ? TYPES.xml : TYPES.json, text);

/** @param {readonly import('./pages.mjs').TestPage[]} pages */
export function servePages(pages) {
  const htmls = new Map(pages.map(({ html, expected }) => [new URL(expected.url).href, html]));
  const files = new Map(pages.flatMap((page) => [...page.files]));
  if (htmls.size < pages.length) throw new Error('Two pages have the same URL.');
  return serve(async (url, { accept = '' }) => {
    if (url.pathname.startsWith(BUILT_PATH)) return builtFile(url.pathname);
    const html = htmls.get(url.href);
    if (html !== undefined && accept.includes('text/html')) return answer('text/html', withTag(html));
    // The library adds parameters to the URLs of APIs.
    const text = files.get(url.href) ?? files.get(url.origin + url.pathname);
    if (text !== undefined) return otherFile(text);
    return accept.startsWith('image/') ? answer('image/svg+xml', PICTURE) : undefined;
  });
}
