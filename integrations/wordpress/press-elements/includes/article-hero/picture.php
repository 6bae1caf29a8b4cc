<?php
/**
 * The hero's image: as early and as large as the page needs it.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The image, which is often the largest paint of the page.
 *
 * @param int    $image_id The image.
 * @param string $align    Alignment of the block: empty, `wide` or `full`.
 * @return string
 */
function picture_html( int $image_id, string $align ): string {
	$size = 'full' === $align ? 'full' : 'large';
	$html = wp_get_attachment_image(
		$image_id,
		$size,
		false,
		array(
			'loading'       => 'eager',
			'fetchpriority' => 'high',
			'sizes'         => picture_sizes( $align ),
		)
	);
	// WordPress may count this image as one that is not yet in view, and its content filters as one to defer.
	return str_replace( ' loading="eager"', '', $html );
}

/**
 * How wide the image is shown: as wide as the text, or as the theme's wide blocks.
 *
 * @param string $align Alignment of the block.
 * @return string
 */
function picture_sizes( string $align ): string {
	$layout = wp_get_global_settings( array( 'layout' ) );
	$width  = 'wide' === $align ? ( $layout['wideSize'] ?? '' ) : ( $layout['contentSize'] ?? '' );
	if ( 'full' === $align ) {
		return '100vw';
	}
	if ( ! is_string( $width ) || ! preg_match( '/^[\d.]+(px|rem|em)$/', $width ) ) {
		$width = empty( $GLOBALS['content_width'] ) ? '1024px' : absint( $GLOBALS['content_width'] ) . 'px';
	}
	return "(max-width: $width) 100vw, $width";
}
