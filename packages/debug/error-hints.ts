/** Hints on how to fix an error, as far as a page can know its cause. All are in docs/guides/troubleshooting.md. */
import type { PressError } from '../data/model/errors.js';

/** What the page knows about itself. */
export interface PageContext {
  /** `location.origin` */
  readonly origin: string;
  readonly isOnline: boolean;
  /** URLs that its Content-Security-Policy has blocked. For a redirect this may be only the origin. */
  readonly blockedUrls: readonly string[];
}

export const OFFLINE_HINT = 'This browser is offline.';

const DATA_HINT = 'The <script type="application/json"> in this element, or the text in its data, is not JSON.';

/** For a network error without a URL: a file of the library is missing. Failed requests for data name their URL. */
const FILE_HINT =
  'The console shows the file’s address. Check that its server has the whole folder of the library, unchanged, ' +
  'and that script-src of the page’s Content-Security-Policy allows it.';

/** Browsers do not tell a page why a request failed, so the page's own state has to narrow it down. */
function networkHint(url: string, { origin, isOnline, blockedUrls }: PageContext): string {
  if (!isOnline) return OFFLINE_HINT;
  if (!url) return FILE_HINT;
  if (blockedUrls.some((blocked) => url.startsWith(blocked))) {
    const blockedOrigin = new URL(url).origin;
    return (
      `The page’s Content-Security-Policy blocks this: ` +
      `connect-src must list ${blockedOrigin} and each origin that it redirects to.`
    );
  }
  if (origin.startsWith('https:') && url.startsWith('http:')) return 'An https page can’t load data from an http URL.';
  if (url.startsWith(`${origin}/`))
    return 'The page’s own server is down, closed the connection, or redirects to a host that is blocked.';
  return `If this URL opens in a tab of its own, its server must send: Access-Control-Allow-Origin: ${origin}`;
}

interface HttpHint {
  /** Tested against the status and URL, with a space between them. */
  readonly pattern: RegExp;
  readonly hint: string;
}

/** The first that matches is used. */
const HTTP_HINTS: readonly HttpHint[] = [
  { pattern: /^40[13].*\/ghost\/api\//, hint: 'key= needs a Content API key: Ghost, Settings, Integrations.' },
  {
    pattern: /^40[13].*(?:\/wp-json\/|rest_route=)/,
    hint: 'WordPress shows visitors only published posts and their authors.',
  },
  { pattern: /^40[137]/, hint: 'This URL requires a key or a sign-in; widgets send no cookies.' },
  { pattern: /^404.*\/wp-json\//, hint: 'Without permalinks, the WordPress API is at /?rest_route=/wp/v2/…' },
  { pattern: /^4(?:04|10)/, hint: 'Check the path of this URL.' },
  {
    pattern: /^429/,
    hint: 'Too many requests. Send Access-Control-Expose-Headers: Retry-After to tell widgets how long to wait.',
  },
  { pattern: /^5/, hint: 'The server’s log says why.' },
];

/** Returns a hint for the site builder; an empty string if the error's own message is enough. */
export function hintFor({ kind, url = '', status, mediaType }: PressError, page: PageContext): string {
  switch (kind) {
    case 'network':
      return networkHint(url, page);
    case 'timeout':
      return 'To wait longer: configure({ timeoutMs: 30000 }).';
    case 'http':
      return HTTP_HINTS.find(({ pattern }) => pattern.test(`${status} ${url}`))?.hint ?? '';
    case 'too-large':
      return 'Request less data (limit, per_page, _fields), or allow more: configure({ maxBytes: 4000000 }).';
    case 'not-json':
      if (!mediaType) return DATA_HINT;
      return mediaType === 'text/html'
        ? 'Is this a web page, a login form or a firewall? Use the URL of a feed or an API, ' +
            'which sends JSON as application/json.'
        : '';
    default:
      return '';
  }
}
