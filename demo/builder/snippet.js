/** Formats a tag as HTML to copy. */

const MAX_LINE_LENGTH = 80;

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const attributeHtml = ([name, value]) => (value === '' ? name : `${name}="${escape(value)}"`);

/** On one line if the whole element fits there, otherwise with one line for each attribute. */
function startTag(tag, attributes) {
  const line = `<${[tag, ...attributes].join(' ')}>`;
  const endTagLength = `</${tag}>`.length;
  if (attributes.length === 0 || line.length + endTagLength <= MAX_LINE_LENGTH) return line;
  return `<${tag}\n${attributes.map((attribute) => `  ${attribute}\n`).join('')}>`;
}

/**
 * @param {string} tag
 * @param {readonly (readonly [name: string, value: string])[]} attributes An empty value is a boolean attribute.
 * @param {string} [inner] HTML inside the element, of one or more lines.
 */
export function snippetOf(tag, attributes, inner = '') {
  const content = inner && `\n${inner.replace(/^/gm, '  ')}\n`;
  return `${startTag(tag, attributes.map(attributeHtml))}${content}</${tag}>`;
}
