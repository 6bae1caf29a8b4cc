<?php
/**
 * The page under Settings. WordPress's Settings API checks nonce and capability.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * Makes what was sent valid before it is stored, and says so if something was not.
 *
 * @param mixed $values What was sent.
 * @return array<string,string>
 */
function sanitize_settings( $values ): array {
	$valid   = valid_settings( $values );
	$unknown = ! is_array( $values ) || array_diff_assoc( array_filter( $values, 'is_string' ), $valid )
		|| array_filter( $values, 'is_array' );
	if ( $unknown && function_exists( 'add_settings_error' ) ) {
		$text = __( 'A setting had an unknown value, and now has its default.', 'press-elements' );
		add_settings_error( OPTION, 'unknown-value', $text );
	}
	return $valid;
}

/**
 * The titles of the fields, and what is said below them.
 *
 * @return array<string,string[]>
 */
function field_texts(): array {
	return array(
		'language'    => array(
			__( 'Language of the widgets', 'press-elements' ),
			__( 'For texts such as dates and buttons. A tag with a lang attribute of its own keeps it.', 'press-elements' ),
		),
		'theme'       => array(
			__( 'Look', 'press-elements' ),
			__( 'Colors, fonts and sizes of the widgets. Data desk is dark on every page; the others follow the text color of your theme.', 'press-elements' ),
		),
		'rates_source' => array(
			__( 'Exchange rates', 'press-elements' ),
			__( 'Where a rate ticker takes its rates from, unless its block names a source.', 'press-elements' ),
		),
		'host'        => array(
			__( 'Scripts come from', 'press-elements' ),
			__( 'With the CDN, browsers of your readers contact cdn.jsdelivr.net.', 'press-elements' ),
		),
	);
}

/**
 * Prints a field.
 *
 * @param array{name: string, help: string} $field Name of the setting, and what is said below the field.
 */
function print_field( array $field ): void {
	$id = "press-elements-{$field['name']}";
	printf(
		'<select id="%1$s" name="%2$s" aria-describedby="%1$s-help">',
		esc_attr( $id ),
		esc_attr( OPTION . "[{$field['name']}]" )
	);
	foreach ( choices()[ $field['name'] ] as $value => $title ) {
		$selected = selected( setting( $field['name'] ), (string) $value, false );
		printf( '<option value="%s"%s>%s</option>', esc_attr( (string) $value ), esc_attr( $selected ), esc_html( $title ) );
	}
	printf( '</select><p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $field['help'] ) );
}

/** Registers the option and the fields. */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
		)
	);
	add_settings_section( OPTION, '', '__return_null', OPTION );
	foreach ( field_texts() as $name => list( $title, $help ) ) {
		$field = array(
			'name'      => $name,
			'help'      => $help,
			'label_for' => "press-elements-$name",
		);
		add_settings_field( $name, $title, __NAMESPACE__ . '\print_field', OPTION, OPTION, $field );
	}
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** Prints the page. */
function print_settings_page(): void {
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<form method="post" action="options.php">';
	settings_fields( OPTION );
	do_settings_sections( OPTION );
	submit_button();
	echo '</form></div>';
}

/** Adds the page to the menu. */
function add_settings_page(): void {
	$title = __( 'Press Elements', 'press-elements' );
	add_options_page( $title, $title, 'manage_options', 'press-elements', __NAMESPACE__ . '\print_settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
