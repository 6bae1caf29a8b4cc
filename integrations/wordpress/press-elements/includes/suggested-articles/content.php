<?php
/**
 * Suggested articles as cards in the page. The element lays them out, and requests nothing.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/options.php';
require __DIR__ . '/select.php';
require __DIR__ . '/card.php';
require __DIR__ . '/sponsor.php';

/**
 * See `render_widget()`.
 *
 * @param mixed               $content    Content of an earlier filter, or null.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param int                 $post_id    The current post; 0 if there is none.
 * @param string              $inner      HTML inside the block.
 * @return mixed
 */
function suggested_articles_content( $content, array $attributes, int $post_id, string $inner ) {
	if ( null !== $content ) {
		return $content;
	}
	if ( '' !== text_attribute( $attributes, 'src' ) || has_own_cards( $inner ) ) {
		return array( 'html' => $inner );
	}
	$options = strip_options( $attributes );
	$posts   = select_posts( $post_id, $options );
	if ( ! $posts ) {
		return __( 'There are no other posts to suggest.', 'press-elements' );
	}
	foreach ( $posts as $post ) {
		is_first_in_page( "article $post->ID" );
	}
	$html = strip_heading( $attributes, $inner, $options['level'] ) . $inner . cards_list( $posts, $options );
	return array(
		'html'       => $html . articles_json_ld( $posts, $attributes ),
		'attributes' => array( 'heading' => '' ),
	);
}
add_filter( 'press_elements_content_of_suggested_articles', __NAMESPACE__ . '\suggested_articles_content', 10, 4 );

/**
 * Whether the builder has put cards into the block. Links in slots are none.
 *
 * @param string $inner HTML inside the block.
 * @return bool
 */
function has_own_cards( string $inner ): bool {
	return 1 === preg_match( '/<a\b(?![^>]*\sslot=)/i', $inner );
}

/**
 * The heading, unless the builder has put one into the block.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $inner      HTML inside the block.
 * @param int                 $level      Level of the heading.
 * @return string
 */
function strip_heading( array $attributes, string $inner, int $level ): string {
	if ( preg_match( '/\sslot=["\']?heading\b/i', $inner ) ) {
		return '';
	}
	$own  = text_attribute( $attributes, 'heading' );
	$text = '' === $own ? message( 'suggestedArticles' ) : $own;
	return sprintf( '<h%1$d slot="heading">%2$s</h%1$d>', $level, esc_html( $text ) );
}

/**
 * Structured data about the list: links alone, since each article describes itself. About one list of a page.
 *
 * @param \WP_Post[]          $posts      Posts.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return string
 */
function articles_json_ld( array $posts, array $attributes ): string {
	$is_wanted = true === ( $attributes['structuredData'] ?? false ) && ! has_seo_plugin();
	if ( ! $is_wanted || ! is_first_in_page( 'json-ld articles' ) ) {
		return '';
	}
	$items = array();
	foreach ( $posts as $index => $post ) {
		$items[] = array(
			'@type'    => 'ListItem',
			'position' => $index + 1,
			'url'      => get_permalink( $post ),
		);
	}
	return json_ld(
		array(
			'@type'           => 'ItemList',
			'itemListElement' => $items,
		)
	);
}
