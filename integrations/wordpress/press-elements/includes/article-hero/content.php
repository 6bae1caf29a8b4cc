<?php
/**
 * The hero's figure: the picture of the post with its caption and credit.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/credit.php';
require __DIR__ . '/picture.php';

/**
 * See `render_widget()`.
 *
 * @param mixed               $content    Content of an earlier filter, or null.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param int                 $post_id    The post.
 * @param string              $inner      HTML inside the block.
 * @return mixed
 */
function article_hero_content( $content, array $attributes, int $post_id, string $inner ) {
	if ( null !== $content ) {
		return $content;
	}
	if ( '' !== trim( $inner ) ) {
		return inner_picture( $inner, $attributes );
	}
	if ( ! can_show( $post_id ) ) {
		return __( 'The picture of a post is shown on the page of the post.', 'press-elements' );
	}
	$image_id = (int) get_post_thumbnail_id( $post_id );
	if ( 0 === $image_id || ! wp_attachment_is_image( $image_id ) ) {
		return __( 'This post has no featured image.', 'press-elements' );
	}
	return featured_picture( $image_id, $attributes );
}
add_filter( 'press_elements_content_of_article_hero', __NAMESPACE__ . '\article_hero_content', 10, 4 );

/**
 * The featured image as a figure. Caption and credit of the block stand in its figcaption, so they are left out of the
 * tag: otherwise they would be shown twice.
 *
 * @param int                 $image_id   The image.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array{html: string, attributes: array<string,string>}
 */
function featured_picture( int $image_id, array $attributes ): array {
	$picture    = picture_html( $image_id, text_attribute( $attributes, 'align' ) );
	$figcaption = figcaption_html( $image_id, $attributes );
	$reads_page = ! $figcaption['has_credit'] && '' === text_attribute( $attributes, 'src' );
	return array(
		'html'       => "<figure>$picture{$figcaption['html']}</figure>" . ( $reads_page ? no_credit_html( $image_id ) : '' ),
		'attributes' => array(
			'caption'   => '',
			'credit'    => '',
			'creditUrl' => '',
		),
	);
}

/**
 * Data that has no credit: PHP has already looked everywhere, so the element must not read the page for one.
 *
 * @param int $image_id The image.
 * @return string
 */
function no_credit_html( int $image_id ): string {
	return json_child( array( 'contentUrl' => (string) wp_get_attachment_url( $image_id ) ) );
}

/**
 * A picture that the builder has put into the block. Its credit in the media library is added, if it has none.
 *
 * @param string              $inner      HTML inside the block.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array{html: string, attributes: array<string,string>}
 */
function inner_picture( string $inner, array $attributes ): array {
	$has_own  = '' !== text_attribute( $attributes, 'credit' ) || '' !== text_attribute( $attributes, 'src' );
	$is_known = 1 === preg_match( '/\bwp-image-(\d+)/', $inner, $found );
	if ( $has_own || ! $is_known || has_credit( $inner ) ) {
		return array(
			'html'       => $inner,
			'attributes' => array(),
		);
	}
	$credit = credit_of_image( (int) $found[1] );
	return array(
		'html'       => '' === $credit['text'] ? $inner . no_credit_html( (int) $found[1] ) : $inner,
		'attributes' => array_filter(
			array(
				'credit'    => $credit['text'],
				'creditUrl' => text_attribute( $attributes, 'creditUrl' ) ?: $credit['url'],
			)
		),
	);
}
