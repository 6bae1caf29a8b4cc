<?php
/**
 * Which texts are names of people. The element has the same rules for names that it reads from a page.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** What systems write when nobody has entered a name, in lower case. */
const PLACEHOLDER_NAMES = '(?:site |super |wp )?admin(?:istrator|istrateur|istrador|istradora)?s?|super ?user|root' .
	'|webmaster|(?:default |test )?user|test|(?:no|unknown|guest|default|post|the) author|authors?|anonymous|unknown' .
	'|guest|staff|(?:news|web|editorial|online)? ?(?:desk|staff|team|editors?)|editorial|newsroom|webdesk' .
	'|(?:staff|guest|web)? ?(?:writer|reporter|contributor)s?|админ(?:истратор)?|редактор|автор|без автора' .
	'|аноним(?:но)?|редакция|редакциясы|пресс-служба|корреспондент|tahririyat|redaktor';

/**
 * The name of a person; empty if nobody has entered one: no placeholder, no address, and not the site's own name.
 *
 * @param mixed $value A display name.
 * @return string Plain text.
 */
function person_name( $value ): string {
	$name = is_scalar( $value ) ? plain_text( (string) $value ) : '';
	if ( '' === $name || str_contains( $name, '@' ) || preg_match( '#https?:|//|^www\.#i', $name ) ) {
		return '';
	}
	$lower   = mb_strtolower( $name );
	$is_site = mb_strtolower( plain_text( get_bloginfo( 'name' ) ) ) === $lower;
	return $is_site || preg_match( '/^(?:' . PLACEHOLDER_NAMES . ')$/u', $lower ) ? '' : $name;
}

/**
 * The first letters of the first and the last word of a name.
 *
 * @param string $name Plain text.
 * @return string
 */
function initials_of( string $name ): string {
	preg_match_all( '/(?<![\p{L}\p{M}\'’ʻʼ-])\p{L}\p{M}*/u', $name, $found );
	$letters = $found[0] ?? array();
	$last    = count( $letters ) > 1 ? end( $letters ) : '';
	return mb_strtoupper( ( $letters[0] ?? '' ) . $last );
}
