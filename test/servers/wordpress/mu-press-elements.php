<?php
/* Plugin Name: Adds one script and three tags to the theme, as a site builder would. */

add_action('wp_head', function () {
    echo '<link rel="stylesheet" href="/press-elements.css"><script type="module" src="/press-elements.all.js"></script>';
});

// The hero is around the theme's own image.
add_filter('post_thumbnail_html', fn(string $html) => is_singular('post') ? "<press-article-hero>$html</press-article-hero>" : $html);

add_filter('the_content', function (string $content) {
    if (!is_singular('post') || !in_the_loop()) return $content;
    return $content . '<press-author-bio></press-author-bio><press-suggested-articles></press-suggested-articles>';
});
