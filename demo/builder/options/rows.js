/**
 * Articles or authors that are written as lines: a title or a name, then its address, and that of its picture. After
 * them, an author may have the addresses of profiles.
 */
import { quoted } from './quoted.js';

const ADDRESS = /^(?:https?:\/\/[^/\s]|\/)\S*$/i;
/** In place of a space, or beside one. */
const SEPARATORS = /[,;]+(?=\s|$)/g;
const LOOKS_LIKE_ADDRESS = /\S*(?::\/\/|\bwww\.)\S*/i;

/** By the name of the option: the key of the text in the data, and the word for it in messages. */
const ROWS = {
  articles: { key: 'headline', text: 'title', needsAddress: true, maxAddresses: 2 },
  authors: { key: 'name', text: 'name', needsAddress: false, maxAddresses: Infinity },
};

/** A comma between words of a title belongs to it, but not one at its end or after an address. */
function readLine(line) {
  const words = line.split(/\s+/);
  const at = words.findIndex((word) => ADDRESS.test(word));
  const text = words.slice(0, at === -1 ? undefined : at).join(' ');
  const addresses = at === -1 ? [] : words.slice(at).join(' ').replaceAll(SEPARATORS, ' ').trim().split(/\s+/);
  return { text: text.replace(/[\s,;]+$/, ''), addresses };
}

const linesOf = (value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function problemOfLine(line, { text: word, needsAddress, maxAddresses }) {
  const { text, addresses } = readLine(line);
  if (text === '') return `has no ${word} before its address.`;
  const [broken] = LOOKS_LIKE_ADDRESS.exec(text) ?? [];
  if (broken) return `has an address that is not whole: ${quoted(broken)}. It starts with https://, or with /.`;
  if (needsAddress && addresses.length === 0) return 'has no address. It starts with https://, or with /.';
  if (addresses.length > maxAddresses || !addresses.every((address) => ADDRESS.test(address)))
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
 * @param {string} name Of the option. @param {string} value Valid lines. @returns {Record<string, string | string[]>[]}
 */
export const rowsData = (name, value) =>
  linesOf(value).map((line) => {
    const { text, addresses } = readLine(line);
    const [url, image, ...profiles] = addresses;
    return {
      [ROWS[name].key]: text,
      ...(url && { url }),
      ...(image && { image }),
      ...(profiles.length > 0 && { sameAs: profiles }),
    };
  });
