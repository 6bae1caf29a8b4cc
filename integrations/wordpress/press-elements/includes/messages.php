<?php
/**
 * Texts that the library writes in the page's language, for readers without JavaScript.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The language that the settings chose for the widgets, otherwise that of the page, such as `ky`. */
function page_language(): string {
	$chosen = setting( 'language' );
	return '' !== $chosen ? $chosen : (string) preg_replace( '/[-_].*$/', '', strtolower( get_bloginfo( 'language' ) ) );
}

/**
 * A text of the library. In a language that the library does not know, it is the translation of WordPress, or English.
 *
 * @param string               $key    Name of the text in the library.
 * @param array<string,string> $values Values by placeholder.
 * @return string Plain text.
 */
function message( string $key, array $values = array() ): string {
	static $texts = null;
	if ( null === $texts ) {
		$texts = wp_json_file_decode( dirname( __DIR__ ) . '/messages.json', array( 'associative' => true ) );
	}
	$text = $texts[ page_language() ][ $key ] ?? translated_message( $key );
	foreach ( $values as $name => $value ) {
		$text = str_replace( '{' . $name . '}', $value, $text );
	}
	return $text;
}

/**
 * The translation of a text that WordPress knows.
 *
 * @param string $key Name of the text in the library.
 * @return string
 */
function translated_message( string $key ): string {
	$texts = array(
		/* translators: {date} is a date. It follows the name of a bank. */
		'asOf'              => __( 'as of {date}', 'press-elements' ),
		'imageSource'       => __( 'Image source', 'press-elements' ),
		/* translators: {name} is an author. */
		'moreArticlesBy'    => __( 'More articles by {name}', 'press-elements' ),
		/* translators: {name} is a list of authors. */
		'moreArticlesByAll' => __( 'More articles by {name}', 'press-elements' ),
		'nameWithheld'      => __( 'Name withheld for safety', 'press-elements' ),
		/* translators: Of exchange rates. It follows a date. */
		'outdated'          => __( 'may be out of date', 'press-elements' ),
		/* translators: {place} is a city or a country. */
		'reportingFrom'     => __( 'Reporting from {place}', 'press-elements' ),
		/* translators: {name} is a bank. */
		'source'            => __( 'Source: {name}', 'press-elements' ),
		'sponsored'         => __( 'Sponsored', 'press-elements' ),
		'suggestedArticles' => __( 'Suggested articles', 'press-elements' ),
		'whyNoByline'       => __( 'Why there’s no byline', 'press-elements' ),
	);
	return $texts[ $key ];
}
