<?php
/**
 * The pattern “Rates bar”: exchange rates in a moving line, across the whole header.
 *
 * @package Press_Elements
 */

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:group {"align":"full","layout":{"type":"constrained"}} -->
<div class="wp-block-group alignfull">
<!-- wp:press-elements/rate-ticker {"align":"full"} /-->
</div>
<!-- /wp:group -->
