<?php
/**
 * The tags of the widgets: which attributes they have, and their HTML.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of each widget. The build writes the file from the library's manifest. `isOfPlugin` marks settings of
 * blocks and shortcodes that are no attributes of the tag.
 *
 * @return array<string, array<string, array{type: string, enum?: string[], isOfPlugin?: bool}>> By the name of the
 *         widget, such as `author-bio`, and of the attribute.
 */
function widgets(): array {
	static $widgets = null;
	if ( null === $widgets ) {
		$widgets = wp_json_file_decode( dirname( __DIR__ ) . '/widgets.json', array( 'associative' => true ) );
	}
	return $widgets;
}

/**
 * Whether a setting of a block is an attribute of its tag.
 *
 * @param array<string,mixed> $setting As in {@see widgets()}.
 */
function is_of_tag( array $setting ): bool {
	return empty( $setting['isOfPlugin'] );
}

/**
 * The name of a block's attribute: `headingLevel` for `heading-level`.
 *
 * @param string $name Name of the tag's attribute.
 */
function camel_case( string $name ): string {
	return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
}

/**
 * The HTML of one attribute, with a space before it. Empty for a value that is the default or is of another type.
 *
 * @param string $name  Name of the attribute.
 * @param mixed  $value Value of any type: a person may have edited it.
 */
function attribute_html( string $name, $value ): string {
	if ( true === $value ) {
		return " $name";
	}
	if ( ! is_scalar( $value ) || false === $value || '' === (string) $value ) {
		return '';
	}
	return sprintf( ' %s="%s"', $name, esc_attr( (string) $value ) );
}

/**
 * The HTML of a widget.
 *
 * @param string              $widget     Name of the widget, such as `author-bio`.
 * @param array<string,mixed> $attributes Values by camel-case name. Unknown names are ignored.
 * @param string              $content    HTML of its children. It has to be escaped.
 * @param string              $wrapper    Attributes that WordPress adds, such as classes. They have to be escaped.
 */
function tag_html( string $widget, array $attributes, string $content = '', string $wrapper = '' ): string {
	$html = '' === $wrapper ? "<press-$widget" : "<press-$widget $wrapper";
	foreach ( widgets()[ $widget ] as $name => $setting ) {
		if ( is_of_tag( $setting ) ) {
			$html .= attribute_html( $name, $attributes[ camel_case( $name ) ] ?? null );
		}
	}
	return "$html>$content</press-$widget>";
}
