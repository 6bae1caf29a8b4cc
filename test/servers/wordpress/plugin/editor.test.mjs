/** The blocks in WordPress's editor, as people of a newsroom use them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import {
  canvasOf,
  choose,
  insert,
  openEditor,
  press,
  publish,
  select,
  tick,
  type,
  waitForText,
} from './block-editor.mjs';
import { startWordPress } from './start-wordpress.mjs';

const TAGS = ['press-article-hero', 'press-author-bio', 'press-rate-ticker', 'press-suggested-articles'];
const CREDIT = 'Photo: Azamat Usmanov / Reuters';

/** What readers see of the settings. */
const SHOWN = {
  'press-article-hero': CREDIT,
  'press-author-bio': 'Aida Sadykova',
  'press-suggested-articles': 'More on energy',
};

describe('the blocks in the editor', () => {
  let wordpress;
  before(async () => {
    wordpress = await startWordPress('editor');
    // The login name of a user is no byline.
    wordpress.php(`
      foreach (['admin', 'editor', 'author'] as $login)
        wp_update_user(['ID' => get_user_by('login', $login)->ID, 'display_name' => 'Aida Sadykova',
          'description' => 'Writes about energy.']);
    `);
  });
  after(() => wordpress?.close());

  /** A draft with a featured image, a category and tags, as a newsroom's form would make it. */
  const newDraft = (user, title) =>
    Number(
      wordpress.php(`
        $id = wp_insert_post(['post_title' => '${title}', 'post_author' => get_user_by('login', '${user}')->ID,
          'post_category' => [${wordpress.seed.categories.energy}], 'tags_input' => ['Energy'],
          'post_content' => '<!-- wp:paragraph --><p>Lead of the article.</p><!-- /wp:paragraph -->']);
        set_post_thumbnail($id, ${wordpress.seed.media['steppe-power-lines']});
        echo $id;
      `),
    );
  const addressOf = (post) => `/wp-admin/post.php?post=${post}&action=edit`;

  /** The page as a reader without JavaScript sees it. */
  async function openWithoutScripts(url) {
    const page = await wordpress.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    return page;
  }

  for (const user of ['admin', 'editor', 'author']) {
    describe(`for the user “${user}”`, () => {
      let page, problems, canvas, post, url;
      before(async () => {
        post = newDraft(user, `Written by ${user}`);
        ({ page, problems } = await openEditor(wordpress, user, addressOf(post)));
        canvas = await canvasOf(page);
      });
      after(() => page?.browserContext().close());

      it('are found in the inserter', async () => {
        await insert(page, 'caption', 'Hero picture');
        await insert(page, 'biography', 'Author card');
        await insert(page, 'exchange', 'Rate ticker');
        await insert(page, 'related', 'Suggested articles');
        for (const tag of TAGS) await canvas.waitForSelector(tag);
      });

      it('show the settings of the hero in the preview', async () => {
        await select(page, 'press-elements/article-hero');
        await type(page, 'Credit', CREDIT);
        await tick(page, 'Button for full screen');
        await waitForText(canvas, 'press-article-hero', CREDIT);
        await canvas.waitForSelector('press-article-hero[fullscreen]');
      });

      it('show the settings of the authors in the preview', async () => {
        await select(page, 'press-elements/author-bio');
        await press(page, 'Byline in one line');
        await press(page, 'Another author');
        await type(page, 'Role', 'Energy correspondent');
        await canvas.waitForSelector('press-author-bio[job-title="Energy correspondent"]');
        await canvas.waitForSelector('press-author-bio[layout="inline"]:defined');
        await waitForText(canvas, 'press-author-bio', 'Aida Sadykova');
      });

      it('show the settings of the rates in the preview', async () => {
        await select(page, 'press-elements/rate-ticker');
        await type(page, 'Currency pairs', 'KGS/USD KZT/USD');
        await choose(page, 'Layout', 'List');
        await canvas.waitForSelector('press-rate-ticker[layout="list"][pairs="KGS/USD KZT/USD"]');
      });

      it('show the settings of the articles in the preview', async () => {
        await select(page, 'press-elements/suggested-articles');
        await type(page, 'Heading', 'More on energy');
        await tick(page, 'Date');
        await waitForText(canvas, 'press-suggested-articles', 'More on energy');
        await canvas.waitForSelector('press-suggested-articles[show="image section"]');
      });

      it('are seen in the preview of the draft', async () => {
        await press(page, 'Save draft');
        await page.waitForFunction(() => !window.wp.data.select('core/editor').isEditedPostDirty());
        const preview = await page.browserContext().newPage();
        await preview.goto(`${wordpress.url}/?p=${post}&preview=true`);
        for (const tag of TAGS) await preview.waitForSelector(tag);
        await preview.close();
      });

      it('are published for readers, with and without JavaScript, in a block theme and in a classic one', async () => {
        url = await publish(page);
        for (const theme of ['twentytwentyfive', 'classic']) {
          wordpress.php(`switch_theme('${theme}');`);
          const { page: article } = await open(wordpress.browser, url);
          for (const [tag, text] of Object.entries(SHOWN)) await waitForText(article, tag, text);
          await article.waitForSelector('press-rate-ticker[pairs="KGS/USD KZT/USD"]:defined');
          await article.close();
          const plain = await openWithoutScripts(url);
          for (const [tag, text] of Object.entries(SHOWN))
            assert.ok((await plain.$eval(tag, (widget) => widget.innerText)).includes(text), `${tag} in ${theme}`);
          await plain.close();
        }
        wordpress.php("switch_theme('twentytwentyfive');");
      });

      it('are valid when the post is edited again', async () => {
        await page.goto(wordpress.url + addressOf(post));
        canvas = await canvasOf(page);
        for (const tag of TAGS) await canvas.waitForSelector(tag);
        assert.deepEqual(await canvas.$$('.block-editor-warning'), []);
      });

      it('log no problem', () => assert.deepEqual(problems, []));
    });
  }
});
