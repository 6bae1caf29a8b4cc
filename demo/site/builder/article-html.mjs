/** A page that was fetched, as the builder shows it: without its scripts, and with the library's. */
import { FetchError } from './fetch-public.mjs';

const STATUS = {
  401: 'This page asks for a password. The builder reads only public pages.',
  403: 'The server refuses to show this page to the builder.',
  404: 'There is no page at this address.',
  410: 'This page has been removed.',
  429: 'The server has had too many requests. Try again later.',
};

/** @param {{ status: number, headers: Record<string, string>, body: Buffer }} response @returns {string} */
export function htmlOf({ status, headers, body }) {
  if (status >= 500) throw new FetchError(`The server has a problem of its own (status ${status}). Try again later.`);
  if (status !== 200)
    throw new FetchError(STATUS[status] ?? `The server answered with status ${status}, without a page.`);
  const type = headers['content-type'] ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
    throw new FetchError('There is no web page at this address, but a file of another kind.');
  const start = body.subarray(0, 2048).toString('latin1');
  const charset = /charset=["']?([\w-]+)/i.exec(type) ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start);
  try {
    return new TextDecoder(charset?.[1] ?? 'utf-8').decode(body);
  } catch {
    return body.toString('utf8');
  }
}

/** Scripts that only hold data stay: the widgets read JSON-LD. */
const SCRIPT = /<script\b(?![^>]*\btype=["']?application\/(?:ld\+)?json)[^>]*>[^]*?<\/script\s*>/gi;
const HINDRANCES =
  /<base\b[^>]*>|<meta\b[^>]*http-equiv[^>]*>|<link\b[^>]*rel=["']?(?:preload|modulepreload|manifest)\b[^>]*>/gi;

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const BASE = /<base\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** What the links of the page are relative to: its first base address, or else its own. */
function baseUrl(html, url) {
  const [, ...written] = BASE.exec(html) ?? [];
  const href = written.find((text) => text !== undefined)?.replaceAll('&amp;', '&');
  if (href === undefined || !URL.canParse(href, url)) return url;
  const base = new URL(href, url);
  return ['http:', 'https:'].includes(base.protocol) ? base.href : url;
}

/**
 * Its own scripts would not run anyway: the policy of the response allows only those of this server.
 *
 * @param {string} html
 * @param {string} url Where it was found, after redirects.
 * @param {string} head HTML that is added at the start of its head.
 */
export function articleHtml(html, url, head) {
  const withoutScripts = html.replace(SCRIPT, '');
  const quiet = withoutScripts.replace(HINDRANCES, '');
  const start = `<meta charset="utf-8"><base href="${attribute(baseUrl(withoutScripts, url))}">${head}`;
  return /<head\b[^>]*>/i.test(quiet)
    ? quiet.replace(/<head\b[^>]*>/i, (tag) => tag + start)
    : quiet.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => `${doctype}<head>${start}</head>`);
}
