<?php
/**
 * An author's profiles on other sites.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Fields of a user in which Yoast and other plugins keep addresses. Of Twitter, some keep only the name. */
const PROFILE_FIELDS = array(
	'facebook',
	'twitter',
	'linkedin',
	'instagram',
	'youtube',
	'mastodon',
	'bluesky',
	'telegram',
	'threads',
	'tiktok',
	'pinterest',
	'soundcloud',
	'tumblr',
	'wikipedia',
	'myspace',
);

/** Names of networks by host. Others are called by their host. */
const NETWORKS = array(
	'facebook.com'  => 'Facebook',
	'x.com'         => 'X',
	'twitter.com'   => 'X',
	'linkedin.com'  => 'LinkedIn',
	'instagram.com' => 'Instagram',
	'youtube.com'   => 'YouTube',
	't.me'          => 'Telegram',
	'bsky.app'      => 'Bluesky',
	'threads.net'   => 'Threads',
	'tiktok.com'    => 'TikTok',
	'pinterest.com' => 'Pinterest',
);

/**
 * URLs of profiles.
 *
 * @param callable $field   Returns the value of a field of the author.
 * @param string   $own_url The author's own site.
 * @return string[]
 */
function profile_urls( callable $field, string $own_url ): array {
	$urls = array( own_site( $own_url ) );
	foreach ( PROFILE_FIELDS as $name ) {
		$value = $field( $name );
		$value = is_string( $value ) ? trim( $value ) : '';
		if ( 'twitter' === $name && preg_match( '/^@?(\w{1,15})$/', $value, $found ) ) {
			$value = 'https://x.com/' . $found[1];
		}
		$urls[] = 1 === preg_match( '#^https?://[^\s/]+\.\S+$#i', $value ) ? sanitize_url( $value ) : '';
	}
	return array_values( array_unique( array_filter( $urls ) ) );
}

/**
 * The author's own site. WordPress enters the address of the site itself for its first user: that is not one.
 *
 * @param string $url The address in the profile of the author.
 * @return string
 */
function own_site( string $url ): string {
	$host = (string) wp_parse_url( $url, PHP_URL_HOST );
	return '' !== $host && untrailingslashit( $url ) !== untrailingslashit( home_url() ) ? sanitize_url( $url ) : '';
}

/**
 * The name of the network that a profile is on.
 *
 * @param string $url URL of a profile.
 * @return string
 */
function network_name( string $url ): string {
	$host = preg_replace( '/^(?:www|m)\./', '', strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) ) );
	return NETWORKS[ $host ] ?? (string) $host;
}

/**
 * Links to profiles.
 *
 * @param string[] $urls URLs of profiles.
 * @return string
 */
function profiles_html( array $urls ): string {
	$items = '';
	foreach ( $urls as $url ) {
		$items .= sprintf( '<li><a href="%s" rel="me">%s</a></li>', esc_url( $url ), esc_html( network_name( $url ) ) );
	}
	return '' === $items ? '' : "<ul slot=\"links\">$items</ul>";
}
