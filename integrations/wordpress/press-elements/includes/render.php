<?php
/**
 * Renders a widget with what readers without JavaScript see. Blocks and shortcodes use it.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a widget. Empty if the post has nothing to show, for example no picture.
 *
 * Each widget has a filter `press_elements_content_of_<widget>`, with underscores, in a file of its own. It gets null,
 * the attributes, the post and the HTML inside the block, and returns an array with `html`, the children of the tag, and
 * optionally `attributes` that replace those of the block; or false if there is nothing to show.
 *
 * @param string              $widget     Name of the widget, such as `author-bio`.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param int                 $post_id    The post that the widget belongs to; 0 if there is none.
 * @param string              $inner      HTML inside the block or the shortcode.
 * @param string              $wrapper    Attributes that WordPress adds, such as classes.
 */
function render_widget( string $widget, array $attributes, int $post_id, string $inner = '', string $wrapper = '' ): string {
	$hook = 'press_elements_content_of_' . str_replace( '-', '_', $widget );

	/** See above. */
	$content = apply_filters( $hook, null, $attributes, $post_id, $inner );
	if ( false === $content ) {
		return '';
	}
	load_widgets();
	return tag_html( $widget, array_merge( $attributes, $content['attributes'] ?? array() ), $content['html'] ?? $inner, $wrapper );
}
