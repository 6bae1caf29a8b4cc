<?php
/**
 * Renders a widget with what readers without JavaScript see. Blocks and shortcodes use it.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a widget. Empty if the post has nothing to show, for example no picture: then builders see why in the
 * editor's preview, and readers see nothing.
 *
 * Each widget has a filter `press_elements_content_of_<widget>`, with underscores, in a file of its own. It gets null,
 * the attributes, the post and the HTML inside the block, and returns an array with `html`, the children of the tag,
 * and optionally `attributes` that replace those of the block, and `notice`, a sentence for the editor's preview. If
 * there is nothing to show, it returns a sentence that says why, as plain text, or false.
 *
 * @param string              $widget     Name of the widget, such as `author-bio`.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param int                 $post_id    The post that the widget belongs to; 0 if there is none.
 * @param string              $inner      HTML inside the block or the shortcode.
 * @param string              $wrapper    Attributes that WordPress adds, such as classes.
 * @return string
 */
function render_widget(
	string $widget,
	array $attributes,
	int $post_id,
	string $inner = '',
	string $wrapper = ''
): string {
	$hook = 'press_elements_content_of_' . str_replace( '-', '_', $widget );

	/** See above. */
	$content = apply_filters( $hook, null, $attributes, $post_id, $inner );
	if ( false === $content || is_string( $content ) ) {
		return notice_html( (string) $content, $wrapper );
	}
	load_widgets();
	$attributes = array_merge( $attributes, $content['attributes'] ?? array() );
	$html = tag_html( $widget, $attributes, $content['html'] ?? $inner, $wrapper );
	return $html . notice_html( $content['notice'] ?? '', '' );
}

/** Whether the editor asks for the preview of a block. */
function is_preview(): bool {
	$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
	return wp_is_serving_rest_request() && is_string( $route ) && str_starts_with( $route, '/wp/v2/block-renderer/' );
}

/**
 * Says in the editor's preview why a widget shows nothing. Readers see nothing.
 *
 * @param string $why     A sentence, as plain text.
 * @param string $wrapper Attributes that WordPress adds, such as classes.
 * @return string
 */
function notice_html( string $why, string $wrapper ): string {
	if ( '' === $why || ! is_preview() ) {
		return '';
	}
	return sprintf( '<div %s><p class="press-elements-notice"><em>%s</em></p></div>', $wrapper, esc_html( $why ) );
}

/**
 * Whether the current reader may see the content of a post: one with a password shows nothing before it was entered.
 *
 * @param int $post_id The post.
 * @return bool
 */
function can_show( int $post_id ): bool {
	return $post_id > 0 && null !== get_post( $post_id ) && ! post_password_required( $post_id );
}

/**
 * An attribute as text on one line; empty if it is not set, or no text.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $name       Camel-case name.
 * @return string
 */
function text_attribute( array $attributes, string $name ): string {
	$value = $attributes[ $name ] ?? '';
	return is_string( $value ) || is_numeric( $value ) ? trim( preg_replace( '/\s+/u', ' ', (string) $value ) ?? '' ) : '';
}

/**
 * HTML as text on one line. Entities are decoded once.
 *
 * @param string $html HTML, for example a title.
 * @return string
 */
function plain_text( string $html ): string {
	$text = html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return trim( preg_replace( '/\s+/u', ' ', $text ) ?? '' );
}

/**
 * A child that the element reads its data from.
 *
 * @param mixed $data In the words of schema.org.
 * @return string
 */
function json_child( $data ): string {
	$flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
	return '<script type="application/json">' . wp_json_encode( $data, $flags ) . '</script>';
}
