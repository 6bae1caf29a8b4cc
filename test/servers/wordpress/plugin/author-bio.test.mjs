/** What PHP writes about authors: what a reader without JavaScript sees, and what nobody must see. */
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open, phpText, render, show, write, block } from './reader.mjs';
import { startWordPress } from './start-wordpress.mjs';

let wordpress;
before(async () => (wordpress = await startWordPress('author-bio')));
after(() => wordpress?.close());

const post = (slug) => wordpress.seed.posts[slug];
const user = (name) => wordpress.seed.users[name];
const DAVIDE = 'central-asia-israel';

/** What a reader without JavaScript sees in the card. */
async function card(slug, attributes) {
  const html = render(wordpress, post(slug), 'author-bio', attributes);
  const page = await show(wordpress.browser, html);
  const read = await page.evaluate(() => {
    const element = document.querySelector('press-author-bio');
    if (!element) return undefined;
    const textIn = (slot) => [...element.querySelectorAll(`[slot="${slot}"]`)].map((child) => child.textContent);
    const json = element.querySelector('[type="application/json"]')?.textContent;
    return {
      names: textIn('name'),
      roles: textIn('role'),
      initials: textIn('image').join(),
      photos: [...element.querySelectorAll('img')].map((img) => img.src),
      biography: [...element.querySelectorAll('p')].map((p) => p.textContent.trim()),
      links: [...element.querySelectorAll('a')].map((a) => [a.textContent, a.href]),
      data: json && JSON.parse(json),
      text: element.innerText.replace(/\s+/g, ' ').trim(),
    };
  });
  await page.close();
  return read;
}

describe('the author of a post', () => {
  it('has name, biography, photo on this site, and a link to the archive', async () => {
    const { names, biography, photos, links } = await card(DAVIDE);
    assert.deepEqual(names, ['Davide Cancarini']);
    assert.match(biography[0], /^Davide Cancarini is an independent researcher .* Milan\.$/);
    assert.match(photos[0], /\/uploads\/2025\/06\/avatar-davide-cancarini\.jpg/);
    const archive = `${wordpress.url}/author/davide-cancarini/`;
    assert.deepEqual(links, [['More articles by Davide Cancarini', archive]]);
  });

  it('has a biography with its links and paragraphs, decoded once', async () => {
    const { biography, links } = await card('som-slides');
    const [first, second] = biography;
    assert.match(first, /markets & transport for .The Times of Central Asia./);
    assert.match(second, /^She was at a central bank.s press desk before\. Her site\.$/);
    assert.ok(links.some(([text, href]) => text === 'Her site' && href === 'https://example.test/~aizada'));
  });

  it('has initials in place of an avatar at Gravatar, which tracks readers', async () => {
    const { photos, initials } = await card('som-slides');
    assert.deepEqual([photos, initials], [[], 'AB']);
  });

  it('has the avatar at Gravatar if the block says so', async () => {
    const { photos } = await card('som-slides', { avatars: true });
    assert.match(photos.join(), /gravatar\.com/);
  });

  it('has profiles from the fields of SEO plugins, and no other addresses', async () => {
    wordpress.php(`
      foreach ([
        'facebook' => 'https://facebook.com/aizada', 'twitter' => '@aizada_b', 'linkedin' => 'javascript:alert(1)',
        'mastodon' => 'not a url', 'instagram' => 'https://www.instagram.com/aizada/',
      ] as $key => $value) update_user_meta(${user('aizada')}, $key, $value);
    `);
    const { links } = await card('som-slides');
    const profiles = links.filter(([text]) => !/Her site|More/.test(text));
    assert.deepEqual(profiles, [
      ['example.test', 'https://example.test/~aizada'],
      ['Facebook', 'https://facebook.com/aizada'],
      ['X', 'https://x.com/aizada_b'],
      ['Instagram', 'https://www.instagram.com/aizada/'],
    ]);
  });

  it('is a byline, with the name as the link', async () => {
    const { text, links, biography } = await card(DAVIDE, { layout: 'inline' });
    assert.equal(text, 'Davide Cancarini');
    assert.deepEqual(links, [['Davide Cancarini', `${wordpress.url}/author/davide-cancarini/`]]);
    assert.deepEqual(biography, []);
  });

  it('has the fields of the block in place of its own, and the role as data', async () => {
    const { roles, data, text } = await card(DAVIDE, {
      name: 'davide cancarini',
      jobTitle: 'Analyst',
      description: 'One & <two>',
    });
    assert.deepEqual([roles, data[0].jobTitle, data[0].description], [['Analyst'], 'Analyst', 'One & <two>']);
    assert.match(text, /One & <two>/);
  });

  it('is another person if the block names one', async () => {
    const { names, links, biography } = await card(DAVIDE, { name: 'Aida Sadykova' });
    assert.deepEqual([names, links, biography], [['Aida Sadykova'], [], []]);
  });

  it('is in the language of the site', async () => {
    wordpress.php("update_option('WPLANG', 'ru_RU');");
    wordpress.php("add_filter('locale', fn() => 'ru_RU'); update_option('blogname', get_option('blogname'));");
    const html = wordpress.php(`
      add_filter('locale', fn() => 'ru_RU');
      $GLOBALS['wp_query'] = new WP_Query(['p' => ${post(DAVIDE)}]); the_post();
      echo do_blocks(${phpText(block('author-bio'))});
    `);
    wordpress.php("update_option('WPLANG', '');");
    assert.match(html, />Другие статьи автора: Davide Cancarini</);
  });
});

describe('an article without an author', () => {
  const policy = { noBylinesPolicy: '/about/bylines' };
  const setName = (id, name) =>
    wordpress.php(`
    $GLOBALS['wpdb']->update($GLOBALS['wpdb']->users, ['display_name' => ${phpText(name)}], ['ID' => ${id}]);
    clean_user_cache(${id});
  `);

  for (const name of ['admin', 'Administrator', '', 'editor@news.example', 'The Times of Central Asia', 'Редакция']) {
    it(`shows nothing, or the policy, if the author’s name is “${name}”`, async () => {
      setName(user('timur'), name);
      assert.equal(await card('plain'), undefined);
      const { links, text } = await card('plain', policy);
      assert.deepEqual(
        links.map(([label]) => label),
        ['Why there’s no byline'],
      );
      assert.equal(text, 'Why there’s no byline');
      setName(user('timur'), 'Тимур Асанов');
    });
  }

  it('shows the same if the author was deleted', async () => {
    wordpress.php(
      `$GLOBALS['wpdb']->update($GLOBALS['wpdb']->posts, ['post_author' => 9999], ['ID' => ${post('plain')}]);`,
    );
    assert.equal(await card('plain'), undefined);
    assert.equal((await card('plain', policy)).text, 'Why there’s no byline');
    wordpress.php(`wp_update_post(['ID' => ${post('plain')}, 'post_author' => ${user('timur')}]);`);
  });

  it('shows the same on a page, whose author is whoever set it up', async () => {
    const id = wordpress.php(`echo wp_insert_post([
      'post_type' => 'page', 'post_title' => 'About', 'post_status' => 'publish', 'post_author' => ${user('davide')},
    ]);`);
    assert.equal(render(wordpress, id, 'author-bio').trim(), '');
  });

  it('shows no author of a post with a password', () => {
    assert.equal(render(wordpress, post('locked'), 'author-bio').trim(), '');
  });

  it('reveals no name that is withheld', async () => {
    const attributes = {
      nameWithheld: true,
      name: 'Davide Cancarini',
      sameAs: 'https://x.com/davide',
      jobTitle: 'Reporter',
    };
    const html = render(wordpress, post(DAVIDE), 'author-bio', { ...attributes, ...policy });
    assert.doesNotMatch(html, /davide/i);
    assert.match(html, /Name withheld for safety.*Reporter.*Why there’s no byline/);
  });
});

for (const [plugin, file, option] of [
  ['Co-Authors Plus', 'co-authors-plus.php', 'co_authors_stand_in'],
  ['PublishPress Authors', 'publishpress-authors.php', 'publishpress_stand_in'],
]) {
  describe(`several authors of ${plugin}`, () => {
    const target = () => `${wordpress.workdir}/site/wp-content/mu-plugins/${file}`;
    const isCoAuthors = plugin === 'Co-Authors Plus';
    before(() => copyFileSync(fileURLToPath(new URL(`stand-ins/${file}`, import.meta.url)), target()));
    after(() => rmSync(target()));

    const setAuthors = (authors) =>
      wordpress.php(
        `update_option('${option}', [${post(DAVIDE)} => json_decode(${phpText(JSON.stringify(authors))}, true)]);`,
      );
    const guest = isCoAuthors
      ? {
          ID: 4711,
          display_name: 'Guest O’Hara 🖋',
          user_nicename: 'guest-ohara',
          description: 'From afar.',
          website: 'https://guest.example/',
        }
      : {
          display_name: 'Guest O’Hara 🖋',
          link: 'https://news.example/author/guest-ohara/',
          description: 'From afar.',
          job_title: 'columnist',
          user_url: 'https://guest.example/',
        };
    const known = () =>
      isCoAuthors
        ? user('davide')
        : {
            display_name: 'Davide Cancarini',
            user_id: user('davide'),
            link: `${wordpress.url}/author/davide-cancarini/`,
          };
    const broken = isCoAuthors ? { display_name: '', ID: 1 } : { display_name: 'admin' };

    it('are all there in their order, each once, in the markup and in the data', async () => {
      setAuthors([guest, known(), broken, guest]);
      const { names, data, biography, links } = await card(DAVIDE);
      assert.deepEqual(names, ['Guest O’Hara 🖋', 'Davide Cancarini']);
      assert.deepEqual(
        data.map(({ name }) => name),
        names,
      );
      assert.equal(biography[0], 'From afar.');
      assert.ok(links.some(([, href]) => /\/author\/guest-ohara\//.test(href)));
      assert.deepEqual(data[0].sameAs, ['https://guest.example/']);
    });

    it('are a byline in one line', async () => {
      setAuthors([guest, known()]);
      const { text } = await card(DAVIDE, { layout: 'inline' });
      assert.match(text, /^Guest O’Hara 🖋 and Davide Cancarini$/);
    });

    it('may be one guest alone', async () => {
      setAuthors([guest]);
      const { names, roles } = await card(DAVIDE);
      assert.deepEqual([names, roles], [['Guest O’Hara 🖋'], isCoAuthors ? [] : ['columnist']]);
    });

    it('write no markup of a field into the page', async () => {
      const evil = '</script><script>globalThis.evil = true</script>';
      setAuthors([{ ...guest, display_name: `Ev${evil}il Person`, description: `Bio ${evil}` }, known()]);
      const html = render(wordpress, post(DAVIDE), 'author-bio');
      assert.doesNotMatch(html, /<script>/);
      const page = await wordpress.browser.newPage();
      await page.setContent(html);
      assert.equal(await page.evaluate(() => globalThis.evil), undefined);
      const data = await page.$eval('press-author-bio > script', (script) => JSON.parse(script.textContent));
      assert.equal(data[0].name, 'Evil Person');
      await page.close();
    });
  });
}

describe('structured data about authors', () => {
  const setSeoPlugin = (isActive) => {
    const path = `${wordpress.workdir}/site/wp-content/mu-plugins/seo.php`;
    if (!isActive) return wordpress.php(`unlink('${path}');`);
    // Yoast is known by its constant, and describes the author.
    const graph = [{ '@type': 'Person', name: 'Davide Cancarini' }];
    const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
    const code = `<?php const WPSEO_VERSION = '23.0'; add_action('wp_head', function () { echo '${script}'; });`;
    return wordpress.php(`file_put_contents('${path}', ${phpText(code)});`);
  };
  const structured = { structuredData: true };
  async function people(script) {
    const page = await open(
      wordpress.browser,
      write(wordpress, post(DAVIDE), block('author-bio', structured).repeat(2)),
      { script },
    );
    if (script) await page.waitForSelector('press-author-bio:state(ready)');
    if (script) await new Promise((resolve) => setTimeout(resolve, 1000));
    const found = await page.$$eval('[type="application/ld+json"]', (scripts) =>
      scripts.map(({ textContent }) => JSON.parse(textContent)).flatMap((data) => data['@graph'] ?? data),
    );
    await page.close();
    return found.filter((node) => node['@type'] === 'Person');
  }

  it('is in the page once, with and without JavaScript, if no other plugin writes it', async () => {
    for (const script of [true, false]) {
      const [person, ...others] = await people(script);
      assert.deepEqual(others, []);
      assert.deepEqual([person.name, person.url], ['Davide Cancarini', `${wordpress.url}/author/davide-cancarini/`]);
      assert.match(person.description, /Milan\.$/);
    }
  });

  it('is left to an SEO plugin, also by the element', async () => {
    setSeoPlugin(true);
    for (const script of [true, false]) assert.equal((await people(script)).length, 1);
    setSeoPlugin(false);
  });

  it('is not there if the block does not ask for it', () => {
    assert.doesNotMatch(render(wordpress, post(DAVIDE), 'author-bio'), /ld\+json/);
  });
});

describe('attributes that a person has broken', () => {
  const BROKEN = [
    { name: { a: 1 }, jobTitle: ['x'], headingLevel: 'big', layout: 'round' },
    { image: 'javascript:alert(1)', url: 'data:text/html,x', sameAs: '"><script>alert(1)</script>' },
    { description: '<img src=x onerror=alert(1)>', avatars: 'perhaps' },
  ];
  for (const attributes of BROKEN) {
    it(`still show the author, and run nothing: ${JSON.stringify(attributes)}`, async () => {
      const page = await show(wordpress.browser, render(wordpress, post(DAVIDE), 'author-bio', attributes));
      const found = await page.$eval('press-author-bio', (element) => [
        element.querySelector('[slot="name"]').textContent,
        element.querySelectorAll(
          'script:not([type="application/json"]), [onerror], [href^="data:"], [src^="javascript"]',
        ).length,
      ]);
      assert.deepEqual(found, ['Davide Cancarini', 0]);
      await page.close();
    });
  }
});
