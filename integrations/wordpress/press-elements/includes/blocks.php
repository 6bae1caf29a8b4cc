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
	$needed = array(
		'wp-api-fetch',
		'wp-block-editor',
		'wp-blocks',
		'wp-components',
		'wp-core-data',
		'wp-data',
		'wp-element',
		'wp-escape-html',
		'wp-i18n',
		'wp-primitives',
		'wp-url',
	);
	wp_register_script( 'press-elements-editor', asset_url( 'editor.js' ), $needed, VERSION, array( 'in_footer' => true ) );
	wp_set_script_translations( 'press-elements-editor', 'press-elements' );

	foreach ( array_keys( widgets() ) as $widget ) {
		$render = function ( array $attributes, string $inner, \WP_Block $block ) use ( $widget ): string {
			$post_id = (int) ( $block->context['postId'] ?? get_the_ID() );
			return render_widget( $widget, $attributes, $post_id, $inner, block_wrapper_attributes( $attributes ) );
		};
		register_block_type( dirname( __DIR__ ) . "/blocks/$widget", array( 'render_callback' => $render ) );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_blocks' );
