/**
 * Finds the browsers that tests run in. Chromium: CHROME_PATH, else an installed Chrome or Chromium, else (Linux x64) the headless
 * build that npm shipped, which brings the few shared libraries and the font that a bare container lacks.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const isRoot = process.getuid?.() === 0;

const starts = (path, env = process.env) =>
  spawnSync(path, ['--version', '--no-sandbox'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;

function installedChrome() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  try {
    return Launcher.getInstallations().find((path) => starts(path));
  } catch {
    return undefined;
  }
}

/** Two runs may unpack at the same time: each into a folder of its own, and the first to finish gives the name. */
function unpack(entry, home) {
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'chromium-'));
  // It unpacks into the temporary folder, and its libraries only where it believes itself in Lambda.
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

function shippedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) unpack(entry, home);
  const executablePath = join(home, 'chromium');
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(home, 'fonts');
  if (!starts(executablePath, env))
    env.LD_LIBRARY_PATH = [join(home, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, env, headless: 'shell', sandbox: false };
}

const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @returns {import('puppeteer-core').LaunchOptions} */
export function chrome() {
  const installed = installedChrome();
  const { sandbox = !isRoot && !process.env.CI, ...found } =
    (installed ? { executablePath: installed } : shippedChrome()) ?? {};
  if (!found.executablePath) throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH.');
  return { ...found, args: [...QUIET, ...(sandbox ? [] : ['--no-sandbox'])] };
}

const FIREFOX = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const installedFirefox = () => process.env.FIREFOX_PATH ?? FIREFOX.find((path) => existsSync(path));
export const hasFirefox = () => installedFirefox() !== undefined;

/** @returns {import('puppeteer-core').LaunchOptions} */
export function firefox() {
  const executablePath = installedFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install one, or set FIREFOX_PATH.');
  return { browser: 'firefox', executablePath };
}
