<?php
/**
 * Keeps the last rates of each source. Only one process at a time requests a source, and after a failure none does for
 * a while.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Seconds for which rates are not requested again. */
const RATES_FRESH = HOUR_IN_SECONDS;

/** Seconds for which the last rates are shown if the source is down. */
const RATES_KEPT = 30 * DAY_IN_SECONDS;

/** Seconds until another process may request the source. It is longer than two requests take. */
const RATES_LOCK = MINUTE_IN_SECONDS;

/** Seconds after a first failure. They double with each further one. */
const RATES_FIRST_WAIT = 5 * MINUTE_IN_SECONDS;

/** Seconds after many failures. */
const RATES_MAX_WAIT = 2 * HOUR_IN_SECONDS;

/**
 * The last rates of a source: `table`, `checked` (when the source was last read) and `changed` (when it first sent
 * this table), in seconds since 1970. Null if there are none, or if they are from another URL.
 *
 * @param string $id Name of the source.
 * @return array{table: array, checked: int, changed: int, url: string}|null
 */
function cached_rates( string $id ): ?array {
	$entry  = get_transient( "press_elements_rates_$id" );
	$source = proxied_rate_sources()[ $id ] ?? array();
	return is_array( $entry ) && ( $source['url'] ?? '' ) === ( $entry['url'] ?? null ) ? $entry : null;
}

/**
 * Whether rates need not be requested again.
 *
 * @param array|null $entry See {@see cached_rates()}.
 */
function are_fresh_rates( ?array $entry ): bool {
	return null !== $entry && time() - $entry['checked'] < RATES_FRESH;
}

/**
 * Stores the rates of a source.
 *
 * @param string $id    Name of the source.
 * @param array  $table The rates.
 */
function store_rates( string $id, array $table ): void {
	$last    = cached_rates( $id );
	$is_same = null !== $last && $last['table'] === $table;
	$entry   = array(
		'table'   => $table,
		'checked' => time(),
		'changed' => $is_same ? $last['changed'] : time(),
		'url'     => proxied_rate_sources()[ $id ]['url'],
	);
	set_transient( "press_elements_rates_$id", $entry, RATES_KEPT );
	delete_transient( "press_elements_rates_wait_$id" );
}

/**
 * Seconds until the source may be requested again after failures; 0 if it may be requested now.
 *
 * @param string $id Name of the source.
 */
function rates_wait( string $id ): int {
	$wait = get_transient( "press_elements_rates_wait_$id" );
	return is_array( $wait ) ? max( 0, $wait['until'] - time() ) : 0;
}

/**
 * Remembers a failure.
 *
 * @param string $id Name of the source.
 */
function note_rates_failure( string $id ): void {
	$last     = get_transient( "press_elements_rates_wait_$id" );
	$failures = is_array( $last ) ? $last['failures'] + 1 : 1;
	$wait     = array(
		'failures' => $failures,
		'until'    => time() + (int) min( RATES_FIRST_WAIT * 2 ** min( $failures - 1, 10 ), RATES_MAX_WAIT ),
	);
	set_transient( "press_elements_rates_wait_$id", $wait, DAY_IN_SECONDS );
}

/**
 * Takes the lock of a source. Transients cannot be added by only one of two processes, but rows and entries of the
 * object cache can.
 *
 * @param string $id Name of the source.
 * @return bool Whether no other process has it.
 */
function lock_rates( string $id ): bool {
	global $wpdb;
	$name = "press_elements_rates_lock_$id";
	if ( wp_using_ext_object_cache() ) {
		return wp_cache_add( $name, 1, 'press_elements', RATES_LOCK );
	}
	$name    = "_transient_$name";
	$is_old  = "DELETE FROM $wpdb->options WHERE option_name = %s AND option_value < %d";
	$is_mine = "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %d, 'no')";
	// phpcs:disable WordPress.DB -- The options' functions would read a cache.
	$wpdb->query( $wpdb->prepare( $is_old, $name, time() - RATES_LOCK ) );
	return 1 === $wpdb->query( $wpdb->prepare( $is_mine, $name, time() ) );
	// phpcs:enable
}

/**
 * Gives the lock back.
 *
 * @param string $id Name of the source.
 */
function unlock_rates( string $id ): void {
	global $wpdb;
	$name = "press_elements_rates_lock_$id";
	if ( wp_using_ext_object_cache() ) {
		wp_cache_delete( $name, 'press_elements' );
		return;
	}
	// phpcs:ignore WordPress.DB -- See above.
	$wpdb->delete( $wpdb->options, array( 'option_name' => "_transient_$name" ) );
}

/**
 * Whether the rates are old, and the source has not just failed.
 *
 * @param string $id Name of the source.
 */
function may_request_rates( string $id ): bool {
	return ! are_fresh_rates( cached_rates( $id ) ) && 0 === rates_wait( $id );
}

/**
 * Makes the next functions read what other processes have stored.
 *
 * @param string $id Name of the source.
 */
function forget_rates_of_this_process( string $id ): void {
	wp_cache_delete( 'notoptions', 'options' );
	foreach ( array( "press_elements_rates_$id", "press_elements_rates_wait_$id" ) as $name ) {
		wp_cache_delete( "_transient_$name", 'options' );
		wp_cache_delete( "_transient_timeout_$name", 'options' );
	}
}

/**
 * Requests the rates of a source, unless they are fresh, another process does it, or the source has just failed.
 *
 * @param string $id Name of the source.
 */
function refresh_rates( string $id ): void {
	$source = proxied_rate_sources()[ $id ] ?? null;
	if ( null === $source || ! may_request_rates( $id ) || ! lock_rates( $id ) ) {
		return;
	}
	// Another process may have requested it since.
	forget_rates_of_this_process( $id );
	if ( may_request_rates( $id ) ) {
		$table = request_rates( $source );
		if ( is_wp_error( $table ) ) {
			note_rates_failure( $id );
		} else {
			store_rates( $id, $table );
		}
	}
	unlock_rates( $id );
}
add_action( 'press_elements_refresh_rates', __NAMESPACE__ . '\refresh_rates' );
