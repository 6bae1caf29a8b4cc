<?php
/**
 * Keeps the tags and shortcodes away from `wpautop()`, which makes paragraphs of line breaks: it takes `<press-…` for
 * `<pre`, puts tags into paragraphs, and writes `<br>` between their children.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** A pattern for the tags: opening tag, name, children and closing tag, or the opening tag alone if that is missing. */
function tag_pattern(): string {
	$attributes = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*+';
	$names      = implode( '|', array_keys( widgets() ) );
	return "/(<press-($names)(?=[\\s\/>])$attributes>)(?:(.*?)(<\/press-\\2\\s*>))?/s";
}

/**
 * Divides HTML at its empty lines, but not inside of tags.
 *
 * @param string $html HTML.
 * @return string[]
 */
function split_at_empty_lines( string $html ): array {
	$pattern = '/(<(?:[^>"\']|"[^"]*"|\'[^\']*\')*+>)|\n\s*\n/';
	$mark    = "\n\0\n";
	$marked  = preg_replace_callback( $pattern, fn( array $found ): string => $found[1] ?? $mark, $html );
	return explode( $mark, $marked ?? $html );
}

/**
 * Puts text between the children of a tag into paragraphs, where empty lines separate it: people write so, and some
 * editors remove the tags of paragraphs.
 *
 * @param string $html The children.
 */
function separate_paragraphs( string $html ): string {
	$chunks = split_at_empty_lines( $html );
	$block  = '/<\/?(?:p|div|ul|ol|li|dl|table|section|article|figure|figcaption|blockquote|h[1-6])[\s\/>]/i';
	if ( count( $chunks ) < 2 || 1 === preg_match( '/<(?:script|style|pre|textarea)[\s>]/i', $html ) ) {
		return $html;
	}
	foreach ( $chunks as $index => $chunk ) {
		$is_text = 1 === preg_match( '/^\s*[^<\[\s]/', $chunk ) && 0 === preg_match( $block, $chunk );
		if ( $is_text ) {
			$chunks[ $index ] = '<p>' . trim( $chunk ) . '</p>';
		}
	}
	return implode( "\n\n", $chunks );
}

/**
 * Replaces widgets by empty blocks before paragraphs are made, and puts them back afterwards.
 *
 * @param string $hook A filter that makes paragraphs, with the priority 10.
 */
function keep_from_wpautop( string $hook ): void {
	$kept = array();
	$keep = function ( array $found ) use ( &$kept ): string {
		// The children of a tag. Shortcodes have other groups.
		$is_tag = str_starts_with( $found[0], '<' ) && isset( $found[3], $found[4] );
		$kept[] = $is_tag ? $found[1] . separate_paragraphs( $found[3] ) . $found[4] : $found[0];
		return '<div data-press-kept="' . array_key_last( $kept ) . '"></div>';
	};
	$hide = function ( $html ) use ( $keep ) {
		if ( is_string( $html ) && str_contains( $html, 'press-' ) ) {
			$html = preg_replace_callback( tag_pattern(), $keep, $html ) ?? $html;
			$html = preg_replace_callback( '/' . get_shortcode_regex( tag_names() ) . '/', $keep, $html ) ?? $html;
		}
		return $html;
	};
	$show = function ( $html ) use ( &$kept ) {
		$put_back = function ( array $found ) use ( &$kept ): string {
			$html = $kept[ (int) $found[1] ] ?? '';
			// Only once: somebody may have pasted such a block into a tag.
			unset( $kept[ (int) $found[1] ] );
			return $html;
		};
		// A shortcode may have been around a tag.
		while ( is_string( $html ) && str_contains( $html, '<div data-press-kept="' ) ) {
			$html = preg_replace_callback( '/<div data-press-kept="(\d*)"[^>]*><\/div>/', $put_back, $html, -1, $count );
			if ( 0 === $count ) {
				break;
			}
		}
		return $html;
	};
	// After the blocks, which have the priority 9, and after the paragraphs.
	add_filter( $hook, $hide, 9 );
	add_filter( $hook, $show, 10 );
}
keep_from_wpautop( 'the_content' );
keep_from_wpautop( 'widget_text_content' );
