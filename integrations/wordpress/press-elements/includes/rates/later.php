<?php
/**
 * Refreshes rates without letting a reader wait for a bank.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The function that ends the response while PHP continues; empty if this server has none. */
function finish_function(): string {
	foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $name ) {
		if ( function_exists( $name ) ) {
			return $name;
		}
	}
	return '';
}

/**
 * Refreshes the rates of a source when the response has been sent: in the same process if the server can, otherwise in
 * WordPress's cron.
 *
 * @param string $id Name of the source.
 */
function refresh_rates_later( string $id ): void {
	static $ids = array();
	if ( isset( $ids[ $id ] ) || rates_wait( $id ) > 0 ) {
		return;
	}
	$ids[ $id ] = true;
	$finish     = finish_function();
	if ( '' === $finish ) {
		if ( ! wp_next_scheduled( 'press_elements_refresh_rates', array( $id ) ) ) {
			wp_schedule_single_event( time(), 'press_elements_refresh_rates', array( $id ) );
		}
		return;
	}
	$refresh = function () use ( $finish, $id ): void {
		ignore_user_abort( true );
		$finish();
		refresh_rates( $id );
	};
	add_action( 'shutdown', $refresh, 100 );
}

/**
 * Whether readers can use the REST route: some plugins close the REST API for visitors. Only tells for visitors.
 */
function is_rates_route_open(): bool {
	global $wp;
	$route                        = $wp->query_vars['rest_route'] ?? null;
	$wp->query_vars['rest_route'] = '/press-elements/v1/rates';

	/** This filter is documented in wp-includes/rest-api/class-wp-rest-server.php */
	$errors = apply_filters( 'rest_authentication_errors', null );
	if ( null === $route ) {
		unset( $wp->query_vars['rest_route'] );
	} else {
		$wp->query_vars['rest_route'] = $route;
	}
	return ! is_wp_error( $errors );
}
