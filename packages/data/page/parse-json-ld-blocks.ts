/** Parses the JSON-LD blocks of a page. */

/** In UTF-16 units. Blocks of real pages are smaller; a larger one is ignored. */
const MAX_BLOCK_LENGTH = 262_144;

/** Removes CDATA sections and comments: CMS plugins wrap the JSON in them for old XHTML parsers. */
const unwrap = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?[ \t]?(?:\]\]>|-->)(?:\s*\*\/)?$/, '');

// oxlint-disable-next-line no-control-regex -- JSON allows no control characters inside strings
const CONTROLS = /[\u0000-\u001F]+/g;

/** Some plugins write line breaks and tabs into strings. Between values, a space is the same. */
function parseBlock(text: string): unknown[] {
  if (text.length > MAX_BLOCK_LENGTH) return [];
  const json = unwrap(text);
  for (const candidate of [json, json.replace(CONTROLS, ' ')])
    try {
      return [JSON.parse(candidate)];
    } catch {
      continue;
    }
  return [];
}

/** The valid blocks of a page, except those that this library wrote. */
export function jsonLdBlocks(document: Document): unknown[] {
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]:not([data-press-elements])');
  return [...scripts].flatMap((script) => parseBlock(script.textContent ?? ''));
}
