<?php
/**
 * The script and the style sheet. Only a page that shows a widget loads them.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The URL of a file of the library. */
function asset_url( string $file ): string {
	return plugins_url( "assets/$file", PLUGIN_FILE );
}

/** Registers the script and the style sheet. WordPress writes the style sheet into the page. */
function register_assets(): void {
	wp_register_script( 'press-elements', asset_url( 'press-elements.js' ), array(), VERSION, array( 'strategy' => 'async' ) );
	wp_register_style( 'press-elements', asset_url( 'press-elements.css' ), array(), VERSION );
	wp_style_add_data( 'press-elements', 'path', dirname( __DIR__ ) . '/assets/press-elements.css' );
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

/** Loads the widgets on the current page. */
function load_widgets(): void {
	wp_enqueue_script( 'press-elements' );
	wp_enqueue_style( 'press-elements' );
}

/**
 * A classic theme prints the head before it renders the content: then the content tells that it has widgets. Without it,
 * the style sheet would come after them, and they would move.
 */
function load_widgets_of_content(): void {
	$post    = get_queried_object();
	$content = $post instanceof \WP_Post ? $post->post_content : '';
	if ( 1 === preg_match( '/<!-- wp:press-elements\/|<press-|\[press-/', $content ) ) {
		load_widgets();
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\load_widgets_of_content' );

/**
 * Names the folder of the script's pieces. The address of the script itself does not count: optimizers copy and
 * combine scripts.
 *
 * @param string $tag    HTML of the script element.
 * @param string $handle Name of the script.
 */
function name_folder( string $tag, string $handle ): string {
	if ( 'press-elements' !== $handle ) {
		return $tag;
	}
	return sprintf( "<script type=\"text/plain\" data-press-base=\"%s\"></script>\n%s", esc_url( asset_url( '' ) ), $tag );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\name_folder', 10, 2 );

/** Loads the widgets in the editor, whose canvas is a page of its own. */
function load_widgets_in_editor(): void {
	if ( is_admin() ) {
		load_widgets();
	}
}
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\load_widgets_in_editor' );

/**
 * Prints the style sheet after all others, as the elements have theirs: of two rules with the same weight, the later one
 * wins, and nothing moves when the script arrives.
 *
 * @param string[] $handles Names of style sheets, in order.
 * @return string[]
 */
function print_style_last( array $handles ): array {
	$others = array_diff( $handles, array( 'press-elements' ) );
	return array_merge( $others, array_intersect( $handles, array( 'press-elements' ) ) );
}
add_filter( 'print_styles_array', __NAMESPACE__ . '\print_style_last', PHP_INT_MAX );
