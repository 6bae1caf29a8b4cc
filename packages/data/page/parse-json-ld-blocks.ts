/** Parses the JSON-LD blocks of a page. */

/** In UTF-16 units. Blocks of real pages are smaller; a larger one is ignored. */
const MAX_BLOCK_LENGTH = 262_144;

/** Removes CDATA sections and comments: CMS plugins wrap the JSON in them for old XHTML parsers. */
const unwrap = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?[ \t]?(?:\]\]>|-->)(?:\s*\*\/)?$/, '');

function parseBlock(text: string): unknown[] {
  if (text.length > MAX_BLOCK_LENGTH) return [];
  try {
    return [JSON.parse(unwrap(text))];
  } catch {
    return [];
  }
}

/** The valid blocks of a page, except those that this library wrote. */
export function jsonLdBlocks(document: Document): unknown[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]:not([data-press-elements])');
  return [...scripts].flatMap((script) => parseBlock(script.textContent ?? ''));
}
