<?php
/**
 * Classic themes print the head before the content. So that the style sheet is in the head and nothing moves, this
 * looks for widgets in the post of a page beforehand. Widgets in other places are found when they are printed; then
 * script and style sheet are at the end of the page.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The content that the current page will show: one page of one post. Empty for lists of posts. */
function content_of_current_page(): string {
	$post = get_queried_object();
	if ( ! is_singular() || ! $post instanceof \WP_Post || post_password_required( $post ) ) {
		return '';
	}
	$data = generate_postdata( $post );
	return (string) ( $data['pages'][ max( 1, $data['page'] ) - 1 ] ?? '' );
}

/**
 * Renders the blocks of this plugin, which load the widgets if there is something to show. Blocks inside of a list of
 * posts belong to other posts.
 *
 * @param array<array<string,mixed>> $blocks From `parse_blocks()`.
 */
function render_own_blocks( array $blocks ): void {
	foreach ( $blocks as $block ) {
		if ( str_starts_with( (string) $block['blockName'], 'press-elements/' ) ) {
			render_block( $block );
		} elseif ( 'core/query' !== $block['blockName'] ) {
			render_own_blocks( $block['innerBlocks'] );
		}
	}
}

/** Loads the widgets in the head if the post of the page has some. Block themes render the page before the head. */
function load_widgets_early(): void {
	$content = wp_is_block_theme() ? '' : content_of_current_page();
	if ( ! str_contains( $content, 'press-' ) && ! str_contains( $content, 'data-press=' ) ) {
		return;
	}
	render_own_blocks( parse_blocks( $content ) );
	preg_replace_callback( '/' . get_shortcode_regex( tag_names() ) . '/', 'do_shortcode_tag', $content );
	prepare_widgets( $content );
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\load_widgets_early' );
