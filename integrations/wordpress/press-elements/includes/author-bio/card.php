<?php
/**
 * The markup of authors. For one author, the element shows it in its slots; for several, it shows cards of its own in
 * its place. `press-elements.css` places both as the element does.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The cards of the authors, or their byline.
 *
 * @param array<int, array<string,mixed>> $people     Authors in the words of schema.org.
 * @param array<string,mixed>             $attributes Values by camel-case name.
 * @param string                          $inner      HTML inside the block: the biography of the only author.
 * @return string
 */
function cards_html( array $people, array $attributes, string $inner ): string {
	$is_single = 1 === count( $people );
	$is_inline = 'inline' === ( $attributes['layout'] ?? '' );
	$photos    = array_filter( array_map( fn( array $person ): string => photo_url( $person, $attributes ), $people ) );
	$html      = '';
	if ( $is_inline && ! $is_single ) {
		return byline_html( $people );
	}
	foreach ( $people as $person ) {
		if ( ! $is_single ) {
			// The data of the element has no address of a service that it must not ask, and so no initials for it.
			$person['image'] = photo_url( $person, $attributes );
		}
		$card = photo_html( $person, $attributes, array() !== $photos ) . name_html( $person, $is_inline );
		if ( ! $is_inline ) {
			$card .= $is_single && '' !== trim( $inner ) ? $inner : (string) ( $person['html'] ?? '' );
			$card .= profiles_html( $person['sameAs'] ?? array() ) . ( $is_single ? archive_html( $person ) : '' );
		}
		$html .= $is_single ? $card : "<article>$card</article>";
	}
	return $is_single ? $html : $html . archives_html( $people );
}

/**
 * Several names in one line, joined as the language joins a list. As in the element, they have no roles.
 *
 * @param array<int, array<string,mixed>> $people Authors in the words of schema.org.
 * @return string
 */
function byline_html( array $people ): string {
	$names = array();
	foreach ( $people as $person ) {
		unset( $person['jobTitle'], $person['workLocation'] );
		$names[] = name_html( $person, true );
	}
	return wp_sprintf( '%l', $names );
}

/**
 * The name with role and place. The element shows the last two from its data, and leaves out this markup.
 *
 * @param array<string,mixed> $person    An author in the words of schema.org.
 * @param bool                $is_inline Whether it is a byline: there the name links to the archive.
 * @return string
 */
function name_html( array $person, bool $is_inline ): string {
	$name = esc_html( $person['name'] );
	$url  = esc_url( (string) ( $person['url'] ?? '' ), array( 'http', 'https' ) );
	$html = $is_inline && '' !== $url
		? "<a slot=\"name\" href=\"$url\" rel=\"author\" translate=\"no\">$name</a>"
		: "<span slot=\"name\" translate=\"no\">$name</span>";
	if ( ! empty( $person['jobTitle'] ) ) {
		$html .= '<span slot="role">' . ( $is_inline ? ', ' : '' ) . esc_html( $person['jobTitle'] ) . '</span>';
	}
	if ( ! empty( $person['workLocation'] ) ) {
		$place = message( 'reportingFrom', array( 'place' => $person['workLocation'] ) );
		$html .= '<span slot="location">' . ( $is_inline ? ' · ' : '' ) . esc_html( $place ) . '</span>';
	}
	return $html;
}

/**
 * The link to the author's archive.
 *
 * @param array<string,mixed> $person An author in the words of schema.org.
 * @return string
 */
function archive_html( array $person ): string {
	$url  = esc_url( (string) ( $person['url'] ?? '' ), array( 'http', 'https' ) );
	$text = esc_html( message( 'moreArticlesBy', array( 'name' => $person['name'] ) ) );
	return '' === $url ? '' : "<a slot=\"more\" href=\"$url\" rel=\"author\">$text</a>";
}

/**
 * One line with a link to the archive of each of several authors, as in the element.
 *
 * @param array<int, array<string,mixed>> $people Authors in the words of schema.org.
 * @return string
 */
function archives_html( array $people ): string {
	$links = array();
	foreach ( $people as $person ) {
		$url = esc_url( (string) ( $person['url'] ?? '' ), array( 'http', 'https' ) );
		if ( '' !== $url ) {
			$name    = esc_html( $person['name'] );
			$label   = esc_attr( message( 'moreArticlesBy', array( 'name' => $person['name'] ) ) );
			$links[] = "<a href=\"$url\" rel=\"author\" aria-label=\"$label\" translate=\"no\">$name</a>";
		}
	}
	$phrase = esc_html( message( count( $links ) > 1 ? 'moreArticlesByAll' : 'moreArticlesBy' ) );
	$line   = str_replace( '{name}', wp_sprintf( '%l', $links ), $phrase );
	return array() === $links ? '' : "<p slot=\"more\">$line</p>";
}
