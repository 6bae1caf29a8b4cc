<?php
/**
 * Patterns: groups of blocks that a person inserts at once. Each is a file in `patterns/`.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a pattern.
 *
 * @param string $name Name of its file.
 */
function pattern_html( string $name ): string {
	ob_start();
	require dirname( __DIR__ ) . "/patterns/$name.php";
	return (string) ob_get_clean();
}

/** Registers the patterns and their category. */
function register_patterns(): void {
	register_block_pattern_category(
		'press-elements',
		array(
			'label'       => __( 'News articles', 'press-elements' ),
			'description' => __( 'Parts of the page around an article.', 'press-elements' ),
		)
	);
	register_block_pattern(
		'press-elements/article-furniture',
		array(
			'title'         => __( 'Article furniture', 'press-elements' ),
			'description'   => __( 'Byline, picture, text, authors and suggested articles.', 'press-elements' ),
			'categories'    => array( 'press-elements' ),
			'keywords'      => array( __( 'article', 'press-elements' ), __( 'single', 'press-elements' ) ),
			'templateTypes' => array( 'single', 'single-post' ),
			'viewportWidth' => 1000,
			'content'       => pattern_html( 'article-furniture' ),
		)
	);
	register_block_pattern(
		'press-elements/rates-bar',
		array(
			'title'         => __( 'Rates bar', 'press-elements' ),
			'description'   => __( 'Exchange rates in a moving line, for the header.', 'press-elements' ),
			'categories'    => array( 'press-elements', 'header' ),
			'keywords'      => array( __( 'exchange rates', 'press-elements' ), __( 'currency', 'press-elements' ) ),
			'viewportWidth' => 1200,
			'content'       => pattern_html( 'rates-bar' ),
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_patterns' );
