/** What a page loads, and when: only a page with a widget loads something, whatever an optimizer does to it. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { firefox, hasFirefox } from '../../../../scripts/browser.mjs';
import { jsmin } from '../../../jsmin.mjs';
import { open } from '../../open-page.mjs';
import { startWordPress } from './start-wordpress.mjs';

const dist = (path) => fileURLToPath(new URL(`../../../../dist/cdn/${path}`, import.meta.url));
const TAG = '<press-author-bio name="Ada"></press-author-bio>';

let wordpress;
const at = (path) => `${wordpress.workdir}/site/wp-content/${path}`;

before(async () => {
  wordpress = await startWordPress('loading');
  const optimizers = fileURLToPath(new URL('optimizers/optimizers.php', import.meta.url));
  copyFileSync(optimizers, at('mu-plugins/optimizers.php'));
  mkdirSync(at('cache'), { recursive: true });
  const minified = jsmin(readFileSync(dist('press-elements.js'), 'utf8'));
  writeFileSync(at('cache/combined.js'), `${jsmin('var before = 1')};${minified};${jsmin('var after = 2')}`);
  writeFileSync(at('cache/late.js'), 'export default true;');
  const page = "import late from 'test/late'; import { store } from '@wordpress/interactivity';";
  writeFileSync(at('cache/page.js'), `${page} globalThis.mapped = late && typeof store;`);
});
after(async () => {
  // The folder of this WordPress is used again.
  rmSync(at('mu-plugins/optimizers.php'));
  await wordpress.close();
});

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Creates a post. Returns its ID. */
const createPost = (content, more = '') =>
  wordpress.php(`
    wp_set_current_user(1);
    kses_init();
    echo wp_insert_post(wp_slash(['post_title' => 'Article', 'post_status' => 'publish',
      'post_author' => ${wordpress.seed.users.davide},
      'post_content' => ${quoted(content)}, ${more}]));`);

const urlOf = (id, more = '') => `${wordpress.url}/?p=${id}${more}`;
const htmlAt = async (url) => (await fetch(url)).text();

/** What a page loads of the plugin: in the head, and in the body. */
async function loadedBy(url) {
  const [head, body] = (await htmlAt(url)).split('</head>');
  const count = (html, pattern) => html.match(pattern)?.length ?? 0;
  const countAll = (html) => ({
    scripts: count(html, /<script[^>]* src="[^"]*press-elements\.js/g),
    bases: count(html, /<script type="text\/plain" data-press-base="[^"]*\/assets\/"/g),
    styles: count(html, /id='press-elements(?:-inline)?-css'/g),
  });
  return { head: countAll(head), body: countAll(body) };
}

const NOTHING = { scripts: 0, bases: 0, styles: 0 };
const ALL = { scripts: 1, bases: 1, styles: 1 };
const IN_HEAD = { head: ALL, body: NOTHING };
const IN_BODY = { head: NOTHING, body: ALL };
const NOWHERE = { head: NOTHING, body: NOTHING };

const FORMS = {
  'a tag': TAG,
  'a Custom HTML block': `<!-- wp:html -->${TAG}<!-- /wp:html -->`,
  'a block in a group':
    '<!-- wp:group --><div class="wp-block-group"><!-- wp:press-elements/author-bio /--></div><!-- /wp:group -->',
  'a shortcode': 'Text [press-rate-ticker] text',
  'a shortcode block': '<!-- wp:shortcode -->[press-rate-ticker]<!-- /wp:shortcode -->',
  'a div with data-press': '<div data-press="author-bio" data-name="Ada"></div>',
};

const WITHOUT = {
  'text alone': 'Text about press-author-bio and &lt;press-author-bio&gt;',
  'a comment': `Text <!-- ${TAG} -->`,
  'an escaped shortcode': '[[press-rate-ticker]]',
  'another element with data-press': '<p data-press="author-bio">Text</p>',
  'a div for something else': '<div data-press="release">Text</div>',
  'a block with nothing to show': '<!-- wp:press-elements/article-hero /-->',
};

for (const theme of ['twentytwentyfive', 'classic']) {
  describe(`a page in the theme ${theme}`, () => {
    before(() => wordpress.php(`switch_theme('${theme}');`));

    for (const [title, content] of Object.entries(FORMS)) {
      it(`loads script and style sheet in its head, once: ${title}`, async () => {
        assert.deepEqual(await loadedBy(urlOf(createPost(content + content))), IN_HEAD);
      });
    }

    for (const [title, content] of Object.entries(WITHOUT)) {
      it(`loads nothing for ${title}`, async () => {
        assert.deepEqual(await loadedBy(urlOf(createPost(content))), NOWHERE);
      });
    }

    it('loads nothing while a password hides the widgets', async () => {
      assert.deepEqual(await loadedBy(urlOf(createPost(TAG, "'post_password' => 'a'"))), NOWHERE);
    });

    it('loads nothing for a page of an article without a widget', async () => {
      const id = createPost(`One<!--nextpage-->Two ${TAG}`);
      assert.deepEqual(await loadedBy(urlOf(id)), NOWHERE);
      assert.deepEqual(await loadedBy(urlOf(id, '&page=2')), IN_HEAD);
    });
  });
}

describe('a list of posts', () => {
  before(() => wordpress.php("switch_theme('classic');"));

  it('loads nothing for excerpts', async () => {
    createPost(`Text ${Object.values({ ...FORMS, ...WITHOUT }).join('\n\n')}`);
    const url = `${wordpress.url}/?s=Article`;
    assert.match(await htmlAt(url), /<h1>Article/);
    assert.deepEqual(await loadedBy(url), NOWHERE);
  });
});

describe('a tag outside of the content', () => {
  let url;
  before(() => (url = urlOf(createPost('Text'))));

  const setWidgets = (id, widgets) =>
    wordpress.php(`
      update_option('widget_${id}', [1 => ${widgets}, '_multiwidget' => 1]);
      update_option('sidebars_widgets', ['footer' => ['${id}-1'], 'wp_inactive_widgets' => []]);`);
  const WIDGETS = {
    custom_html: `['title' => '', 'content' => '${TAG}']`,
    text: `['title' => '', 'text' => '${TAG}', 'filter' => true, 'visual' => true]`,
    block: `['content' => '<!-- wp:html -->${TAG}<!-- /wp:html -->']`,
  };
  for (const [id, widgets] of Object.entries(WIDGETS)) {
    it(`is found in a widget of the kind ${id}`, async () => {
      wordpress.php("switch_theme('classic');");
      setWidgets(id, widgets);
      assert.deepEqual(await loadedBy(url), IN_BODY);
      const { page } = await open(wordpress.browser, url);
      await page.waitForFunction(() => document.querySelector('press-author-bio')?.shadowRoot);
      await page.close();
      wordpress.php("update_option('sidebars_widgets', ['footer' => [], 'wp_inactive_widgets' => []]);");
      assert.deepEqual(await loadedBy(url), NOWHERE);
    });
  }

  for (const part of ['header', 'footer']) {
    it(`is found in the ${part} of a block theme`, async () => {
      wordpress.php("switch_theme('twentytwentyfive');");
      assert.deepEqual(await loadedBy(url), NOWHERE);
      const id = wordpress.php(`
        $id = wp_insert_post(['post_type' => 'wp_template_part', 'post_name' => '${part}', 'post_title' => '${part}',
          'post_status' => 'publish', 'post_content' => '<!-- wp:html -->${TAG}<!-- /wp:html -->']);
        wp_set_object_terms($id, 'twentytwentyfive', 'wp_theme');
        wp_set_object_terms($id, '${part}', 'wp_template_part_area');
        echo $id;`);
      assert.deepEqual(await loadedBy(url), IN_HEAD);
      wordpress.php(`wp_delete_post(${id}, true);`);
    });
  }
});

const isMapped = (page) => page.waitForFunction(() => globalThis.mapped === 'function', { timeout: 15_000 });
const isShown = (page, tag = 'press-author-bio') =>
  page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.childElementCount > 0, {}, tag);

const BROWSERS = {
  Chromium: () => wordpress.browser,
  ...(hasFirefox() && { Firefox: () => puppeteer.launch(firefox()) }),
};
for (const [name, launch] of Object.entries(BROWSERS)) {
  describe(`WordPress’s own modules in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch()));
    after(() => browser !== wordpress.browser && browser.close());

    for (const theme of ['twentytwentyfive', 'classic']) {
      it(`keep their import map in the theme ${theme}`, async () => {
        wordpress.php(`switch_theme('${theme}');`);
        const page = await browser.newPage();
        await page.goto(urlOf(createPost(TAG), '&modules'));
        await isMapped(page);
        await isShown(page);
        await page.close();
      });
    }
  });
}

describe('a div that stands for a tag', () => {
  it('becomes the widget, also if an author writes it, who may not write any HTML', async () => {
    const div = '<div class="a" data-press="author-bio" data-name="Ada"><p data-slot="name">Ada Byron</p></div>';
    const id = wordpress.php(`
      wp_set_current_user(get_user_by('login', 'author')->ID);
      kses_init();
      echo wp_insert_post(['post_title' => 'Article', 'post_status' => 'publish', 'post_content' => '${div}']);`);
    assert.equal(wordpress.php(`echo get_post(${id})->post_content;`), div);
    const { page } = await open(wordpress.browser, urlOf(id));
    await page.waitForSelector('div[data-press] > press-author-bio:defined [slot="name"]');
    await page.close();
  });
});

describe('an optimizer', () => {
  let article;
  before(() => {
    wordpress.php("switch_theme('classic');");
    const blocks = ['article-hero', 'author-bio', 'suggested-articles'];
    const content = blocks.map((name) => `<!-- wp:press-elements/${name} /-->`).join('');
    const thumbnail = `get_post_thumbnail_id(${wordpress.seed.posts['central-asia-israel']})`;
    article = createPost(content, `'meta_input' => ['_thumbnail_id' => ${thumbnail}]`);
  });

  for (const [optimizer, title] of Object.entries({
    combine: 'combines and minifies the script',
    inline: 'writes the script into the page',
    defer: 'defers the script',
    move: 'moves the script to the end',
    delay: 'delays the script until the first interaction',
    lazy: 'loads pictures late by a script of its own',
    images: 'takes pictures from another host',
  })) {
    it(`may be one that ${title}`, async () => {
      const { page, errors } = await open(wordpress.browser, urlOf(article, `&optimizer=${optimizer}`));
      const isOurs = await page.$eval('press-article-hero img', (image) => image.naturalWidth);
      assert.ok(isOurs > 1 || optimizer === 'lazy', 'the picture is shown before the script');
      if (optimizer === 'delay')
        assert.equal(await page.$('press-article-hero:defined'), null, 'no script runs before the interaction');
      await page.keyboard.press('Tab');
      for (const tag of ['press-article-hero', 'press-author-bio', 'press-suggested-articles']) {
        await page.$eval(tag, (element) => element.scrollIntoView());
        await isShown(page, tag);
      }
      await page.waitForFunction(() =>
        [...document.querySelectorAll('press-article-hero img, press-suggested-articles img')].every((image) => {
          image.scrollIntoView();
          return image.naturalWidth > 1;
        }),
      );
      const requested = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.deepEqual(
        requested.filter((url) => url.includes('jsdelivr')),
        [],
      );
      assert.deepEqual(
        errors.filter((error) => !error.includes('ERR_NAME_NOT_RESOLVED')),
        [],
      );
      await page.close();
    });
  }
});

describe('a strict Content Security Policy', () => {
  for (const theme of ['twentytwentyfive', 'classic']) {
    it(`allows script and style sheet if a plugin adds its nonce: ${theme}`, async () => {
      wordpress.php(`switch_theme('${theme}');`);
      const id = createPost(TAG);
      const page = await wordpress.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await page.goto(urlOf(id, '&policy'));
      await isShown(page);
      const scripts = await page.$$eval('script[data-press-base], script#press-elements-js', (elements) =>
        elements.map((element) => element.nonce),
      );
      assert.deepEqual(scripts, ['abc', 'abc']);
      assert.ok(await page.$eval('#press-elements-css', (link) => link.sheet.cssRules.length > 0));
      const violations = await page.evaluate(() => globalThis.violations);
      assert.deepEqual(
        violations.filter((text) => /^script|press/.test(text)),
        [],
      );
      await page.close();
    });
  }
});

describe('the settings', () => {
  const set = (settings) => wordpress.php(`update_option('press_elements', ${settings});`);
  after(() => set('[]'));

  it('take the scripts from the CDN, with the hash of this version', async () => {
    set("['host' => 'cdn']");
    const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
    const cdn = `https://cdn.jsdelivr.net/npm/press-elements@${version}/dist/cdn/`;
    const page = await wordpress.browser.newPage();
    await page.setRequestInterception(true);
    const requested = [];
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith(wordpress.url)) return request.continue();
      if (!url.startsWith(cdn)) return request.abort();
      const file = new URL(url).pathname.split('/dist/cdn/')[1];
      requested.push(file);
      const headers = { 'access-control-allow-origin': '*' };
      return request.respond({ contentType: 'text/javascript', headers, body: readFileSync(dist(file)) });
    });
    await page.goto(urlOf(createPost(TAG)));
    await isShown(page);
    const script = await page.$eval('#press-elements-js', ({ src, integrity, crossOrigin }) => ({
      src,
      integrity,
      crossOrigin,
    }));
    const hash = JSON.parse(readFileSync(dist('sri.json'), 'utf8'))['press-elements.js'];
    assert.deepEqual(script, { src: `${cdn}press-elements.js`, integrity: hash, crossOrigin: 'anonymous' });
    assert.equal(requested[0], 'press-elements.js');
    assert.ok(requested.some((file) => file.startsWith('pieces/')));
    assert.equal(await page.$('[data-press-base]'), null);
    await page.close();
  });

  it('give the widgets a language, unless a tag has one', async () => {
    set("['language' => 'ky']");
    const twin = '<div data-press="author-bio" data-name="Ada"></div>';
    const tags = `${TAG}${TAG.replace('bio', 'bio lang="ru"')}${twin}[press-rate-ticker]<p lang="en">Text</p>`;
    const html = await htmlAt(urlOf(createPost(tags)));
    const langs = html
      .match(/<(?:press-|div data-press|div lang="ky" data-press)[^>]*>/g)
      .map((tag) => /lang="(..)"/.exec(tag)[1]);
    assert.deepEqual(langs, ['ky', 'ru', 'ky', 'ky']);
  });

  it('add the look of a preset', async () => {
    set("['theme' => 'tabloid']");
    const { page } = await open(wordpress.browser, urlOf(createPost(TAG)));
    await isShown(page);
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--press-radius')),
      '6px',
    );
    await page.close();
    assert.doesNotMatch(await htmlAt(urlOf(createPost('Text'))), /press-elements-theme/);
  });

  it('are not needed with SCRIPT_DEBUG, which changes the version when a file changes', async () => {
    set('[]');
    const config = `${wordpress.workdir}/site/wp-config.php`;
    const original = readFileSync(config, 'utf8');
    writeFileSync(config, original.replace('<?php', "<?php define( 'SCRIPT_DEBUG', true );"));
    const url = urlOf(createPost(TAG));
    // PHP looks for changes of a file every two seconds.
    for (let tries = 0; tries < 12 && !/ver=\d{10}/.test(await htmlAt(url)); tries++)
      await new Promise((resolve) => setTimeout(resolve, 250));
    const { page, errors } = await open(wordpress.browser, url);
    writeFileSync(config, original);
    await isShown(page);
    assert.match(await page.$eval('#press-elements-js', (script) => script.src), /\?ver=\d{10}$/);
    assert.deepEqual(
      errors.filter((error) => !error.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
    await page.close();
  });
});
