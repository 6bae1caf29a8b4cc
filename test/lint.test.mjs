/**
 * Tests the lint rules that protect the architecture: code in a temporary folder violates each rule, and lint has to
 * report it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @type {readonly { title: string, path: string, code: string, rule: string }[]} */
const VIOLATIONS = [
  {
    title: 'an import of Lit in the data layer',
    path: 'packages/data/http/x.ts',
    code: "import { html } from 'lit';\nexport const x = html;",
    rule: 'no-restricted-imports',
  },
  {
    title: 'an import of core in the data layer',
    path: 'packages/data/http/x.ts',
    code: "import { define } from '../../core/element/define.js';\nexport const x = define;",
    rule: 'one-way',
  },
  {
    title: 'an import of the complete zod in the data layer',
    path: 'packages/data/http/x.ts',
    code: "import * as z from 'zod';\nexport const x = z.string();",
    rule: 'no-restricted-imports',
  },
  {
    title: 'an import of zod/mini in the data layer',
    path: 'packages/data/http/x.ts',
    code: "import * as z from 'zod/mini';\nexport const x = z.string();",
    rule: 'no-restricted-imports',
  },
  {
    title: 'an import of a widget in core',
    path: 'packages/core/element/x.ts',
    code: "import { y } from '../../author-bio/authors/y.js';\nexport const x = y;",
    rule: 'one-way',
  },
  {
    title: 'an import of a widget in another widget',
    path: 'packages/rate-ticker/x.ts',
    code: "import { y } from '../author-bio/y.js';\nexport const x = y;",
    rule: 'one-way',
  },
  {
    title: 'Lit’s customElement decorator',
    path: 'packages/rate-ticker/x.ts',
    code: "import { customElement } from 'lit/decorators.js';\nexport const x = customElement;",
    rule: 'no-restricted-imports',
  },
  {
    title: 'unsafeHTML',
    path: 'packages/rate-ticker/x.ts',
    code: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const x = unsafeHTML;",
    rule: 'no-restricted-imports',
  },
  {
    title: 'styleMap',
    path: 'packages/rate-ticker/x.ts',
    code: "import { styleMap } from 'lit/directives/style-map.js';\nexport const x = styleMap;",
    rule: 'no-restricted-imports',
  },
  {
    title: 'unsafeCSS',
    path: 'packages/rate-ticker/x.ts',
    code: "import { unsafeCSS } from 'lit';\nexport const x = unsafeCSS;",
    rule: 'no-restricted-imports',
  },
  {
    title: 'AbortSignal.any',
    path: 'packages/data/http/x.ts',
    code: 'export const x = AbortSignal.any([]);',
    rule: 'no-restricted-properties',
  },
  {
    title: 'the type any',
    path: 'packages/core/element/x.ts',
    code: 'export const x: any = 1;',
    rule: 'no-explicit-any',
  },
  {
    title: 'a focused test',
    path: 'packages/core/element/x.test.ts',
    code: "it.only('x', () => {});",
    rule: 'no-focused-tests',
  },
];

/** A temporary folder with the project's lint configuration. */
function createLintFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'press-elements-lint-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function lint(folder, path) {
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  return spawnSync(oxlint, ['--format', 'unix', path], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }).stdout;
}

describe('lint reports', () => {
  let folder;
  before(() => {
    folder = createLintFolder();
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const { title, path, code, rule } of VIOLATIONS) {
    it(title, () => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
      assert.match(lint(folder, path), new RegExp(`${path}.*${rule}`));
    });
  }
});

const [, ARROWS, LAZY] = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')).rules['arrows/one-way'];
const FOLDERS = Object.keys(ARROWS);

/** The folders below `packages/` that contain source files. */
function sourceFolders(folder = 'packages') {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const hasSources = entries.some(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const subfolders = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => sourceFolders(`${folder}/${name}`));
  return hasSources && folder !== 'packages' ? [folder.replace('packages/', ''), ...subfolders] : subfolders;
}

/** The folder itself, or its nearest parent folder in the table. */
const tableEntryOf = (folder) => FOLDERS.filter((name) => `${folder}/`.startsWith(`${name}/`)).at(-1);

function relativePath(from, to) {
  const path = relative(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}

describe('the imports between folders', () => {
  let lintFolder;
  let output;
  before(() => {
    lintFolder = createLintFolder();
    for (const folder of FOLDERS) {
      const others = FOLDERS.filter((target) => target !== folder);
      const imports = others.map((target) => `import '${relativePath(folder, target)}/y.js';`);
      mkdirSync(join(lintFolder, 'packages', folder), { recursive: true });
      writeFileSync(join(lintFolder, 'packages', folder, 'x.ts'), imports.join('\n'));
    }
    output = lint(lintFolder, 'packages');
  });
  after(() => rmSync(lintFolder, { recursive: true }));

  for (const folder of FOLDERS) {
    it(`are allowed for ${folder} only as the table says`, () => {
      const reports = output.split('\n').filter((line) => line.startsWith(`packages/${folder}/x.ts:`));
      for (const target of FOLDERS.filter((name) => name !== folder)) {
        const isReported = reports.some((line) => line.includes(`may not import ${target}:`));
        assert.equal(isReported, !ARROWS[folder].includes(target), target);
      }
    });
  }

  it('go one way: no folder imports itself through others, but by import()', () => {
    const isReached = (from, target, seen = new Set()) =>
      ARROWS[from].some((next) => {
        // The top of `packages/` is no folder.
        if (next === '' || next in LAZY) return false;
        if (next === target) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return isReached(next, target, seen);
      });
    assert.deepEqual(
      FOLDERS.filter((folder) => isReached(folder, folder)),
      [],
    );
  });

  it('reach the top of packages, which imports the others, only from a folder that no other imports', () => {
    const isImported = (folder) => Object.values(ARROWS).some((targets) => targets.includes(folder));
    assert.deepEqual(
      FOLDERS.filter((folder) => ARROWS[folder].includes('') && isImported(folder)),
      [],
    );
  });

  it('have an entry in the table for every folder with sources', () =>
    assert.deepEqual(
      sourceFolders().filter((folder) => !tableEntryOf(folder)),
      [],
    ));
});

it('no folder contains more than twelve sources', () => {
  const crowded = sourceFolders().filter((folder) => {
    const files = readdirSync(join(root, 'packages', folder));
    return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).length > 12;
  });
  assert.deepEqual(crowded, []);
});

describe('the lines of the code', () => {
  it('have at most 120 characters, also in strings, templates and comments', () => {
    const { stdout } = spawnSync('git', ['ls-files', '*.ts', '*.mjs', '*.js', '*.jsx', '*.css'], {
      cwd: root,
      encoding: 'utf8',
    });
    const longLines = stdout
      .trim()
      .split('\n')
      .flatMap((path) => {
        const lines = readFileSync(join(root, path), 'utf8').split('\n');
        return lines.flatMap((line, index) => (line.length > 120 ? [`${path}:${index + 1}`] : []));
      });
    assert.deepEqual(longLines, []);
  });
});
