import { expect } from '@open-wc/testing';
import { PressError, type PressErrorDetails, type PressErrorKind } from '../data/model/errors.js';
import { hintFor, type PageContext } from './error-hints.js';

const PAGE: PageContext = { origin: 'https://your-site.example', isOnline: true, blockedUrls: [] };
const BLOCKED_BY_CSP =
  'The page’s Content-Security-Policy blocks this: ' +
  'connect-src must list https://api.example and each origin that it redirects to.';
const CORS =
  'If this URL opens in a tab of its own, its server must send: Access-Control-Allow-Origin: https://your-site.example';
const MISSING_FILE =
  'The console shows the file’s address. Check that its server has the whole folder of the library, unchanged, ' +
  'and that script-src of the page’s Content-Security-Policy allows it.';
const NOT_FOUND = 'Check the path of this URL.';
const SIGN_IN = 'This URL requires a key or a sign-in; widgets send no cookies.';
const GHOST = 'key= needs a Content API key: Ghost, Settings, Integrations.';
const WORDPRESS = 'WordPress shows visitors only published posts and their authors.';
const HTML =
  'Is this a web page, a login form or a firewall? Use the URL of a feed or an API, ' +
  'which sends JSON as application/json.';

interface Case {
  readonly title: string;
  readonly kind: PressErrorKind;
  readonly details?: PressErrorDetails;
  readonly hint: string;
  readonly page?: Partial<PageContext>;
}

const httpCase = (title: string, status: number, url: string, hint: string): Case => ({
  title,
  kind: 'http',
  details: { status, url },
  hint,
});

const CASES: readonly Case[] = [
  {
    title: 'a request while the browser is offline',
    kind: 'network',
    details: { url: 'https://api.example/' },
    page: { isOnline: false },
    hint: 'This browser is offline.',
  },
  {
    title: 'a request that the Content-Security-Policy blocks',
    kind: 'network',
    details: { url: 'https://api.example/a?b' },
    page: { blockedUrls: ['https://other.example/', 'https://api.example/a?b'] },
    hint: BLOCKED_BY_CSP,
  },
  {
    title: 'a redirect that the Content-Security-Policy blocks',
    kind: 'network',
    details: { url: 'https://api.example/a' },
    page: { blockedUrls: ['https://api.example'] },
    hint: BLOCKED_BY_CSP,
  },
  {
    title: 'an http URL on an https page',
    kind: 'network',
    details: { url: 'http://api.example/' },
    hint: 'An https page can’t load data from an http URL.',
  },
  {
    title: 'a network error of the page’s own server',
    kind: 'network',
    details: { url: 'https://your-site.example/rates.json' },
    hint: 'The page’s own server is down, closed the connection, or redirects to a host that is blocked.',
  },
  {
    title: 'a network error of another server',
    kind: 'network',
    details: { url: 'https://api.example/' },
    page: { blockedUrls: ['https://other.example/'] },
    hint: CORS,
  },
  {
    title: 'a network error of a server whose name begins like the page’s',
    kind: 'network',
    details: { url: 'https://your-site.example.org/' },
    hint: CORS,
  },
  {
    title: 'a network error of an http URL on an http page',
    kind: 'network',
    details: { url: 'http://api.example/' },
    page: { origin: 'http://your-site.example' },
    hint: CORS.replace('https://your', 'http://your'),
  },
  { title: 'a missing file of the library', kind: 'network', hint: MISSING_FILE },
  {
    title: 'a missing file of the library while a policy blocks requests for data',
    kind: 'network',
    page: { blockedUrls: ['https://api.example/'] },
    hint: MISSING_FILE,
  },
  {
    title: 'a missing file of the library while the browser is offline',
    kind: 'network',
    page: { isOnline: false },
    hint: 'This browser is offline.',
  },
  { title: 'a timeout', kind: 'timeout', hint: 'To wait longer: configure({ timeoutMs: 30000 }).' },
  httpCase('401', 401, 'https://api.example/', SIGN_IN),
  httpCase('403', 403, 'https://api.example/', SIGN_IN),
  httpCase('401 from Ghost', 401, 'https://news.example/ghost/api/content/posts/?key=x', GHOST),
  httpCase('403 from Ghost', 403, 'https://news.example/ghost/api/content/posts/', GHOST),
  httpCase('401 from WordPress', 401, 'https://news.example/wp-json/wp/v2/users/5', WORDPRESS),
  httpCase('403 from WordPress without permalinks', 403, 'https://news.example/?rest_route=/wp/v2/posts', WORDPRESS),
  httpCase('404', 404, 'https://api.example/', NOT_FOUND),
  httpCase('410', 410, 'https://api.example/', NOT_FOUND),
  httpCase(
    '404 from WordPress',
    404,
    'https://news.example/wp-json/wp/v2/posts',
    'Without permalinks, the WordPress API is at /?rest_route=/wp/v2/…',
  ),
  httpCase('404 from WordPress without permalinks', 404, 'https://news.example/?rest_route=/wp/v2/posts/9', NOT_FOUND),
  httpCase('400', 400, 'https://api.example/401', ''),
  httpCase(
    '429',
    429,
    'https://api.example/',
    'Too many requests. Send Access-Control-Expose-Headers: Retry-After to tell widgets how long to wait.',
  ),
  httpCase('503', 503, 'https://api.example/', 'The server’s log says why.'),
  {
    title: 'a response that is too large',
    kind: 'too-large',
    hint: 'Request less data (limit, per_page, _fields), or allow more: configure({ maxBytes: 4000000 }).',
  },
  { title: 'an HTML page instead of data', kind: 'not-json', details: { mediaType: 'text/html' }, hint: HTML },
  { title: 'broken JSON', kind: 'not-json', details: { mediaType: 'application/json' }, hint: '' },
  { title: 'an unknown format', kind: 'not-supported', hint: '' },
  { title: 'JSON of the wrong shape', kind: 'schema', hint: '' },
];

describe('the hint', () => {
  for (const { title, kind, details, hint, page } of CASES) {
    it(`for ${title}: ${hint || 'none, the error message is enough'}`, () =>
      expect(hintFor(new PressError(kind, '', details), { ...PAGE, ...page })).to.equal(hint));
  }

  it('is in the documentation, word for word', async () => {
    const page = (await (await fetch('/docs/guides/troubleshooting.md')).text()).replace(/\s+/g, ' ');
    for (const hint of new Set(CASES.map((each) => each.hint)))
      expect(page).to.contain(hint.replace('http://your', 'https://your'));
  });
});
