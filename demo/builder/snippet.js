/** A tag as text to paste. */

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const WIDEST = 80;

const written = ([name, value]) => (value === '' ? name : `${name}="${escape(value)}"`);

/**
 * @param {string} tag
 * @param {readonly (readonly [name: string, value: string])[]} attributes The empty value is a boolean attribute's.
 * @param {string} [inner] What stands in it, as HTML of several lines.
 */
export function snippetOf(tag, attributes, inner = '') {
  const words = attributes.map(written);
  const line = ['<' + tag, ...words].join(' ') + '>';
  const open =
    line.length + tag.length + 3 <= WIDEST || words.length === 0
      ? line
      : `<${tag}\n${words.map((word) => `  ${word}\n`).join('')}>`;
  const content = inner && `\n${inner.replace(/^/gm, '  ')}\n`;
  return `${open}${content}</${tag}>`;
}
