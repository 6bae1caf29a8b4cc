/** Tests the files that `npm publish` uploads: what they refer to is among them, and they stay small. Needs a build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path) => readFileSync(new URL(path, `file://${root}`), 'utf8');

const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});
const [{ files, size, unpackedSize }] = JSON.parse(stdout);
const paths = files.map(({ path }) => path);

/** Is this a file of the package, or a folder with files? */
const contains = (path) => paths.includes(path) || paths.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`));

/** A little more than the current sizes, so that growth is always a decision. */
const MAX_PACKED = 1_655_000;
const MAX_UNPACKED = 4_600_000;

describe('the tarball', () => {
  it(`has at most ${MAX_PACKED} bytes, and ${MAX_UNPACKED} unpacked`, (test) => {
    const bytesOf = new Map();
    for (const { path, size: bytes } of files) {
      const folder = path.startsWith('dist/') && path.split('/').length > 2 ? path.split('/', 2).join('/') : path;
      bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + bytes);
    }
    for (const [folder, bytes] of bytesOf) test.diagnostic(`${String(bytes).padStart(9)} ${folder}`);
    test.diagnostic(`${size} bytes packed, ${unpackedSize} unpacked, ${files.length} files`);
    assert.ok(size <= MAX_PACKED, `${size} bytes packed`);
    assert.ok(unpackedSize <= MAX_UNPACKED, `${unpackedSize} bytes unpacked`);
  });

  it('contains no sources, tests, source maps and stories', () => {
    for (const path of paths.filter((file) => !file.startsWith('examples/')))
      assert.doesNotMatch(path, /node_modules|\.test\.|storybook|\.map$|(?<!\.d)\.ts$/);
  });

  it('contains only files of the repository, apart from what the build writes', (test) => {
    const { status, stdout: tracked } = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) return test.skip('no repository');
    const known = new Set(tracked.split('\n'));
    assert.deepEqual(
      paths.filter((path) => !known.has(path) && !path.startsWith('dist/') && path !== 'custom-elements.json'),
      [],
    );
  });

  it('contains no script that names a source map', () => {
    for (const path of paths.filter((file) => file.endsWith('.js')))
      assert.ok(!read(path).includes('//# sourceMappingURL'), path);
  });

  it('contains the files that package.json names', () => {
    const manifest = JSON.parse(read('package.json'));
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? target : Object.values(target),
    );
    const named = [...targets, manifest.customElements, manifest['web-types'], manifest.jsdelivr, manifest.unpkg];
    assert.deepEqual(
      named.map((path) => path.replace(/^\.\/|\*$/g, '')).filter((path) => !contains(path)),
      [],
    );
  });

  for (const path of paths.filter((file) => file.endsWith('.md'))) {
    it(`contains what ${path} links to`, () => {
      const targets = [...read(path).matchAll(/\]\(([^)\s#]+)/g)].map(([, target]) => target);
      const missing = targets
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => new URL(target, `file:///${path}`).pathname.slice(1))
        .filter((target) => !contains(target));
      assert.deepEqual(missing, []);
    });
  }
});

describe('the custom elements manifest', () => {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const exportsOf = (kind) =>
    modules.flatMap((module) =>
      module.exports.filter((e) => e.kind === kind).map((e) => ({ ...e, path: module.path })),
    );

  it('names only modules that are in the tarball', () => {
    const named = [];
    JSON.stringify(modules, (key, value) => {
      if (key === 'path' || key === 'module') named.push(value);
      return value;
    });
    assert.ok(named.length > modules.length);
    assert.deepEqual(
      named.filter((path) => !paths.includes(path)),
      [],
    );
  });

  it('says which module defines each tag', () => {
    const tags = modules.flatMap(({ declarations }) => declarations).map(({ tagName }) => tagName);
    const definitions = exportsOf('custom-element-definition');
    assert.equal(tags.length, 4);
    assert.deepEqual(definitions.map(({ name }) => name).sort(), tags.sort());
    for (const { name, path } of definitions) assert.ok(read(path).includes(`define("${name}"`), path);
  });

  it('says which modules export each class', async () => {
    const classes = exportsOf('js');
    assert.equal(classes.length, 8);
    for (const { name, path, declaration } of classes) {
      const { [name]: exported } = await import(new URL(path, `file://${root}`).href);
      const { [declaration.name]: declared } = await import(new URL(declaration.module, `file://${root}`).href);
      assert.equal(typeof exported, 'function', path);
      assert.equal(exported, declared);
    }
  });
});
