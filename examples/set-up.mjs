/**
 * Prepares examples: copies the article and its pictures into them, and installs their dependencies with this library
 * as the package that would be published. `node examples/set-up.mjs vue react` prepares two, without names all of them.
 * Needs `npm run build` first.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const examples = dirname(fileURLToPath(import.meta.url));
const root = dirname(examples);
const tarball = join(examples, 'press-elements.tgz');
const PICTURES = ['tian-shan-road', 'portrait', 'caspian-harbour', 'steppe-power-lines', 'trolleybus-poplars'];

export const NAMES = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'package.json')));

export const folderOf = (name) => join(examples, name);

/** Frameworks and npm report no usage, ask no questions and look for no updates. */
const ENVIRONMENT = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NG_CLI_COMPLETION: 'false',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
};

/** Without what Node's test runner and this project's own mode would change in them. */
const { NODE_ENV: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env;
export const environment = { ...inherited, ...ENVIRONMENT };

/** Runs a command. Rejects with its output if it fails. */
export async function run(cwd, command, ...args) {
  const options = { cwd, env: environment, shell: process.platform === 'win32', maxBuffer: 1e8 };
  try {
    await promisify(execFile)(command, args, options);
  } catch ({ message, stdout, stderr }) {
    throw new Error(`${message}\n${stdout}\n${stderr}`);
  }
}

/** Packs the built library into `examples/press-elements.tgz`. */
export async function pack() {
  const staging = join(root, 'node_modules/.cache/packed-example');
  mkdirSync(staging, { recursive: true });
  await run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', staging);
  const [file] = readdirSync(staging);
  renameSync(join(staging, file), tarball);
  rmSync(staging, { recursive: true });
}

function copyContent(folder) {
  const pictures = join(folder, 'public/pictures');
  mkdirSync(pictures, { recursive: true });
  for (const name of PICTURES) cpSync(join(root, `demo/pictures/${name}.jpg`), join(pictures, `${name}.jpg`));
  cpSync(join(examples, 'article/article.css'), join(folder, 'public/article.css'));
  if (existsSync(join(folder, 'tsconfig.json')))
    cpSync(join(examples, 'article/article.ts'), join(folder, 'src/article.ts'));
}

const hashOf = (...files) =>
  files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');

/** Replaces the library of an example whose other dependencies are current. */
async function replaceLibrary(folder) {
  const target = join(folder, 'node_modules/press-elements');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await run(target, 'tar', '-xzf', tarball, '--strip-components=1');
}

const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** Installs what the lock file names, unless that was done before, and the newest `press-elements.tgz`. */
async function install(folder) {
  const record = join(folder, 'node_modules/.installed.json');
  const wanted = { lock: hashOf(join(folder, 'package-lock.json')), library: hashOf(tarball) };
  const found = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  if (found.lock !== wanted.lock) await run(folder, 'npm', ...INSTALL);
  else if (found.library !== wanted.library) await replaceLibrary(folder);
  writeFileSync(record, JSON.stringify(wanted));
}

export async function setUp(name) {
  copyContent(folderOf(name));
  await install(folderOf(name));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await pack();
  const names = argv.slice(2);
  for (const name of names.length > 0 ? names : NAMES) await setUp(name);
}
