/** Checks Vue and Svelte templates with the frameworks' own checkers, which it downloads from the registry. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { vue, svelte } = manifest.devDependencies;
/** The checkers need a TypeScript that other programs can use. */
const CHECKERS = ['vue-tsc@3.3.14', 'svelte-check@4.7.8', 'typescript@5.9.3', `vue@${vue}`, `svelte@${svelte}`];

function run(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-elements-'));
  cpSync(join(root, 'test/consumers/templates'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'templates', private: true, type: 'module' }));
  const packed = run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  const [{ filename }] = JSON.parse(packed.stdout);
  const { status, stderr } = run(folder, 'npm', 'install', join(folder, filename), ...CHECKERS, '--ignore-scripts');
  assert.equal(status, 0, stderr);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a file that a checker reports, each once. */
const reportedLines = (output, pattern) => {
  const lines = [...output.matchAll(pattern)].map(([, line]) => Number(line));
  return [...new Set(lines)];
};
const linesWithTag = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => (text.includes('<press-') ? [index + 1] : []));

describe('a checker accepts valid attributes, data and events, in both spellings, and reports others', () => {
  it('Vue, with strict templates', () => {
    const { stdout } = run(folder, 'npx', 'vue-tsc', '-p', '.');
    assert.deepEqual(reportedLines(stdout, /^Bad\.vue\((\d+),/gm), linesWithTag('Bad.vue'), stdout);
    assert.doesNotMatch(stdout, /Good/);
  });

  it('Svelte', () => {
    const { stdout } = run(folder, 'npx', 'svelte-check', '--output', 'machine');
    assert.deepEqual(reportedLines(stdout, /"Bad\.svelte" (\d+):/g), linesWithTag('Bad.svelte'), stdout);
    assert.doesNotMatch(stdout, /Good/);
  });
});
