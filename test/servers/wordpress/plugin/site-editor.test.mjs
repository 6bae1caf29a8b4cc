/** The blocks in templates and in widget areas, where they belong to no post. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import { canvasOf, insert, openEditor, press, waitForText } from './block-editor.mjs';
import { startWordPress } from './start-wordpress.mjs';

const TEMPLATE = '/wp-admin/site-editor.php?p=%2Fwp_template%2Ftwentytwentyfive%2F%2Fsingle&canvas=edit';
const HEADER = '/wp-admin/site-editor.php?p=%2Fwp_template_part%2Ftwentytwentyfive%2F%2Fheader&canvas=edit';
const ARTICLE = '/2025/06/central-asia-israel/';

describe('without a post', () => {
  let wordpress, page, problems;
  before(async () => {
    wordpress = await startWordPress('site-editor');
  });
  after(() => wordpress?.close());
  afterEach(async () => {
    await page?.browserContext().close();
    page = undefined;
  });

  /** Saves the template. WordPress may list what is saved, and ask once more. */
  async function saveSite() {
    await press(page, 'Save');
    await page.waitForFunction(() => {
      document.querySelector('.editor-entities-saved-states__save-button')?.click();
      return window.wp.data.select('core').__experimentalGetDirtyEntityRecords().length === 0;
    });
  }

  const removeAllBut = (name) =>
    page.evaluate((kept) => {
      const { select, dispatch } = window.wp.data;
      const blocks = select('core/block-editor').getBlocks();
      const removed = blocks.filter((block) => block.name !== kept).map(({ clientId }) => clientId);
      return dispatch('core/block-editor').removeBlocks(removed, false);
    }, name);

  it('the pattern for articles shows an article of the site as an example, and is what readers see', async () => {
    ({ page, problems } = await openEditor(wordpress, 'admin', TEMPLATE));
    const canvas = await canvasOf(page);
    await canvas.waitForSelector('[data-type="core/post-content"]');
    await removeAllBut('core/template-part');
    await press(page, 'Delete'); // WordPress asks, because the content of posts would be gone.
    await insert(page, 'Article furniture', 'Article furniture');
    await canvas.waitForSelector('press-article-hero:defined img');
    await canvas.waitForSelector('press-author-bio:defined');
    await canvas.waitForSelector('press-suggested-articles:defined li');
    assert.deepEqual(await canvas.$$('.block-editor-warning'), []);
    await saveSite();
    assert.deepEqual(problems, []);

    const { page: article } = await open(wordpress.browser, wordpress.url + ARTICLE);
    await article.waitForSelector('press-article-hero.alignwide:defined img[src*="empty-chairs"]');
    await waitForText(article, 'press-author-bio', 'Davide');
    await waitForText(article, 'press-suggested-articles', 'Suggested articles');
    assert.equal((await article.$$('h1')).length, 1);
    assert.equal((await article.$$('press-author-bio')).length, 2);
  });

  it('the pattern of rates stands in the header of all pages, beside the name of the site', async () => {
    ({ page, problems } = await openEditor(wordpress, 'admin', HEADER));
    const canvas = await canvasOf(page);
    await insert(page, 'Rates bar', 'Rates bar');
    await canvas.waitForSelector('press-rate-ticker');
    await saveSite();
    assert.deepEqual(problems, []);
    const { page: front } = await open(wordpress.browser, wordpress.url);
    await front.waitForSelector('header press-rate-ticker.alignfull:defined');
    // WordPress replaces the header by a pattern that is made for headers.
    await front.waitForSelector('header .wp-block-site-title');
  });

  it('people without rights can’t change templates', async () => {
    page = await wordpress.logIn('editor', TEMPLATE);
    assert.match(await page.$eval('body', (body) => body.innerText), /not allowed/);
  });

  it('a widget area of a classic theme has the blocks, too', async () => {
    wordpress.php("switch_theme('classic');");
    page = await wordpress.logIn('admin', '/wp-admin/profile.php');
    await page.goto(`${wordpress.url}/wp-admin/widgets.php`);
    await page.waitForFunction(() => window.wp?.data?.select('core/preferences'));
    await page.evaluate(() =>
      window.wp.data.dispatch('core/preferences').set('core/edit-widgets', 'welcomeGuide', false),
    );
    await page.waitForSelector('.block-editor-block-list__layout');
    await insert(page, 'exchange', 'Rate ticker');
    await page.waitForSelector('press-rate-ticker:defined');
    await press(page, 'Update');
    await page.waitForFunction(() => document.body.innerText.includes('Widgets saved'));
    const { page: front } = await open(wordpress.browser, wordpress.url);
    await front.waitForSelector('press-rate-ticker:defined');
  });
});
