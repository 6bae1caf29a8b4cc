<?php
/**
 * Which posts a strip shows: those with the same tags, then those of the same categories, then the latest.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

/**
 * The posts to suggest, with everything that their cards show in the cache.
 *
 * @param int                 $post_id The current post; 0 if there is none.
 * @param array<string,mixed> $options See `strip_options()`.
 * @return \WP_Post[]
 */
function select_posts( int $post_id, array $options ): array {
	$common = common_query( $options );
	$ids    = array();
	foreach ( term_queries( $post_id ) as $query ) {
		if ( count( $ids ) >= $options['limit'] ) {
			break;
		}
		$known = array_merge( array( $post_id ), $ids, ids_in_page() );

		$query['post__not_in']   = array_filter( $known );
		$query['posts_per_page'] = $options['limit'] - count( $ids ) + count( $options['exclude'] );

		$found = find_ids( $query + $common, $options['hreflang'], $post_id );
		$ids   = array_merge( $ids, without_excluded( $found, $options['exclude'] ) );
	}
	$ids = array_slice( $ids, 0, $options['limit'] );
	_prime_post_caches( $ids, true, true );
	prime_thumbnails( $ids );
	return array_values( array_filter( array_map( 'get_post', $ids ) ) );
}

/** The posts that other strips of the page show. */
function ids_in_page(): array {
	$keys = array_keys( keys_in_page()->getArrayCopy() );
	$keys = array_filter( $keys, fn( $key ): bool => str_starts_with( (string) $key, 'article ' ) );
	return array_map( fn( string $key ): int => (int) substr( $key, strlen( 'article ' ) ), array_values( $keys ) );
}

/**
 * What all queries have in common.
 *
 * @param array<string,mixed> $options See `strip_options()`.
 * @return array<string,mixed>
 */
function common_query( array $options ): array {
	$query = array(
		'post_type'              => 'post',
		'post_status'            => 'publish',
		'has_password'           => false,
		'ignore_sticky_posts'    => true,
		'no_found_rows'          => true,
		'fields'                 => 'ids',
		'update_post_meta_cache' => false,
		'update_post_term_cache' => false,
		'suppress_filters'       => false,
	);
	if ( $options['max_age'] > 0 ) {
		// From the start of the day, as the element asks: so that the query is the same for a day.
		$days  = (int) min( 36500, ceil( $options['max_age'] ) );
		$after = gmdate( 'Y-m-d', time() - $days * DAY_IN_SECONDS );

		$query['date_query'] = array(
			array(
				'column'    => 'post_date_gmt',
				'after'     => $after,
				'inclusive' => true,
			),
		);
	}
	return $query;
}

/**
 * The filters by terms, in order. The terms of a post with a password are not told.
 *
 * @param int $post_id The current post; 0 if there is none.
 * @return array<int, array<string,mixed>>
 */
function term_queries( int $post_id ): array {
	$queries = array();
	if ( can_show( $post_id ) ) {
		foreach ( array( 'post_tag' => 'tag__in', 'category' => 'category__in' ) as $taxonomy => $name ) {
			$terms = get_the_terms( $post_id, $taxonomy );
			if ( is_array( $terms ) && $terms ) {
				$queries[] = array( $name => wp_list_pluck( $terms, 'term_id' ) );
			}
		}
	}
	$queries[] = array();
	return $queries;
}

/**
 * The ids of posts with a title, in one language.
 *
 * @param array<string,mixed> $query    For WP_Query.
 * @param string              $hreflang See `in_language()`.
 * @param int                 $post_id  The current post; 0 if there is none.
 * @return int[]
 */
function find_ids( array $query, string $hreflang, int $post_id ): array {
	$with_title = fn( string $where ): string => $where . " AND TRIM({$GLOBALS['wpdb']->posts}.post_title) <> ''";
	add_filter( 'posts_where', $with_title );
	$run   = fn( array $language ): array => ( new \WP_Query( $language + $query ) )->posts;
	$found = in_language( $hreflang, $post_id, $run );
	remove_filter( 'posts_where', $with_title );
	return array_map( 'intval', $found );
}

/**
 * Queries in the language of the articles: Polylang has an argument for it, WPML a current language.
 *
 * @param string   $hreflang Language tag; `*` is any language, empty that of the page.
 * @param int      $post_id  The current post; 0 if there is none.
 * @param callable $run      Gets arguments for WP_Query.
 * @return mixed What `$run` returns.
 */
function in_language( string $hreflang, int $post_id, callable $run ) {
	$code = preg_replace( '/[-_].*$/', '', $hreflang );
	if ( function_exists( 'pll_current_language' ) ) {
		$of_post = $post_id > 0 && function_exists( 'pll_get_post_language' ) ? pll_get_post_language( $post_id ) : '';
		$code    = '' === $code ? ( $of_post ? $of_post : pll_current_language() ) : $code;
		return $run( array( 'lang' => '*' === $code ? '' : (string) $code ) );
	}
	$current = apply_filters( 'wpml_current_language', null );
	if ( '' === $code || null === $current ) {
		return $run( array() );
	}
	do_action( 'wpml_switch_language', '*' === $code ? 'all' : $code );
	$result = $run( array() );
	do_action( 'wpml_switch_language', $current );
	return $result;
}

/**
 * Leaves out posts whose address the block excludes.
 *
 * @param int[]    $ids     Posts.
 * @param string[] $exclude URLs, absolute or relative to the site.
 * @return int[]
 */
function without_excluded( array $ids, array $exclude ): array {
	if ( ! $exclude ) {
		return $ids;
	}
	_prime_post_caches( $ids, true, false );
	$paths = array_map( __NAMESPACE__ . '\path_and_query', $exclude );
	$is_kept = fn( int $id ): bool => ! in_array( path_and_query( (string) get_permalink( $id ) ), $paths, true );
	return array_filter( $ids, $is_kept );
}

/**
 * The part of an address that tells posts apart.
 *
 * @param string $url A URL.
 * @return string
 */
function path_and_query( string $url ): string {
	parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
	$path = untrailingslashit( rawurldecode( (string) wp_parse_url( $url, PHP_URL_PATH ) ) );
	return isset( $query['p'] ) && is_string( $query['p'] ) ? "$path?p={$query['p']}" : $path;
}

/**
 * Loads the images of posts at once.
 *
 * @param int[] $ids Posts.
 */
function prime_thumbnails( array $ids ): void {
	$images = array_filter( array_map( 'get_post_thumbnail_id', $ids ) );
	if ( $images ) {
		_prime_post_caches( $images, false, true );
	}
}
