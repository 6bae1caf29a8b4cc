<?php
/**
 * The caption and the credit of the hero's picture.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** Words that start the credit line at the end of a caption, in the languages of the library and its neighbors. */
const CREDIT_LABEL = '(?:file |archive |автор |архивное )?' .
	'(?:[pf]h?oto\w*|фото\w*|images?|pictures?|cr[eé]dits?|source' .
	'|illustrat\w*|иллюстрация|изображение|источник|кадр|скриншот|сүрөт\w*|сурет\w*|сурат\w*|surat\w*|rasm\w*' .
	'|manba|акс|bild\w*|quelle|collage|коллаж|graphics?|map|screenshot|courtesy|صورة|المصدر)[\p{L} ]{0,20}';

/** Names that are a credit without a label. */
const AGENCIES = 'reuters|afp|ap|associated press|getty images|epa|tass|тасс|риа новости|anadolu|xinhua|alamy' .
	'|shutterstock';

/** A credit in an element of its own. */
const CREDIT_ELEMENT = '/<(cite)\b[^>]*>.*?<\/\1>' .
	'|<(\w+)\b[^>]*\b(?:class|itemprop)=["\'][^"\']*credit[^>]*>.*?<\/\2>/is';

/**
 * Whether HTML contains a credit: in an element of its own, or as the line at the end of its text.
 *
 * @param string $html A caption or a figure.
 * @return bool
 */
function has_credit( string $html ): bool {
	return 1 === preg_match( CREDIT_ELEMENT, $html ) || null !== credit_position( caption_text( $html ) );
}

/**
 * The caption as text. A line break ends a sentence.
 *
 * @param string $html HTML of a caption.
 * @return string
 */
function caption_text( string $html ): string {
	return plain_text( preg_replace( '/(?<=[^.!?…\s])\s*(?:<br\s*\/?>|<\/p>)/i', '. ', $html ) ?? '' );
}

/**
 * Where the credit line at the end of a caption starts.
 *
 * @param string $text Text of the caption.
 * @return int|null Position in bytes; null if there is none.
 */
function credit_position( string $text ): ?int {
	$start = '(?:^|[.!?…»”"\')\]]\s*(?:[–—|•·]\s)?|\s[–—|•·]\s|\s(?=[([©]))';
	$label = CREDIT_LABEL . '\s?(?:[:：]|\.\.\.|[–—]\s|\b(?:by|via|courtesy of)\s)';
	$names = '[^.!?]{2,60}(?:\/|,| \(|\()\s?(?:' . AGENCIES . ')\b|(?:' . AGENCIES . ')\b';
	$found = preg_match( "/$start([([]?(?:$label|©|\(c\)\s|$names).{0,150})$/iu", $text, $match, PREG_OFFSET_CAPTURE );
	return 1 === $found ? $match[1][1] : null;
}

/**
 * A caption without its credit, because the block has another one.
 *
 * @param string $html HTML of the caption.
 * @return string
 */
function without_credit( string $html ): string {
	if ( preg_match( CREDIT_ELEMENT, $html ) ) {
		return trim( preg_replace( CREDIT_ELEMENT, '', $html ) ?? '' );
	}
	$text     = caption_text( $html );
	$position = credit_position( $text );
	return null === $position ? $html : esc_html( trim( substr( $text, 0, $position ), " \n–—|•·" ) );
}

/**
 * The credit of an image in the media library: Newspack's fields, otherwise what the file says.
 *
 * @param int $image_id The image.
 * @return array{text: string, url: string} Plain text, empty if there is none.
 */
function credit_of_image( int $image_id ): array {
	$organization = meta_text( $image_id, '_navis_media_credit_org' );
	$text         = implode( ' / ', array_filter( array( meta_text( $image_id, '_media_credit' ), $organization ) ) );
	if ( '' !== $text ) {
		return array(
			'text' => $text,
			'url'  => meta_text( $image_id, '_media_credit_url' ),
		);
	}
	$metadata = wp_get_attachment_metadata( $image_id );
	$file     = is_array( $metadata ) ? (array) ( $metadata['image_meta'] ?? array() ) : array();
	$credit   = plain_text( (string) ( $file['credit'] ?? '' ) );
	return array(
		'text' => '' === $credit ? plain_text( (string) ( $file['copyright'] ?? '' ) ) : $credit,
		'url'  => '',
	);
}

/**
 * A field of a post as text.
 *
 * @param int    $post_id The post.
 * @param string $key     Name of the field.
 * @return string
 */
function meta_text( int $post_id, string $key ): string {
	$value = get_post_meta( $post_id, $key, true );
	return is_scalar( $value ) ? plain_text( (string) $value ) : '';
}

/**
 * The figcaption. The block's own caption and credit win over those of the media library; a credit line at the end of
 * the caption wins over the fields, because an editor has written it for this story.
 *
 * @param int                 $image_id   The image.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array{html: string, has_credit: bool}
 */
function figcaption_html( int $image_id, array $attributes ): array {
	$own_caption = text_attribute( $attributes, 'caption' );
	$caption     = safe_html( (string) wp_get_attachment_caption( $image_id ) );
	$caption     = '' === $own_caption ? $caption : esc_html( $own_caption );
	$credit      = own_credit( $image_id, $attributes, $caption );
	if ( '' !== $credit['text'] ) {
		$caption = without_credit( $caption );
	}
	$credit_html = '' === $credit['text'] ? '' : credit_html( $credit, text_attribute( $attributes, 'license' ) );
	$parts       = array_filter( array( trim( $caption ), $credit_html ) );
	return array(
		'html'       => $parts ? '<figcaption>' . implode( ' ', $parts ) . '</figcaption>' : '',
		'has_credit' => '' !== $credit_html || has_credit( $caption ),
	);
}

/**
 * HTML that a post may contain. Of scripts and styles, WordPress leaves the text.
 *
 * @param string $html HTML.
 * @return string
 */
function safe_html( string $html ): string {
	return wp_kses_post( preg_replace( '#<(script|style)\b.*?</\1\s*>#is', '', $html ) ?? '' );
}

/**
 * The credit that the caption does not have.
 *
 * @param int                 $image_id   The image.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $caption    HTML of the caption.
 * @return array{text: string, url: string}
 */
function own_credit( int $image_id, array $attributes, string $caption ): array {
	$text   = text_attribute( $attributes, 'credit' );
	$credit = credit_of_image( $image_id );
	if ( '' !== $text ) {
		$credit = array(
			'text' => $text,
			'url'  => '',
		);
	} elseif ( has_credit( $caption ) ) {
		$credit = array(
			'text' => '',
			'url'  => '',
		);
	}
	$url = text_attribute( $attributes, 'creditUrl' );
	return array(
		'text' => $credit['text'],
		'url'  => '' === $url ? $credit['url'] : $url,
	);
}

/**
 * The credit line, with the label that the element writes: it then shows the same text.
 *
 * @param array{text: string, url: string} $credit  Plain text.
 * @param string                           $license URL of the license, empty if there is none.
 * @return string
 */
function credit_html( array $credit, string $license ): string {
	$pattern = '/^\(?(?:' . CREDIT_LABEL . '\s(?:by|via|courtesy of)\s|[\p{L} ]{2,30}[:：])/iu';
	$labeled = preg_match( $pattern, $credit['text'] );
	$label   = $labeled ? '' : esc_html( message( 'imageSource' ) ) . ': ';
	$names   = esc_html( $credit['text'] );
	$url     = esc_url( $credit['url'], array( 'http', 'https' ) );
	if ( '' !== $url ) {
		$names = "<a href=\"$url\">$names</a>";
	}
	$name = license_name( $license );
	if ( '' !== $name && false === stripos( $credit['text'], $name ) ) {
		$names .= ', ' . esc_html( $name );
	}
	return "<span class=\"press-elements-credit\">$label$names</span>";
}

/**
 * The name of a Creative Commons license. The element links it.
 *
 * @param string $url URL of a license.
 * @return string
 */
function license_name( string $url ): string {
	if ( str_contains( $url, 'creativecommons.org/publicdomain/zero/' ) ) {
		return 'CC0';
	}
	preg_match( '#creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)#', $url, $found );
	return $found ? 'CC ' . strtoupper( $found[1] ) . ' ' . $found[2] : '';
}
