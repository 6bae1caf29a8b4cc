<?php
/**
 * The script and the style sheets. Only a page that shows a widget loads them.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The folder of this version's script on the CDN, for sites that chose it. */
const CDN_FOLDER = 'https://cdn.jsdelivr.net/npm/press-elements@' . VERSION . '/dist/cdn/';

/**
 * The URL of a file of the library on this site.
 *
 * @param string $file Path in the folder `assets`.
 */
function asset_url( string $file ): string {
	return plugins_url( "assets/$file", PLUGIN_FILE );
}

/**
 * The version in the URL of a file. While somebody works on scripts, it changes with the file.
 *
 * @param string $file Path in the folder of the plugin.
 */
function asset_version( string $file ): string {
	$is_debugging = defined( 'SCRIPT_DEBUG' ) && SCRIPT_DEBUG;
	return $is_debugging ? (string) filemtime( dirname( PLUGIN_FILE ) . "/$file" ) : VERSION;
}

/**
 * Registers a style sheet. WordPress writes it into the page if it is small enough.
 *
 * @param string $name Its name for WordPress.
 * @param string $file Path in the folder of the plugin.
 */
function register_style( string $name, string $file ): void {
	wp_register_style( $name, plugins_url( $file, PLUGIN_FILE ), array(), asset_version( $file ) );
	wp_style_add_data( $name, 'path', dirname( PLUGIN_FILE ) . "/$file" );
}

/** Registers the script and the style sheets. */
function register_assets(): void {
	$uses_cdn = 'cdn' === setting( 'host' );
	$src      = $uses_cdn ? CDN_FOLDER . 'press-elements.js' : asset_url( 'press-elements.js' );
	$version  = $uses_cdn ? null : asset_version( 'assets/press-elements.js' );
	wp_register_script( 'press-elements', $src, array(), $version, array( 'strategy' => 'async' ) );

	register_style( 'press-elements', 'assets/press-elements.css' );
	if ( '' !== setting( 'theme' ) ) {
		register_style( 'press-elements-theme', 'themes/' . setting( 'theme' ) . '.css' );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

/** Loads the widgets on the current page. For widgets that a theme writes by itself, call it before `wp_head()`. */
function load_widgets(): void {
	// An excerpt is made of the content without its tags.
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return;
	}
	wp_enqueue_script( 'press-elements' );
	wp_enqueue_style( 'press-elements' );
	if ( wp_style_is( 'press-elements-theme', 'registered' ) ) {
		wp_enqueue_style( 'press-elements-theme' );
	}
}

/**
 * Names the folder of the script's pieces. The address of the script itself does not count: optimizers copy and
 * combine scripts. The element gets the attributes that plugins add to all scripts, such as a nonce.
 *
 * @param string $tag    HTML of the script element.
 * @param string $handle Name of the script.
 */
function name_folder( string $tag, string $handle ): string {
	if ( 'press-elements' !== $handle || 'cdn' === setting( 'host' ) ) {
		return $tag;
	}
	$attributes = array(
		'type'            => 'text/plain',
		'data-press-base' => asset_url( '' ),
	);
	return wp_get_script_tag( $attributes ) . $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\name_folder', 10, 2 );

/**
 * Adds the hash of the script from the CDN, so that the browser refuses any other. The script has those of its pieces.
 *
 * @param array<string,string|bool> $attributes Attributes of a script element.
 * @return array<string,string|bool>
 */
function add_integrity( array $attributes ): array {
	if ( 'press-elements-js' !== ( $attributes['id'] ?? '' ) || 'cdn' !== setting( 'host' ) ) {
		return $attributes;
	}
	$hashes = wp_json_file_decode( dirname( PLUGIN_FILE ) . '/assets/sri.json', array( 'associative' => true ) );
	return array_merge(
		$attributes,
		array(
			'integrity'   => $hashes['press-elements.js'],
			'crossorigin' => 'anonymous',
		)
	);
}
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\add_integrity' );

/** Loads the widgets in the editor, whose canvas is a page of its own. */
function load_widgets_in_editor(): void {
	if ( is_admin() ) {
		load_widgets();
	}
}
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\load_widgets_in_editor' );

/**
 * Prints the style sheets after all others, as the elements have theirs: of two rules with the same weight, the later
 * one wins, and nothing moves when the script arrives.
 *
 * @param string[] $handles Names of style sheets, in order.
 * @return string[]
 */
function print_style_last( array $handles ): array {
	$own = array( 'press-elements', 'press-elements-theme' );
	return array_merge( array_diff( $handles, $own ), array_intersect( $handles, $own ) );
}
add_filter( 'print_styles_array', __NAMESPACE__ . '\print_style_last', PHP_INT_MAX );
