/** Packs the built package, and installs it in new applications, as the registry's users do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The modules of the package, without the one for React, which needs React. */
export const MODULES = Object.entries(manifest.exports)
  .filter(([name, { default: file }]) => file?.endsWith('.js') && name !== './react')
  .map(([name]) => join(manifest.name, name).replaceAll('\\', '/'));

/** Code that imports all of them. */
export const IMPORT_ALL = MODULES.map((name) => `await import('${name}');`).join('');

/** Runs a command to its end. Returns what it prints. */
export function run(cwd, command, ...args) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

export const npmInstall = (cwd, ...args) => run(cwd, 'npm', 'install', ...args, '--no-audit', '--no-fund');

export const compile = (cwd) => run(cwd, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');

/** The `package.json` of every installed package. */
export const installed = (folder) =>
  readdirSync(join(folder, 'node_modules'), { recursive: true })
    .filter((path) => /(?:^|[/\\])(?:@[^/\\]+[/\\])?[^/\\]+[/\\]package\.json$/.test(path))
    .map((path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')))
    .filter(({ name, version }) => name && version);

/** @returns The packed file, a function that creates an empty application, and one that removes everything. */
export function pack() {
  const work = mkdtempSync(join(tmpdir(), 'press-elements-'));
  const [{ filename }] = JSON.parse(run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', work));
  function application(name) {
    const folder = join(work, name);
    mkdirSync(folder);
    const description = { name, version: '1.0.0', private: true, type: 'module' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
    return folder;
  }
  return {
    file: join(work, filename),
    work,
    application,
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
