<?php
/**
 * The pattern “Article furniture”: what stands around the text of an article, in the template of articles.
 *
 * @package Press_Elements
 */

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:group {"tagName":"article","layout":{"type":"constrained"},
"style":{"spacing":{"margin":{"top":"var:preset|spacing|60","bottom":"var:preset|spacing|60"}}}} -->
<article
	class="wp-block-group"
	style="margin-top:var(--wp--preset--spacing--60);margin-bottom:var(--wp--preset--spacing--60)"
>
<!-- wp:post-title {"level":1} /-->
<!-- wp:press-elements/author-bio {"layout":"inline"} /-->
<!-- wp:press-elements/article-hero {"align":"wide"} /-->
<!-- wp:post-content {"layout":{"type":"constrained"}} /-->
<!-- wp:press-elements/author-bio /-->
<!-- wp:press-elements/suggested-articles {"align":"wide","layout":"grid"} /-->
</article>
<!-- /wp:group -->
