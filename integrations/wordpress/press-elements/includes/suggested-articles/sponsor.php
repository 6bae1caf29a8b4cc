<?php
/**
 * Who paid for an article.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The sponsor of a post, from Newspack Sponsors. A sponsor that only underwrites a newsroom has paid for no article.
 *
 * @param int $post_id The post.
 * @return string Plain text, empty if there is none.
 */
function sponsor_of_post( int $post_id ): string {
	$sponsors = function_exists( 'Newspack_Sponsors\get_sponsors_for_post' )
		? \Newspack_Sponsors\get_sponsors_for_post( $post_id, 'native' )
		: array();
	$first    = is_array( $sponsors ) ? reset( $sponsors ) : false;
	$name     = is_array( $first ) ? plain_text( (string) ( $first['sponsor_name'] ?? '' ) ) : '';

	/**
	 * The sponsor of a post, for sites that keep it in a field of their own. Cards with a sponsor are labeled.
	 *
	 * @param string $name    Plain text, empty if there is none.
	 * @param int    $post_id The post.
	 */
	$name = apply_filters( 'press_elements_sponsor_of_post', $name, $post_id );
	return is_string( $name ) ? $name : '';
}
