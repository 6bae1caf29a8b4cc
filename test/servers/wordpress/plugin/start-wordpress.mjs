/** Starts a real WordPress of its own for the tests of the plugin: with users of each role, two themes, and helpers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, launch } from '../../open-page.mjs';

const root = new URL('../../../../', import.meta.url);
const path = (url) => fileURLToPath(url);
const script = (name) => path(new URL(`../${name}`, import.meta.url));
const BUILD = new URL('integrations/wordpress/build/', root);
/** The script in the plugin, and the one it was copied from. */
const SCRIPTS = [
  new URL('press-elements/assets/press-elements.js', BUILD),
  new URL('dist/cdn/press-elements.js', root),
];
export const PLUGIN_ZIP = path(new URL('press-elements.zip', BUILD));

/** What fills a WordPress: the scripts, and the pictures of its posts. */
const SEED = ['test/servers/wordpress/', 'demo/pictures/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((file) => /\.(php|sh|jpg)$/.test(file))
    .map((file) => new URL(folder + file, root)),
);

/** Starts a WordPress in a folder, which it fills, or copies from a folder that has been filled. */
function up(workdir, port, filled = '') {
  const { status } = spawnSync(script('up.sh'), [workdir, String(port), filled], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  assert.equal(status, 0, 'WordPress did not start');
}

const down = (workdir) => spawnSync(script('down.sh'), [workdir]);

/** The folder of a filled WordPress, which all tests copy. */
async function filledFolder() {
  const hash = createHash('sha256');
  for (const file of SEED) hash.update(readFileSync(file));
  const folder = path(new URL(`node_modules/.cache/wordpress-filled-${hash.digest('hex').slice(0, 8)}`, root));
  if (!existsSync(`${folder}/port`)) {
    up(folder, await freePort());
    down(folder);
  }
  return folder;
}

/** The password of each user. */
const PASSWORD = 'test-only-password';

/**
 * @param {string} name Name of the folder in which this WordPress lives, so that tests don't share a database.
 * @param {{ plugin?: boolean; theme?: 'classic' | 'block' }} options `plugin`: whether the plugin is installed and
 *   active. Default: true. `theme`: default is Twenty Twenty-Five, a block theme.
 */
export async function startWordPress(name, { plugin = true, theme = 'block' } = {}) {
  const workdir = path(new URL(`node_modules/.cache/wordpress-${name}`, root));
  const filled = await filledFolder();
  const port = await freePort();
  up(workdir, port, filled);
  const url = `http://127.0.0.1:${port}`;
  const seed = JSON.parse(readFileSync(`${workdir}/seed.json`, 'utf8'));
  const content = `${workdir}/site/wp-content`;
  rmSync(`${content}/mu-plugins/mu-press-elements.php`); // The other tests paste the tags into the theme.
  rmSync(`${content}/plugins/press-elements`, { recursive: true, force: true });
  mkdirSync(`${content}/themes`, { recursive: true });
  cpSync(path(new URL('classic-theme', import.meta.url)), `${content}/themes/classic`, { recursive: true });

  /** Runs PHP inside WordPress, and returns what it prints. */
  function php(code) {
    const run = spawnSync('php', ['-d', 'memory_limit=512M', '-r', `require '${workdir}/site/wp-load.php'; ${code}`], {
      encoding: 'utf8',
      env: { ...process.env, WP_URL: url },
    });
    assert.equal(run.status, 0, run.stderr + run.stdout);
    return run.stdout;
  }

  php(`
    foreach (['editor', 'author', 'contributor'] as $role)
      wp_insert_user(['user_login' => $role, 'user_pass' => '${PASSWORD}', 'role' => $role,
        'user_email' => "$role@example.test"]);
    wp_set_password('${PASSWORD}', 1);
  `);
  if (theme === 'classic') php("switch_theme('classic');");
  if (plugin) {
    const [own, built] = SCRIPTS.map((url) => readFileSync(url, 'utf8'));
    assert.ok(own === built, 'The plugin has the script of an earlier build. Run npm run build:wordpress.');
    cpSync(path(new URL('press-elements', BUILD)), `${content}/plugins/press-elements`, { recursive: true });
    php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      echo activate_plugin('press-elements/press-elements.php');`);
  }
  const browser = await launch();

  return {
    url,
    seed,
    browser,
    php,
    workdir,
    /** Opens a page as a user who has logged in, in a browser context of its own. Close `page.browserContext()`. */
    async logIn(user, address = '/wp-admin/') {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${url}/wp-login.php?redirect_to=${encodeURIComponent(url + address)}`);
      // Not typed: the page's own script moves the focus.
      await page.$eval('#user_login', (field, value) => (field.value = value), user);
      await page.$eval('#user_pass', (field, value) => (field.value = value), PASSWORD);
      await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
      return page;
    },
    async close() {
      await browser.close();
      down(workdir);
    },
  };
}
