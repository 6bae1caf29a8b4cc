import { expect } from '@open-wc/testing';
import { PressError, type PressErrorDetails, type PressErrorKind } from '../data/model/errors.js';
import { mendOf, type Surroundings } from './error-hints.js';

const PAGE: Surroundings = { origin: 'https://your-site.example', online: true, refused: [] };
const CORS =
  'If it opens in a tab of its own, its server has to send: Access-Control-Allow-Origin: https://your-site.example';
const MISSING = 'Is the path right?';
const CLOSED = 'It wants a key or a login; widgets send no cookies.';
const GHOST = 'key= takes a Content API key: Ghost, Settings, Integrations.';
const WORDPRESS = 'WordPress shows visitors what is published, and its authors alone.';
const HTML = 'A login, a firewall, or a page where its <link rel="alternate"> was due? JSON comes as application/json.';

type Case = readonly [
  what: string,
  kind: PressErrorKind,
  details: PressErrorDetails,
  mend: string,
  page?: Partial<Surroundings>,
];

const CASES: readonly Case[] = [
  [
    'no answer while offline',
    'network',
    { url: 'https://api.example/' },
    'This browser is offline.',
    { online: false },
  ],
  [
    'no answer from an address that the policy refused',
    'network',
    { url: 'https://api.example/a?b' },
    'The page’s Content-Security-Policy refuses it: connect-src has to name https://api.example, and where that sends on to.',
    { refused: ['https://other.example/', 'https://api.example/a?b'] },
  ],
  [
    'no answer from an address whose redirect the policy refused',
    'network',
    { url: 'https://api.example/a' },
    'The page’s Content-Security-Policy refuses it: connect-src has to name https://api.example, and where that sends on to.',
    { refused: ['https://api.example'] },
  ],
  [
    'no answer from http, asked by a page under https',
    'network',
    { url: 'http://api.example/' },
    'A page under https may not ask for http.',
  ],
  [
    'no answer from the page’s own server',
    'network',
    { url: 'https://your-site.example/rates.json' },
    'The page’s own server is down, cut the line, or sent on to one that refuses this page.',
  ],
  [
    'no answer from another server',
    'network',
    { url: 'https://api.example/' },
    CORS,
    { refused: ['https://other.example/'] },
  ],
  [
    'no answer from a server whose name begins as the page’s',
    'network',
    { url: 'https://your-site.example.org/' },
    CORS,
  ],
  [
    'no answer from http, asked by a page under http',
    'network',
    { url: 'http://api.example/' },
    'If it opens in a tab of its own, its server has to send: Access-Control-Allow-Origin: http://your-site.example',
    { origin: 'http://your-site.example' },
  ],
  ['an answer that is late', 'timeout', {}, 'configure({ timeoutMs: 30000 }) waits longer.'],
  ['401', 'http', { status: 401, url: 'https://api.example/' }, CLOSED],
  ['403', 'http', { status: 403, url: 'https://api.example/' }, CLOSED],
  ['401 of Ghost', 'http', { status: 401, url: 'https://news.example/ghost/api/content/posts/?key=x' }, GHOST],
  ['403 of Ghost', 'http', { status: 403, url: 'https://news.example/ghost/api/content/posts/' }, GHOST],
  ['401 of WordPress', 'http', { status: 401, url: 'https://news.example/wp-json/wp/v2/users/5' }, WORDPRESS],
  [
    '403 of WordPress without permalinks',
    'http',
    { status: 403, url: 'https://news.example/?rest_route=/wp/v2/posts' },
    WORDPRESS,
  ],
  ['404', 'http', { status: 404, url: 'https://api.example/' }, MISSING],
  ['410', 'http', { status: 410, url: 'https://api.example/' }, MISSING],
  [
    '404 of WordPress',
    'http',
    { status: 404, url: 'https://news.example/wp-json/wp/v2/posts' },
    'Without permalinks WordPress answers at /?rest_route=/wp/v2/…',
  ],
  [
    '404 of WordPress without permalinks',
    'http',
    { status: 404, url: 'https://news.example/?rest_route=/wp/v2/posts/9' },
    MISSING,
  ],
  ['400', 'http', { status: 400, url: 'https://api.example/401' }, ''],
  [
    '429',
    'http',
    { status: 429, url: 'https://api.example/' },
    'Asked too often. Access-Control-Expose-Headers: Retry-After lets its server say for how long.',
  ],
  ['503', 'http', { status: 503, url: 'https://api.example/' }, 'The server’s own log says why.'],
  [
    'an answer over the cap',
    'too-large',
    {},
    'Ask for less (limit, per_page, _fields), or configure({ maxBytes: 4000000 }).',
  ],
  ['a page where data was due', 'not-json', { mediaType: 'text/html' }, HTML],
  ['broken JSON', 'not-json', { mediaType: 'application/json' }, ''],
  ['a format that no source knows', 'not-supported', {}, ''],
  ['a wrong shape', 'schema', {}, ''],
];

describe('the likely mend', () => {
  for (const [what, kind, details, mend, page] of CASES) {
    it(`of ${what}: ${mend || 'none, its own words say it'}`, () =>
      expect(mendOf(new PressError(kind, '', details), { ...PAGE, ...page })).to.equal(mend));
  }

  it('stands in the documentation, word for word', async () => {
    const page = (await (await fetch('/docs/troubleshooting.md')).text()).replace(/\s+/g, ' ');
    for (const mend of new Set(CASES.map(([, , , each]) => each)))
      expect(page).to.contain(mend.replace('http://your', 'https://your'));
  });
});
