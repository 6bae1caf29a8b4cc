<?php
/* Plugin Name: Changes pages as optimizers do, one of them by ?optimizer=… */

const PRESS_SCRIPT = '#<script[^>]*\ssrc="([^"]*press-elements\.js[^"]*)"[^>]*></script>#';
const CACHE        = '/wp-content/cache/combined.js';

$optimizers = array(
	// Autoptimize: all scripts are combined, minified and moved to the end of the page. Attributes get lost.
	'combine' => fn( $html ) => str_replace(
		'</body>',
		'<script defer src="' . CACHE . '"></script></body>',
		preg_replace( PRESS_SCRIPT, '', $html )
	),
	'inline'  => fn( $html ) => preg_replace_callback(
		PRESS_SCRIPT,
		fn() => '<script>' . file_get_contents( ABSPATH . CACHE ) . '</script>',
		$html
	),
	'defer'   => fn( $html ) => preg_replace( PRESS_SCRIPT, '<script defer src="$1"></script>', $html ),
	'move'    => function ( $html ) {
		preg_match( PRESS_SCRIPT, $html, $script );
		return str_replace( array( $script[0], '</body>' ), array( '', $script[0] . '</body>' ), $html );
	},
	// WP Rocket: scripts get another type and run at the first interaction.
	'delay'   => fn( $html ) => str_replace(
		'</body>',
		'<script>addEventListener("keydown", async () => {
			for (const old of document.querySelectorAll("script[type=rocketlazyloadscript]")) {
				const script = document.createElement("script");
				for (const { name, value } of old.attributes)
					if (name !== "type") script.setAttribute(name.replace("data-rocket-", ""), value);
				old.replaceWith(script);
			}
		}, { once: true });</script></body>',
		preg_replace(
			'#<script([^>]*)\ssrc="([^"]*press-elements\.js[^"]*)"#',
			'<script type="rocketlazyloadscript"$1 data-rocket-src="$2"',
			$html
		)
	),
	// Lazy loading by script: the address is in another attribute until the picture is near.
	'lazy'    => fn( $html ) => str_replace(
		'</body>',
		'<script>addEventListener("load", () => {
			for (const image of document.querySelectorAll("img.lazyload")) {
				if (image.dataset.srcset) image.srcset = image.dataset.srcset;
				image.src = image.dataset.src;
				image.classList.replace("lazyload", "lazyloaded");
			}
		});</script></body>',
		preg_replace_callback(
			'#<img [^>]*>#',
			fn( $image ) => str_replace(
				'<img ',
				'<img loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" ',
				preg_replace(
					array( '/ loading="[^"]*"/', '/ src=/', '/ srcset=/', '/ class="/' ),
					array( '', ' data-src=', ' data-srcset=', ' class="lazyload ' ),
					str_contains( $image[0], ' class="' ) ? $image[0] : str_replace( '<img', '<img class=""', $image[0] )
				)
			),
			$html
		)
	),
	// An image CDN: pictures come from another host, with the size in the address.
	'images'  => fn( $html ) => preg_replace_callback(
		'#<img [^>]*>#',
		fn( $image ) => preg_replace( '#http://127\.0\.0\.1(:\d+/[^\s"]*\.jpe?g)#', 'http://localhost$1?w=800', $image[0] ),
		$html
	),
);

add_action(
	'template_redirect',
	function () use ( $optimizers ) {
		$optimizer = $optimizers[ $_GET['optimizer'] ?? '' ] ?? null;
		if ( $optimizer ) {
			ob_start( $optimizer );
		}
	}
);

// A plugin for a Content Security Policy, by ?policy: it adds a nonce to all scripts and style sheets.
if ( isset( $_GET['policy'] ) ) {
	$policy = "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; object-src 'none'; base-uri 'none'";
	add_action( 'send_headers', fn() => header( "Content-Security-Policy: $policy" ) );
	$add_nonce = fn( $attributes ) => array_merge( $attributes, array( 'nonce' => 'abc' ) );
	add_filter( 'wp_script_attributes', $add_nonce );
	add_filter( 'wp_inline_script_attributes', $add_nonce );
	add_filter( 'style_loader_tag', fn( $tag ) => str_replace( '<link ', '<link nonce="abc" ', $tag ) );
	add_filter( 'styles_inline_size_limit', '__return_zero' );
}

// Modules with an import map, as WordPress's interactive blocks have them, by ?modules.
if ( isset( $_GET['modules'] ) ) {
	add_action(
		'wp_enqueue_scripts',
		function () {
			wp_register_script_module( 'test/late', content_url( 'cache/late.js' ) );
			$imports = array( 'test/late', '@wordpress/interactivity' );
			wp_enqueue_script_module( 'test/page', content_url( 'cache/page.js' ), $imports );
		}
	);
}
