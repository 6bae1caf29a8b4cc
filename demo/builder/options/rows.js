/** Articles or authors that are written as lines: a title or a name, then its address, and that of its picture. */

const ADDRESS = /^(?:https?:\/\/[^/\s]|\/)\S*$/i;
const MAX_ADDRESSES = 2;

/** By the name of the option: the key of the text in the data, and the word for it in messages. */
const ROWS = {
  articles: { key: 'headline', text: 'title', needsAddress: true },
  authors: { key: 'name', text: 'name', needsAddress: false },
};

function readLine(line) {
  const words = line.split(/\s+/);
  const at = words.findIndex((word) => ADDRESS.test(word));
  if (at === -1) return { text: line, addresses: [] };
  return { text: words.slice(0, at).join(' '), addresses: words.slice(at) };
}

const linesOf = (value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function problemOfLine(line, { text: word, needsAddress }) {
  const { text, addresses } = readLine(line);
  if (text === '') return `has no ${word} before its address.`;
  if (needsAddress && addresses.length === 0) return 'has no address. It starts with https://, or with /.';
  if (addresses.length > MAX_ADDRESSES || !addresses.every((address) => ADDRESS.test(address)))
    return `has something after its addresses. Write the ${word}, its address, and that of its picture.`;
  return '';
}

/** @param {string} value @param {{ name: string }} option @returns {string} Empty for valid lines. */
export function rowsProblem(value, { name }) {
  const problems = linesOf(value).map((line, at) => [at + 1, problemOfLine(line, ROWS[name])]);
  const [first] = problems.filter(([, problem]) => problem);
  return first ? `Line ${first[0]} ${first[1]}` : '';
}

/**
 * Own data, with the names of schema.org.
 *
 * @param {string} name Of the option. @param {string} value Valid lines. @returns {Record<string, string>[]}
 */
export const rowsData = (name, value) =>
  linesOf(value).map((line) => {
    const { text, addresses } = readLine(line);
    const [url, image] = addresses;
    return { [ROWS[name].key]: text, ...(url && { url }), ...(image && { image }) };
  });
