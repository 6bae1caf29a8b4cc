<?php
add_action(
	'after_setup_theme',
	function () {
		add_theme_support( 'title-tag' );
		add_theme_support( 'post-thumbnails' );
		add_theme_support( 'html5', array( 'style', 'script' ) );
		register_sidebar( array( 'id' => 'footer', 'name' => 'Footer' ) );
	}
);
