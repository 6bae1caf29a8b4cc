<?php
/**
 * Lets authors and contributors save the tags. WordPress deletes all tags that it doesn't know, unless the user may
 * write unfiltered HTML.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Attributes that the tags have in common. */
const COMMON_ATTRIBUTES = array( 'class', 'dir', 'hidden', 'id', 'lang', 'style' );

/** Elements that can be put into a slot: pictures, names, links, headings and captions. */
const SLOTTED_ELEMENTS = array(
	'a',
	'b',
	'cite',
	'div',
	'em',
	'figcaption',
	'figure',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'img',
	'ol',
	'p',
	'small',
	'span',
	'strong',
	'ul',
);

/** Attributes that contain one URL, or several. The widgets check them, too. */
const URL_ATTRIBUTES = array(
	'acquire-license-page',
	'credit-url',
	'digital-source-type',
	'exclude',
	'href-template',
	'image',
	'license',
	'no-bylines-policy',
	'same-as',
	'url',
);

/**
 * Adds the tags to those that WordPress allows in posts. Comments stay without.
 *
 * @param array<string,array<string,mixed>> $tags    Allowed attributes by the name of the element.
 * @param mixed                             $context Where the HTML belongs: `post` for contents.
 * @return array<string,array<string,mixed>>
 */
function allow_tags( array $tags, $context ): array {
	if ( 'post' !== $context ) {
		return $tags;
	}
	foreach ( widgets() as $widget => $attributes ) {
		$of_tag = array_filter( $attributes, __NAMESPACE__ . '\is_of_tag' );
		$names  = array_merge( COMMON_ATTRIBUTES, array_keys( $of_tag ) );

		$tags[ "press-$widget" ] = array_fill_keys( $names, true );
	}
	foreach ( SLOTTED_ELEMENTS as $name ) {
		if ( isset( $tags[ $name ] ) ) {
			$tags[ $name ] = array_merge( (array) $tags[ $name ], array( 'slot' => true ) );
		}
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );

/**
 * Lets WordPress remove `javascript:` and other unknown protocols from the attributes of the tags.
 *
 * @param string[] $names Names of attributes that contain a URL.
 * @return string[]
 */
function check_url_attributes( array $names ): array {
	return array_merge( $names, URL_ATTRIBUTES );
}
add_filter( 'wp_kses_uri_attributes', __NAMESPACE__ . '\check_url_attributes' );
