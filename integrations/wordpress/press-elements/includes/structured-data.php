<?php
/**
 * Structured data for search engines, written once: by an SEO plugin, by PHP, or by the element.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Whether an SEO plugin describes the page: Yoast, Rank Math, The SEO Framework, All in One SEO, or SEOPress. */
function has_seo_plugin(): bool {
	$constants = array(
		'WPSEO_VERSION',
		'RANK_MATH_VERSION',
		'THE_SEO_FRAMEWORK_VERSION',
		'AIOSEO_VERSION',
		'SEOPRESS_VERSION',
	);
	$found     = array_filter( $constants, 'defined' ) || function_exists( 'aioseo' ) || class_exists( 'RankMath' );

	/**
	 * Whether another plugin or the theme writes structured data into the page. Then this plugin writes none.
	 *
	 * @param bool $found Whether one of the known SEO plugins is active.
	 */
	return (bool) apply_filters( 'press_elements_has_seo_plugin', $found );
}

/**
 * A block of structured data.
 *
 * @param array<string,mixed> $data A schema.org object. Empty values are left out.
 * @return string
 */
function json_ld( array $data ): string {
	$flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
	$data  = array_filter( array_merge( array( '@context' => 'https://schema.org' ), $data ) );
	return '<script type="application/ld+json">' . wp_json_encode( $data, $flags ) . '</script>';
}
