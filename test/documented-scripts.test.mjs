/** Checks the types of all scripts in the documentation against the built package, as an editor would. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
/** Inside of the package, so that its own name leads to its exports. */
const folder = new URL('.cache/documented-scripts/', import.meta.url);

const PAGES = ['README.md', ':(glob)docs/**/*.md', ':(glob)packages/*-*/README.md', ':!docs/decisions'];

/** What the page or the site around a script provides. */
const SURROUNDINGS = `
import type { configure } from 'press-elements/configure';
import type { load } from 'press-elements/data';

declare global {
  const PressElements: {
    configure: typeof configure;
    load: typeof load;
    define(tag: string): Promise<unknown>;
    all(): Promise<typeof import('press-elements') & typeof import('press-elements/data')>;
  };
  const dataLayer: object[];
  // In JavaScript, a page knows which element and which event it has.
  interface Element {
    data: unknown;
    decode(): Promise<void>;
  }
  interface EventTarget {
    localName: string;
  }
  interface Event {
    detail: { url: string; position: number; reason?: string };
  }
}
`;
/** Addresses of the CDN export what the package does. */
const CDN = [...readFileSync(new URL('docs/guides/image-credit.md', root), 'utf8').matchAll(/from '(https:[^']+)'/g)];
const CDN_TYPES = CDN.map(([, url]) => `declare module '${url}' { export * from 'press-elements/image-credit'; }\n`);

const moduleOf = (code) => `${code.replace("'/press-elements.all.js'", "'press-elements/all'")}\nexport {};\n`;

const { stdout } = spawnSync('git', ['ls-files', ...PAGES], { cwd: root, encoding: 'utf8' });
const blocks = stdout
  .trim()
  .split('\n')
  // Their code is that of the examples, which has a configuration for each framework.
  .filter((page) => !page.startsWith('docs/frameworks/'))
  .flatMap((page) => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const scripts = [
      ...text.matchAll(/^```(?:js|ts)\n(.*?)^```$/gms),
      ...text.matchAll(/<script type="module">(.*?)<\/script>/gs),
    ];
    return scripts.map(([, code], index) => ({ name: `${page.replaceAll('/', '_')}-${index + 1}`, code }));
  });

describe('the scripts in the documentation', () => {
  it('are found', () => assert.ok(blocks.length >= 15, `${blocks.length} scripts`));

  it('have no errors of types or names', () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { name, code } of blocks) writeFileSync(new URL(`${name}.mts`, folder), moduleOf(code));
    writeFileSync(new URL('surroundings.d.mts', folder), SURROUNDINGS);
    writeFileSync(new URL('cdn.d.ts', folder), `${CDN_TYPES.join('')}declare module '*.css';\n`);
    const compilerOptions = {
      target: 'ES2022',
      module: 'NodeNext',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: [],
      strict: true,
      strictNullChecks: false, // a page knows that its element is there
      noImplicitAny: false,
      skipLibCheck: true,
      noEmit: true,
    };
    writeFileSync(new URL('tsconfig.json', folder), JSON.stringify({ compilerOptions, include: ['.'] }));
    const { status, stdout: output } = spawnSync('npx', ['tsc', '-p', 'test/.cache/documented-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, output);
  });
});
