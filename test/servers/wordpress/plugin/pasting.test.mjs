/** Tags and shortcodes that people paste: as users of each role, in both editors, in both kinds of themes. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import { startWordPress } from './start-wordpress.mjs';

const manifest = new URL('../../../../integrations/wordpress/build/press-elements/widgets.json', import.meta.url);
const WIDGETS = JSON.parse(readFileSync(manifest, 'utf8'));

/** The attributes of a tag, without the settings of its block. */
const attributesOfTag = (widget) => Object.entries(WIDGETS[widget]).filter(([, { isOfPlugin }]) => !isOfPlugin);

/** All attributes of a tag, each with a value that stays. */
const attributesOf = (widget) =>
  attributesOfTag(widget)
    .map(([name, { type }]) => (type === 'boolean' ? name : `${name}="${type === 'number' ? 3 : '/a/'}"`))
    .join(' ');

const EMPTY_TAGS = Object.keys(WIDGETS).map((widget) => `<press-${widget} ${attributesOf(widget)}></press-${widget}>`);

const OWN_CARDS = `<press-suggested-articles
  heading="From our desk"
  layout="list">
<h2 slot="heading">From our desk</h2>

<ul><li><a href="/a/">One</a></li><li><a href="/b/">Two</a></li></ul>

<a slot="more" href="/notes/">All notes</a>
</press-suggested-articles>`;

const OWN_AUTHOR = `<press-author-bio layout="card"><img slot="image" src="/a.jpg" alt="" width="88" height="88">
<h3 slot="name">Aida Sadykova</h3>

<p>Writes about <em>water</em>.</p>

<a slot="links" href="https://x.example/aida">X</a></press-author-bio>`;

/** As an article of the classic editor: paragraphs are separated by empty lines. */
const ARTICLE = `Before the widgets.

${EMPTY_TAGS[0]}

${OWN_AUTHOR}

Between them.

${OWN_CARDS}

After them.

<pre>code
  with two spaces</pre>

Last words.`;

describe('pasted tags', () => {
  let wordpress;
  before(async () => {
    wordpress = await startWordPress('pasting', { theme: 'classic' });
  });
  after(() => wordpress?.close());

  /** A post of a user. Returns its ID. */
  const createPost = (user, content) =>
    Number(
      wordpress.php(`
        $user = get_user_by('login', '${user}');
        wp_set_current_user($user->ID);
        kses_init();
        echo wp_insert_post(wp_slash(['post_title' => 'Pasted', 'post_status' => 'publish',
          'post_author' => $user->ID, 'post_content' => ${JSON.stringify(content).replaceAll('$', '\\$')}]));`),
    );
  const contentOf = (id) => wordpress.php(`echo get_post(${id})->post_content;`);
  const htmlOf = (id) =>
    wordpress.php(`
      remove_all_filters('press_elements_content_of_author_bio'); // What the plugin would write by itself.
      $GLOBALS['post'] = get_post(${id});
      setup_postdata($GLOBALS['post']);
      the_content();`);

  it('are kept with all their attributes when an author or an editor saves them', () => {
    for (const user of ['author', 'contributor', 'editor']) {
      for (const tag of [...EMPTY_TAGS, OWN_CARDS, OWN_AUTHOR]) {
        const saved = contentOf(createPost(user, tag)).replaceAll(' />', '>');
        assert.equal(saved.replace(/\s+/g, ' '), tag.replace(/\s+/g, ' '), user);
      }
    }
  });

  it('stay away from wpautop', () => {
    const html = htmlOf(createPost('editor', ARTICLE)).replace(' loading="lazy" decoding="async"', '');
    for (const widget of [EMPTY_TAGS[0], OWN_CARDS, OWN_AUTHOR]) assert.ok(html.includes(widget), html);
    for (const text of ['Before the widgets.', 'Between them.', 'After them.', 'Last words.'])
      assert.ok(html.includes(`<p>${text}</p>`), `${text}\n${html}`);
    assert.ok(html.includes('<pre>code\n  with two spaces</pre>'), html);
  });

  it('stay away from wpautop when one tag is in a shortcode, has no end, or looks like our own placeholder', () => {
    const tag = '<press-author-bio><div data-press-kept="0"></div></press-author-bio>';
    const html = htmlOf(createPost('editor', `[press-author-bio]\n\n${tag}\n\n[/press-author-bio]\n\nText.`));
    assert.match(
      html,
      /<press-author-bio>\s*<press-author-bio>\s*<\/press-author-bio>\s*<\/press-author-bio>\s*<p>Text/,
    );
    const open = htmlOf(createPost('editor', 'Text.\n\n<press-rate-ticker paused>\n\nMore.\n\n<pre>a\nb</pre>'));
    assert.match(open, /<p>Text\.<\/p>\s*<press-rate-ticker paused>\s*<p>More\.<\/p>\s*<pre>a\nb<\/pre>/);
  });

  it('have paragraphs where their own text is separated by empty lines, and only there', () => {
    const bio =
      'Writes about <em>water</em>.\n\nLives in Osh.\n\n<ul><li>a\n\nb</li></ul>\n\n<a slot="more" href="/a/">More</a>';
    const html = htmlOf(
      createPost('editor', `<press-author-bio description="One\n\ntwo">\n\n${bio}</press-author-bio>`),
    );
    assert.equal(
      html.match(/<press[^]*bio>/)[0].replace(/\n+/g, ' '),
      [
        '<press-author-bio description="One two"> <p>Writes about <em>water</em>.</p> <p>Lives in Osh.</p>',
        '<ul><li>a b</li></ul> <a slot="more" href="/a/">More</a></press-author-bio>',
      ].join(' '),
    );
    const json = '<press-author-bio><script type="application/json">{\n\n"name": "Ada"}</script></press-author-bio>';
    const id = wordpress.php(`
      kses_remove_filters();
      $content = ${JSON.stringify(json)};
      echo wp_insert_post(['post_title' => 'A', 'post_status' => 'publish', 'post_content' => $content]);`);
    assert.ok(htmlOf(id).includes(json));
  });

  it('run no script, whatever an author puts into their attributes', async () => {
    const url = 'javascript:document.title=%22hacked%22';
    const hostile = Object.keys(WIDGETS).map((widget) => {
      const strings = attributesOfTag(widget).filter(([name, { type }]) => type === 'string' && name !== 'src');
      const attributes = strings.map(([name]) => `${name}="${url}"`).join(' ');
      const twin = strings.map(([name]) => `data-${name}="${url}"`).join(' ');
      return `<press-${widget} ${attributes} onclick="alert(1)"><a slot="more" href="${url}">More</a></press-${widget}>
        [press-${widget} ${attributes} onclick="alert(1)" name='"><script>document.title="hacked"</script>']
        <div data-press="${widget}" ${twin}></div>`;
    });
    const rates = '{"rates":[{"base":"KGS","quote":"USD","rate":1}]}';
    const id = createPost('author', `${hostile.join('\n\n')}<script type="application/json">${rates}</script>`);
    assert.doesNotMatch(contentOf(id), /<press-[^>]*(?:onclick| url="javascript)|<script/);
    const { page } = await open(wordpress.browser, `${wordpress.url}/?p=${id}`);
    await page.waitForFunction(
      () => customElements.get('press-author-bio') && customElements.get('press-article-hero'),
    );
    const urls = await page.evaluate(() => {
      const roots = [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot)];
      const elements = roots.flatMap((root) => [...(root?.querySelectorAll('a, img, iframe, script, form') ?? [])]);
      return elements.map((element) => element.href ?? element.src ?? '').filter((url) => /^\s*javascript:/i.test(url));
    });
    assert.deepEqual(urls, []);
    assert.notEqual(await page.title(), 'hacked');
    assert.equal(await page.$('[onclick]'), null);
    await page.close();
  });

  it('are not allowed in comments', () => {
    const comment = "apply_filters('pre_comment_content', '<press-author-bio name=\"A\"></press-author-bio>Text')";
    assert.equal(wordpress.php(`kses_init(); echo ${comment};`), 'Text');
  });

  describe('in the block editor', () => {
    it('survive when an author edits a post that an administrator wrote', async () => {
      const html = `${OWN_CARDS}\n${EMPTY_TAGS.join('\n')}`;
      const blocks = ['<!-- wp:html -->', html, '<!-- /wp:html -->', '', '<!-- wp:paragraph -->', '<p>Text</p>'];
      const content = [...blocks, '<!-- /wp:paragraph -->'].join('\n');
      const id = createPost('author', content);
      const page = await wordpress.logIn('author', `/wp-admin/post.php?post=${id}&action=edit`);
      await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length > 1);
      await page.evaluate(() => {
        const [, paragraph] = window.wp.data.select('core/block-editor').getBlocks();
        window.wp.data.dispatch('core/block-editor').updateBlockAttributes(paragraph.clientId, { content: 'Changed' });
        return window.wp.data.dispatch('core/editor').savePost();
      });
      await page.browserContext().close();
      assert.equal(contentOf(id).replace(/\s+/g, ' '), content.replace('Text', 'Changed').replace(/\s+/g, ' '));
    });

    it('survive in a Classic block, too', async () => {
      const id = createPost('author', ARTICLE);
      const page = await wordpress.logIn('author', `/wp-admin/post.php?post=${id}&action=edit`);
      const clickButton = (selector, text) =>
        page.waitForFunction(
          (buttons, label) => {
            const button = [...document.querySelectorAll(buttons)].find(({ textContent }) => textContent === label);
            button?.click();
            return button;
          },
          {},
          selector,
          text,
        );
      await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length > 0);
      await page.evaluate(() => {
        const [block] = window.wp.data.select('core/block-editor').getBlocks();
        return window.wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
      });
      await clickButton('button', 'Edit');
      await page.waitForFunction(() => window.tinymce?.activeEditor?.getBody()?.querySelector('[data-press-box]'));
      await page.evaluate(() => {
        const { activeEditor } = window.tinymce;
        activeEditor.setContent(`${activeEditor.getContent()}<p>Added.</p>`);
      });
      await clickButton('.components-modal__frame button', 'Save');
      await page.waitForFunction(() => !document.querySelector('.components-modal__frame'));
      await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
      await page.browserContext().close();
      // The block editor itself removes the tags of paragraphs. They are back on the page.
      const withoutSpace = (text) => text.replace(/\s+|<\/?p>/g, '');
      assert.equal(withoutSpace(contentOf(id)), withoutSpace(`${ARTICLE}Added.`));
      for (const text of ['Between them.', 'Writes about <em>water</em>.'])
        assert.ok(htmlOf(id).includes(`<p>${text}</p>`), text);
    });
  });

  describe('in the classic editor', () => {
    const plugin = () => `${wordpress.workdir}/site/wp-content/mu-plugins/classic-editor.php`;
    before(() => writeFileSync(plugin(), "<?php add_filter( 'use_block_editor_for_post', '__return_false' );"));
    // The folder of this WordPress is used again.
    after(() => rmSync(plugin()));

    const withoutEmptyLines = (text) => text.replace(/\s*\n\s*/g, '\n');

    for (const user of ['author', 'admin']) {
      it(`survive changes between its two tabs, and when ${user} saves`, async () => {
        // On one line each: WordPress removes line breaks inside of an author's tags.
        const article = ARTICLE.replace(/\n {2}/g, ' ');
        const id = createPost('author', `${article}\n\n[press-rate-ticker pairs="KGS/USD" paused]`);
        const content = contentOf(id);
        const page = await wordpress.logIn(user, `/wp-admin/post.php?post=${id}&action=edit`);
        page.on('dialog', (dialog) => dialog.accept());
        await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
        const boxes = () =>
          page.evaluate(() =>
            [...window.tinymce.get('content').getBody().children]
              .filter((box) => box.contentEditable === 'false')
              .map((box) => box.textContent),
          );
        assert.deepEqual(await boxes(), ['Hero picture', 'Author card', 'Suggested articles']);
        for (const tab of ['html', 'tmce', 'html', 'tmce']) {
          await page.click(`#content-${tab}`);
          if (tab === 'html')
            assert.equal(
              withoutEmptyLines(await page.$eval('#content', (text) => text.value)),
              withoutEmptyLines(content),
            );
        }
        assert.equal((await boxes()).length, 3);
        await Promise.all([page.waitForNavigation(), page.click('#publish')]);
        await page.browserContext().close();
        assert.equal(withoutEmptyLines(contentOf(id)), withoutEmptyLines(content));
        assert.match(htmlOf(id), /<p>Between them\.<\/p>/);
      });
    }

    it('can’t be forged: a box in the content of a post stays a box', async () => {
      const box = '<div data-press-box="a-1">Text</div>';
      const id = createPost('author', box);
      const page = await wordpress.logIn('admin', `/wp-admin/post.php?post=${id}&action=edit`);
      await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
      assert.equal(await page.evaluate(() => window.tinymce.get('content').getContent()), box);
      await page.browserContext().close();
    });
  });
});

describe('shortcodes', () => {
  let wordpress;
  before(async () => {
    wordpress = await startWordPress('shortcodes', { theme: 'classic' });
  });
  after(() => wordpress?.close());

  /** The HTML of a text with shortcodes, for a post without a picture. */
  const render = (text, filters = '') =>
    wordpress.php(`
    foreach (['rate_ticker', 'author_bio', 'suggested_articles', 'article_hero'] as $name)
      remove_all_filters("press_elements_content_of_$name");
    ${filters}
    echo do_shortcode('${text.replaceAll("'", "\\'")}');`);

  for (const widget of Object.keys(WIDGETS)) {
    it(`write the same as the block: ${widget}`, () => {
      const post = wordpress.seed.posts['central-asia-israel'];
      const php = (code) =>
        wordpress.php(`
          $GLOBALS['post'] = get_post(${post});
          setup_postdata($GLOBALS['post']);
          echo ${code};`);
      const both = [
        php(`do_blocks('<!-- wp:press-elements/${widget} {"debug":true} /-->')`),
        php(`do_shortcode('[press-${widget} debug]')`),
      ];
      const withoutClass = (html) => html.replace(/ class="wp-block[^"]*"/, '');
      assert.match(both[1], new RegExp(`^<press-${widget} [^>]*debug`));
      assert.equal(withoutClass(both[0]), withoutClass(both[1]));
    });
  }

  it('know attributes without a value, and numbers', () => {
    assert.equal(render('[press-rate-ticker paused]'), '<press-rate-ticker paused></press-rate-ticker>');
    for (const value of ['"true"', '"1"', '"paused"', '""'])
      assert.match(render(`[press-rate-ticker paused=${value}]`), / paused>/, value);
    for (const value of ['"false"', '"0"', '"no"'])
      assert.doesNotMatch(render(`[press-rate-ticker paused=${value}]`), /paused/, value);
    assert.match(render('[press-rate-ticker digits="2" speed="fast"]'), /^<press-rate-ticker digits="2">/);
    assert.match(render('[press-rate-ticker digits="0"]'), / digits="0"/);
  });

  it('ignore unknown attributes, and escape hostile values', () => {
    const hostile = `[press-author-bio name='"><b>x' onclick="alert(1)" nonsense class='a" onload="x']`;
    assert.equal(
      render(hostile),
      '<press-author-bio class="a&quot; onload=&quot;x" name="&quot;&gt;&lt;b&gt;x"></press-author-bio>',
    );
  });

  it('keep their content, and shortcodes in it', () => {
    const text =
      '[press-suggested-articles heading="Read"]<a href="/a/">One</a>[press-rate-ticker][/press-suggested-articles]';
    assert.equal(
      render(text),
      '<press-suggested-articles heading="Read"><a href="/a/">One</a><press-rate-ticker></press-rate-ticker>' +
        '</press-suggested-articles>',
    );
  });
});
