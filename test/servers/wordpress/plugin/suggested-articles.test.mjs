/** Which articles PHP suggests, and what a reader without JavaScript sees of them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { block, paragraph, phpText, render, show, write } from './reader.mjs';
import { startWordPress } from './start-wordpress.mjs';

let wordpress;
before(async () => (wordpress = await startWordPress('suggested-articles')));
after(() => wordpress?.close());

const post = (slug) => wordpress.seed.posts[slug];
const MAIN = 'central-asia-israel';

async function readCards(html) {
  const page = await show(wordpress.browser, html);
  const strips = await page.$$eval('press-suggested-articles', (elements) =>
    elements.map((element) => ({
      heading: element.querySelector('[slot="heading"]')?.outerHTML,
      cards: [...element.querySelectorAll('li')].map((card) => ({
        slug: card.querySelector('a').pathname.split('/').at(-2),
        headline: card.querySelector('a').textContent,
        level: card.querySelector('a').parentElement.localName,
        links: card.querySelectorAll('a').length,
        label: card.querySelector('[data-label]')?.textContent,
        date: card.querySelector('time')?.textContent,
        iso: card.querySelector('time')?.dateTime,
        alt: card.querySelector('img')?.getAttribute('alt'),
        loading: card.querySelector('img')?.loading,
        initial: card.querySelector('[data-initial]')?.dataset.initial,
        texts: [...card.querySelectorAll('p:not([data-label]), small')].map(({ textContent }) => textContent),
        rel: card.querySelector('a').rel,
      })),
    })),
  );
  await page.close();
  return strips;
}

const strip = async (slug, attributes) =>
  (await readCards(render(wordpress, post(slug), 'suggested-articles', attributes)))[0];
const slugs = (cards) => cards.map(({ slug }) => slug);

describe('suggested articles', () => {
  it('are first those with the same tags, then those of the same categories, then the latest', async () => {
    const { cards } = await strip('som-slides', { limit: 12 });
    // Tags `som` and `dollar & euro`, then `Rates` and `Economy & Markets`, each from the latest to the oldest.
    assert.deepEqual(slugs(cards).slice(0, 4), ['no-image', 'rtl-title', 'emoji-long', 'plain']);
    assert.deepEqual(slugs(cards).slice(4, 6), ['cashless-bazaar', 'bazaar-prices']);
    assert.deepEqual(slugs(cards).slice(6, 8), ['central-asia-israel', 'caspian-ports']);
    assert.equal(new Set(slugs(cards)).size, 12);
  });

  it('are neither the post itself, nor drafts, posts with a password, or posts without a title', async () => {
    const { cards } = await strip('som-slides', { limit: 100 });
    const found = slugs(cards);
    for (const slug of ['som-slides', 'draft', 'locked', 'no-title']) assert.ok(!found.includes(slug), slug);
    assert.ok(found.length > 10);
  });

  it('have a headline, section, date and image; one link, and no second text for the image', async () => {
    const { cards, heading } = await strip(MAIN);
    assert.equal(heading, '<h2 slot="heading">Suggested articles</h2>');
    const [first] = cards;
    assert.deepEqual(first, {
      slug: 'caspian-ports',
      headline: 'Caspian Ports Try to Keep Pace With the Middle Corridor',
      level: 'h3',
      links: 1,
      label: 'Analysis',
      date: 'June 20, 2025',
      iso: '2025-06-20T02:30:00+00:00',
      alt: '',
      loading: 'lazy',
      texts: [],
      rel: '',
    });
    assert.equal(cards.length, 6);
  });

  it('show the fields that the block chooses', async () => {
    const { cards, heading } = await strip(MAIN, { show: 'author excerpt', headingLevel: 4, heading: 'More <news>' });
    assert.match(heading, /^<h4 slot="heading">More &lt;news&gt;<\/h4>$/);
    const { level, label, date, loading, texts } = cards[0];
    assert.deepEqual([level, label, date, loading], ['h5', undefined, undefined, undefined]);
    assert.deepEqual(texts.at(-1), 'Davide Cancarini');
    assert.match(texts[0], /^New cranes and deeper berths are only half of the work\./);
  });

  it('show headlines as text, decoded once: entities, emoji, Arabic, and a script that does not run', async () => {
    const { cards } = await strip('som-slides', { limit: 100 });
    const headlines = Object.fromEntries(cards.map(({ slug, headline }) => [slug, headline]));
    assert.equal(headlines['att-qa'], 'AT&T, Q&A and <br> in headlines');
    assert.equal(headlines['rtl-title'], 'مقال عن العملات');
    assert.match(headlines['emoji-long'], /^Emoji 📈 and/);
    assert.match(headlines['bazaar-prices'], /^Bazaar prices .*rise 5 < 6$/);
    assert.doesNotMatch(render(wordpress, post('som-slides'), 'suggested-articles', { limit: 100 }), /<script/);
  });

  it('have a letter in place of a missing image, and no space for images if none has one', async () => {
    const { cards } = await strip('som-slides', { limit: 2 });
    assert.deepEqual(
      cards.map(({ initial }) => initial),
      ['P', undefined],
    );
    wordpress.php(`set_post_type(${post('no-image')}, 'post'); update_post_meta(${post('rtl-title')}, '_x', 1);`);
    const alone = await strip('som-slides', { limit: 1 });
    assert.deepEqual(
      [alone.cards[0].slug, alone.cards[0].initial, alone.cards[0].loading],
      ['no-image', undefined, undefined],
    );
  });

  it('are as old as the block allows, and not those that it excludes', async () => {
    wordpress.php(
      `$date = gmdate('Y-m-d H:i:s', time() - 3 * DAY_IN_SECONDS);
      $dates = ['post_date' => $date, 'post_date_gmt' => $date];
      wp_update_post(['ID' => ${post('steppe-grid')}, 'edit_date' => true] + $dates);`,
    );
    assert.deepEqual((await strip(MAIN, { maxAge: 7 })).cards.length, 1);
    const exclude = `/2025/06/caspian-ports/ ${wordpress.url}/2025/06/samarkand-meeting-room/?utm_source=x nonsense`;
    const { cards } = await strip(MAIN, { exclude });
    assert.equal(cards.length, 6);
    assert.ok(!slugs(cards).some((slug) => /caspian-ports|samarkand-meeting-room/.test(slug)), slugs(cards).join());
  });

  it('name their sponsor', async () => {
    const html = wordpress.php(`
      $sponsor = fn($name, $id) => $id === ${post('caspian-ports')} ? 'Kumtor <Bank>' : $name;
      add_filter('press_elements_sponsor_of_post', $sponsor, 10, 2);
      $GLOBALS['wp_query'] = new WP_Query(['p' => ${post(MAIN)}]); the_post();
      echo do_blocks(${phpText(block('suggested-articles'))});
    `);
    const [{ cards }] = await readCards(html);
    const sponsored = cards.find(({ slug }) => slug === 'caspian-ports');
    assert.deepEqual([sponsored.label, sponsored.rel], ['Sponsored Kumtor <Bank>', 'sponsored']);
    assert.ok(cards.filter(({ rel }) => rel === 'sponsored').length === 1);
  });

  const LANGUAGES = { '': 'ky', ru: 'ru', 'ru-RU': 'ru', '*': '' };
  for (const [hreflang, language] of Object.entries(LANGUAGES)) {
    it(`are asked of Polylang in ${language || 'any language'} if the block’s is “${hreflang}”`, () => {
      // The two functions of Polylang, and its argument of queries.
      const asked = wordpress.php(`
        function pll_current_language() { return 'en'; }
        function pll_get_post_language($id) { return 'ky'; }
        add_action('pre_get_posts', function ($query) {
          if ($query->get('post__not_in')) echo wp_json_encode($query->get('lang', 'none')), ' ';
        });
        $GLOBALS['wp_query'] = new WP_Query(['p' => ${post(MAIN)}]); the_post();
        do_blocks(${phpText(block('suggested-articles', { hreflang, limit: 1 }))});
      `);
      assert.equal(asked.trim(), JSON.stringify(language));
    });
  }

  it('are asked of WPML in the block’s language, which then is the former one again', () => {
    const steps = wordpress.php(`
      $language = 'en';
      add_filter('wpml_current_language', function () use (&$language) { return $language; });
      add_action('wpml_switch_language', function ($code) use (&$language) { $language = $code; });
      add_action('pre_get_posts', function ($query) use (&$language) {
        if ($query->get('post__not_in')) echo $language, ' ';
      });
      $GLOBALS['wp_query'] = new WP_Query(['p' => ${post(MAIN)}]); the_post();
      do_blocks(${phpText(block('suggested-articles', { hreflang: 'ky', limit: 1 }))});
      echo $language;
    `);
    assert.equal(steps, 'ky en');
  });

  it('are written in few queries, whose number does not grow with that of the articles', () => {
    const count = (limit) =>
      Number(
        wordpress.php(`
        $GLOBALS['wp_query'] = new WP_Query(['p' => ${post('som-slides')}]); the_post();
        wp_get_global_settings(); get_the_terms(${post('som-slides')}, 'post_tag');
        $before = get_num_queries();
        do_blocks(${phpText(block('suggested-articles', { limit: 0 }).replace('0', String(limit)))});
        echo get_num_queries() - $before;
      `),
      );
    const [three, twelve] = [count(3), count(12)];
    assert.ok(three > 0 && three <= 8, `${three} queries`);
    // By categories, and for the latest: twelve articles have no common tag.
    assert.ok(twelve <= three + 3, `${twelve} queries for twelve articles, ${three} for three`);
  });
});

describe('several strips on a page', () => {
  const contents =
    block('suggested-articles', { limit: 3 }) + paragraph('Text.') + block('suggested-articles', { limit: 3 });

  for (const theme of ['twentytwentyfive', 'classic']) {
    it(`never show an article twice, also if a plugin has rendered the content for the head: ${theme}`, async () => {
      wordpress.php(`
        switch_theme('${theme}');
        file_put_contents(WPMU_PLUGIN_DIR . '/description.php', "<?php add_action('wp_head', function () {
          if (!is_singular()) return;
          echo '<meta name=words content=', str_word_count(apply_filters('the_content', get_post()->post_content)), '>';
        });");
      `);
      const url = write(wordpress, post(MAIN), contents);
      const strips = await readCards(await (await fetch(url)).text());
      const shown = strips.flatMap(({ cards }) => slugs(cards));
      assert.equal(shown.length, 6);
      assert.deepEqual(new Set(shown).size, 6);
      assert.equal(shown[0], 'steppe-grid');
      wordpress.php("unlink(WPMU_PLUGIN_DIR . '/description.php'); switch_theme('twentytwentyfive');");
    });
  }
});

describe('a strip with articles of its own', () => {
  it('is left to the element if the block has a source', () => {
    const html = render(wordpress, post(MAIN), 'suggested-articles', { src: '/wp-json/wp/v2/posts?per_page=3' });
    assert.match(html, /<press-suggested-articles[^>]* src="[^"]+"[^>]*><\/press-suggested-articles>/);
  });

  it('shows nothing if there is nothing to suggest, and says why in the preview', async () => {
    assert.equal(render(wordpress, post(MAIN), 'suggested-articles', { maxAge: 0.0001 }).trim(), '');
    const page = await wordpress.logIn('editor', '/wp-admin/post-new.php');
    const preview = await page.evaluate(async () => {
      const path = '/wp/v2/block-renderer/press-elements/suggested-articles?context=edit';
      const data = { attributes: { maxAge: 0.0001 } };
      return (await globalThis.wp.apiFetch({ path, method: 'POST', data })).rendered;
    });
    assert.match(preview, /There are no other posts to suggest\./);
    await page.browserContext().close();
  });

  it('tells nothing about a post with a password', async () => {
    // It is in Economy & Markets. These are the latest.
    const { cards } = await strip('locked', { limit: 3 });
    assert.deepEqual(slugs(cards), ['steppe-grid', MAIN, 'caspian-ports']);
  });
});

describe('attributes that a person has broken', () => {
  const BROKEN = [
    { limit: 'many', maxAge: 'old', headingLevel: 99 },
    { limit: -3, show: ['image'], exclude: { a: 1 } },
    { layout: 'round', hreflang: '"><script>alert(1)</script>', heading: '<script>alert(1)</script>' },
    { show: 'nothing known', limit: 1e9 },
  ];
  for (const attributes of BROKEN) {
    it(`still show articles, and run nothing: ${JSON.stringify(attributes)}`, async () => {
      const html = render(wordpress, post(MAIN), 'suggested-articles', attributes);
      assert.doesNotMatch(html, /<script/);
      const [{ cards }] = await readCards(html);
      assert.ok(cards.length >= 6);
      assert.deepEqual([cards[0].level, cards[0].date !== undefined], ['h3', true]);
    });
  }
});

describe('structured data about suggested articles', () => {
  const listsIn = (html) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, text]) => JSON.parse(text));
  const structured = block('suggested-articles', { limit: 3, structuredData: true });
  const pageOf = async (content) => (await fetch(write(wordpress, post(MAIN), content))).text();

  it('is one list of links for the first strip of the page', async () => {
    const html = await pageOf(structured.repeat(2));
    const lists = listsIn(html);
    assert.deepEqual(
      lists.map((list) => list['@type']),
      ['ItemList'],
    );
    const [{ itemListElement: items }] = lists;
    assert.deepEqual(
      items.map(({ position }) => position),
      [1, 2, 3],
    );
    const [{ cards }] = await readCards(html);
    assert.deepEqual(
      items.map(({ url }) => url.split('/').at(-2)),
      slugs(cards),
    );
  });

  it('is left to an SEO plugin, and not there if the block does not ask for it', async () => {
    const path = `${wordpress.workdir}/site/wp-content/mu-plugins/seo.php`;
    wordpress.php(`file_put_contents('${path}', ${phpText("<?php const WPSEO_VERSION = '23.0';")});`);
    assert.deepEqual(listsIn(await pageOf(structured)), []);
    wordpress.php(`unlink('${path}');`);
    assert.deepEqual(listsIn(await pageOf(block('suggested-articles', { limit: 3 }))), []);
  });
});
