<?php
/**
 * Where exchange rates can come from.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/** The source that the reader's browser requests itself. For all others, the browser requests this site. */
const RATES_READ_BY_BROWSER = 'currency-api';

/** The formats of tables that the plugin reads. Those of banks are described in `bank-tables.php`. */
const RATE_FORMATS = array( 'nbkr', 'nbk', 'nbt', 'cbu', 'cbr', 'currency-api', 'frankfurter', 'own-json' );

/**
 * The central banks whose tables the library reads, too.
 *
 * @return array<string, array<string, string>> See {@see proxied_rate_sources()}.
 */
function central_banks(): array {
	$kyrgyz_bank = array(
		'name'   => __( 'National Bank of the Kyrgyz Republic', 'press-elements' ),
		'link'   => 'https://www.nbkr.kg/',
		'format' => 'nbkr',
	);

	return array(
		'nbkr'        => array( 'url' => 'https://www.nbkr.kg/XML/daily.xml' ) + $kyrgyz_bank,
		'nbkr-weekly' => array(
			'url'   => 'https://www.nbkr.kg/XML/weekly.xml',
			'label' => __( 'National Bank of the Kyrgyz Republic, weekly rates', 'press-elements' ),
		) + $kyrgyz_bank,
		'nbk'         => array(
			'name'        => __( 'National Bank of Kazakhstan', 'press-elements' ),
			'link'        => 'https://nationalbank.kz/',
			'url'         => 'https://nationalbank.kz/rss/get_rates.cfm?fdate={date}',
			'format'      => 'nbk',
			'date_format' => 'd.m.Y',
			'time_zone'   => 'Asia/Almaty',
		),
		'nbt'         => array(
			'name'        => __( 'National Bank of Tajikistan', 'press-elements' ),
			'link'        => 'https://www.nbt.tj/',
			'url'         => 'https://www.nbt.tj/en/kurs/export_xml.php?date={date}&export=xmlout',
			'format'      => 'nbt',
			'date_format' => 'Y-m-d',
			'time_zone'   => 'Asia/Dushanbe',
		),
		'cbu'         => array(
			'name'   => __( 'Central Bank of Uzbekistan', 'press-elements' ),
			'link'   => 'https://cbu.uz/',
			'url'    => 'https://cbu.uz/en/arkhiv-kursov-valyut/json/',
			'format' => 'cbu',
		),
		'cbr'         => array(
			'name'   => __( 'Bank of Russia', 'press-elements' ),
			'link'   => 'https://www.cbr.ru/',
			'url'    => 'https://www.cbr.ru/scripts/XML_daily.asp',
			'format' => 'cbr',
		),
	);
}

/**
 * Open data sets, which have many currencies, but not the official rates of a country.
 *
 * @return array<string, array<string, string>> See {@see proxied_rate_sources()}.
 */
function rate_data_sets(): array {
	return array(
		'currency-api-proxy' => array(
			'name'   => 'currency-api',
			'label'  => __( 'currency-api, requested by this site', 'press-elements' ),
			'link'   => 'https://github.com/fawazahmed0/exchange-api',
			'url'    => 'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json',
			'format' => 'currency-api',
		),
		'frankfurter'        => array(
			'name'        => 'Frankfurter',
			'label'       => __( 'Frankfurter, rates of several central banks', 'press-elements' ),
			'link'        => 'https://frankfurter.dev/',
			'url'         => 'https://api.frankfurter.dev/v2/rates?base=USD&from={date}',
			'format'      => 'frankfurter',
			'date_format' => 'Y-m-d',
			'days_back'   => '7',
		),
	);
}

/**
 * Whether a source, which a filter may have added, can be requested.
 *
 * @param mixed $source A source as in {@see proxied_rate_sources()}.
 * @param mixed $id     Its name.
 */
function is_rate_source( $source, $id ): bool {
	$has_id = is_string( $id ) && 1 === preg_match( '/^[a-z0-9-]{1,40}$/', $id ) && RATES_READ_BY_BROWSER !== $id;
	if ( ! $has_id || ! is_array( $source ) ) {
		return false;
	}
	$has_texts = is_string( $source['name'] ?? null ) && '' !== $source['name'] && is_string( $source['url'] ?? null );
	return $has_texts
		&& 'https' === wp_parse_url( $source['url'], PHP_URL_SCHEME )
		&& (bool) wp_parse_url( $source['url'], PHP_URL_HOST )
		&& in_array( $source['format'] ?? '', RATE_FORMATS, true );
}

/**
 * The sources that this site requests for its readers: `name` and `link` are shown below the rates, `url` is requested
 * (`{date}` in it is replaced by the current date), and `format` is one of RATE_FORMATS. `label`, `date_format`,
 * `time_zone` and `days_back` are optional.
 *
 * @return array<string, array<string, string>> By their names.
 */
function proxied_rate_sources(): array {
	/**
	 * Filters the sources of exchange rates that this site may request. Invalid ones are ignored.
	 *
	 * @param array<string, array<string, string>> $sources See above.
	 */
	$sources = apply_filters( 'press_elements_rate_sources', central_banks() + rate_data_sets() );
	$sources = is_array( $sources ) ? $sources : array();
	return array_filter( $sources, __NAMESPACE__ . '\is_rate_source', ARRAY_FILTER_USE_BOTH );
}

/**
 * The sources that a person can choose for a ticker.
 *
 * @return array<string, string> Translated texts by the value of the setting.
 */
function rate_sources(): array {
	$labels = array(
		RATES_READ_BY_BROWSER => __( 'currency-api, requested by the reader’s browser', 'press-elements' ),
	);
	foreach ( proxied_rate_sources() as $id => $source ) {
		$labels[ $id ] = $source['label'] ?? $source['name'];
	}
	return $labels;
}
