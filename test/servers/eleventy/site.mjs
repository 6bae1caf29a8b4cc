/** Installs Eleventy in this folder if necessary, and builds the site. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../../../node_modules/.cache/eleventy/', import.meta.url));

function run(command, args, env = process.env) {
  const { status } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}

function install() {
  const installed = `${cwd}node_modules/.package-lock.json`;
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${cwd}package-lock.json`).mtimeMs)
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']);
}

/** Runs Eleventy, which writes its errors to this process. @param {string[]} args */
export function build(args, env = {}) {
  install();
  run('npm', ['run', '--silent', 'build', '--', ...args], { ...process.env, ...env });
}

/**
 * @param {string} url The URL of the site, because feeds contain absolute URLs.
 * @returns {string} The folder of the built site.
 */
export function buildSite(url) {
  rmSync(output, { recursive: true, force: true });
  build([`--output=${output}`], { SITE_URL: url });
  return output;
}
