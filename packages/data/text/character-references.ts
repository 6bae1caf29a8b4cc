/** Decodes the character references that writers escape plain text with: numbers, and the most frequent names. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
};

const REPLACEMENT_CHARACTER = '\ufffd';

function fromCodePoint(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || isSurrogate ? REPLACEMENT_CHARACTER : String.fromCodePoint(code);
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]+);?|#(\d+);?|([a-zA-Z][a-zA-Z0-9]{1,7});)/g;

/** More characters: by name, and by a number that does not mean its code point. */
type FindCharacter = (reference: string | number) => string | undefined;

/** Decodes each reference once. Unknown names are left unchanged. */
export const decodeReferences = (text: string, findCharacter?: FindCharacter): string =>
  text.replace(REFERENCE, (reference, hex, decimal, name) => {
    if (name) return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? findCharacter?.(name) ?? reference;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return findCharacter?.(code) ?? fromCodePoint(code);
  });

const ANY_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * Decodes plain text that a writer has escaped anyway, as SEO plugins do: it then contains entities, and no bare `&`,
 * `<` or `>`. A text that contains both is not escaped. See docs/decisions/0014.
 */
export function decodeEscaped(text: string): string {
  const isEscaped = !/[&<>]/.test(text.replace(ANY_REFERENCE, ''));
  return isEscaped ? decodeReferences(text) : text;
}
