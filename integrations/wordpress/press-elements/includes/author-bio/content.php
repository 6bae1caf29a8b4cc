<?php
/**
 * The authors of a post, as markup for readers without JavaScript and as data for the element.
 *
 * @package Press_Elements
 */

namespace Press_Elements;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/names.php';
require __DIR__ . '/photos.php';
require __DIR__ . '/profiles.php';
require __DIR__ . '/authors.php';
require __DIR__ . '/card.php';

/**
 * See `render_widget()`.
 *
 * @param mixed               $content    Content of an earlier filter, or null.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param int                 $post_id    The post.
 * @param string              $inner      HTML inside the block.
 * @return mixed
 */
function author_bio_content( $content, array $attributes, int $post_id, string $inner ) {
	if ( null !== $content ) {
		return $content;
	}
	if ( '' !== text_attribute( $attributes, 'src' ) ) {
		return array( 'html' => $inner );
	}
	if ( true === ( $attributes['nameWithheld'] ?? false ) ) {
		return withheld_author( $attributes, $inner );
	}
	$people = select_people( can_show( $post_id ) ? authors_of_post( $post_id ) : array(), $attributes );
	if ( ! $people ) {
		return article_without_author( $attributes, $inner );
	}
	$data  = array_map( fn( array $person ): array => person_data( $person, $attributes ), $people );
	$html  = cards_html( $people, $attributes, $inner );
	$html .= needs_data( $people, $attributes ) ? json_child( $data ) : '';
	$html .= people_json_ld( $data, $attributes );
	return array(
		'html'       => $html,
		'attributes' => writes_people_json_ld( $attributes ) ? array( 'structuredData' => false ) : array(),
	);
}
add_filter( 'press_elements_content_of_author_bio', __NAMESPACE__ . '\author_bio_content', 10, 4 );

/**
 * Whether the element needs data: slots say everything about one author, except the role and the place. Without data,
 * the page downloads less script.
 *
 * @param array<int, array<string,mixed>> $people     Authors in the words of schema.org.
 * @param array<string,mixed>             $attributes Values by camel-case name.
 * @return bool
 */
function needs_data( array $people, array $attributes ): bool {
	$is_described = true === ( $attributes['structuredData'] ?? false ) && ! writes_people_json_ld( $attributes );
	$has_more     = ! empty( $people[0]['jobTitle'] ) || ! empty( $people[0]['workLocation'] );
	return $is_described || $has_more || count( $people ) > 1 || '' !== text_attribute( $attributes, 'name' );
}

/**
 * What the element reads: without the HTML of the biography, and without the address of a service that must not be
 * asked.
 *
 * @param array<string,mixed> $person     An author in the words of schema.org.
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return array<string,mixed>
 */
function person_data( array $person, array $attributes ): array {
	$person['image'] = photo_url( $person, $attributes );
	unset( $person['html'] );
	return array_filter( $person );
}

/**
 * The link to the policy that explains a missing name. The element shows it in the slot.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return string Empty if the block has no policy.
 */
function policy_html( array $attributes ): string {
	$url = esc_url( text_attribute( $attributes, 'noBylinesPolicy' ), array( 'http', 'https' ) );
	return '' === $url ? '' : sprintf( '<a slot="more" href="%s">%s</a>', $url, esc_html( message( 'whyNoByline' ) ) );
}

/**
 * An article without an author: the policy, if there is one. The empty list says that nobody is known, so that the
 * element asks nobody.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $inner      HTML inside the block.
 * @return array{html: string}|string
 */
function article_without_author( array $attributes, string $inner ) {
	$html = $inner . policy_html( $attributes );
	if ( '' === trim( $html ) ) {
		return __( 'No author is named for this content, and no policy explains why.', 'press-elements' );
	}
	return array( 'html' => $html . json_child( array() ) );
}

/**
 * An author whose name must not be known: nothing of the post is read. The element replaces name, role and link by its
 * own, because it has no such slots for this author.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @param string              $inner      HTML inside the block.
 * @return array{html: string, attributes: array<string,string>}
 */
function withheld_author( array $attributes, string $inner ): array {
	$person = array(
		'name'         => message( 'nameWithheld' ),
		'jobTitle'     => text_attribute( $attributes, 'jobTitle' ),
		'workLocation' => text_attribute( $attributes, 'workLocation' ),
	);
	return array(
		'html'       => name_html( $person, false ) . $inner . policy_html( $attributes ),
		'attributes' => array_fill_keys( array( 'name', 'url', 'image', 'description', 'sameAs' ), '' ),
	);
}

/**
 * Whether PHP describes the authors for search engines. If an SEO plugin describes the page, the element does it,
 * because it sees what the page has, and adds only the others.
 *
 * @param array<string,mixed> $attributes Values by camel-case name.
 * @return bool
 */
function writes_people_json_ld( array $attributes ): bool {
	return true === ( $attributes['structuredData'] ?? false ) && ! has_seo_plugin();
}

/**
 * Structured data about the authors; about each of them once in a page.
 *
 * @param array<int, array<string,mixed>> $people     Authors in the words of schema.org.
 * @param array<string,mixed>             $attributes Values by camel-case name.
 * @return string
 */
function people_json_ld( array $people, array $attributes ): string {
	if ( ! writes_people_json_ld( $attributes ) ) {
		return '';
	}
	$html = '';
	foreach ( $people as $person ) {
		if ( is_first_in_page( 'json-ld ' . ( $person['url'] ?? $person['name'] ) ) ) {
			$html .= json_ld( array_merge( array( '@type' => 'Person' ), $person ) );
		}
	}
	return $html;
}
