/**
 * Finds the browsers for the tests. Chromium: CHROME_PATH, otherwise an installed Chrome or Chromium, otherwise (Linux
 * x64) the headless build from npm, which includes the shared libraries and the font that a minimal container lacks.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const isRoot = process.getuid?.() === 0;

const canStart = (path, env = process.env) =>
  spawnSync(path, ['--version', '--no-sandbox'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;

function installedChrome() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  try {
    return Launcher.getInstallations().find((path) => canStart(path));
  } catch {
    return undefined;
  }
}

/** Two processes may unpack at the same time: each uses a folder of its own, and the first one to finish renames it. */
function unpackChromium(entry, home) {
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'chromium-'));
  // The package unpacks into TMPDIR, and unpacks its libraries only on AWS Lambda.
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `import c from ${JSON.stringify(entry)}; await c.executablePath();`],
    {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  try {
    renameSync(staging, home);
  } catch {
    rmSync(staging, { recursive: true, force: true });
  }
}

function npmChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) unpackChromium(entry, home);
  const executablePath = join(home, 'chromium');
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(home, 'fonts');
  if (!canStart(executablePath, env))
    env.LD_LIBRARY_PATH = [join(home, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, env, headless: 'shell', sandbox: false };
}

const ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The headless build from npm with its own fonts only, whatever is installed: the same pictures on every machine.
 *
 * @returns {import('puppeteer-core').LaunchOptions | undefined} `undefined` where there is no such build.
 */
export function bundledChrome() {
  const found = npmChrome();
  if (!found) return undefined;
  const fonts = join(dirname(found.executablePath), 'fonts');
  const config = join(fonts, 'only-these.conf');
  writeFileSync(config, `<fontconfig><dir>${fonts}</dir><cachedir>${join(fonts, 'cache')}</cachedir></fontconfig>`);
  const env = { ...found.env, FONTCONFIG_FILE: config };
  return { ...found, env, args: [...ARGS, '--no-sandbox', '--font-render-hinting=none', '--lang=en-US'] };
}

/** @returns {import('puppeteer-core').LaunchOptions} */
export function chrome() {
  const installed = installedChrome();
  const found = installed ? { executablePath: installed } : npmChrome();
  if (!found) throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH.');
  const { sandbox = !isRoot && !process.env.CI, ...options } = found;
  return { ...options, args: sandbox ? ARGS : [...ARGS, '--no-sandbox'] };
}

const FIREFOX_PATHS = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const installedFirefox = () => process.env.FIREFOX_PATH ?? FIREFOX_PATHS.find((path) => existsSync(path));
export const hasFirefox = () => installedFirefox() !== undefined;

/** @returns {import('puppeteer-core').LaunchOptions} */
export function firefox() {
  const executablePath = installedFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install one, or set FIREFOX_PATH.');
  return { browser: 'firefox', executablePath };
}
