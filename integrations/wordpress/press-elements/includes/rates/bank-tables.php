<?php
/**
 * The tables of central banks in their own XML and JSON formats.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The fields of a bank's rows: `value` is the price of `nominal` units of `code` in `quote`, which the table does not
 * name. `change` is the change since the previous publication. `id` is what the field `ID` of a row is like.
 *
 * @param string $format Name of the bank.
 * @return array<string, string>
 */
function bank_fields( string $format ): array {
	$val_curs = array(
		'code'    => 'CharCode',
		'nominal' => 'Nominal',
		'value'   => 'Value',
	);

	$banks = array(
		'nbkr' => array(
			'quote' => 'KGS',
			'code'  => 'ISOCode',
		) + $val_curs,
		'nbk'  => array(
			'quote'   => 'KZT',
			'code'    => 'title',
			'nominal' => 'quant',
			'value'   => 'description',
			'change'  => 'change',
		),
		// Tajikistan and Russia use the same format. Only Russia's identifiers start with R.
		'nbt'  => array(
			'quote' => 'TJS',
			'id'    => '/^[^R]/',
		) + $val_curs,
		'cbr'  => array(
			'quote' => 'RUB',
			'id'    => '/^R/',
		) + $val_curs,
		'cbu'  => array(
			'quote'   => 'UZS',
			'code'    => 'Ccy',
			'nominal' => 'Nominal',
			'value'   => 'Rate',
			'change'  => 'Diff',
		),
	);
	return $banks[ $format ];
}

/**
 * The root element of an XML text; null if it is not well-formed.
 *
 * Codes, figures and dates are ASCII in each table. Other characters are replaced, so that the encoding does not
 * matter: a table may declare a wrong one, and not every server can convert windows-1251. No table has a document type.
 *
 * @param string $body The text.
 */
function safe_xml( string $body ): ?\SimpleXMLElement {
	if ( ! function_exists( 'simplexml_load_string' ) || false !== stripos( $body, '<!' . 'DOCTYPE' ) ) {
		return null;
	}
	$body   = preg_replace( '/[\x80-\xff]/', '?', preg_replace( '/^(\xef\xbb\xbf)?\s*<\?xml[^>]*\?>/', '', $body ) );
	$before = libxml_use_internal_errors( true );
	$root   = simplexml_load_string( $body, \SimpleXMLElement::class, LIBXML_NONET );
	libxml_clear_errors();
	libxml_use_internal_errors( $before );
	return false === $root ? null : $root;
}

/**
 * The attributes and children of an element as texts by their names.
 *
 * @param \SimpleXMLElement $element The element.
 * @return array<string, string>
 */
function xml_fields( \SimpleXMLElement $element ): array {
	$fields = array();
	foreach ( $element->attributes() as $name => $text ) {
		$fields[ $name ] = trim( (string) $text );
	}
	foreach ( $element->children() as $name => $child ) {
		$fields[ $name ] = trim( (string) $child );
	}
	return $fields;
}

/**
 * The fields of the root element, and then of its children and their children: rows are in the root element, or in the
 * only child of RSS.
 *
 * @param string $body XML.
 * @return array<string, string>[]
 */
function xml_rows( string $body ): array {
	$root = safe_xml( $body );
	if ( null === $root ) {
		return array();
	}
	$rows = array( xml_fields( $root ) );
	foreach ( $root->children() as $child ) {
		$rows[] = xml_fields( $child );
	}
	foreach ( $root->children() as $child ) {
		foreach ( $child->children() as $grandchild ) {
			$rows[] = xml_fields( $grandchild );
		}
	}
	return $rows;
}

/**
 * The price of one unit. It is rounded, because 1.0686 / 10 is 0.10686000000000001.
 *
 * @param float $price Price of all units.
 * @param float $units Number of units.
 */
function price_per_unit( float $price, float $units ): float {
	return $units > 0 && is_finite( $price ) ? (float) sprintf( '%.11e', $price / $units ) : NAN;
}

/**
 * A row as a rate.
 *
 * @param array<string, mixed>  $row    The row.
 * @param array<string, string> $fields See {@see bank_fields()}.
 */
function bank_rate( array $row, array $fields ): array {
	$units  = number_in( $row[ $fields['nominal'] ] );
	$price  = number_in( $row[ $fields['value'] ] ?? null );
	$change = number_in( $row[ $fields['change'] ?? '' ] ?? null );
	return array(
		'base'     => $row[ $fields['code'] ],
		'quote'    => $fields['quote'],
		'rate'     => price_per_unit( $price, $units ),
		'previous' => price_per_unit( $price - $change, $units ),
	);
}

/**
 * The date of a table as ISO 8601: it is a field of the root element, or of each row.
 *
 * @param array<string, mixed>   $root The fields of the root element.
 * @param array<string, mixed>[] $rows The rows.
 * @return mixed
 */
function bank_date( array $root, array $rows ) {
	$row  = $rows[0] ?? array();
	$date = $root['Date'] ?? $root['date'] ?? $row['Date'] ?? $row['pubDate'] ?? null;
	return is_string( $date ) ? preg_replace( '/^(\d\d)\.(\d\d)\.(\d{4})$/', '$3-$2-$1', $date ) : $date;
}

/**
 * Reads the table of a bank.
 *
 * @param string $format Name of the bank.
 * @param string $body   XML or JSON.
 * @return array{asOf: string, rates: array[]}|\WP_Error
 */
function read_bank_table( string $format, string $body ) {
	$fields  = bank_fields( $format );
	$is_json = 'cbu' === $format;
	$objects = $is_json ? array_filter( json_array( $body ), 'is_array' ) : xml_rows( $body );
	$is_row  = function ( array $row ) use ( $fields ): bool {
		$has_fields = isset( $row[ $fields['code'] ], $row[ $fields['nominal'] ] );
		return $has_fields && ( empty( $fields['id'] ) || preg_match( $fields['id'], $row['ID'] ?? '' ) );
	};
	$rows    = array_values( array_filter( $objects, $is_row ) );
	$rates   = array();
	foreach ( $rows as $row ) {
		$rates[] = bank_rate( $row, $fields );
	}
	return clean_table( bank_date( $is_json ? array() : $objects[0] ?? array(), $rows ), $rates );
}
