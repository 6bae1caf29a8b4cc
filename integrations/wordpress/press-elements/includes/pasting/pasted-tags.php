<?php
/**
 * Finds the widgets in the HTML of a page, also those that somebody pasted, so that the page loads the script.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The names of the tags, such as `press-author-bio`.
 *
 * @return string[]
 */
function tag_names(): array {
	return preg_filter( '/^/', 'press-', array_keys( widgets() ) );
}

/**
 * Whether the tag at which the processor stands is a widget, or a `<div data-press="…">` that becomes one.
 *
 * @param \WP_HTML_Tag_Processor $tag Stands at an opening tag.
 */
function is_widget_tag( \WP_HTML_Tag_Processor $tag ): bool {
	$name = strtolower( (string) $tag->get_tag() );
	$twin = 'div' === $name ? $tag->get_attribute( 'data-press' ) : null;
	return in_array( $name, tag_names(), true ) || ( is_string( $twin ) && isset( widgets()[ $twin ] ) );
}

/**
 * Loads the widgets if the HTML has some, and gives them the language of the settings.
 *
 * @param mixed $html HTML of a block, a post or a widget area. WordPress may pass null.
 * @return mixed
 */
function prepare_widgets( $html ) {
	if ( ! is_string( $html ) || ! ( str_contains( $html, '<press-' ) || str_contains( $html, 'data-press=' ) ) ) {
		return $html;
	}
	$tag      = new \WP_HTML_Tag_Processor( $html );
	$language = setting( 'language' );
	$found    = false;
	while ( $tag->next_tag() ) {
		if ( ! is_widget_tag( $tag ) ) {
			continue;
		}
		$found = true;
		if ( '' !== $language && null === $tag->get_attribute( 'lang' ) ) {
			$tag->set_attribute( 'lang', $language );
		}
	}
	if ( $found ) {
		load_widgets();
	}
	return $tag->get_updated_html();
}
// Later than WordPress's own filters, which may bring tags: shortcodes have the priority 11.
foreach ( array( 'render_block', 'the_content', 'widget_text_content', 'widget_custom_html_content' ) as $hook ) {
	add_filter( $hook, __NAMESPACE__ . '\prepare_widgets', 20 );
}
