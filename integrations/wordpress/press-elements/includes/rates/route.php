<?php
/**
 * The REST route of exchange rates: `/wp-json/press-elements/v1/rates?source=nbkr`. It sends the rates of a source in
 * the library's own JSON, so that readers need no permission of that source (CORS).
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The URL of a source's rates on this site.
 *
 * @param string $id Name of the source.
 */
function rates_url( string $id ): string {
	return add_query_arg( 'source', rawurlencode( $id ), rest_url( 'press-elements/v1/rates' ) );
}

/**
 * A table in the library's own JSON.
 *
 * @param string  $id    Name of the source.
 * @param string  $as_of When the rates were published.
 * @param array[] $rates The rates.
 */
function rates_json( string $id, string $as_of, array $rates ): array {
	$source = proxied_rate_sources()[ $id ];
	return array(
		'asOf'   => $as_of,
		'source' => array_filter(
			array(
				'name' => $source['name'],
				'url'  => esc_url_raw( $source['link'] ?? '' ),
			)
		),
		'rates'  => $rates,
	);
}

/**
 * An error as a response that nobody stores.
 *
 * @param \WP_Error $error   The error.
 * @param string[]  $headers More headers.
 */
function rates_error( \WP_Error $error, array $headers = array() ): \WP_REST_Response {
	$response = rest_convert_error_to_response( $error );
	$response->set_headers( array( 'Cache-Control' => 'no-store' ) + $headers );
	return $response;
}

/** The response to a source that is not in the list. */
function unknown_rate_source(): \WP_REST_Response {
	$ids = array_keys( proxied_rate_sources() );
	/* translators: %s: list of names such as nbkr, nbk. */
	$message = sprintf( __( 'The parameter “source” has to be one of: %s.', 'press-elements' ), implode( ', ', $ids ) );
	$data    = array(
		'status'  => 400,
		'sources' => $ids,
	);
	return rates_error( new \WP_Error( 'press_elements_unknown_source', $message, $data ) );
}

/**
 * Whether the client has this version. Servers that compress add a suffix to the name of a version.
 *
 * @param string $accepted The header `If-None-Match`.
 * @param string $version  The version, without quotes.
 */
function has_version( string $accepted, string $version ): bool {
	return 1 === preg_match( '/^\*$|"' . preg_quote( $version, '/' ) . '(-[a-z]+)?"/', trim( $accepted ) );
}

/**
 * The response with the rates of a source.
 *
 * @param \WP_REST_Request $request The request.
 */
function respond_with_rates( \WP_REST_Request $request ): \WP_REST_Response {
	$id = $request->get_param( 'source' );
	if ( ! is_string( $id ) || ! isset( proxied_rate_sources()[ $id ] ) ) {
		return unknown_rate_source();
	}
	refresh_rates( $id );
	$entry = cached_rates( $id );
	if ( null === $entry ) {
		$message = __( 'The source does not respond, and it has not responded before.', 'press-elements' );
		$error   = new \WP_Error( 'press_elements_no_rates', $message, array( 'status' => 503 ) );
		return rates_error( $error, array( 'Retry-After' => (string) max( 2, rates_wait( $id ) ) ) );
	}

	$json    = rates_json( $id, $entry['table']['asOf'], $entry['table']['rates'] );
	$age     = max( 0, time() - $entry['checked'] );
	$version = md5( wp_json_encode( $json ) );
	$is_same = has_version( (string) $request->get_header( 'if_none_match' ), $version );
	// Caches subtract the age. Old rates, whose source is down, may be kept for some minutes.
	$max_age = are_fresh_rates( $entry ) ? RATES_FRESH : $age + RATES_FIRST_WAIT;
	$headers = array(
		'Cache-Control' => "public, max-age=$max_age",
		'Age'           => (string) $age,
		'ETag'          => "W/\"$version\"",
		'Last-Modified' => gmdate( 'D, d M Y H:i:s', $entry['changed'] ) . ' GMT',
	);
	return new \WP_REST_Response( $is_same ? null : $json, $is_same ? 304 : 200, $headers );
}

/** Registers the route. */
function register_rates_route(): void {
	$route = array(
		'methods'             => 'GET',
		'callback'            => __NAMESPACE__ . '\respond_with_rates',
		'permission_callback' => '__return_true',
	);
	register_rest_route( 'press-elements/v1', '/rates', $route );
}
add_action( 'rest_api_init', __NAMESPACE__ . '\register_rates_route' );
