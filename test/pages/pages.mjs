/**
 * The test pages: `<family>/<page>.html`. Each begins with a comment that contains JSON: the page's URL, the classes of
 * `README.md` that it is an example of, and what a reader of the page would say is right. What is absent isn't judged.
 */
import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('./', import.meta.url);
const COMMENT = /^<!--(.*?)-->\s*/s;

/**
 * @typedef {object} Expected
 * @property {string} url
 * @property {readonly number[]} classes
 * @property {Record<string, string>} [files] The page's other files, by path: feeds, and responses of an API.
 * @property {readonly string[]} [authors] Empty for nobody.
 * @property {string} [credit] The names without the label. Empty for none.
 * @property {string} [caption] The caption without the credit. Empty for none.
 * @property {readonly string[]} [suggestions] Headlines.
 * @property {readonly string[]} [bylines] The authors of each suggestion, in one string.
 *
 * @typedef {{ name: string, html: string, files: ReadonlyMap<string, string>, expected: Expected }} TestPage
 */

/** @returns {TestPage} */
function readPage(name) {
  const file = new URL(name, FOLDER);
  const text = readFileSync(file, 'utf8');
  const [comment, json = ''] = COMMENT.exec(text) ?? [''];
  if (!json) throw new Error(`${name} doesn't begin with a comment.`);
  const expected = JSON.parse(json);
  const files = Object.entries(expected.files ?? {}).map(([path, other]) => [
    new URL(path, expected.url).href,
    readFileSync(new URL(other, file), 'utf8'),
  ]);
  return { name: name.replace('.html', ''), html: text.slice(comment.length), files: new Map(files), expected };
}

const foldersIn = (folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** @param {string} [filter] Only pages with this text in `<family>/<page>`. */
export const readPages = (filter = '') =>
  foldersIn(FOLDER)
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`))
    .filter((name) => name.endsWith('.html') && name.includes(filter))
    .map(readPage);
