/** Names of Latin letters and of signs, as HTML has them. */

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
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    sbquo: '‚',
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

/**
 * Windows-1252's characters at 0x80 to 0x9F: browsers decode `&#146;` as one of them.
 * @see https://html.spec.whatwg.org/#numeric-character-reference-end-state
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character that a name stands for, or a number that is not its code point. */
export function findCharacter(reference: string | number): string | undefined {
  if (typeof reference === 'number') return WINDOWS_1252.charAt(reference - 0x80) || undefined;
  const index = LATIN_1.indexOf(reference);
  return index < 0 ? OTHERS.get(reference) : String.fromCodePoint(0xa0 + index);
}
