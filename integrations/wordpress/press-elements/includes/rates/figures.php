<?php
/**
 * Writes rates with as many digits as the widget does, and in the notation of the site's language.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * Decimals without zeros at the end: the source may not have written those.
 *
 * @param float $value Value.
 * @param int   $max   Number of decimals that it is rounded to.
 */
function decimals_without_zeros( float $value, int $max ): int {
	$decimals = max( 0, min( $max, 20 ) );
	$text     = sprintf( "%.{$decimals}F", $value );
	return false === strpos( $text, '.' ) ? 0 : strlen( rtrim( substr( strrchr( $text, '.' ), 1 ), '0' ) );
}

/**
 * How many decimals a rate is written with. Published: up to 6 significant digits below 1, and up to 4 decimals from 1
 * on. Computed: 4 significant digits below 1, and 5 from 1 on, but at least 2 decimals.
 *
 * @param float $value       Value.
 * @param bool  $is_computed Whether it is an inverse or a cross rate.
 * @param mixed $digits      A fixed number of decimals. It is ignored if only zeros would be left.
 */
function rate_decimals( float $value, bool $is_computed, $digits ): int {
	$is_fixed = is_scalar( $digits ) && preg_match( '/^(\d|1\d|20)$/D', (string) $digits );
	if ( $is_fixed && (float) sprintf( "%.{$digits}F", $value ) > 0 ) {
		return (int) $digits;
	}
	$exponent = (int) explode( 'e', sprintf( '%.14e', $value ) )[1];
	if ( ! $is_computed ) {
		return decimals_without_zeros( $value, $value < 1 ? 5 - $exponent : 4 );
	}
	return max( 0, min( $value < 1 ? 3 - $exponent : max( 2, 4 - $exponent ), 20 ) );
}

/**
 * Counts three or more zeros after the decimal separator: `0.0₄8480` for `0.00008480`.
 *
 * @param string $text A figure.
 */
function count_zeros( string $text ): string {
	$to_subscript = function ( array $parts ): string {
		$signs = array( '₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉' );
		return $parts[1] . '0' . strtr( (string) strlen( $parts[2] ), $signs );
	};
	return preg_replace_callback( '/^(0\D+)(0{3,})(?=.)/u', $to_subscript, $text );
}

/**
 * The texts of a rate.
 *
 * @param string               $pair       Pair such as `KGS/USD`.
 * @param array                $rate       See {@see find_rate()}.
 * @param array<string, mixed> $attributes The ticker's attributes `notation` and `digits`.
 * @return string[] The pair and the figure.
 */
function rate_texts( string $pair, array $rate, array $attributes ): array {
	$notation = $attributes['notation'] ?? '';
	$units    = 'per-1000' === $notation ? 1000 : 1;
	$value    = (float) sprintf( '%.14e', $rate['value'] * $units );
	$decimals = rate_decimals( $value, $rate['is_computed'], $attributes['digits'] ?? null );
	$figure   = number_format_i18n( $value, $decimals );
	return array(
		1 === $units ? $pair : number_format_i18n( $units ) . " $pair",
		'subscript' === $notation ? count_zeros( $figure ) : $figure,
	);
}
