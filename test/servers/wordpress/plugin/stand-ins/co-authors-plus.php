<?php
/*
 * Plugin Name: Stand-in for Co-Authors Plus
 *
 * Written after the public functions of Co-Authors Plus 3.6, which the tests can't download: `get_coauthors()` returns
 * users and guest authors, whose fields are properties; `type` is `guest-author`, and the photo is the featured image
 * of the guest's record. The option `co_authors_stand_in` has the authors: ids of users, or fields of guests.
 */
function get_coauthors( $post_id = 0 ) {
	$authors = get_option( 'co_authors_stand_in', array() )[ (int) $post_id ] ?? null;
	if ( null === $authors ) {
		$user = get_userdata( (int) get_post_field( 'post_author', $post_id ) );
		return $user ? array( $user ) : array();
	}
	$to_author = function ( $author ) {
		if ( is_int( $author ) ) {
			return get_userdata( $author );
		}
		return (object) ( $author + array(
			'ID'             => 0,
			'display_name'   => '',
			'first_name'     => '',
			'last_name'      => '',
			'user_login'     => '',
			'user_email'     => '',
			'user_nicename'  => '',
			'linked_account' => '',
			'website'        => '',
			'aim'            => '',
			'yahooim'        => '',
			'jabber'         => '',
			'description'    => '',
			'type'           => 'guest-author',
		) );
	};
	return array_values( array_filter( array_map( $to_author, $authors ) ) );
}
