<?php
/**
 * Reads the open data sets currency-api and Frankfurter.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The URL of the file for the day before, which gives the change; null if the first file has no date.
 *
 * @param string $url  URL of the first file.
 * @param string $body The first file.
 */
function previous_currency_api_url( string $url, string $body ): ?string {
	$date = json_array( $body )['date'] ?? null;
	if ( ! is_plausible_date( $date ) ) {
		return null;
	}
	$version = gmdate( 'Y.n.j', strtotime( substr( $date, 0, 10 ) . ' -1 day UTC' ) );
	return preg_replace( '/currency-api@[\w.]+/', "currency-api@$version", $url );
}

/**
 * Reads two files of currency-api with prices of the US dollar: `{ "date": "2026-09-28", "usd": { "kgs": 87.45 } }`.
 *
 * @param array $today    The newest file.
 * @param array $previous That of the day before; may be empty.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function read_currency_api( array $today, array $previous ) {
	$quotes        = is_array( $today['usd'] ?? null ) ? $today['usd'] : array();
	$before        = is_array( $previous['usd'] ?? null ) ? $previous['usd'] : array();
	$previous_date = $previous['date'] ?? null;
	$rates         = array();
	foreach ( $quotes as $code => $rate ) {
		// Other codes are coins and metals.
		if ( 'usd' === $code || ! preg_match( '/^[a-z]{3}$/D', (string) $code ) ) {
			continue;
		}
		$rates[] = array(
			'base'         => 'USD',
			'quote'        => (string) $code,
			'rate'         => $rate,
			'previous'     => $before[ $code ] ?? null,
			'previousAsOf' => $previous_date,
		);
	}
	return clean_table( $today['date'] ?? null, $rates );
}

/**
 * Reads the rates of several days from Frankfurter: a list of `{ "date", "base", "quote", "rate" }`. The newest day of
 * each pair counts, and the day before it gives the change.
 *
 * @param array $rows The list.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function read_frankfurter( array $rows ) {
	$is_dated = function ( $row ): bool {
		return null !== clean_rate( $row ) && is_plausible_date( $row['date'] ?? null );
	};
	$rows     = array_values( array_filter( $rows, $is_dated ) );
	usort(
		$rows,
		function ( array $one, array $other ): int {
			return strcmp( $one['date'], $other['date'] );
		}
	);
	$rates = array();
	foreach ( $rows as $row ) {
		$pair           = $row['base'] . $row['quote'];
		$rates[ $pair ] = array(
			'base'         => $row['base'],
			'quote'        => $row['quote'],
			'rate'         => $row['rate'],
			'previous'     => $rates[ $pair ]['rate'] ?? null,
			'previousAsOf' => $rates[ $pair ]['date'] ?? null,
			'date'         => $row['date'],
		);
	}
	$newest = end( $rows );
	return clean_table( $newest['date'] ?? null, array_values( $rates ) );
}
