/**
 * The pages inside of the builder's frames. Each is sandboxed: it has an origin of its own, which can neither read the
 * demo nor be read by it, and runs only scripts of this server.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { articleHtml, htmlOf } from './article-html.mjs';
import { FetchError, fetchPublic } from './fetch-public.mjs';

const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
const PACKAGE_URL = `https://cdn.jsdelivr.net/npm/press-elements@${version}/`;

/** Only frames of this server may fetch through it. */
const KEY = randomUUID();

/** What a person pastes may contain styles, and pictures and data of any site. */
const policy = (origin) =>
  [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src ${origin} 'unsafe-inline' http: https:`,
    'img-src data: http: https:',
    'font-src data: http: https:',
    'media-src http: https:',
    'connect-src http: https:',
    "form-action 'none'",
    'sandbox allow-scripts',
  ].join('; ');

const page = (origin, body) => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(origin),
    'referrer-policy': 'no-referrer',
  },
  body,
});

/** The files of the package come from this server: this version is not yet on the CDN, and nothing needs a network. */
const withLocalFiles = (html, origin) =>
  html
    .replaceAll(`${PACKAGE_URL}dist/cdn/press-elements.js"`, (url) => `${url} data-press-base="${origin}/dist/cdn/"`)
    .replaceAll(PACKAGE_URL, `${origin}/`);

const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The first scripts must run before the library, which takes `fetch` from the page. The others wait for the page. The
 * clock of the demo's day is for the demo's data: on that day, the newest articles of others would be in the future.
 */
const prelude = (origin, settings, ...scripts) =>
  `<script type="application/json" id="press-builder">${json(settings)}</script>` +
  (settings.isToday ? '' : `<script src="${origin}/clock.js"></script>`) +
  `<script src="${origin}/builder/frame/local-fetch.js"></script>` +
  scripts.map((name) => `<script defer src="${origin}/builder/frame/${name}.js"></script>`).join('');

/** What WordPress says of the demo's article in its head: widgets that read their page find the article by it. */
const LINKS = (await readFile(new URL('../../index.html', import.meta.url), 'utf8'))
  .match(/<link rel="(?:canonical|https:\/\/api\.w\.org\/|alternate)"[^>]*>/g)
  .join('');

/** An empty page with exactly what is copied. A widget that reads its page has the data of the demo's article there. */
function blankPage({ searchParams, origin }) {
  const html = withLocalFiles(searchParams.get('html') ?? '', origin);
  const hasData = searchParams.has('data');
  const isToday = searchParams.has('today');
  const settings = { origin, isToday, ...(hasData && { key: KEY, article: `${origin}/` }) };
  const data = hasData ? LINKS.replaceAll('href="/', `href="${origin}/`) : '';
  return page(
    origin,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">` +
      `${prelude(origin, settings, 'check-picture', 'read-colors', 'report')}${data}</head><body>${html}</body></html>`,
  );
}

/** Each article is shown at several widths: it is fetched once. */
const articles = new Map();
const KEPT_MS = 60_000;

function readArticle(address, ownOrigins) {
  const kept = articles.get(address);
  if (kept) return kept;
  const loading = fetchPublic(address, { accept: 'text/html,application/xhtml+xml', ownOrigins }).then((response) => ({
    url: response.url,
    html: htmlOf(response),
  }));
  articles.set(address, loading);
  setTimeout(() => articles.delete(address), KEPT_MS).unref();
  loading.catch(() => articles.delete(address));
  return loading;
}

/** The article with the widgets. `head`: script, theme and styles. `tags`: the HTML of each widget by its tag. */
async function articlePage({ searchParams, origin }, ownOrigins) {
  const { url, html } = await readArticle(searchParams.get('url') ?? '', ownOrigins);
  const head = withLocalFiles(searchParams.get('head') ?? '', origin);
  const isToday = !ownOrigins.includes(new URL(url).origin);
  const tags = withLocalFiles(searchParams.get('tags') ?? '', origin);
  const settings = { origin, isToday, key: KEY, article: url, tags };
  return page(origin, articleHtml(html, url, prelude(origin, settings, 'place-widgets', 'report') + head));
}

/** Says whether an article can be read, so that the builder can name the reason beside the field. */
async function checkArticle({ searchParams }, ownOrigins) {
  const { url } = await readArticle(searchParams.get('url') ?? '', ownOrigins);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ url }) };
}

/** The data of an article's own site, which on the site itself is no request to another origin. */
async function articleData({ searchParams }, ownOrigins) {
  if (searchParams.get('key') !== KEY) throw new FetchError('Only frames of the builder fetch data.');
  const { status, headers, body } = await fetchPublic(searchParams.get('url') ?? '', {
    accept: 'application/json, application/xml;q=0.9, */*;q=0.5',
    ownOrigins,
  });
  const type = headers['content-type'] ?? 'application/octet-stream';
  return { status, headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body };
}

const PATHS = {
  '/builder/frame/blank': blankPage,
  '/builder/frame/article': articlePage,
  '/builder/article': checkArticle,
  '/builder/data': articleData,
};

/**
 * @param {URL} url The requested URL.
 * @param {number} port The port of this server. The `Host` of a request is no proof: any site's name can lead here.
 * @returns {Promise<import('../responses.mjs').SiteResponse | undefined>} `undefined` for other URLs.
 */
export async function respondToBuilder(url, port) {
  const handle = Object.hasOwn(PATHS, url.pathname) ? PATHS[url.pathname] : undefined;
  if (!handle) return undefined;
  const ownOrigins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  try {
    return await handle(url, ownOrigins);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return {
      status: 422,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: JSON.stringify({ message: error.message }),
    };
  }
}
