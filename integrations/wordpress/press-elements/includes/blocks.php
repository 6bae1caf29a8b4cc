<?php
/**
 * The four blocks. Their settings are in `blocks/`, which the build writes from the library's manifest.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Registers the blocks and the script of the editor. */
function register_blocks(): void {
	$asset = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
	wp_register_script( 'press-elements-editor', asset_url( 'editor.js' ), $asset, VERSION, array( 'in_footer' => true ) );
	wp_set_script_translations( 'press-elements-editor', 'press-elements' );

	foreach ( array_keys( widgets() ) as $widget ) {
		$render = function ( array $attributes, string $inner, \WP_Block $block ) use ( $widget ): string {
			$post_id = (int) ( $block->context['postId'] ?? get_the_ID() );
			return render_widget( $widget, $attributes, $post_id, $inner, get_block_wrapper_attributes() );
		};
		register_block_type( dirname( __DIR__ ) . "/blocks/$widget", array( 'render_callback' => $render ) );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_blocks' );
