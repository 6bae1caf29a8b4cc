<?php
/**
 * What a strip shows: the attributes of the block, checked as the element checks them.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

const CARD_FIELDS = array( 'image', 'section', 'date', 'author', 'excerpt' );

/** Fields that the element has and WordPress does not. */
const OTHER_CARD_FIELDS = array( 'reading-time', 'credit' );

/**
 * The options of a strip.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array{limit: int, max_age: float, level: int, show: string[], exclude: string[], hreflang: string,
 *               layout: string}
 */
function strip_options( array $attributes ): array {
	$limit = number_attribute( $attributes, 'limit' );
	$level = number_attribute( $attributes, 'headingLevel' );
	return array(
		'limit'    => $limit >= 1 ? (int) min( $limit, 100 ) : 6,
		'max_age'  => max( 0, number_attribute( $attributes, 'maxAge' ) ),
		'level'    => $level >= 2 && $level <= 6 ? (int) $level : 2,
		'show'     => shown_fields( $attributes['show'] ?? '' ),
		'exclude'  => array_filter( explode( ' ', text_attribute( $attributes, 'exclude' ) ) ),
		'hreflang' => strtolower( text_attribute( $attributes, 'hreflang' ) ),
		'layout'   => text_attribute( $attributes, 'layout' ),
	);
}

/**
 * An attribute as a number; 0 if it is none.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $name       Camel-case name.
 * @return float
 */
function number_attribute( array $attributes, string $name ): float {
	$value = $attributes[ $name ] ?? 0;
	return is_numeric( $value ) && is_finite( (float) $value ) ? (float) $value : 0.0;
}

/**
 * The fields of a card. A block cannot leave out the attribute, so an empty text is the default.
 *
 * @param mixed $show Names, separated by spaces.
 * @return string[]
 */
function shown_fields( $show ): array {
	$words   = is_string( $show ) ? preg_split( '/\s+/', $show ) : array();
	$known   = array_intersect( array_merge( CARD_FIELDS, OTHER_CARD_FIELDS ), $words ?: array() );
	$default = array( 'image', 'section', 'date' );
	return $known ? array_values( array_intersect( CARD_FIELDS, $known ) ) : $default;
}
