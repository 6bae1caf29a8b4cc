/** The plugin when it is deactivated and deleted, on one site and in a network of sites. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open } from '../../open-page.mjs';
import { startWordPress } from './start-wordpress.mjs';

const BUILD = fileURLToPath(new URL('../../../../integrations/wordpress/build/press-elements', import.meta.url));
const PLUGIN = 'press-elements/press-elements.php';
const ADMIN =
  "require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';";

/** What the plugin stores, while it is active. */
const STORE = `
  update_option('press_elements', ['theme' => 'tabloid']);
  set_transient('press_elements_rates_nbkr', ['a'], 3600);
  set_transient('press_elements_rates_wait_nbkr', 5, 3600);
  wp_schedule_single_event(time() + 3600, 'press_elements_refresh_rates', ['nbkr']);`;

/** Everything with the plugin’s name in the tables of a site. Posts are the site’s own. */
const FOUND = `
  global $wpdb;
  $found = [];
  foreach ($wpdb->get_results("SELECT option_name, option_value FROM $wpdb->options") as $option)
    if (str_contains("$option->option_name $option->option_value", 'press_elements')) $found[] = $option->option_name;
  foreach (['postmeta', 'usermeta', 'termmeta', 'commentmeta'] as $table)
    foreach ($wpdb->get_col("SELECT meta_key FROM {$wpdb->$table}") as $key)
      if (str_contains($key, 'press')) $found[] = $key;
  echo json_encode($found);`;

describe('the plugin on one site', () => {
  let wordpress, article;
  before(async () => {
    wordpress = await startWordPress('lifecycle', { theme: 'classic' });
    const content = `Before.

<press-author-bio><p>Aida writes about water.</p></press-author-bio>

<!-- wp:press-elements/article-hero /-->

After.`;
    article = wordpress.php(`echo wp_insert_post(['post_title' => 'Article', 'post_status' => 'publish',
      'post_author' => ${wordpress.seed.users.davide}, 'post_content' => ${JSON.stringify(content)}]);`);
    wordpress.php(STORE);
  });
  after(() => wordpress?.close());

  it('writes nothing into the tables but its option, its transients and its planned requests', async () => {
    const { page } = await open(wordpress.browser, `${wordpress.url}/?p=${article}`);
    await page.close();
    const names = JSON.parse(wordpress.php(FOUND)).filter(
      (name) => !/^_transient_(?:timeout_)?press_elements_/.test(name),
    );
    assert.deepEqual(names.sort(), ['cron', 'press_elements']);
  });

  it('leaves a readable article when an administrator deactivates it', async () => {
    const page = await wordpress.logIn('admin', '/wp-admin/plugins.php');
    await Promise.all([page.waitForNavigation(), page.click('#deactivate-press-elements')]);
    assert.match(await page.$eval('#message, .notice', (notice) => notice.textContent), /deactivated/i);
    await page.browserContext().close();
    const { page: reader, errors } = await open(wordpress.browser, `${wordpress.url}/?p=${article}`);
    const text = await reader.$eval('article', (element) => element.innerText);
    for (const part of ['Before.', 'Aida writes about water.', 'After.']) assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /wp:press|fatal|critical/i);
    assert.deepEqual(
      errors.filter((error) => !error.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
    assert.equal(await reader.$('script[src*="press-elements"]'), null);
    await reader.close();
    assert.equal(
      wordpress.php("echo json_encode(wp_next_scheduled('press_elements_refresh_rates', ['nbkr']));"),
      'false',
    );
    assert.equal(wordpress.php("echo get_option('press_elements')['theme'];"), 'tabloid');
  });

  it('works again when it is activated', async () => {
    wordpress.php(`${ADMIN} activate_plugin('${PLUGIN}');`);
    const { page } = await open(wordpress.browser, `${wordpress.url}/?p=${article}`);
    await page.waitForSelector('press-author-bio:defined');
    await page.close();
  });

  it('leaves nothing behind when it is deleted', () => {
    wordpress.php(`${ADMIN} ${STORE} deactivate_plugins('${PLUGIN}');`);
    wordpress.php(`${ADMIN} WP_Filesystem(); echo json_encode(delete_plugins(['${PLUGIN}']));`);
    assert.equal(wordpress.php(`echo file_exists(WP_PLUGIN_DIR . '/press-elements') ? 'there' : 'gone';`), 'gone');
    assert.deepEqual(JSON.parse(wordpress.php(FOUND)), []);
    assert.match(wordpress.php(`echo get_post(${article})->post_content;`), /<press-author-bio>/);
  });
});

describe('the plugin in a network of sites', () => {
  let wordpress, config, original, second;
  before(async () => {
    wordpress = await startWordPress('network', { plugin: false, theme: 'classic' });
    config = `${wordpress.workdir}/site/wp-config.php`;
    original = readFileSync(config, 'utf8');
    const host = new URL(wordpress.url).host;
    wordpress.php(`
      define('WP_INSTALLING_NETWORK', true);
      require_once ABSPATH . 'wp-admin/includes/upgrade.php';
      require_once ABSPATH . 'wp-admin/includes/network.php';
      foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
      install_network();
      populate_network(1, '${host}', 'admin@example.test', 'Network', '/', false);`);
    writeFileSync(
      config,
      original.replace(
        '<?php',
        `<?php
$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_HOST'] ?? '${host}';
$_SERVER['REQUEST_URI'] = $_SERVER['REQUEST_URI'] ?? '/';
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );`,
      ),
    );
    second = wordpress.php(`echo wp_insert_site(['domain' => '${host}', 'path' => '/second/', 'user_id' => 1]);`);
    cpSync(BUILD, `${wordpress.workdir}/site/wp-content/plugins/press-elements`, { recursive: true });
    wordpress.php(
      `${ADMIN} $error = activate_plugin('${PLUGIN}', '', true); if ($error) { print_r($error); exit(1); }`,
    );
  });
  after(() => {
    writeFileSync(config, original);
    return wordpress?.close();
  });

  it('lets an administrator of a site, who may not write any HTML there, save the tags', () => {
    const tag = '<press-author-bio name="Ada"></press-author-bio><b>b</b><script>1</script>';
    assert.equal(
      wordpress.php(`
        switch_to_blog(${second});
        $user = wpmu_create_user('siteadmin', 'test-only-password', 'site@example.test');
        add_user_to_blog(${second}, $user, 'administrator');
        wp_set_current_user($user);
        kses_init();
        $id = wp_insert_post(['post_title' => 'A', 'post_content' => '${tag}']);
        echo get_post($id)->post_content;`),
      '<press-author-bio name="Ada"></press-author-bio><b>b</b>1',
    );
  });

  it('leaves nothing behind on any site when it is deleted', () => {
    const onBoth = (code) =>
      `foreach ([1, ${second}] as $site) { switch_to_blog($site); ${code} restore_current_blog(); }`;
    wordpress.php(onBoth(STORE));
    assert.equal(wordpress.php(onBoth("echo get_option('press_elements')['theme'];")), 'tabloidtabloid');
    wordpress.php(`${ADMIN} deactivate_plugins('${PLUGIN}', false, true);`);
    wordpress.php(`${ADMIN} WP_Filesystem(); echo json_encode(delete_plugins(['${PLUGIN}']));`);
    assert.equal(wordpress.php(onBoth(FOUND)), '[][]');
  });
});
