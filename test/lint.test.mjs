/** The rules that hold the house up: each is broken on purpose, in a folder of its own, and lint has to say so. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const BROKEN = {
  'data that imports Lit': [
    'packages/data/x.ts',
    "import { html } from 'lit';\nexport const x = html;",
    'no-restricted-imports',
  ],
  'data that imports core': [
    'packages/data/x.ts',
    "import { define } from '../core/define.js';\nexport const x = define;",
    'no-restricted-imports',
  ],
  'data that imports the whole of zod': [
    'packages/data/x.ts',
    "import * as z from 'zod';\nexport const x = z.string();",
    'no-restricted-imports',
  ],
  'core that imports a widget': [
    'packages/core/x.ts',
    "import { y } from '../author-bio/y.js';\nexport const x = y;",
    'no-restricted-imports',
  ],
  'a widget that imports a widget': [
    'packages/rate-ticker/x.ts',
    "import { y } from '../author-bio/y.js';\nexport const x = y;",
    'no-restricted-imports',
  ],
  'the stock customElement': [
    'packages/rate-ticker/x.ts',
    "import { customElement } from 'lit/decorators.js';\nexport const x = customElement;",
    'no-restricted-imports',
  ],
  unsafeHTML: [
    'packages/rate-ticker/x.ts',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const x = unsafeHTML;",
    'no-restricted-imports',
  ],
  styleMap: [
    'packages/rate-ticker/x.ts',
    "import { styleMap } from 'lit/directives/style-map.js';\nexport const x = styleMap;",
    'no-restricted-imports',
  ],
  unsafeCSS: [
    'packages/rate-ticker/x.ts',
    "import { unsafeCSS } from 'lit';\nexport const x = unsafeCSS;",
    'no-restricted-imports',
  ],
  'a signal made of others': [
    'packages/data/x.ts',
    'export const x = AbortSignal.any([]);',
    'no-restricted-properties',
  ],
  any: ['packages/core/x.ts', 'export const x: any = 1;', 'no-explicit-any'],
  'a test that is alone': ['packages/core/x.test.ts', "it.only('x', () => {});", 'no-focused-tests'],
};

describe('lint refuses', () => {
  let house;
  before(() => {
    house = mkdtempSync(join(tmpdir(), 'press-elements-lint-'));
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  });
  after(() => rmSync(house, { recursive: true }));

  for (const [what, [path, code, rule]] of Object.entries(BROKEN)) {
    it(what, () => {
      const file = join(house, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
      const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix', path], {
        cwd: house,
        encoding: 'utf8',
      });
      assert.match(stdout, new RegExp(`${path}.*${rule}`));
    });
  }
});
