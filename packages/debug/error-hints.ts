/** The likely mend of a failure, by its cause as far as a browser lets a page know it. docs/troubleshooting.md says more. */
import type { PressError } from '../data/model/errors.js';

/** What the page knows of itself. */
export interface Surroundings {
  /** As `location.origin` has it. */
  readonly origin: string;
  readonly online: boolean;
  /** Addresses that its Content-Security-Policy refused; of a redirect perhaps the origin alone. */
  readonly refused: readonly string[];
}

export const OFFLINE = 'This browser is offline.';

/** To a page, one missing answer looks like another: what the page knows of itself has to tell them apart. */
function unanswered(url: string, { origin, online, refused }: Surroundings): string {
  if (!online) return OFFLINE;
  if (refused.some((blocked) => url.startsWith(blocked)))
    return `The page’s Content-Security-Policy refuses it: connect-src has to name ${new URL(url).origin}, and where that sends on to.`;
  if (origin.startsWith('https:') && url.startsWith('http:')) return 'A page under https may not ask for http.';
  if (url.startsWith(`${origin}/`))
    return 'The page’s own server is down, cut the line, or sent on to one that refuses this page.';
  return `If it opens in a tab of its own, its server has to send: Access-Control-Allow-Origin: ${origin}`;
}

/** By status and address; the first that fits. */
const REFUSALS: readonly (readonly [status: RegExp, mend: string])[] = [
  [/^40[13].*\/ghost\/api\//, 'key= takes a Content API key: Ghost, Settings, Integrations.'],
  [/^40[13].*(?:\/wp-json\/|rest_route=)/, 'WordPress shows visitors what is published, and its authors alone.'],
  [/^40[137]/, 'It wants a key or a login; widgets send no cookies.'],
  [/^404.*\/wp-json\//, 'Without permalinks WordPress answers at /?rest_route=/wp/v2/…'],
  [/^4(?:04|10)/, 'Is the path right?'],
  [/^429/, 'Asked too often. Access-Control-Expose-Headers: Retry-After lets its server say for how long.'],
  [/^5/, 'The server’s own log says why.'],
];

const refusal = (answer: string): string => REFUSALS.find(([status]) => status.test(answer))?.[1] ?? '';

/** In words for a site builder; empty where the failure speaks for itself. */
export function mendOf({ kind, url = '', status, mediaType }: PressError, page: Surroundings): string {
  switch (kind) {
    case 'network':
      return unanswered(url, page);
    case 'timeout':
      return 'configure({ timeoutMs: 30000 }) waits longer.';
    case 'http':
      return refusal(`${status} ${url}`);
    case 'too-large':
      return 'Ask for less (limit, per_page, _fields), or configure({ maxBytes: 4000000 }).';
    case 'not-json':
      return mediaType === 'text/html'
        ? 'A login, a firewall, or a page where its <link rel="alternate"> was due? JSON comes as application/json.'
        : '';
    default:
      return '';
  }
}
