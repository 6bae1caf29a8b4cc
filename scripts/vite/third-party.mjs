/**
 * The libraries inside the package, and the notices that their licenses require.
 *
 * Each is one file in `dist/vendor/`, which the parts import. Four belong to parts that few pages use: applications
 * don't install them. Of zod, an application would download 1.6 KB that our schemas never reach.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** By file in `dist/vendor/`: the package, and what is imported from it, if that isn't all of it. */
const LIBRARIES = {
  'parse-xml': { name: '@rgrove/parse-xml' },
  exifreader: { name: 'exifreader' },
  'idb-keyval': { name: 'idb-keyval' },
  thumbhash: { name: 'thumbhash' },
  zod: { name: 'zod', source: 'zod/v4/core', entry: 'packages/data/schema/zod.ts' },
};

/** The entries of the build of `dist/vendor/`. */
export const vendorEntries = Object.fromEntries(
  Object.entries(LIBRARIES).map(([file, { name, entry = name }]) => [file, entry]),
);

const mitLicense = (copyright) => `MIT License

Copyright (c) ${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Published without its license file, which is at https://github.com/evanw/thumbhash. */
const MIT_OF_THUMBHASH = mitLicense('2023 Evan Wallace');

/** The icons of networks are copied from it: the package has thousands of others. */
const TABLER_ICONS = {
  name: 'Tabler Icons',
  version: '3.52.0',
  license: 'MIT',
  url: 'https://github.com/tabler/tabler-icons',
  text: mitLicense('2020-2026 Paweł Kuna'),
};

/** Libraries inside the CDN files, which the modules import. Rolldown adds a function that applies decorators. */
const IN_CDN_FILES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'rolldown'];

/** @returns {{ name: string, version: string, license: string, url: string, text: string }} */
function noticeOf(name) {
  const folder = `node_modules/${name}/`;
  const { version, license, repository } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && name !== 'thumbhash') throw new Error(`${name} has no license file: add its text to this script.`);
  const url = repository.url.replace(/^git\+|\.git$/g, '');
  return { name, version, license, url, text: file ? readFileSync(folder + file, 'utf8').trim() : MIT_OF_THUMBHASH };
}

/** The comment at the top of a file in `dist/vendor/`. */
export function bannerOf({ name: file }) {
  const { name, version, license, url } = noticeOf(LIBRARIES[file].name);
  return `/*! ${name} ${version}, ${license}, ${url} (license: ../cdn/LICENSES.txt) */`;
}

/** The own license, then that of each library. */
function licenses() {
  const names = new Set([...IN_CDN_FILES, ...Object.values(LIBRARIES).map(({ name }) => name)]);
  const notices = [...[...names].map(noticeOf), TABLER_ICONS];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const sections = [
    `press-elements ${version} (MIT)\n\n${readFileSync('LICENSE', 'utf8').trim()}`,
    ...notices.map(({ name, version, license, url, text }) => `${name} ${version} (${license})\n${url}\n\n${text}`),
  ];
  return `The files in this folder and in ../vendor contain code of these projects, under their licenses.

exifreader is changed: in its source code, which is in the npm package of that version, each constant USE_… is replaced
by its value, and the parts that read other metadata than IPTC and XMP are left out. The result, not minified, is
../vendor/exifreader.js. In this folder, parts of Lit that the library never reaches are left out, here and in
../vendor/zod.js such parts of zod.

${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}
`;
}

/**
 * Makes the modules import the libraries from `dist/vendor/`.
 *
 * @returns {import('vite').Plugin}
 */
export const thirdParty = () => ({
  name: 'third-party',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'npm',
  resolveId(source) {
    const [file] = Object.entries(LIBRARIES).find(([, { name, source: from = name }]) => from === source) ?? [];
    return file ? { id: resolve(`packages/vendor/${file}.js`), external: 'relative' } : undefined;
  },
});

/**
 * Writes the licenses of all libraries beside the CDN files, so that they stay with a copy of that folder, and names
 * this file at the end of each one that contains a library. A line of 32 bytes, because every page downloads it. The
 * minifier, which runs before, removes all comments.
 *
 * @returns {import('vite').Plugin}
 */
export const nameLicenses = () => ({
  name: 'name-licenses',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'cdn' || name === 'imageCredit' || name === 'pieces',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (!chunk.moduleIds?.some((id) => id.includes('/node_modules/'))) continue;
      const path = this.environment.name === 'pieces' ? '../LICENSES.txt' : 'LICENSES.txt';
      chunk.code = `${chunk.code.trimEnd()}\n/*! Licenses: ${path} */\n`;
    }
    if (this.environment.name === 'cdn') this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licenses() });
  },
});
