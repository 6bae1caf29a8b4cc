<?php
/**
 * Finds the rates of currency pairs in a table: as published, as the inverse, or as a cross rate of two others. The
 * library does the same in the browser.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** A ticker without `pairs` shows at most as many. */
const MAX_DEFAULT_PAIRS = 50;

/** What currency-api's ticker without `pairs` shows. Its table has all currencies of the world. */
const MAJOR_PAIRS = 'EUR/USD GBP/USD JPY/USD CNY/USD CHF/USD';

/**
 * A pair as text, such as `KGS/USD`.
 *
 * @param string[] $pair Base and quote.
 */
function pair_name( array $pair ): string {
	return implode( '/', $pair );
}

/**
 * The pairs in a text such as `KGS/USD, KZT/USD`.
 *
 * @param string $text Value of the attribute `pairs`.
 * @return array{pairs: string[][], invalid: string[]} Pairs as base and quote, and words that are none.
 */
function parse_pairs( string $text ): array {
	$pairs   = array();
	$invalid = array();
	$words   = preg_split( '/[\s,;]+/', preg_replace( '~\s*/\s*~', '/', $text ), -1, PREG_SPLIT_NO_EMPTY );
	foreach ( $words as $word ) {
		$is_pair = preg_match( '~^([A-Z]{3})[/-]?([A-Z]{3})$~D', strtoupper( $word ), $codes );
		if ( $is_pair && $codes[1] !== $codes[2] ) {
			$pairs[ "$codes[1]/$codes[2]" ] = array( $codes[1], $codes[2] );
		} else {
			$invalid[] = $word;
		}
	}
	return array(
		'pairs'   => array_slice( array_values( $pairs ), 0, MAX_RATES ),
		'invalid' => $invalid,
	);
}

/**
 * The published rates by base and quote, and the inverse of those whose inverse is not published.
 *
 * @param array[] $rates The rates of a table.
 * @return array<string, array<string, array{value: float, is_computed: bool, position: int}>>
 */
function index_rates( array $rates ): array {
	$index = array();
	foreach ( $rates as $position => $rate ) {
		$index[ $rate['base'] ] = ( $index[ $rate['base'] ] ?? array() ) + array(
			$rate['quote'] => array(
				'value'       => $rate['rate'],
				'is_computed' => false,
				'position'    => $position,
			),
		);
	}
	foreach ( $rates as $position => $rate ) {
		$index[ $rate['quote'] ] = ( $index[ $rate['quote'] ] ?? array() ) + array(
			$rate['base'] => array(
				'value'       => 1 / $rate['rate'],
				'is_computed' => true,
				'position'    => $position,
			),
		);
	}
	return $index;
}

/**
 * The rate of a pair; null if no rates connect its currencies.
 *
 * @param array  $index See {@see index_rates()}.
 * @param string $base  Code of a currency.
 * @param string $quote Code of a currency.
 * @return array{value: float, is_computed: bool, positions: int[]}|null `positions`: which rates it comes from.
 */
function find_rate( array $index, string $base, string $quote ): ?array {
	$entry = $index[ $base ][ $quote ] ?? null;
	if ( null !== $entry ) {
		return array( 'positions' => array( $entry['position'] ) ) + $entry;
	}
	foreach ( $index[ $base ] ?? array() as $shared => $first ) {
		$second = $index[ $shared ][ $quote ] ?? null;
		if ( null !== $second && is_plausible_rate( $first['value'] * $second['value'] ) ) {
			return array(
				'value'       => $first['value'] * $second['value'],
				'is_computed' => true,
				'positions'   => array( $first['position'], $second['position'] ),
			);
		}
	}
	return null;
}

/**
 * What a ticker shows of a table.
 *
 * @param array[] $rates       The rates of the table.
 * @param string  $text        The attribute `pairs`. If it is empty, all pairs are shown.
 * @param bool    $is_inverted Whether each pair is shown the other way round.
 * @return array{found: array<string, array>, unknown: string[], rates: array[], pairs: string} `found`: rates by pair;
 *         `unknown`: pairs that the table does not give, and words that are no pairs; `rates`: what `found` was
 *         computed from; `pairs`: all pairs that were looked up.
 */
function select_rates( array $rates, string $text, bool $is_inverted ): array {
	$parsed = parse_pairs( $text );
	if ( array() === $parsed['pairs'] && array() === $parsed['invalid'] ) {
		foreach ( array_slice( $rates, 0, MAX_DEFAULT_PAIRS ) as $rate ) {
			$parsed['pairs'][] = array( $rate['base'], $rate['quote'] );
		}
	}
	$index    = index_rates( $rates );
	$selected = array(
		'found'   => array(),
		'unknown' => $parsed['invalid'],
	);
	$used     = array();
	foreach ( $parsed['pairs'] as $pair ) {
		list( $base, $quote ) = $is_inverted ? array_reverse( $pair ) : $pair;
		$rate                 = find_rate( $index, $base, $quote );
		if ( null === $rate ) {
			$selected['unknown'][] = pair_name( $pair );
		} else {
			$selected['found'][ "$base/$quote" ] = $rate;
			$used                               += array_flip( $rate['positions'] );
		}
	}
	$selected['rates'] = array_values( array_intersect_key( $rates, $used ) );
	$selected['pairs'] = implode( ' ', array_map( __NAMESPACE__ . '\pair_name', $parsed['pairs'] ) );
	return $selected;
}
