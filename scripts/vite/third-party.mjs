/**
 * The libraries inside the package, and the notices that their licenses require.
 *
 * Four belong to parts that few pages use. So that applications don't install them, each is one file in
 * `dist/vendor/`, which the parts import.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** File in `dist/vendor/` by the name of the package. */
const FILES = {
  '@rgrove/parse-xml': 'parse-xml',
  exifreader: 'exifreader',
  'idb-keyval': 'idb-keyval',
  thumbhash: 'thumbhash',
};

/** The entries of the build of `dist/vendor/`. */
export const vendorEntries = Object.fromEntries(Object.entries(FILES).map(([name, file]) => [file, name]));

/** Published without its license file, which is at https://github.com/evanw/thumbhash. */
const MIT_OF_THUMBHASH = `MIT License

Copyright (c) 2023 Evan Wallace

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

/** Libraries inside the CDN files, which the modules import. Rolldown adds a function that applies decorators. */
const IN_CDN_FILES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'zod', 'rolldown'];

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
  const { name, version, license, url } = noticeOf(vendorEntries[file]);
  return `/*! ${name} ${version}, ${license}, ${url} (license: THIRD-PARTY-NOTICES.md) */`;
}

function thirdPartyNotices() {
  const notices = [...Object.keys(FILES), ...IN_CDN_FILES].map(noticeOf);
  const sections = notices.map(
    ({ name, version, license, url, text }) => `## ${name} ${version} (${license})\n\n${url}\n\n${text}\n`,
  );
  return `# Libraries in this package

The files in \`vendor/\` and \`cdn/\` contain code of other projects, under their licenses. exifreader is changed: the
parts that read other metadata than IPTC and XMP are left out; the source map has the source code. \
In \`cdn/\`, parts of zod
that the schemas never reach are left out.

${sections.join('\n')}`;
}

/**
 * Makes the modules import the libraries from `dist/vendor/`, and writes the licenses of all libraries in `dist`.
 *
 * @returns {import('vite').Plugin}
 */
export const thirdParty = () => ({
  name: 'third-party',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'npm',
  resolveId(source) {
    const file = FILES[source];
    return file ? { id: resolve(`packages/vendor/${file}.js`), external: 'relative' } : undefined;
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.md', source: thirdPartyNotices() });
  },
});

const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Names the libraries at the end of the CDN files, after the minifier, which removes all comments.
 *
 * @returns {import('vite').Plugin}
 */
export const nameLibraries = () => ({
  name: 'name-libraries',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'cdn' || name === 'imageCredit' || name === 'pieces',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const names = new Set(chunk.moduleIds?.map((id) => PACKAGE.exec(id)?.[1]).filter(Boolean));
      if (names.size === 0) continue;
      const comment = `/*! Contains ${[...names].join(', ')}; licenses: ../THIRD-PARTY-NOTICES.md */`;
      chunk.code = `${chunk.code.trimEnd()}\n${comment}\n`;
    }
  },
});
