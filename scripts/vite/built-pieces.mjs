/** Tells the script tag, which is built after them, about the pieces in `dist/cdn/pieces`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'dist/cdn/pieces';
const CDN = 'https://cdn.jsdelivr.net/npm/press-elements';
/** The start of a piece: the key, its name, and the pieces that it imports. */
const START = /^(?:\/\/#.*\n)?"use strict";\(self\["([^"]+)"\]\?\?=\[\]\)\.push\(\["([\w-]+)",(\[[^\]]*\])/;

function parsePiece(code) {
  const [, key, name, imports] = START.exec(code);
  return { key, name, imports: JSON.parse(imports), hash: hashOf(code) };
}

const PLAN = 'packages/cdn/plan.ts';
const TRANSLATIONS = 'packages/core/i18n/translations';

/** What the rows of the plan name. */
const namesInPlan = [...readFileSync(PLAN, 'utf8').matchAll(/'([\w -]+)',?\s*\],/g)].flatMap(([, names]) =>
  names.split(' '),
);
const isWidget = (name) => existsSync(`packages/${name}/define.ts`);
const isLanguage = (name) => existsSync(`${TRANSLATIONS}/${name}.ts`);

/** Lists of pieces that also come as one file, the longest first. All have `base`. */
export const bundles = JSON.parse(readFileSync('packages/cdn/bundles.json', 'utf8'));

/**
 * By widget, the parts of it that may be in its first paint: it knows their hashes, so that they don't wait for `more`.
 * Each costs all pages with that widget some 50 bytes.
 */
export const earlyParts = JSON.parse(readFileSync('packages/cdn/early-parts.json', 'utf8'));

/**
 * The name of a bundle's file, without `.js`. It lists what the tag looks for: `base`, widgets, and names of its plan.
 * The rest is what these import.
 */
export function bundleName(list) {
  const names = list.split(' ').sort();
  return ['base', ...names.filter(isWidget), ...names.filter((name) => namesInPlan.includes(name))].join('_');
}

/** SHA-256 in base64, without the `=` at its end. */
const hashOf = (code) => createHash('sha256').update(code).digest('base64').slice(0, -1);

const withoutBase = (names) => names.filter((name) => name !== 'base');

/**
 * For each piece its hash and the pieces that it imports: without `base`, and without those that another import brings,
 * because the tag follows imports.
 *
 * @param {readonly string[]} codes
 */
export function tableOf(codes) {
  const pieces = codes.map(parsePiece);
  const importsOf = Object.fromEntries(pieces.map(({ name, imports }) => [name, withoutBase(imports)]));
  const brings = (name, wanted) => importsOf[name].some((each) => each === wanted || brings(each, wanted));
  const isDirect = (name, _, names) => !names.some((other) => brings(other, name));
  return Object.fromEntries(
    pieces.map(({ name, hash }) => [name, [hash, ...importsOf[name].filter(isDirect)].join(' ')]),
  );
}

/** @param {string} version @returns {import('vite').Plugin} */
export const builtPieces = (version) => ({
  name: 'built-pieces',
  applyToEnvironment: ({ name }) => name === 'tag',
  load(id) {
    if (!id.endsWith('/cdn/built-pieces.ts')) return undefined;
    const languages = readdirSync(FOLDER)
      .map((file) => file.replace(/\.js$/, ''))
      .filter(isLanguage);
    const files = [...bundles.map(bundleName), 'base', ...languages, 'more'];
    const codes = files.map((name) => readFileSync(`${FOLDER}/${name}.js`, 'utf8'));
    const values = {
      KEY: parsePiece(codes[0]).key,
      BASE: `${CDN}@${version}/dist/cdn/`,
      FILES: files.join(),
      HASHES: codes.map(hashOf).join(''),
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
