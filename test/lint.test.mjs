/** Each lint rule that protects the architecture is violated in a temporary folder, and lint has to report it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

describe('lint reports', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'press-elements-lint-'));
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const { title, path, code, rule } of VIOLATIONS) {
    it(title, () => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
      const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix', path], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.match(stdout, new RegExp(`${path}.*${rule}`));
    });
  }
});
