/** Decodes HTML entities (character references). */

/** HTML 4's names of U+00A0 to U+00FF, in order. @see https://www.w3.org/TR/html401/sgml/entities.html */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
  'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
  'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** The other named entities that editors and CMS filters write. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
);

/** The character that a name stands for; `undefined` for unknown names. */
function namedCharacter(name: string): string | undefined {
  const index = LATIN_1.indexOf(name);
  return index < 0 ? OTHERS.get(name) : String.fromCodePoint(0xa0 + index);
}

/**
 * Windows-1252's characters at 0x80 to 0x9F: browsers decode `&#146;` as one of them.
 * @see https://html.spec.whatwg.org/#numeric-character-reference-end-state
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REPLACEMENT_CHARACTER = '\ufffd';

function fromCodePoint(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || isSurrogate ? REPLACEMENT_CHARACTER : String.fromCodePoint(code);
}

const ENTITY = /&(?:#[xX]([0-9a-fA-F]+);?|#(\d+);?|([a-zA-Z][a-zA-Z0-9]{1,7});)/g;

/** Decodes each entity once. Unknown names are left unchanged. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity, hex, decimal, name) => {
    if (name) return namedCharacter(name) ?? entity;
    return fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
