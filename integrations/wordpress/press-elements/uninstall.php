<?php
/**
 * Removes what the plugin has stored when it is deleted: one option, and the rates that it keeps for a while. Posts
 * stay as they are.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$press_elements_clean_site = function (): void {
	global $wpdb;
	delete_option( 'press_elements' );
	wp_unschedule_hook( 'press_elements_refresh_rates' );
	// WordPress has no function that lists transients. Those in an external object cache expire.
	$prefix = '_transient_';
	$like   = $wpdb->esc_like( $prefix . 'press_elements_' ) . '%';
	$query  = $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $like );
	$names  = $wpdb->get_col( $query );
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( $prefix ) ) );
	}
};

if ( is_multisite() ) {
	$press_elements_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $press_elements_sites as $press_elements_site ) {
		switch_to_blog( $press_elements_site );
		$press_elements_clean_site();
		restore_current_blog();
	}
} else {
	$press_elements_clean_site();
}
