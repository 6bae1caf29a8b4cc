<?php
/*
 * Plugin Name: Stand-in for PublishPress Authors
 *
 * Written after the public functions of PublishPress Authors 4, which the tests can't download. `get_post_authors()`
 * returns objects whose fields are read through `__get()`, most of them metadata; it defines Co-Authors Plus's
 * function, too. The option `publishpress_stand_in` has the authors' fields.
 */
class Publishpress_Author_Stand_In {
	private $fields;

	public function __construct( array $fields ) {
		$this->fields = $fields;
	}

	public function __get( $name ) {
		return $this->fields[ $name ] ?? '';
	}

	public function __isset( $name ) {
		return '' !== $this->__get( $name );
	}

	public function get_avatar_url( $size = 96 ) {
		$url = $this->fields['avatar'] ?? '';
		return '' === $url ? get_avatar_url( $this->user_email ) : array( 'url' => $url, 'url2x' => $url );
	}

	public function is_guest() {
		return empty( $this->fields['user_id'] );
	}
}

function get_post_authors( $post = 0 ) {
	$authors = get_option( 'publishpress_stand_in', array() )[ (int) $post ] ?? array();
	return array_map( fn( array $fields ) => new Publishpress_Author_Stand_In( $fields ), $authors );
}

function get_coauthors( $post_id = 0 ) {
	throw new Exception( 'PublishPress has a function of its own.' );
}
