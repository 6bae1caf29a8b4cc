/** Tells the script tag, which is built after them, about the pieces in `dist/cdn/pieces`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'dist/cdn/pieces';
const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';
/** The start of a piece: the key, its name, and the pieces that it imports. */
const START = /^\/\/#.*\n"use strict";\(self\["([^"]+)"\]\?\?=\[\]\)\.push\(\["([\w-]+)",(\[[^\]]*\])/;

function parsePiece(code) {
  const [, key, name, imports] = START.exec(code);
  return { key, name, imports: JSON.parse(imports), hash: createHash('sha256').update(code).digest('base64') };
}

const withoutBase = (names) => names.filter((name) => name !== 'base');

/** For each piece its hash and the pieces that it imports, without `base`. @param {readonly string[]} codes */
export const tableOf = (codes) =>
  Object.fromEntries(
    codes.map(parsePiece).map(({ name, hash, imports }) => [name, [hash, ...withoutBase(imports)].join(' ')]),
  );

const namesInFolder = (folder) => readdirSync(folder).map((file) => file.replace(/\.\w+$/, ''));
const quotedNames = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/'([\w -]+)'/g)].flatMap(([, text]) => text.split(' '));

/**
 * Pieces that the tag may ask for by itself: widgets, what its plan names, and languages, with what they import. `base`
 * tells it the hashes of the others.
 *
 * @param {Record<string, string>} table
 */
export function plannedPieces(table) {
  const planned = new Set([
    'base',
    ...quotedNames('packages/cdn/press-elements.ts'),
    ...quotedNames('packages/cdn/plan.ts'),
    ...namesInFolder('packages/core/i18n/translations'),
  ]);
  for (const name of planned) for (const imported of table[name]?.split(' ').slice(1) ?? []) planned.add(imported);
  planned.delete('all');
  return new Set([...planned].filter((name) => table[name]));
}

/** @param {string} version @returns {import('vite').Plugin} */
export const builtPieces = (version) => ({
  name: 'built-pieces',
  applyToEnvironment: ({ name }) => name === 'tag',
  load(id) {
    if (!id.endsWith('/cdn/built-pieces.ts')) return undefined;
    const codes = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const table = tableOf(codes);
    const planned = [...plannedPieces(table)].map((name) => [name, table[name]]);
    const values = {
      KEY: parsePiece(codes[0]).key,
      BASE: `${CDN}@${version}/dist/cdn/`,
      PIECES: Object.fromEntries(planned),
    };
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('');
  },
  /** Files that a tool may append to others end with a line break. */
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = `${file.code.trimEnd()}\n`;
  },
});
