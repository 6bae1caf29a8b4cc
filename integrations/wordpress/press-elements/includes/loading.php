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
