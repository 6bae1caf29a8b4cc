<?php
/* Plugin Name: What a site builder would do: one script, and three tags in the theme's own places. */

add_action('wp_head', function () {
    echo '<link rel="stylesheet" href="/press-elements.css"><script type="module" src="/press-elements.js"></script>';
});

// The theme's picture stays the theme's: the hero stands around it.
add_filter('post_thumbnail_html', fn(string $html) => is_singular('post') ? "<press-article-hero>$html</press-article-hero>" : $html);

add_filter('the_content', function (string $content) {
    if (!is_singular('post') || !in_the_loop()) return $content;
    return $content . '<press-author-bio></press-author-bio><press-suggested-articles></press-suggested-articles>';
});
