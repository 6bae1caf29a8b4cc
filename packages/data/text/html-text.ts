/**
 * HTML from a CMS as plain text, without an HTML parser: every parser of the platform is a Trusted Types sink, and none
 * exists in Node. One linear pass drops tags, another decodes character references once.
 */
import { cleanText, onOneLine } from './clean-text.js';

/** HTML 4's names for U+00A0 to U+00FF, in order. @see https://www.w3.org/TR/html401/sgml/entities.html */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The named references that editors and CMS filters really write beyond these. */
const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    euro: '€',
    trade: '™',
    rarr: '→',
    larr: '←',
    minus: '−',
    thinsp: '\u2009',
    ensp: '\u2002',
    emsp: '\u2003',
    zwnj: '\u200c',
    zwj: '\u200d',
    lsaquo: '‹',
    rsaquo: '›',
    prime: '′',
  }),
]);

/** Windows-1252's characters at 0x80–0x9F: what `&#146;` means to every browser. @see https://html.spec.whatwg.org/#numeric-character-reference-end-state */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromCodePoint(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/** Decodes character references once; what is none stays as it stands. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#[xX]([0-9a-fA-F]+);?|#(\d+);?|([a-zA-Z][a-zA-Z0-9]{1,7});)/g, (whole, hex, decimal, name) => {
    if (name) return NAMED.get(name) ?? whole;
    return fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });

const BLOCK_END = /^(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote|\/figcaption)$/;
const HIDDEN = /^(?:script|style|template|noscript)$/;

/** After the tag that starts at `start`: a quote opens a value only after `=`, and holds any `>` until it closes. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  let before = '';
  for (let at = start + 1; at < html.length; at++) {
    const char = html.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (before === '=' && (char === '"' || char === "'")) quote = char;
    if (char.trim()) before = char;
  }
  return html.length;
}

/** Where what follows the first `mark` after `start` begins. */
function after(mark: string, html: string, start: number): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}

/** After a hidden element (its content is no text), a comment, or a tag alone. */
function skip(html: string, open: number, name: string): number {
  if (html.startsWith('<!--', open)) return after('-->', html, open + 2);
  if (!/^\/?[a-z]/.test(name)) return after('>', html, open);
  const end = tagEnd(html, open);
  if (!HIDDEN.test(name)) return end;
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = end;
  const found = close.exec(html);
  return found ? tagEnd(html, found.index) : html.length;
}

/** More than any field of a card is long. */
const MAX_SOURCE_LENGTH = 200_000;

/** The HTML's texts as they are written, each with the tag that ends it; hidden elements and comments count as one tag. */
export function* textsAndTags(html: string): Generator<readonly [text: string, name: string, tag: string]> {
  const source = html.slice(0, MAX_SOURCE_LENGTH);
  let text = '';
  let at = 0;
  for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', at)) {
    text += source.slice(at, open);
    const name = /^[a-z!/?][a-z0-9-]*/i.exec(source.slice(open + 1, open + 24))?.[0].toLowerCase();
    if (name === undefined) text += '<';
    at = name === undefined ? open + 1 : skip(source, open, name);
    if (name === undefined) continue;
    yield [text, name, source.slice(open, at)];
    text = '';
  }
  yield [text + source.slice(at), '', ''];
}

/** What a tag leaves behind in the text. */
export const breakAfter = (name: string): string => (BLOCK_END.test(name) ? '\n' : '');

/** White space as it is shown, but for line feeds: WordPress keeps an author's biography as it was typed. */
export const joinSpaces = (text: string): string =>
  text.replace(/[^\S\n\u00A0\u202F]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');

/** The HTML's text: tags dropped, references decoded once, blocks parted by a line feed, hidden elements left out. */
export function htmlToText(html: string): string {
  let written = '';
  for (const [text, name] of textsAndTags(html)) written += text + breakAfter(name);
  return cleanText(joinSpaces(decodeEntities(written)));
}

/** The same on one line: for headlines, names and captions. */
export const htmlToLine = (html: string): string => onOneLine(htmlToText(html));
