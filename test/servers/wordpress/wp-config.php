<?php
// Only for the test site: on loopback, with temporary data.
$env = static fn(string $k, string $d): string => getenv($k) !== false && getenv($k) !== '' ? getenv($k) : $d;
foreach (['DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST'] as $k) {
    define($k, 'unused');                              // required by WordPress, ignored by the SQLite drop-in
}
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('DB_DIR', __DIR__ . '/wp-content/database/');
define('DB_FILE', '.ht.sqlite');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $k) {
    define($k, 'test-only-' . $k);
}
$table_prefix = 'wp_';
define('WP_HOME', $env('WP_URL', 'http://127.0.0.1:8088'));
define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_URL', WP_HOME . '/wp-content');     // wp_upload_dir() needs it while the options table is empty
define('WP_DEBUG', false);
define('WP_DEBUG_DISPLAY', false);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_AUTO_UPDATE_CORE', false);
define('WP_ENVIRONMENT_TYPE', 'local');                // allows application passwords without https
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
@ini_set('display_errors', '0');
error_reporting(E_ALL & ~E_DEPRECATED & ~E_NOTICE);
require_once ABSPATH . 'wp-settings.php';
