<?php
/**
 * What ends when the plugin is deactivated. What it has stored stays until it is deleted, see `uninstall.php`.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Forgets planned requests of rates, which nobody would make. */
function forget_planned_requests(): void {
	wp_unschedule_hook( 'press_elements_refresh_rates' );
}
register_deactivation_hook( PLUGIN_FILE, __NAMESPACE__ . '\forget_planned_requests' );
