<?php
/**
 * What a rate ticker contains: the rates that this site requested last, for readers without JavaScript, and the same as
 * JSON for the widget.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The source of a ticker's rates on this site; empty if the reader's browser requests them.
 *
 * @param array<string, mixed> $attributes Values by camel-case name.
 */
function proxied_source_of( array $attributes ): string {
	$id = $attributes['source'] ?? '';
	if ( ! is_string( $id ) || '' === $id ) {
		$options = get_option( 'press_elements' );
		$id      = is_array( $options ) ? $options['rates_source'] ?? '' : '';
	}
	return is_string( $id ) && RATES_READ_BY_BROWSER !== $id ? $id : '';
}

/**
 * When rates were published, as a text for readers.
 *
 * @param string $as_of A date, or a moment.
 */
function publication_text( string $as_of ): string {
	// With short names of months, as in the widget.
	$format = preg_replace( '/(?<!\\\\)F/', 'M', get_option( 'date_format' ) );
	if ( 10 === strlen( $as_of ) ) {
		return wp_date( $format, strtotime( $as_of ), timezone_open( 'UTC' ) );
	}
	return wp_date( $format . ' ' . get_option( 'time_format' ), strtotime( $as_of ) );
}

/**
 * Whether rates are older than four days, like in the widget: that covers a long weekend. A date counts from its end.
 *
 * @param string $as_of A date, or a moment.
 */
function are_outdated_rates( string $as_of ): bool {
	return time() - strtotime( $as_of ) > ( 10 === strlen( $as_of ) ? 5 : 4 ) * DAY_IN_SECONDS;
}

/**
 * The line below the rates, as the widget writes it.
 *
 * @param string $id    Name of the source.
 * @param string $as_of When the rates were published.
 */
function rates_source_html( string $id, string $as_of ): string {
	$source = proxied_rate_sources()[ $id ];
	$name   = '<bdi translate="no">' . esc_html( $source['name'] ) . '</bdi>';
	$link   = esc_url( $source['link'] ?? '' );
	$linked = '' === $link ? $name : "<a href=\"$link\">$name</a>";
	$time   = sprintf( '<time datetime="%s">%s</time>', esc_attr( $as_of ), esc_html( publication_text( $as_of ) ) );
	$parts  = array(
		str_replace( '{name}', $linked, esc_html( message( 'source' ) ) ),
		str_replace( '{date}', $time, esc_html( message( 'asOf' ) ) ),
	);
	if ( are_outdated_rates( $as_of ) ) {
		$parts[] = '<em>' . esc_html( message( 'outdated' ) ) . '</em>';
	}
	return '<p><span dir="auto">' . implode( ', ', $parts ) . '</span></p>';
}

/**
 * The rates as a list. Pairs and figures are written from left to right in every language.
 *
 * @param array<string, array> $found      Rates by pair.
 * @param array<string, mixed> $attributes The ticker's attributes.
 */
function rates_list_html( array $found, array $attributes ): string {
	$item = 'list' === ( $attributes['layout'] ?? '' )
		? '<li><span dir="ltr">%s</span> <b dir="ltr">%s</b></li>'
		: '<li dir="ltr">%s <b>%s</b></li>';
	$html = '';
	foreach ( $found as $pair => $rate ) {
		$html .= vsprintf( $item, array_map( 'esc_html', rate_texts( $pair, $rate, $attributes ) ) );
	}
	return "<ul>$html</ul>";
}

/**
 * The rates of a source. A page never waits for it. In the preview of the editor, it is requested: there, somebody has
 * chosen it and waits to see its rates.
 *
 * @param string $id Name of the source.
 * @return array|null See {@see cached_rates()}.
 */
function rates_for_page( string $id ): ?array {
	if ( is_preview() ) {
		refresh_rates( $id );
	}
	$entry = cached_rates( $id );
	if ( null !== $entry && ! are_fresh_rates( $entry ) ) {
		refresh_rates_later( $id );
	}
	return $entry;
}

/**
 * Says which pairs are left out; empty if none is.
 *
 * @param string   $id      Name of the source.
 * @param string[] $unknown The pairs.
 */
function unknown_pairs_notice( string $id, array $unknown ): string {
	if ( array() === $unknown ) {
		return '';
	}
	/* translators: 1: name of a bank, 2: currency pairs such as KGS/USD. */
	$text = __( 'Left out, because the rates of the source (%1$s) do not give them: %2$s', 'press-elements' );
	return sprintf( $text, proxied_rate_sources()[ $id ]['name'], implode( ' ', $unknown ) );
}

/**
 * The attributes and content of a ticker with rates of this site.
 *
 * @param string               $id         Name of the source.
 * @param array                $entry      See {@see cached_rates()}.
 * @param array<string, mixed> $attributes The ticker's attributes.
 * @param string               $inner      HTML inside the block or the shortcode, which is shown instead of the list.
 */
function ticker_content( string $id, array $entry, array $attributes, string $inner ): array {
	$pairs = trim( (string) ( $attributes['pairs'] ?? '' ) );
	if ( '' === $pairs && 'currency-api' === proxied_rate_sources()[ $id ]['format'] ) {
		$pairs = MAJOR_PAIRS;
	}
	$as_of    = $entry['table']['asOf'];
	$selected = select_rates( $entry['table']['rates'], $pairs, 'inverse' === ( $attributes['notation'] ?? '' ) );
	// The widget reserves space for as many rows as there are pairs.
	$own      = array( 'pairs' => '' === $pairs ? $selected['pairs'] : $pairs );
	$html     = $inner;
	if ( '' === trim( $inner ) && array() !== $selected['found'] ) {
		$html = rates_list_html( $selected['found'], $attributes ) . rates_source_html( $id, $as_of );
	}
	// A page that a cache keeps would show the same rates for days.
	$is_cached = defined( 'WP_CACHE' ) && WP_CACHE && ! is_user_logged_in() && is_rates_route_open();
	if ( $is_cached ) {
		$own['src'] = rates_url( $id );
	} else {
		$json  = rates_json( $id, $as_of, $selected['rates'] );
		$json  = wp_json_encode( $json, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		$html .= "<script type=\"application/json\">$json</script>";
	}
	return array(
		'html'       => $html,
		'attributes' => $own,
		'notice'     => unknown_pairs_notice( $id, $selected['unknown'] ),
	);
}

/**
 * Fills a rate ticker. If it has rates of its own, or if the reader's browser requests them, nothing is added.
 *
 * @param mixed                $content    What another filter returned.
 * @param array<string, mixed> $attributes The ticker's attributes.
 * @param int                  $post_id    The post.
 * @param string               $inner      HTML inside the block or the shortcode.
 * @return mixed
 */
function fill_rate_ticker( $content, array $attributes, int $post_id, string $inner ) {
	$id      = proxied_source_of( $attributes );
	$has_own = '' !== (string) ( $attributes['src'] ?? '' ) || false !== strpos( $inner, 'application/json' );
	if ( null !== $content || $has_own || '' === $id ) {
		return $content;
	}
	$entry = rates_for_page( $id );
	if ( null !== $entry ) {
		return ticker_content( $id, $entry, $attributes, $inner );
	}
	$is_known = isset( proxied_rate_sources()[ $id ] );
	// The reader's browser gets the first rates. It cannot if the REST API is closed.
	if ( $is_known && ! is_user_logged_in() && ! is_rates_route_open() ) {
		refresh_rates_later( $id );
	}
	return array(
		'attributes' => array( 'src' => rates_url( $id ) ),
		'notice'     => $is_known
			? __( 'The source of the rates does not respond.', 'press-elements' )
			: __( 'The source of the rates is unknown.', 'press-elements' ),
	);
}
add_filter( 'press_elements_content_of_rate_ticker', __NAMESPACE__ . '\fill_rate_ticker', 10, 4 );
