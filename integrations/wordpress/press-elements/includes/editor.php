<?php
/**
 * What the blocks need in the editor: data for the sidebar, styles, and the preview with values that are not saved yet.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * A recent article. Templates, which belong to no post, are previewed with it. 0 if there is none.
 */
function example_post(): int {
	$query = array(
		'numberposts'  => 1,
		'has_password' => false,
		'fields'       => 'ids',
	);
	$posts = get_posts( $query + array( 'meta_key' => '_thumbnail_id' ) );
	if ( array() === $posts ) {
		$posts = get_posts( $query );
	}
	return (int) ( $posts[0] ?? 0 );
}

/** Passes data to the script of the editor. */
function add_editor_data(): void {
	$sources = array();
	foreach ( rate_sources() as $value => $label ) {
		$sources[] = array(
			'value' => $value,
			'label' => $label,
		);
	}
	$data = array(
		'examplePost' => example_post(),
		'rateSources' => $sources,
		'rateSource'  => proxied_source_of( array() ) ?: RATES_READ_BY_BROWSER,
	);
	wp_add_inline_script( 'press-elements-editor', 'window.pressElements = ' . wp_json_encode( $data ) . ';', 'before' );
	wp_enqueue_style( 'press-elements-editor', asset_url( 'editor.css' ), array( 'wp-components' ), VERSION );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\add_editor_data' );

/** Styles of the blocks inside the canvas, which is a page of its own. */
function add_canvas_style(): void {
	if ( is_admin() ) {
		wp_enqueue_style( 'press-elements-canvas', asset_url( 'canvas.css' ), array(), VERSION );
	}
}
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\add_canvas_style' );

/**
 * Lets the preview show the featured image that a person has just chosen, before the post is saved.
 *
 * @param mixed            $response Response of an earlier filter.
 * @param array            $handler  Handler of the route.
 * @param \WP_REST_Request $request  The request.
 * @return mixed The same response.
 */
function preview_featured_image( $response, $handler, \WP_REST_Request $request ) {
	$image   = $request['press_elements_featured'];
	$post_id = (int) $request['post_id'];
	if ( null === $image || ! str_starts_with( $request->get_route(), '/wp/v2/block-renderer/press-elements/' ) ) {
		return $response;
	}
	$preview = function ( $value, $id, $key ) use ( $image, $post_id ) {
		return '_thumbnail_id' === $key && $id === $post_id ? (string) absint( $image ) : $value;
	};
	add_filter( 'get_post_metadata', $preview, 10, 3 );
	return $response;
}
add_filter( 'rest_request_before_callbacks', __NAMESPACE__ . '\preview_featured_image', 10, 3 );
