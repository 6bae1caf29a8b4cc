<?php
/**
 * Who wrote a post: Co-Authors Plus, PublishPress Authors, or WordPress itself.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The authors of a post, in the words of schema.org. Empty for a page: its author is often the administrator, who wrote
 * none of its text.
 *
 * @param int $post_id The post.
 * @return array<int, array<string,mixed>>
 */
function authors_of_post( int $post_id ): array {
	$type    = (string) get_post_type( $post_id );
	$is_text = 'page' !== $type && post_type_supports( $type, 'author' );
	$people  = array_map( __NAMESPACE__ . '\to_person', $is_text ? writers_of_post( $post_id ) : array() );

	/**
	 * The authors of a post, for sites that keep them in a place of their own.
	 *
	 * @param array<int, array<string,mixed>> $people  Authors in the words of schema.org: `name`, `url`, `image`,
	 *                                                 `description`, `jobTitle`, `sameAs` and others.
	 * @param int                             $post_id The post.
	 */
	$people = apply_filters( 'press_elements_authors_of_post', array_values( array_filter( $people ) ), $post_id );
	return is_array( $people ) ? unique_people( $people ) : array();
}

/**
 * Each person once, and only those with a name.
 *
 * @param array<int, mixed> $people Authors in the words of schema.org.
 * @return array<int, array<string,mixed>>
 */
function unique_people( array $people ): array {
	$by_name = array();
	foreach ( $people as $person ) {
		$name = is_array( $person ) ? plain_text( (string) ( $person['name'] ?? '' ) ) : '';
		if ( '' !== $name ) {
			$by_name[ mb_strtolower( $name ) ] = $by_name[ mb_strtolower( $name ) ] ?? $person;
		}
	}
	return array_values( $by_name );
}

/**
 * The objects that WordPress and plugins have for authors: users, guest authors, or PublishPress's authors.
 *
 * @param int $post_id The post.
 * @return object[]
 */
function writers_of_post( int $post_id ): array {
	// PublishPress defines Co-Authors Plus's function, too, so its own comes first.
	foreach ( array( 'get_post_authors', 'publishpress_authors_get_post_authors', 'get_coauthors' ) as $get_writers ) {
		if ( function_exists( $get_writers ) ) {
			$writers = $get_writers( $post_id );
			return array_filter( is_array( $writers ) ? $writers : array(), 'is_object' );
		}
	}
	$user = get_userdata( (int) get_post_field( 'post_author', $post_id ) );
	return $user ? array( $user ) : array();
}

/**
 * An author in the words of schema.org.
 *
 * @param object $writer See `writers_of_post()`.
 * @return array<string,mixed>|null Null if the author has no name.
 */
function to_person( $writer ): ?array {
	$name = person_name( $writer->display_name ?? '' );
	if ( '' === $name ) {
		return null;
	}
	$field       = field_reader( $writer );
	$description = (string) $field( 'description' );
	return array_filter(
		array(
			'name'        => $name,
			'url'         => archive_url( $writer ),
			'image'       => photo_of_writer( $writer ),
			'description' => biography_text( $description ),
			'html'        => biography_html( $description ),
			'jobTitle'    => plain_text( (string) ( $field( 'job_title' ) ?: $field( 'wpseo_job_title' ) ) ),
			'sameAs'      => profile_urls( $field, (string) ( $field( 'user_url' ) ?: $field( 'website' ) ) ),
		)
	);
}

/**
 * Reads fields of an author. Guest authors have theirs as properties, users theirs in the database.
 *
 * @param object $writer See `writers_of_post()`.
 * @return callable(string): mixed
 */
function field_reader( $writer ): callable {
	$user_id = user_id_of( $writer );
	return function ( string $name ) use ( $writer, $user_id ) {
		$value = $writer instanceof \WP_User ? $writer->get( $name ) : ( $writer->$name ?? '' );
		if ( ! is_scalar( $value ) || '' === (string) $value ) {
			$value = $user_id > 0 ? get_user_meta( $user_id, $name, true ) : '';
		}
		return is_scalar( $value ) ? (string) $value : '';
	};
}

/**
 * The account of an author; 0 for a guest.
 *
 * @param object $writer See `writers_of_post()`.
 * @return int
 */
function user_id_of( $writer ): int {
	if ( $writer instanceof \WP_User ) {
		return $writer->ID;
	}
	return (int) ( $writer->user_id ?? 0 );
}

/**
 * The archive of an author.
 *
 * @param object $writer See `writers_of_post()`.
 * @return string
 */
function archive_url( $writer ): string {
	$link = $writer->link ?? '';
	if ( is_string( $link ) && '' !== $link ) {
		return $link;
	}
	$slug = (string) ( $writer->user_nicename ?? '' );
	return '' === $slug ? '' : get_author_posts_url( (int) ( $writer->ID ?? 0 ), $slug );
}

/**
 * The photo of an author: that of a guest is the featured image of the guest's record.
 *
 * @param object $writer See `writers_of_post()`.
 * @return string
 */
function photo_of_writer( $writer ): string {
	// Not is_callable(): a user object answers to any name.
	if ( method_exists( $writer, 'get_avatar_url' ) ) {
		$url = $writer->get_avatar_url( PHOTO_SIZE );
		return (string) ( is_array( $url ) ? ( $url['url'] ?? '' ) : $url );
	}
	if ( 'guest-author' === ( $writer->type ?? '' ) ) {
		$url = get_the_post_thumbnail_url( (int) $writer->ID, array( PHOTO_SIZE, PHOTO_SIZE ) );
		return $url ? $url : ( empty( $writer->user_email ) ? '' : avatar_of( $writer->user_email ) );
	}
	return avatar_of( user_id_of( $writer ) );
}

/**
 * A biography as HTML with its links.
 *
 * @param string $description HTML of the profile.
 * @return string
 */
function biography_html( string $description ): string {
	$allowed = array(
		'a'      => array( 'href' => true ),
		'em'     => array(),
		'strong' => array(),
		'br'     => array(),
	);
	return trim( wpautop( wp_kses( preg_replace( '/<\/?p\b[^>]*>/i', "\n\n", $description ) ?? '', $allowed ) ) );
}

/**
 * A biography as text: each paragraph is a line.
 *
 * @param string $description HTML of the profile.
 * @return string
 */
function biography_text( string $description ): string {
	$html  = preg_replace( '/<(?:br|\/?p)\b[^>]*>/i', "\n", $description ) ?? '';
	$lines = array_map( __NAMESPACE__ . '\plain_text', preg_split( '/\R/', $html ) ?: array() );
	return implode( "\n\n", array_filter( $lines ) );
}

/**
 * The authors to show. The block's own fields win, as in the element: a name selects one of the authors, or is one of
 * its own; without a name, the fields belong to the only author.
 *
 * @param array<int, array<string,mixed>> $people     Authors in the words of schema.org.
 * @param array<string,mixed>             $attributes Values by camel-case name.
 * @return array<int, array<string,mixed>>
 */
function select_people( array $people, array $attributes ): array {
	$own  = own_fields( $attributes );
	$name = $own['name'] ?? '';
	if ( '' === $name ) {
		return 1 === count( $people ) ? array( array_merge( $people[0], $own ) ) : $people;
	}
	foreach ( $people as $person ) {
		if ( mb_strtolower( $person['name'] ) === mb_strtolower( $name ) ) {
			return array( array_merge( $person, $own ) );
		}
	}
	return array( $own );
}

/**
 * The fields of an author that the block has.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array<string,mixed>
 */
function own_fields( array $attributes ): array {
	$fields = array();
	foreach ( array( 'name', 'url', 'image', 'jobTitle', 'workLocation' ) as $name ) {
		$fields[ $name ] = text_attribute( $attributes, $name );
	}
	$description = $attributes['description'] ?? '';
	if ( is_string( $description ) && '' !== trim( $description ) ) {
		$fields['description'] = $description;
		$fields['html']        = wpautop( make_clickable( esc_html( $description ) ) );
	}
	$urls             = array_map( 'sanitize_url', explode( ' ', text_attribute( $attributes, 'sameAs' ) ) );
	$fields['sameAs'] = array_values( array_filter( $urls ) );
	return array_filter( $fields );
}
