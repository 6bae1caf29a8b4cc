<?php
// php seed.php   Installs WordPress in an empty database and fills it with fixed content. Prints ids as JSON.
define('WP_INSTALLING', true);
$url = getenv('WP_URL') ?: 'http://127.0.0.1:8088';
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET';
function wp_new_blog_notification($t, $u, $i, $p) {}                          // no mail
require (getenv('WP_ROOT') ?: __DIR__) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';
add_filter('pre_http_request', fn() => new WP_Error('offline', 'offline'));   // wp_install() probes the permalinks

// Everything runs in WordPress's global scope: no variable here may be called $post, $posts, $user or $cat.
function must(mixed $value, string $what): mixed
{
    if (is_wp_error($value)) { fwrite(STDERR, "$what: {$value->get_error_message()}\n"); exit(1); }
    return $value;
}

wp_install('The Times of Central Asia', 'admin', 'admin@example.test', true, '', 'admin-pass', '');
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $p) wp_delete_post($p->ID, true);
update_option('blogdescription', 'News, rates & "opinion"');
update_option('timezone_string', 'Asia/Bishkek');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('posts_per_page', 10);
update_option('rss_use_excerpt', 0);
global $wp_rewrite; $wp_rewrite->init(); $wp_rewrite->flush_rules(true);

/* ---- authors ---- */
$person = fn(string $login, string $name, array $more = []): int => must(wp_insert_user($more + [
    'user_login' => $login, 'user_pass' => 'x', 'user_email' => "$login@example.test", 'role' => 'author', 'display_name' => $name,
]), "user $login");
$davide = $person('davide', 'Davide Cancarini', ['first_name' => 'Davide', 'last_name' => 'Cancarini', 'user_nicename' => 'davide-cancarini',
    'description' => 'Davide Cancarini is an independent researcher and freelance journalist based in Italy who writes on Central Asian affairs. '
        . 'He holds a PhD in Institutions and Policies from the Università Cattolica del Sacro Cuore in Milan.']);
// A bio with every character that is easily escaped twice, or not at all.
$aizada = $person('aizada', 'Aizada Bekova', ['first_name' => 'Aizada', 'last_name' => 'Bekova', 'user_nicename' => 'aizada-bekova',
    'user_url' => 'https://example.test/~aizada',
    'description' => "Aizada covers markets & transport for \"The Times of Central Asia\".\n\nShe was at a central bank's press desk before. <a href=\"https://example.test/~aizada\">Her site</a>."]);
$timur = $person('timur', 'Тимур Асанов', ['first_name' => 'Тимур', 'last_name' => 'Асанов', 'user_nicename' => 'timur', 'role' => 'editor',
    'description' => 'Обозреватель. Пишет о транспорте и городе — с 2009 года.']);
$nobody = $person('nobody', 'No Posts');                                        // REST answers 401 for a user without posts

$pictures = dirname(__DIR__, 3) . '/demo/pictures/';
$dir = wp_upload_dir('2025/06');
$face = imagescale(imagecreatefromjpeg($pictures . 'portrait.jpg'), 192, 192, IMG_BICUBIC);
imagejpeg($face, $dir['path'] . '/avatar-davide-cancarini.jpg', 82);
update_user_meta($davide, 'local_avatar', $dir['url'] . '/avatar-davide-cancarini.jpg');   // the others keep Gravatar's URL

/* ---- terms ---- */
$category = fn(string $name, int $parent = 0): int => must(wp_insert_term($name, 'category', ['parent' => $parent]), "category $name")['term_id'];
$analysis = $category('Analysis'); $econ = $category('Economy & Markets'); $rates = $category('Rates', $econ); $transport = $category('Transport');
$energy = $category('Energy'); $culture = $category('Culture'); $city = $category('Город'); $opinion = $category('Opinion');

/* ---- pictures ---- */
const CREDIT = [2, 110], BYLINE = [2, 80], COPYRIGHT = [2, 116], CAPTION = [2, 120], TITLE = [2, 5];
$iptc = function (array $tags): string {
    $block = "\x1C\x01\x5A\x00\x03\x1B%G";                                    // coded character set: UTF-8
    foreach ($tags as [$tag, $value]) $block .= chr(0x1C) . chr($tag[0]) . chr($tag[1]) . pack('n', strlen($value)) . $value;
    return $block;
};
$attach = function (string $file, int $author, string $date, array $fields, array $tags = []) use ($iptc): int {
    if ($tags) file_put_contents($file, iptcembed($iptc($tags), $file));
    $alt = $fields['alt'] ?? null; unset($fields['alt']);
    $id = must(media_handle_sideload(['name' => basename($file), 'tmp_name' => $file], 0, null,
        ['post_author' => $author, 'post_date' => $date, 'post_date_gmt' => get_gmt_from_date($date)] + $fields), "media $file");
    if ($alt !== null) update_post_meta($id, '_wp_attachment_image_alt', wp_slash($alt));
    return $id;
};
$drawn = function (string $name) use ($pictures): string {
    copy("$pictures$name.jpg", $copy = get_temp_dir() . "$name.jpg");         // sideloading moves the file away
    return $copy;
};
$tca = [[CREDIT, 'TCA']];
$potolitsyn = [[BYLINE, 'Aleksandr Potolitsyn'], [CREDIT, 'TCA']];
$media = [
    'empty-chairs' => $attach($drawn('empty-chairs'), $davide, '2025-06-22 18:00:00', ['post_title' => 'Two chairs at a long table',
        'post_excerpt' => 'Talks between Central Asia and Israel have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn',
        'alt' => 'Two empty chairs face each other across a long table before a window on a city and snow mountains at dawn'], $potolitsyn),
    'caspian-harbour' => $attach($drawn('caspian-harbour'), $davide, '2025-06-20 07:30:00', ['post_title' => 'Caspian harbour',
        'post_excerpt' => 'Containers are loaded at a Caspian harbour. Image: TCA, Aleksandr Potolitsyn',
        'alt' => 'A container ship under harbour cranes, with the sun low over the Caspian'], $potolitsyn),
    'steppe-power-lines' => $attach($drawn('steppe-power-lines'), $aizada, '2025-06-18 07:30:00', ['post_title' => 'Power lines on the steppe',
        'post_excerpt' => 'Wind turbines and power lines on the steppe. <em>Image: TCA</em>',
        'alt' => 'Pylons and wind turbines on dry grassland in evening light'], $tca),
    'tian-shan-road' => $attach($drawn('tian-shan-road'), $aizada, '2025-06-16 07:30:00', ['post_title' => 'Road below the Tian Shan',
        'post_excerpt' => 'Lorries on a mountain road. Image: TCA',
        'alt' => 'Three lorries on a winding road below snow peaks'], [...$tca, [COPYRIGHT, '© 2025 The Times of Central Asia']]),
    'bazaar-awnings' => $attach($drawn('bazaar-awnings'), $aizada, '2025-06-14 07:30:00', ['post_title' => 'Bazaar',
        'post_excerpt' => 'Stalls on a market morning. Image: TCA',
        'alt' => 'Striped awnings over heaps of fruit, shoppers and a blue dome'], $tca),
    'samarkand-dusk' => $attach($drawn('samarkand-dusk'), $davide, '2025-06-12 07:30:00', ['post_title' => 'Samarkand at dusk',
        'post_excerpt' => 'Evening on a square in Samarkand. Image: TCA, Aleksandr Potolitsyn',
        'alt' => 'Ribbed turquoise domes and two minarets under a crescent moon'], $potolitsyn),
    'trolleybus-poplars' => $attach($drawn('trolleybus-poplars'), $timur, '2025-06-10 07:30:00', ['post_title' => 'Троллейбус в аллее',
        'post_excerpt' => 'Троллейбус № 17 в тополиной аллее. Иллюстрация: TCA',
        'alt' => 'Красный троллейбус на улице с тополями, вдали горы'], $tca),
];

// Plain pictures for the odd cases: full IPTC; over 2560 px, so that WordPress makes a -scaled one; a by-line inside the file
// and nothing else; a Cyrillic credit in the caption; smaller than every size but the thumbnail.
$plain = function (string $name, int $w, int $h, int $seed): string {
    $im = imagecreatetruecolor($w, $h);
    for ($y = 0; $y < $h; $y += 8) {
        imagefilledrectangle($im, 0, $y, $w, $y + 8, imagecolorallocate($im, (40 + $seed * 23) % 200, (int) (60 + 150 * $y / $h), (90 + $seed * 41) % 220));
    }
    imagejpeg($im, $file = get_temp_dir() . $name, 72);
    return $file;
};
$media['som-note'] = $attach($plain('som-note.jpg', 1600, 1067, 1), $aizada, '2025-05-01 08:00:00', ['post_title' => 'Som notes',
    'post_excerpt' => 'Som notes on a counter in Bishkek. <em>Photo: Example Photo / Example Agency</em>', 'alt' => 'Stack of 1,000-som notes'],
    [[TITLE, 'Som notes'], [CAPTION, 'Som notes on a counter, Bishkek'], [CREDIT, 'Example Agency'], [BYLINE, 'Example Photo'], [COPYRIGHT, '(c) 2025 Example Agency']]);
$media['bazaar'] = $attach($plain('bazaar.jpg', 2800, 1867, 2), $aizada, '2025-05-02 08:00:00',
    ['post_title' => 'Osh bazaar', 'post_excerpt' => 'Traders at Osh bazaar on Sunday. Photo: TCA', 'alt' => 'Traders & buyers at "Osh" bazaar']);
$media['credit-only'] = $attach($plain('credit-only.jpg', 800, 1200, 3), $aizada, '2025-05-03 08:00:00',
    ['post_title' => 'Portrait', 'post_excerpt' => ''], [[BYLINE, 'Staff Photographer']]);
$media['cyrillic'] = $attach($plain('trolleybus.jpg', 1200, 800, 4), $timur, '2025-05-04 08:00:00',
    ['post_title' => 'Троллейбус', 'post_excerpt' => '© Тимур Асанов', 'alt' => 'Троллейбус № 17']);
$media['small'] = $attach($plain('small.jpg', 240, 160, 5), $aizada, '2025-05-05 08:00:00', ['post_title' => 'Small', 'post_excerpt' => 'A small picture',
    'post_content' => 'Description field. Credit: <a href="https://example.test/agency">Agency</a>', 'alt' => '']);

/* ---- posts ---- */
$paragraphs = fn(string ...$texts): string => implode('', array_map(fn($t) => "<!-- wp:paragraph -->\n<p>$t</p>\n<!-- /wp:paragraph -->\n\n", $texts));
wp_set_current_user(1);
kses_remove_filters();                                                        // titles as an editor with unfiltered_html types them
$publish = function (string $slug, string $title, int $author, string $date, array $cats, array $tags, string $image, string $content, array $extra = []) use ($media): int {
    $id = must(wp_insert_post(wp_slash($extra + ['post_title' => $title, 'post_name' => $slug, 'post_author' => $author, 'post_content' => $content,
        'post_status' => 'publish', 'post_date' => $date, 'post_date_gmt' => get_gmt_from_date($date), 'post_category' => $cats, 'tags_input' => $tags]), true), "post $slug");
    if ($image !== '') set_post_thumbnail($id, $media[$image]);
    return $id;
};
$articles = [];

$articles['central-asia-israel'] = $publish('central-asia-israel', 'Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed',
    $davide, '2025-06-23 09:00:00', [$analysis], ['Energy', 'Foreign policy', 'Israel', 'Kazakhstan'], 'empty-chairs', $paragraphs(
    'When the five Central Asian states became independent, Israel was among the countries that moved early to recognise them. The reasoning on both sides was practical. Israel was looking for Muslim-majority partners beyond a hostile neighbourhood; the new republics were looking for know-how, investment and a friendly word in Western capitals. More than three decades later the relationship is cordial and useful, and still much smaller than either side once imagined.',
    'Its strongest strands have always been technical. Drip irrigation, dairy farming, desalination, medicine: in a region where water is scarce and many people still live from the land, Israeli expertise found a natural market. Kazakhstan, for its part, has long been one of the places from which Israel buys crude oil, shipped by way of the Caspian and the Black Sea. Bukharan Jewish families, most of whom emigrated, keep up ties of memory, trade and travel that no ministry had to design.',
    'What is missing is politics. The republics&#8217; multi-vector diplomacy leaves room for Israel, but only beside Turkey, the Gulf monarchies, Russia, China and Iran. Votes at the United Nations follow the broad consensus of the Muslim world more often than bilateral sympathy. For Turkmenistan, which shares a long border with Iran, discretion is almost a matter of geography; Tajikistan is bound to Tehran by language. Neither has much to gain from being noticed.',
    'The confrontation between Israel and Iran this June shows the limits. Central Asian governments have asked for restraint, looked after their citizens and avoided taking sides. Their worries are closer to home: flights that now crowd their airspace, trade routes south through Iranian ports, the price of fuel and freight. A wider war would cost them a way to the sea in which they have invested patience as well as money.',
    'None of this amounts to a rupture. Trade will go on, agronomists will keep visiting, and embassies will stay open. But a partnership built on separate, practical gains has few reserves to draw on when the region around it is on fire. It was never meant as an alliance, and it has not become one; that may be why it has lasted.'),
    ['post_excerpt' => 'Three decades of water technology, oil and quiet diplomacy have made Israel a useful partner for Central Asia. The crisis around Iran shows why it never became more than that.']);

$articles['caspian-ports'] = $publish('caspian-ports', 'Caspian Ports Try to Keep Pace With the Middle Corridor',
    $davide, '2025-06-20 08:30:00', [$transport, $analysis], ['Middle Corridor', 'Kazakhstan', 'Trade'], 'caspian-harbour', $paragraphs(
    'Every shipper who looks at a map of Eurasia sees the same thing: the shortest line that avoids both Russia and Iran runs across the Caspian. Whether the line works depends on less visible matters, such as the depth of a berth, the number of ferries in service and the hours a customs office keeps.',
    'Ports on both shores are dredging, buying cranes and arguing over tariffs. The sea itself is the harder opponent: its level keeps falling, and ships sail with less cargo than they were built for.'),
    ['post_excerpt' => 'New cranes and deeper berths are only half of the work. The sea level keeps falling, and ships sail with less cargo than they were built for.']);

$articles['steppe-grid'] = $publish('steppe-grid', 'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
    $aizada, '2025-06-18 08:30:00', [$energy], ['Energy', 'Kazakhstan', 'Renewables'], 'steppe-power-lines', $paragraphs(
    'The best wind in Kazakhstan blows far from the cities that could use it. Turbines can be put up in a season; the lines that carry their power take years, and nobody likes to see them on a bill.',
    'Planners speak of a choice between tariffs, the state budget and foreign lenders. In practice it will be all three, and the order in which they come will decide which regions are connected first.'),
    ['post_excerpt' => 'The best wind blows far from the cities that could use it. The lines between them cost more than the turbines, and nobody likes to see them on a bill.']);

$articles['tian-shan-road'] = $publish('tian-shan-road', 'On the Tian Shan Road, Drivers Wait for a Faster Border',
    $aizada, '2025-06-16 08:30:00', [$transport], ['Kyrgyzstan', 'Trade'], 'tian-shan-road', $paragraphs(
    'The asphalt is new and the views are famous, but drivers on the mountain road to China measure the journey in hours spent standing still. Papers are checked on one side, then again on the other, and goods are moved between lorries in the open.',
    'A shared queue, a shared scanner and a roof would already help, say hauliers’ associations, which have asked for little else for years.'),
    ['post_excerpt' => 'The asphalt is new and the views are famous. The journey is still measured in hours spent standing at the barrier.']);

$articles['cashless-bazaar'] = $publish('cashless-bazaar', 'The Bazaar Goes Cashless, One Awning at a Time',
    $aizada, '2025-06-14 08:30:00', [$econ], ['Uzbekistan', 'Trade'], 'bazaar-awnings', $paragraphs(
    'Beside the scales and the calculator there is now a laminated square with a code on it. Customers scan, the phone chirps, and the change that used to be given in matches or sweets is a thing of the past.',
    'Sellers like the speed and distrust the record it leaves. Tax offices feel the other way about both.'),
    ['post_excerpt' => 'Beside the scales and the calculator there is now a square with a code on it. Sellers like the speed & distrust the record it leaves.']);

$articles['samarkand-meeting-room'] = $publish('samarkand-meeting-room', 'How Samarkand Became the Region’s Meeting Room',
    $davide, '2025-06-12 08:30:00', [$culture, $analysis], ['Foreign policy', 'Uzbekistan'], 'samarkand-dusk', $paragraphs(
    'A city that once lived from caravans now lives, at least for some weeks of the year, from motorcades. Summits, forums and film festivals share the same hotels, and the old squares are lit for guests who stay two nights.',
    'For diplomats the attraction is neutral ground with a good airport. For the city it is work, and a question: what remains on the days without a delegation?'),
    ['post_excerpt' => 'A city that once lived from caravans now lives, for some weeks of the year, from motorcades. What remains on the days without a delegation?']);

$articles['trolleybus-returns'] = $publish('trolleybus-returns', 'Троллейбус возвращается в тополиную аллею',
    $timur, '2025-06-10 08:30:00', [$city, $transport], ['транспорт', 'город'], 'trolleybus-poplars', $paragraphs(
    'Провода над улицей провисели без дела два лета. Теперь под ними снова ходит машина с рогами — тихо, без выхлопа и почти по расписанию.',
    'Жители спорят не о самом троллейбусе, а о тополях: каждую весну их обещают подрезать, и каждую весну они снова закрывают контактную сеть.'),
    ['post_excerpt' => 'Провода над улицей провисели без дела два лета. Теперь под ними снова ходит машина — тихо и почти по расписанию.']);

// Edge cases. They are older than the rest and don't have the main article's tags, so they are neither recent nor related articles.
$odd = fn(string $slug): string => $paragraphs("Lead of “{$slug}”.", 'Second paragraph with “quotes”, an <a href="/2025/05/plain/">inner link</a> &amp; <strong>bold</strong>.')
    . "<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n" . $paragraphs('After the fold.');
$cases = [
    ['som-slides', 'Som "slides" & falls: what\'s next?', $aizada, [$rates, $econ], ['som', 'dollar & euro'], 'som-note', ['post_excerpt' => 'The som lost 0.4% -- traders say it\'s "technical" & brief.']],
    ['bazaar-prices', '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6', $aizada, [$econ], ['bazaar'], 'bazaar', []],
    ['att-qa', 'AT&amp;T, Q&A and &lt;br&gt; in headlines', $aizada, [$opinion], [], 'credit-only', []],
    ['trolleybus-17', 'Троллейбус № 17 — «последний» рейс', $timur, [$city], ['транспорт', 'город'], 'cyrillic', ['post_excerpt' => 'Кыргызча: Ңң Өө Үү.']],
    ['plain', 'Plain title', $timur, [$city], ['som'], 'small', []],
    ['emoji-long', 'Emoji 📈 and a very long headline that goes on for well over one hundred and twenty characters so that cards must clamp it somewhere sensible', $aizada, [$rates], ['som'], 'som-note', []],
    ['no-title', '', $timur, [$opinion], [], 'bazaar', []],
    ['rtl-title', 'مقال عن العملات', $timur, [$econ], ['som'], 'cyrillic', []],
    ['no-image', 'Post without image', $aizada, [$econ], ['som', 'bazaar'], '', []],
    ['draft', 'Draft: not public', $aizada, [$econ], [], 'som-note', ['post_status' => 'draft']],
    ['locked', 'Locked', $aizada, [$econ], [], 'som-note', ['post_password' => 'secret']],
];
foreach ($cases as $i => [$slug, $title, $author, $cats, $tags, $image, $extra]) {
    $articles[$slug] = $publish($slug, $title, $author, sprintf('2025-05-%02d 09:30:00', 11 + $i), $cats, $tags, $image, $odd($slug), $extra);
}

// No response may contain the date of this run.
$GLOBALS['wpdb']->query("UPDATE {$GLOBALS['wpdb']->posts} SET post_modified = post_date, post_modified_gmt = post_date_gmt");
$password = must(WP_Application_Passwords::create_new_application_password(1, ['name' => 'tests']), 'application password');
echo json_encode(['wordpress' => $GLOBALS['wp_version'], 'site' => $url, 'posts' => $articles, 'media' => $media,
    'users' => ['admin' => 1] + compact('davide', 'aizada', 'timur', 'nobody'),
    'categories' => compact('analysis', 'econ', 'rates', 'transport', 'energy', 'culture', 'city', 'opinion'),
    'app_password' => $password[0]], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
