<?php
/**
 * Requests the table of a source.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Tables have less than 100 KB. */
const MAX_RATES_BYTES = 524288;

/** Seconds that a source has for its response. */
const RATES_TIMEOUT = 8;

/** A source may redirect to another path on its host, with or without `www.`. */
const MAX_RATES_REDIRECTS = 2;

/**
 * The host of a URL without `www.`; empty unless the URL begins with https.
 *
 * @param string $url The URL.
 */
function secure_host( string $url ): string {
	$is_secure = 'https' === wp_parse_url( $url, PHP_URL_SCHEME );
	return $is_secure ? preg_replace( '/^www\./', '', strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) ) ) : '';
}

/**
 * Requests a URL.
 *
 * @param string $url       The URL.
 * @param int    $redirects How many redirects are followed, on the same host.
 * @return string|\WP_Error The body.
 */
function request_body( string $url, int $redirects = MAX_RATES_REDIRECTS ) {
	$options  = array(
		'timeout'             => RATES_TIMEOUT,
		'redirection'         => 0,
		'limit_response_size' => MAX_RATES_BYTES,
		'headers'             => array( 'Accept' => 'application/json, application/xml, text/xml' ),
	);
	$response = wp_safe_remote_get( $url, $options );
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$status   = (int) wp_remote_retrieve_response_code( $response );
	$location = wp_remote_retrieve_header( $response, 'location' );
	if ( $status >= 300 && $status < 400 && is_string( $location ) && '' !== $location && $redirects > 0 ) {
		$target = \WP_Http::make_absolute_url( $location, $url );
		if ( '' !== secure_host( $target ) && secure_host( $target ) === secure_host( $url ) ) {
			return request_body( $target, $redirects - 1 );
		}
	}
	$body = wp_remote_retrieve_body( $response );
	if ( 200 !== $status || strlen( $body ) >= MAX_RATES_BYTES ) {
		return new \WP_Error( 'press_elements_rates_status', "The source did not send a table (HTTP status $status)." );
	}
	return $body;
}

/**
 * The URL of a source, with the current date if it needs one.
 *
 * @param array<string, string> $source The source.
 */
function rate_source_url( array $source ): string {
	$days = (int) ( $source['days_back'] ?? 0 );
	$zone = timezone_open( $source['time_zone'] ?? 'UTC' );
	$date = date_create( "-$days days", false === $zone ? null : $zone )->format( $source['date_format'] ?? 'Y-m-d' );
	return str_replace( '{date}', rawurlencode( $date ), $source['url'] );
}

/**
 * Requests and reads the table of a source.
 *
 * @param array<string, string> $source The source.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function request_rates( array $source ) {
	$url  = rate_source_url( $source );
	$body = request_body( $url );
	if ( is_wp_error( $body ) ) {
		return $body;
	}
	$bodies       = array( $body );
	$previous_url = 'currency-api' === $source['format'] ? previous_currency_api_url( $url, $body ) : null;
	if ( null !== $previous_url ) {
		$previous = request_body( $previous_url );
		$bodies[] = is_wp_error( $previous ) ? '' : $previous;
	}
	return read_rates( $source['format'], $bodies );
}
