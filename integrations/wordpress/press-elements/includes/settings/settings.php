<?php
/**
 * The settings of the plugin: one option with a few choices. Everything else belongs to the blocks and the tags.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The name of the option, of its group and of the page. */
const OPTION = 'press_elements';

/** Languages of the widgets, by their own names. */
const LANGUAGES = array(
	'en' => 'English',
	'kk' => 'Қазақша',
	'ky' => 'Кыргызча',
	'ru' => 'Русский',
	'tg' => 'Тоҷикӣ',
	'tk' => 'Türkmençe',
	'uz' => 'Oʻzbekcha',
);

/**
 * The accepted values of each setting. The first one is the default.
 *
 * @return array<string,array<string,string>> Titles by value, by the name of the setting.
 */
function choices(): array {
	return array(
		'language'    => array( '' => __( 'The language of the page', 'press-elements' ) ) + LANGUAGES,
		'theme'       => array(
			''           => __( 'None: the look of your theme', 'press-elements' ),
			'broadsheet' => __( 'Broadsheet', 'press-elements' ),
			'tabloid'    => __( 'Tabloid', 'press-elements' ),
			'data-desk'  => __( 'Data desk', 'press-elements' ),
		),
		'rates_source' => rate_sources(),
		'host'        => array(
			'site' => __( 'This site', 'press-elements' ),
			'cdn'  => __( 'The CDN jsDelivr (cdn.jsdelivr.net)', 'press-elements' ),
		),
	);
}

/**
 * Replaces what is no choice by the default.
 *
 * @param mixed $values Values of any type, by the name of the setting.
 * @return array<string,string> All settings.
 */
function valid_settings( $values ): array {
	$values = is_array( $values ) ? $values : array();
	$valid  = array();
	foreach ( choices() as $name => $titles ) {
		$value          = $values[ $name ] ?? '';
		$valid[ $name ] = is_string( $value ) && isset( $titles[ $value ] ) ? $value : (string) array_key_first( $titles );
	}
	return $valid;
}

/**
 * The value of a setting.
 *
 * @param string $name `language`, `theme`, `rates_source` or `host`.
 */
function setting( string $name ): string {
	return valid_settings( get_option( OPTION ) )[ $name ];
}
