<?php
/**
 * Plugin Name:       Press Elements
 * Description:       Blocks for news articles: exchange rates, authors, suggested articles, pictures with credit.
 * Version:           0.2.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            Press Elements contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       press-elements
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.2.0';

/** The file of the plugin, which WordPress knows it by. */
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/tags.php';
require __DIR__ . '/includes/settings/settings.php';
require __DIR__ . '/includes/settings/settings-page.php';
require __DIR__ . '/includes/settings/privacy.php';
require __DIR__ . '/includes/loading.php';
require __DIR__ . '/includes/early-loading.php';
require __DIR__ . '/includes/deactivation.php';
require __DIR__ . '/includes/rates/sources.php';
require __DIR__ . '/includes/rates/table.php';
require __DIR__ . '/includes/rates/bank-tables.php';
require __DIR__ . '/includes/rates/data-sets.php';
require __DIR__ . '/includes/rates/request.php';
require __DIR__ . '/includes/rates/cache.php';
require __DIR__ . '/includes/rates/later.php';
require __DIR__ . '/includes/rates/pairs.php';
require __DIR__ . '/includes/rates/figures.php';
require __DIR__ . '/includes/rates/route.php';
require __DIR__ . '/includes/rates/ticker.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/block-style.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/patterns.php';
require __DIR__ . '/includes/messages.php';
require __DIR__ . '/includes/once.php';
require __DIR__ . '/includes/structured-data.php';
require __DIR__ . '/includes/article-hero/content.php';
require __DIR__ . '/includes/author-bio/content.php';
require __DIR__ . '/includes/suggested-articles/content.php';
require __DIR__ . '/includes/pasting/pasted-tags.php';
require __DIR__ . '/includes/pasting/allowed-html.php';
require __DIR__ . '/includes/pasting/paragraphs.php';
require __DIR__ . '/includes/pasting/shortcodes.php';
require __DIR__ . '/includes/pasting/classic-editor.php';
