<?php
/**
 * Brings colors and fonts of a block inside its widget. Text color, background, font size, line height and spacing are
 * inherited or apply to the tag itself. WordPress styles the links of a block by a rule that doesn't reach into a shadow
 * tree, so the color of links becomes the accent color. The same as `token-style.js` in the editor.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The CSS value of a setting: `var:preset|color|accent` is a preset of the theme.
 *
 * @param mixed $value Value of the setting.
 */
function css_value( $value ): string {
	if ( ! is_string( $value ) || 1 === preg_match( '/[;{}<>"]/', $value ) ) {
		return '';
	}
	if ( ! str_starts_with( $value, 'var:' ) ) {
		return $value;
	}
	return 'var(--wp--' . str_replace( '|', '--', substr( $value, strlen( 'var:' ) ) ) . ')';
}

/**
 * The custom properties of a widget.
 *
 * @param array<string,mixed> $attributes Attributes of the block.
 */
function block_style( array $attributes ): string {
	$style  = is_array( $attributes['style'] ?? null ) ? $attributes['style'] : array();
	$family = $style['typography']['fontFamily'] ?? '';
	if ( is_string( $attributes['fontFamily'] ?? null ) ) {
		$family = 'var:preset|font-family|' . $attributes['fontFamily'];
	}
	$tokens = array(
		'--press-accent-color' => css_value( $style['elements']['link']['color']['text'] ?? '' ),
		'--press-font-family'  => css_value( $family ),
	);

	$css = '';
	foreach ( array_filter( $tokens ) as $name => $value ) {
		$css .= "$name:$value;";
	}
	return $css;
}

/**
 * The attributes that WordPress and the settings of a block add to its tag.
 *
 * @param array<string,mixed> $attributes Attributes of the block.
 */
function block_wrapper_attributes( array $attributes ): string {
	$anchor = $attributes['anchor'] ?? '';
	return get_block_wrapper_attributes(
		array(
			'id'    => is_string( $anchor ) ? $anchor : '',
			'style' => block_style( $attributes ),
		)
	);
}
