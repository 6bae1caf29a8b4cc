<?php
/**
 * Photos of authors. Avatar services can track readers, so they are used only if the block says so.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** In pixels: twice what is shown. */
const PHOTO_SIZE = 192;

/**
 * The URL of a user's avatar; empty if the site shows none.
 *
 * @param mixed $id_or_email What WordPress knows the user by.
 * @return string
 */
function avatar_of( $id_or_email ): string {
	if ( ! get_option( 'show_avatars' ) ) {
		return '';
	}
	return (string) get_avatar_url( $id_or_email, array( 'size' => PHOTO_SIZE ) );
}

/**
 * Whether a photo is at a service that can track readers.
 *
 * @param string $url URL of a photo.
 * @return bool
 */
function is_at_avatar_service( string $url ): bool {
	return 1 === preg_match( '#^(?:https?:)?//([^/]+\.)?(gravatar\.com|libravatar\.org)/#', $url );
}

/**
 * The photo of an author that may be shown; empty if there is none.
 *
 * @param array<string,mixed> $person     An author in the words of schema.org.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return string
 */
function photo_url( array $person, array $attributes ): string {
	$url     = (string) ( $person['image'] ?? '' );
	$avatars = true === ( $attributes['avatars'] ?? false );
	return is_at_avatar_service( $url ) && ! $avatars ? '' : $url;
}

/**
 * The photo, or initials in its place where the element shows them, too.
 *
 * @param array<string,mixed> $person     An author in the words of schema.org.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param bool                $has_photos Whether any of the authors has a photo.
 * @return string
 */
function photo_html( array $person, array $attributes, bool $has_photos ): string {
	$url = esc_url( photo_url( $person, $attributes ), array( 'http', 'https' ) );
	if ( '' !== $url ) {
		$policy = is_at_avatar_service( $url ) ? ' referrerpolicy="strict-origin"' : '';
		$format = '<img slot="image" src="%s" alt="" width="96" height="96" loading="lazy" decoding="async"%s>';
		return sprintf( $format, $url, $policy );
	}
	$initials = initials_of( $person['name'] );
	if ( '' === $initials || ( empty( $person['image'] ) && ! $has_photos ) ) {
		return '';
	}
	return '<span slot="image" aria-hidden="true" translate="no">' . esc_html( $initials ) . '</span>';
}
