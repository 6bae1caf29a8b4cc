<?php
/**
 * The Visual tab of the classic editor: it shows a pasted tag as a box instead of deleting it.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the script that shows the boxes.
 *
 * @param array<string,string> $plugins URLs by name.
 * @return array<string,string>
 */
function add_editor_plugin( array $plugins ): array {
	$plugins['press_elements'] = plugins_url( 'assets/classic-editor.js?ver=' . VERSION, PLUGIN_FILE );
	return $plugins;
}
add_filter( 'mce_external_plugins', __NAMESPACE__ . '\add_editor_plugin' );

/**
 * Makes the tags known, also to editors without the script, and passes the titles of the boxes.
 *
 * @param array<string,mixed> $settings Settings of TinyMCE.
 * @return array<string,mixed>
 */
function keep_tags_in_editor( array $settings ): array {
	$elements = implode( ',', tag_names() );
	$added    = array(
		'custom_elements'         => $elements,
		'extended_valid_elements' => str_replace( ',', '[*],', $elements ) . '[*]',
	);
	foreach ( $added as $name => $value ) {
		$settings[ $name ] = ltrim( ( $settings[ $name ] ?? '' ) . ",$value", ',' );
	}
	$settings['press_elements_titles'] = wp_json_encode(
		array(
			'rate-ticker'        => __( 'Rate ticker', 'press-elements' ),
			'author-bio'         => __( 'Author card', 'press-elements' ),
			'suggested-articles' => __( 'Suggested articles', 'press-elements' ),
			'article-hero'       => __( 'Hero picture', 'press-elements' ),
		)
	);
	return $settings;
}
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\keep_tags_in_editor' );
add_filter( 'teeny_mce_before_init', __NAMESPACE__ . '\keep_tags_in_editor' );
