/** The plugin in a real WordPress, as a reader and as a builder of the site meet it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import { PLUGIN_ZIP, startWordPress } from './start-wordpress.mjs';

/** The names of the widgets, which are those of the blocks. */
const BLOCKS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];

describe('the plugin’s zip', () => {
  let wordpress, page;
  before(async () => {
    wordpress = await startWordPress('upload', { plugin: false });
    page = await wordpress.logIn('admin', '/wp-admin/plugin-install.php?tab=upload');
  });
  after(() => wordpress?.close());

  it('is installed by upload and activated', async () => {
    const upload = await page.$('#pluginzip');
    await upload.uploadFile(PLUGIN_ZIP);
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    await Promise.all([page.waitForNavigation(), page.click('a.button-primary')]);
    assert.match(await page.$eval('#message, .notice-success', (notice) => notice.textContent), /activated/i);
  });

  it('renders its blocks for a reader, and loads the widgets', async () => {
    const blocks = BLOCKS.map((name) => `<!-- wp:press-elements/${name} /-->`).join('');
    wordpress.php(`
      wp_update_post(['ID' => ${wordpress.seed.posts['central-asia-israel']}, 'post_content' => '${blocks}']);
    `);
    const { page: article } = await open(wordpress.browser, `${wordpress.url}/2025/06/central-asia-israel/`);
    for (const name of BLOCKS) await article.waitForSelector(`press-${name}:defined`);
  });
});
