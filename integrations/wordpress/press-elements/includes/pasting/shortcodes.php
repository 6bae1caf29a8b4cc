<?php
/**
 * The widgets as shortcodes, such as `[press-author-bio layout="inline" avatars]`: for page builders and for the
 * classic editor.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The value of an attribute of a shortcode, which is always written as text. Null if it is of another type.
 *
 * @param string $value Value as written. Empty for an attribute without a value.
 * @param string $type  `boolean`, `number` or `string`.
 * @return mixed
 */
function shortcode_value( string $value, string $type ) {
	if ( 'boolean' === $type ) {
		return '' === $value || false !== filter_var( $value, FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE );
	}
	return 'number' === $type && ! is_numeric( $value ) ? null : $value;
}

/**
 * The attributes of a shortcode by the camel-case names of the block. Unknown ones are left out.
 *
 * @param string               $widget Name of the widget, such as `author-bio`.
 * @param array<string|string> $given  From WordPress. An attribute without a value is in a list, under a number.
 * @return array<string,mixed>
 */
function shortcode_attributes( string $widget, array $given ): array {
	$attributes = array();
	foreach ( $given as $name => $value ) {
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( (string) $value ), '' );
		}
		$type = widgets()[ $widget ][ $name ]['type'] ?? null;
		if ( null !== $type ) {
			$attributes[ camel_case( $name ) ] = shortcode_value( (string) $value, $type );
		}
	}
	return $attributes;
}

/** Registers a shortcode for each widget. */
function register_shortcodes(): void {
	foreach ( array_keys( widgets() ) as $widget ) {
		$render = function ( $given, $inner = '' ) use ( $widget ): string {
			$given   = (array) $given;
			$wrapper = '';
			foreach ( array( 'class', 'id', 'lang' ) as $name ) {
				$wrapper .= attribute_html( $name, $given[ $name ] ?? '' );
			}
			$attributes = shortcode_attributes( $widget, $given );
			return render_widget( $widget, $attributes, (int) get_the_ID(), do_shortcode( (string) $inner ), ltrim( $wrapper ) );
		};
		add_shortcode( "press-$widget", $render );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );
