<?php
/**
 * A table of exchange rates: an array with `asOf`, a date, and `rates`, a list in the words of the library's own JSON.
 * What another server sent is checked here.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The library reads at most as many. */
const MAX_RATES = 500;

/** Rates are published for days to come: before New Year for two weeks. */
const MAX_DAYS_AHEAD = 14;

/**
 * The number in a text with a decimal point or comma; NAN if it is none. JSON contains numbers, too.
 *
 * @param mixed $value Value of any type.
 */
function number_in( $value ): float {
	if ( is_int( $value ) || is_float( $value ) ) {
		return (float) $value;
	}
	$text = is_string( $value ) ? str_replace( ',', '.', trim( $value ) ) : '';
	return preg_match( '/^-?\d{1,20}(\.\d{1,20})?$/D', $text ) ? (float) $text : NAN;
}

/**
 * Whether a currency pair can have this rate. The library has the same limits.
 *
 * @param mixed $rate Value of any type.
 */
function is_plausible_rate( $rate ): bool {
	return ( is_int( $rate ) || is_float( $rate ) ) && $rate >= 1e-12 && $rate <= 1e12;
}

/**
 * Whether it is a date, maybe with a time, on which rates can have been published.
 *
 * @param mixed $date Value of any type.
 */
function is_plausible_date( $date ): bool {
	$time = '(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?';
	if ( ! is_string( $date ) || ! preg_match( "/^(\d{4})-(\d\d)-(\d\d)$time\$/D", $date, $parts ) ) {
		return false;
	}
	$seconds = checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] ) ? strtotime( $date ) : false;
	return false !== $seconds && (int) $parts[1] > 1990 && $seconds < time() + MAX_DAYS_AHEAD * DAY_IN_SECONDS;
}

/**
 * Code of a currency in upper case; null if it is none.
 *
 * @param mixed $code Value of any type.
 */
function currency_code( $code ): ?string {
	$code = is_string( $code ) ? strtoupper( trim( $code ) ) : '';
	return preg_match( '/^[A-Z]{3}$/D', $code ) ? $code : null;
}

/**
 * A rate without fields that are wrong or unknown; null if a required field is wrong.
 *
 * @param mixed $rate Value of any type, with numbers as numbers.
 * @return array<string, mixed>|null
 */
function clean_rate( $rate ): ?array {
	if ( ! is_array( $rate ) ) {
		return null;
	}
	$base  = currency_code( $rate['base'] ?? null );
	$quote = currency_code( $rate['quote'] ?? null );
	if ( null === $base || null === $quote || ! is_plausible_rate( $rate['rate'] ?? null ) ) {
		return null;
	}
	$clean = array(
		'base'  => $base,
		'quote' => $quote,
		'rate'  => $rate['rate'],
	);
	if ( is_plausible_rate( $rate['previous'] ?? null ) ) {
		$clean['previous'] = $rate['previous'];
	}
	if ( is_plausible_date( $rate['previousAsOf'] ?? null ) ) {
		$clean['previousAsOf'] = $rate['previousAsOf'];
	}
	$percent = $rate['changePercent'] ?? null;
	if ( ( is_int( $percent ) || is_float( $percent ) ) && $percent > -100 && $percent <= 100000 ) {
		$clean['changePercent'] = $percent;
	}
	return $clean;
}

/**
 * A table with checked values.
 *
 * @param mixed $date  When the rates were published.
 * @param array $rates List of values of any type.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function clean_table( $date, array $rates ) {
	if ( ! is_plausible_date( $date ) ) {
		return new \WP_Error( 'press_elements_rates_date', 'The rates have no plausible date.' );
	}
	$clean = array_filter( array_map( __NAMESPACE__ . '\clean_rate', array_slice( $rates, 0, MAX_RATES ) ) );
	if ( array() === $clean ) {
		return new \WP_Error( 'press_elements_rates_none', 'There are no rates in the response.' );
	}
	return array(
		'asOf'  => $date,
		'rates' => array_values( $clean ),
	);
}

/**
 * The array in a JSON text; empty if there is none.
 *
 * @param string $body The text.
 */
function json_array( string $body ): array {
	$value = json_decode( $body, true, 16 );
	return is_array( $value ) ? $value : array();
}

/**
 * Reads the response of a source.
 *
 * @param string   $format One of RATE_FORMATS.
 * @param string[] $bodies What the source sent. Only currency-api sends a second file, of the day before.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function read_rates( string $format, array $bodies ) {
	switch ( $format ) {
		case 'currency-api':
			return read_currency_api( json_array( $bodies[0] ), json_array( $bodies[1] ?? '' ) );
		case 'frankfurter':
			return read_frankfurter( json_array( $bodies[0] ) );
		case 'own-json':
			$table = json_array( $bodies[0] );
			return clean_table( $table['asOf'] ?? null, (array) ( $table['rates'] ?? array() ) );
		default:
			return read_bank_table( $format, $bodies[0] );
	}
}
