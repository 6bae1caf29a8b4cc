<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php
wp_body_open();
while ( have_posts() ) {
	the_post();
	echo '<article>';
	the_title( '<h1>', '</h1>' );
	if ( is_singular() ) {
		the_content();
	} else {
		the_excerpt();
	}
	echo '</article>';
}
dynamic_sidebar( 'footer' );
wp_footer();
?>
</body>
</html>
