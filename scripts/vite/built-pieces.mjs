/** Tells the script tag, which is built after them, about the pieces in `dist/cdn/pieces`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'dist/cdn/pieces';
const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';
/** The start of a piece: the key, its name, and the pieces that it imports. */
const START = /^"use strict";\(self\["([^"]+)"\]\?\?=\[\]\)\.push\(\["([\w-]+)",(\[[^\]]*\])/;

function parsePiece(code) {
  const [, key, name, imports] = START.exec(code);
  return { key, name, imports: JSON.parse(imports), hash: createHash('sha256').update(code).digest('base64') };
}

/** For each piece its hash and the pieces that it imports. @param {readonly string[]} codes */
export const tableOf = (codes) =>
  Object.fromEntries(codes.map(parsePiece).map(({ name, hash, imports }) => [name, [hash, ...imports]]));

/** Pieces that the tag asks for by itself: those that its plan names. `base` tells it the hashes of the others. */
export function plannedPieces() {
  const plan = readFileSync('packages/cdn/plan.ts', 'utf8');
  return new Set(['base', ...[...plan.matchAll(/'([\w -]+)'/g)].flatMap(([, text]) => text.split(' '))]);
}

/** @param {string} version @returns {import('vite').Plugin} */
export const builtPieces = (version) => ({
  name: 'built-pieces',
  applyToEnvironment: ({ name }) => name === 'tag',
  load(id) {
    if (!id.endsWith('/cdn/built-pieces.ts')) return undefined;
    const codes = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const table = Object.entries(tableOf(codes)).filter(([name]) => plannedPieces().has(name));
    const values = {
      KEY: parsePiece(codes[0]).key,
      BASE: `${CDN}@${version}/dist/cdn/`,
      PIECES: Object.fromEntries(table),
    };
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('');
  },
});
