<?php
/**
 * The cards of suggested articles. `press-elements.css` gives them the look of the element's own.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The list of cards. A field that no article has takes no space.
 *
 * @param \WP_Post[]          $posts   Posts.
 * @param array<string,mixed> $options See `strip_options()`.
 * @return string
 */
function cards_list( array $posts, array $options ): string {
	if ( ! array_filter( $posts, 'has_post_thumbnail' ) ) {
		$options['show'] = array_diff( $options['show'], array( 'image' ) );
	}
	$items = '';
	foreach ( $posts as $post ) {
		$items .= '<li>' . card_html( $post, $options ) . '</li>';
	}
	return "<ul>$items</ul>";
}

/**
 * One card.
 *
 * @param \WP_Post            $post    A post.
 * @param array<string,mixed> $options See `strip_options()`.
 * @return string
 */
function card_html( \WP_Post $post, array $options ): string {
	$sponsor = sponsor_of_post( $post->ID );
	$parts   = array(
		'image'   => fn(): string => card_image( $post, $options['layout'] ),
		'section' => fn(): string => '' === $sponsor ? section_html( $post ) : '',
		'sponsor' => fn(): string => sponsor_html( $sponsor ),
		'title'   => fn(): string => headline_html( $post, $options['level'] + 1, '' !== $sponsor ),
		'excerpt' => fn(): string => text_html( 'p', plain_text( get_the_excerpt( $post ) ) ),
		'author'  => fn(): string => text_html( 'small', authors_text( $post ) ),
		'date'    => fn(): string => date_html( $post ),
	);
	$html    = '';
	foreach ( $parts as $name => $write ) {
		if ( in_array( $name, array( 'sponsor', 'title' ), true ) || in_array( $name, $options['show'], true ) ) {
			$html .= $write();
		}
	}
	return $html;
}

/**
 * An element with text; nothing without text.
 *
 * @param string $tag  Name of the element.
 * @param string $text Plain text.
 * @return string
 */
function text_html( string $tag, string $text ): string {
	return '' === $text ? '' : "<$tag dir=\"auto\">" . esc_html( $text ) . "</$tag>";
}

/**
 * The image, or an empty box in its place, on which `press-elements.css` sets the headline. The headline says what the
 * article is about, so the image has no alternative text.
 *
 * @param \WP_Post $post   A post.
 * @param string   $layout Layout of the cards.
 * @return string
 */
function card_image( \WP_Post $post, string $layout ): string {
	$attributes = array(
		'alt'     => '',
		'loading' => 'lazy',
		'sizes'   => 'list' === $layout ? '9rem' : '20rem',
	);
	$image      = get_the_post_thumbnail( $post, 'list' === $layout ? 'medium' : 'medium_large', $attributes );
	if ( '' !== $image ) {
		return $image;
	}
	preg_match( '/[\p{L}\p{N}]\p{M}*/u', headline_of( $post ), $found );
	return sprintf( '<div data-initial="%s"></div>', esc_attr( mb_strtoupper( $found[0] ?? '' ) ) );
}

/**
 * The first category, as the element shows it.
 *
 * @param \WP_Post $post A post.
 * @return string
 */
function section_html( \WP_Post $post ): string {
	$terms = get_the_terms( $post, 'category' );
	$name  = is_array( $terms ) && $terms ? plain_text( $terms[0]->name ) : '';
	return '<p data-label dir="auto">' . esc_html( $name ) . '</p>';
}

/**
 * The label of an article that somebody paid for.
 *
 * @param string $sponsor Plain text, empty if there is none.
 * @return string
 */
function sponsor_html( string $sponsor ): string {
	if ( '' === $sponsor ) {
		return '';
	}
	$format = '<p data-label="sponsored"><b>%s</b> <bdi>%s</bdi></p>';
	return sprintf( $format, esc_html( message( 'sponsored' ) ), esc_html( $sponsor ) );
}

/**
 * The headline as text.
 *
 * @param \WP_Post $post A post.
 * @return string
 */
function headline_of( \WP_Post $post ): string {
	return plain_text( get_the_title( $post ) );
}

/**
 * The headline with the card's link.
 *
 * @param \WP_Post $post         A post.
 * @param int      $level        Level of the heading.
 * @param bool     $is_sponsored Whether somebody paid for the article.
 * @return string
 */
function headline_html( \WP_Post $post, int $level, bool $is_sponsored ): string {
	return sprintf(
		'<h%1$d dir="auto"><a href="%2$s"%3$s>%4$s</a></h%1$d>',
		min( 6, $level ),
		esc_url( (string) get_permalink( $post ) ),
		$is_sponsored ? ' rel="sponsored"' : '',
		esc_html( headline_of( $post ) )
	);
}

/**
 * The names of the authors.
 *
 * @param \WP_Post $post A post.
 * @return string
 */
function authors_text( \WP_Post $post ): string {
	$names = wp_list_pluck( authors_of_post( $post->ID ), 'name' );
	return $names ? wp_sprintf( '%l', $names ) : '';
}

/**
 * The date. It is absolute, because a page may be kept for days.
 *
 * @param \WP_Post $post A post.
 * @return string
 */
function date_html( \WP_Post $post ): string {
	$date = (string) get_the_date( '', $post );
	$iso  = (string) get_post_time( 'c', true, $post );
	return sprintf( '<time datetime="%s">%s</time>', esc_attr( $iso ), esc_html( $date ) );
}
