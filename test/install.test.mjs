/**
 * Installs the packed package as applications do, with npm and `engine-strict`, with pnpm, and with yarn 1: no library
 * is refused or runs an install script, and everything works. Downloads Lit and zod from the registry.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { respondWithImage } from './images.mjs';
import { compile, IMPORT_ALL, installed, manifest, MODULES, npmInstall, pack, root, run } from './packed.mjs';
import { serve } from './servers/loopback.mjs';

const YARN = 'yarn@1.22.22';
const PNPM = 'pnpm@10.0.0';

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

const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];
const hasInstallScript = ({ scripts = {} }) => INSTALL_SCRIPTS.some((name) => name in scripts);

let packed;
before(() => (packed = pack()));
after(() => packed?.remove());

describe('npm install with engine-strict', () => {
  let folder, site;
  before(async () => {
    const server = await serve(async (url, headers) => respond(url, headers));
    site = { address: `http://127.0.0.1:${server.port}`, close: server.close };
    folder = packed.application('with-npm');
    npmInstall(folder, packed.file, '--engine-strict');
  });

  after(() => site.close());

  it('installs no package with an install script', () =>
    assert.deepEqual(installed(folder).filter(hasInstallScript), []));

  it('lets Node import every export', () => run(folder, process.execPath, '-e', IMPORT_ALL));

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
    npmInstall(folder, `@lit-labs/ssr@${version}`, '--ignore-scripts');
    const code = `import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'press-elements/all';
      import { safeUrl } from 'press-elements/data';
      import { dataIsland, prefetch } from 'press-elements/ssr';
      const src = safeUrl('${site.address}/person.json');
      await prefetch([{ kind: 'people', src }]);
      const rendered = await collectResult(render(html\`<press-author-bio src=\${src}></press-author-bio>\`));
      console.log(rendered, dataIsland([{ kind: 'people', src }]));`;
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
    compile(folder);
  });
});

/** Commands of other package managers, which install into an empty folder. */
const OTHERS = {
  'yarn 1': (file, cache) => [YARN, 'add', `file:${file}`, '--non-interactive', '--cache-folder', cache],
  // It lets a package import only what it names in its `package.json`.
  pnpm: (file, cache) => [PNPM, 'add', `file:${file}`, '--store-dir', cache, '--config.engine-strict=true'],
};

for (const [name, command] of Object.entries(OTHERS)) {
  describe(name, () => {
    it('installs the same packages, without an error about engines', () => {
      const folder = packed.application(`with-${name.replace(' ', '-')}`);
      run(folder, 'npx', '--yes', ...command(packed.file, join(packed.work, `${name}-cache`)));
      assert.ok(existsSync(join(folder, 'node_modules/press-elements/dist/index.js')));
      const packages = installed(folder);
      assert.ok(packages.some((library) => library.name === 'lit-html'));
      assert.deepEqual(packages.filter(hasInstallScript), []);
      run(folder, process.execPath, '-e', IMPORT_ALL);
    });
  });
}
