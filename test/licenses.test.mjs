/** Tests that the licenses of libraries stay with their code, also when only the folder `dist/cdn` is copied. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const scriptsIn = (folder) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'));

const manifest = JSON.parse(read('package.json'));
const licenses = read('dist/cdn/LICENSES.txt');
/** The libraries in `dist/vendor/`, and those that the CDN files contain. */
const vendored = scriptsIn('dist/vendor/')
  .map((file) => /^\/\*! (\S+) /.exec(read(`dist/vendor/${file}`))?.[1])
  .filter(Boolean);
const partsOf = (name) => Object.keys(JSON.parse(read(`node_modules/${name}/package.json`)).dependencies ?? {});
const installed = Object.keys(manifest.dependencies).flatMap((name) => [name, ...partsOf(name)]);

describe('dist/cdn/LICENSES.txt', () => {
  it('begins with the license of the package itself', () => {
    const own = licenses.indexOf(`press-elements ${manifest.version} (MIT)`);
    assert.ok(own > 0 && own < licenses.indexOf('-'.repeat(80)));
    assert.ok(licenses.includes(read('LICENSE').trim()));
  });

  it('is about more than one library of each kind', () => {
    assert.ok(vendored.length >= 4);
    assert.ok(installed.length > 2);
  });

  for (const name of [...vendored, ...installed]) {
    it(`has the text of the license of ${name}`, () => {
      const folder = new URL(`node_modules/${name}/`, root);
      const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
      const [, section] = licenses.split(`\n${name} ${version} (${license})\n`);
      assert.ok(section);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      // thumbhash is published without the file.
      const text = file ? readFileSync(new URL(file, folder), 'utf8').trim() : 'Copyright (c) 2023 Evan Wallace';
      assert.ok(section.includes(text));
    });
  }
});

describe('the CDN files', () => {
  /** Names that only these libraries use. */
  const LIBRARY = /_\$litType\$|\b_zod\b|reactiveElement/;

  for (const file of scriptsIn('dist/cdn/')) {
    const code = read(`dist/cdn/${file}`);
    const [, named] = /\/\*! Licenses: (\S+) \*\//.exec(code) ?? [];

    it(`${file} names the file with the licenses if it contains a library`, () => {
      const own = ['press-elements.js'];
      const isSingle = !file.includes('/') && !own.includes(file);
      const isKnown = /^pieces\/(?:base|schema|persistence|placeholder)(?:_|\.js)/.test(file);
      if (isSingle || isKnown || LIBRARY.test(code)) assert.ok(named);
      if (named) assert.ok(existsSync(new URL(named, new URL(`dist/cdn/${file}`, root))), named);
    });
  }
});

describe('the files in dist/vendor', () => {
  for (const file of scriptsIn('dist/vendor/')) {
    it(`${file} names its library, version, license and the file with its text`, () => {
      const [, license] = /^\/\*! \S+ \d\S+, [\w.-]+, https:\S+ \(license: (\S+)\) \*\/\n/.exec(
        read(`dist/vendor/${file}`),
      );
      assert.ok(existsSync(new URL(license, new URL(`dist/vendor/${file}`, root))), license);
    });
  }
});
