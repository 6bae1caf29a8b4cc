/**
 * Installs the packed package as applications do, with npm and `engine-strict`, and with yarn 1: no library is refused
 * or runs an install script, and everything works. Downloads Lit and zod from the registry.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { respondWithImage } from './images.mjs';
import { serve } from './servers/loopback.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const YARN = 'yarn@1.22.22';
/** The modules of the package, without the one for React, which needs React. */
const MODULES = Object.entries(manifest.exports)
  .filter(([name, { default: file }]) => file?.endsWith('.js') && name !== './react')
  .map(([name]) => join(manifest.name, name));

function run(cwd, command, ...args) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs a module while this process serves what it requests. Returns what it prints. */
async function runModule(cwd, code) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd });
  const [printed, errors] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
  assert.equal(errors.join(''), '');
  return printed.join('');
}

const PERSON = JSON.stringify({ name: 'Davide Cancarini' });
const respond = (url, headers) =>
  url.pathname === '/person.json'
    ? { status: 200, headers: { 'content-type': 'application/json' }, body: PERSON }
    : respondWithImage(url, headers);

/** The `package.json` of every installed package. */
const installed = (folder) =>
  readdirSync(join(folder, 'node_modules'), { recursive: true })
    .filter((path) => /(?:^|[/\\])(?:@[^/\\]+[/\\])?[^/\\]+[/\\]package\.json$/.test(path))
    .map((path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')))
    .filter(({ name, version }) => name && version);

const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];
const hasInstallScript = ({ scripts = {} }) => INSTALL_SCRIPTS.some((name) => name in scripts);

let work, packed;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'press-elements-'));
  [packed] = JSON.parse(run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', work));
});
after(() => rmSync(work, { recursive: true, force: true }));

function application(name) {
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', private: true, type: 'module' }),
  );
  return folder;
}

describe('the packed files', () => {
  it('are listed', (test) => {
    const bytesOf = new Map();
    for (const { path, size } of packed.files) {
      const folder = path.startsWith('dist/') && path.split('/').length > 2 ? path.split('/', 2).join('/') : path;
      bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + size);
    }
    test.diagnostic(`${packed.size} bytes packed, ${packed.unpackedSize} unpacked, ${packed.files.length} files`);
    for (const [folder, bytes] of bytesOf) test.diagnostic(`${String(bytes).padStart(9)} ${folder}`);
    for (const { path } of packed.files) assert.doesNotMatch(path, /node_modules|\.test\.|storybook|(?<!\.d)\.ts$/);
  });
});

describe('npm install with engine-strict', () => {
  let folder, site;
  before(async () => {
    const server = await serve(async (url, headers) => respond(url, headers));
    site = { address: `http://127.0.0.1:${server.port}`, close: server.close };
    folder = application('with-npm');
    run(folder, 'npm', 'install', join(work, packed.filename), '--engine-strict', '--no-audit', '--no-fund');
  });

  after(() => site.close());

  it('installs no package with an install script', () =>
    assert.deepEqual(installed(folder).filter(hasInstallScript), []));

  it('lets Node import every export', () =>
    run(folder, process.execPath, '-e', MODULES.map((name) => `await import('${name}');`).join('')));

  it('lets Node load data, which downloads the parts that it needs', async () => {
    const code = `import { load, safeUrl } from 'press-elements/data';
      const { data } = await load({ kind: 'people', src: safeUrl('${site.address}/person.json') });
      console.log(data[0].name);`;
    assert.equal(await runModule(folder, code), 'Davide Cancarini\n');
  });

  it('lets Node read the credit in an image file, with the libraries in the package', async () => {
    const code = `import { readImageCredit } from 'press-elements/image-credit';
      const { creator } = await readImageCredit('${site.address}/images/xmp.jpg');
      console.log(creator[0].name);`;
    assert.equal(await runModule(folder, code), 'Айгүл Төлөгөнова\n');
  });

  it('renders on a server, with all parts at the first render', async () => {
    const { '@lit-labs/ssr': version } = manifest.devDependencies;
    run(folder, 'npm', 'install', `@lit-labs/ssr@${version}`, '--no-audit', '--no-fund', '--ignore-scripts');
    const code = `import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'press-elements/all';
      import { safeUrl } from 'press-elements/data';
      import { dataIsland, prefetch } from 'press-elements/ssr';
      const src = safeUrl('${site.address}/person.json');
      await prefetch([{ kind: 'people', src }]);
      const rendered = await collectResult(render(html\`<press-author-bio src=\${src}></press-author-bio>\`));
      console.log(rendered, dataIsland());`;
    const page = await runModule(folder, code);
    assert.match(
      page,
      /<template shadowroot="open"[^]*Davide Cancarini[^]*<\/template>[^]*<script[^]*Davide Cancarini/,
    );
  });

  it('has types that need no other package', () => {
    copyFileSync(join(root, 'test/consumers/elements.ts'), join(folder, 'elements.ts'));
    writeFileSync(join(folder, 'all.ts'), MODULES.map((name) => `export type * from '${name}';`).join('\n'));
    copyFileSync(join(root, 'test/consumers/tsconfig.json'), join(folder, 'tsconfig.json'));
    run(folder, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
  });
});

describe('yarn 1', () => {
  it('installs the same packages, without an error about engines', () => {
    const folder = application('with-yarn');
    const cache = join(work, 'yarn-cache');
    const file = `file:${join(work, packed.filename)}`;
    run(folder, 'npx', '--yes', YARN, 'add', file, '--non-interactive', '--cache-folder', cache);
    assert.ok(existsSync(join(folder, 'node_modules/press-elements/dist/index.js')));
    assert.deepEqual(installed(folder).filter(hasInstallScript), []);
    run(folder, process.execPath, '-e', MODULES.map((name) => `await import('${name}');`).join(''));
  });
});
