<?php
/**
 * Keeps the tags and shortcodes away from `wpautop()`, which makes paragraphs of line breaks: it takes `<press-…` for
 * `<pre`, puts tags into paragraphs, and writes `<br>` between their children.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** A pattern for the tags, from `<press-…` to `</press-…>`, or the opening tag alone if that is missing. */
function tag_pattern(): string {
	$attributes = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*+';
	$names      = implode( '|', array_keys( widgets() ) );
	return "<press-($names)(?=[\\s\/>])$attributes>(?:.*?<\/press-\\1\\s*>)?";
}

/**
 * Replaces widgets by empty blocks before paragraphs are made, and puts them back afterwards.
 *
 * @param string $hook A filter that makes paragraphs, with the priority 10.
 */
function keep_from_wpautop( string $hook ): void {
	$kept = array();
	$keep = function ( array $found ) use ( &$kept ): string {
		$kept[] = $found[0];
		return '<div data-press-kept="' . array_key_last( $kept ) . '"></div>';
	};
	$hide = function ( $html ) use ( $keep ) {
		if ( is_string( $html ) && str_contains( $html, 'press-' ) ) {
			$html = preg_replace_callback( '/' . tag_pattern() . '/s', $keep, $html ) ?? $html;
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
