<?php
/**
 * A text for the privacy policy of the site, which WordPress suggests to its owner.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Suggests what to say about the widgets. */
function suggest_privacy_text(): void {
	$texts    = array(
		__( 'The widgets of Press Elements set no cookies and store nothing about readers.', 'press-elements' ),
		__( 'If their scripts come from a CDN, browsers tell cdn.jsdelivr.net their IP address.', 'press-elements' ),
		__( 'A rate ticker that loads its rates from a central bank or a service tells it the same.', 'press-elements' ),
		__( 'If authors have photos at Gravatar, browsers tell gravatar.com the same.', 'press-elements' ),
	);
	$tutorial = __( 'Keep what is true of your site.', 'press-elements' );
	$html     = '<p class="privacy-policy-tutorial">' . esc_html( $tutorial ) . '</p>';
	$html    .= '<p>' . implode( ' ', array_map( 'esc_html', $texts ) ) . '</p>';
	wp_add_privacy_policy_content( __( 'Press Elements', 'press-elements' ), $html );
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_text' );
