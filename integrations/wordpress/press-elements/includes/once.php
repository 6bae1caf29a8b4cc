<?php
/**
 * What the page has already: a post that a strip shows, or an author who is described.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Keys of what the page has. */
function keys_in_page(): \ArrayObject {
	static $keys = null;
	$keys = $keys ?? new \ArrayObject();
	return $keys;
}

/**
 * Notes that the page has something.
 *
 * @param string $key What it is.
 * @return bool Whether the page did not have it.
 */
function is_first_in_page( string $key ): bool {
	$keys     = keys_in_page();
	$is_first = ! isset( $keys[ $key ] );

	$keys[ $key ] = true;
	return $is_first;
}

/** Plugins render the content for a description of the page, which readers do not see: then nothing counts. */
function forget_what_head_rendered(): void {
	if ( ! wp_is_block_theme() ) {
		keys_in_page()->exchangeArray( array() );
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\forget_what_head_rendered', PHP_INT_MAX );
