/** What else happens in the editor: mistakes, undo, other pictures, colors and fonts. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import {
  canvasOf,
  choose,
  openEditor,
  openInserter,
  press,
  replaceText,
  select,
  tick,
  type,
  waitForText,
} from './block-editor.mjs';
import { startWordPress } from './start-wordpress.mjs';

const block = (name, attributes = {}) => `<!-- wp:press-elements/${name} ${JSON.stringify(attributes)} /-->`;

describe('in the editor', () => {
  let wordpress, page, canvas, problems, post;
  before(async () => {
    wordpress = await startWordPress('editor-details');
    wordpress.php("wp_update_user(['ID' => 1, 'display_name' => 'Aida Sadykova']);");
  });
  after(() => wordpress?.close());

  function newPost(content, { type: postType = 'post', image = 'steppe-power-lines' } = {}) {
    const json = JSON.stringify(content).replaceAll("'", "\\'");
    return Number(
      wordpress.php(`
        $id = wp_insert_post(wp_slash(['post_title' => 'A post', 'post_status' => 'publish', 'post_author' => 1,
          'post_type' => '${postType}', 'post_content' => json_decode('${json.replaceAll('\\', '\\\\')}')]));
        ${image && `set_post_thumbnail($id, ${wordpress.seed.media[image]});`}
        echo $id;
      `),
    );
  }

  async function edit(content, options) {
    await page?.browserContext().close();
    post = newPost(content, options);
    ({ page, problems } = await openEditor(wordpress, 'admin', `/wp-admin/post.php?post=${post}&action=edit`));
    canvas = await canvasOf(page);
  }

  const notice = () => page.waitForSelector('.press-elements-field .components-notice__content');
  const textOf = (handle) => handle.evaluate((element) => element.textContent);
  const saved = () => wordpress.php(`echo get_post(${post})->post_content;`);

  async function save() {
    await press(page, 'Save');
    await page.waitForFunction(() => !window.wp.data.select('core/editor').isEditedPostDirty());
  }

  describe('a mistake in a setting', () => {
    before(() => edit(block('rate-ticker') + block('suggested-articles') + block('article-hero')));

    it('is named beside the field, and the block stays', async () => {
      await select(page, 'press-elements/rate-ticker');
      await type(page, 'Currency pairs', 'KGS/USD som');
      assert.match(await textOf(await notice()), /Not a currency pair, so it is left out: som/);
      await canvas.waitForSelector('press-rate-ticker[pairs="KGS/USD som"]');
    });

    it('is named for an address', async () => {
      await select(page, 'press-elements/article-hero');
      await type(page, 'Link of the credit', 'news.example/credits');
      assert.match(await textOf(await notice()), /It has to begin with https:\/\/ or with \//);
      await canvas.waitForSelector('press-article-hero img');
    });

    it('is named for a number', async () => {
      await select(page, 'press-elements/suggested-articles');
      await type(page, 'Not older than … days', '99999');
      assert.match(await textOf(await notice()), /Write a number from 0 to 36500/);
      await type(page, 'Not older than … days', '30');
      await page.waitForFunction(() => !document.querySelector('.press-elements-field .components-notice'));
    });

    it('logs no problem', () => assert.deepEqual(problems, []));
  });

  describe('a block', () => {
    before(() => edit(block('suggested-articles') + block('article-hero')));

    it('can be undone', async () => {
      await select(page, 'press-elements/suggested-articles');
      await tick(page, 'Date');
      await canvas.waitForSelector('press-suggested-articles[show="image section"]');
      await press(page, 'Undo');
      await canvas.waitForSelector('press-suggested-articles:not([show])');
    });

    it('keeps its element while a setting changes', async () => {
      await select(page, 'press-elements/suggested-articles');
      await canvas.$eval('press-suggested-articles', (element) => (element.isSame = true));
      await type(page, 'Heading', 'More');
      await waitForText(canvas, 'press-suggested-articles', 'More');
      assert.equal(await canvas.$eval('press-suggested-articles', (element) => element.isSame), true);
    });

    it('is selected by a click on a link in it, which is not followed', async () => {
      await page.evaluate(() => window.wp.data.dispatch('core/block-editor').clearSelectedBlock());
      const card = await canvas.$('press-suggested-articles');
      await card.click();
      await page.waitForFunction(
        () =>
          window.wp.data.select('core/block-editor').getSelectedBlock()?.name === 'press-elements/suggested-articles',
      );
      assert.match(page.url(), /post\.php/);
    });

    it('shows the featured image that was just chosen, before the post is saved', async () => {
      await page.evaluate(
        (id) => window.wp.data.dispatch('core/editor').editPost({ featured_media: id }),
        wordpress.seed.media['samarkand-dusk'],
      );
      await canvas.waitForSelector('press-article-hero img[src*="samarkand-dusk"]');
    });

    it('says what is missing', async () => {
      await page.evaluate(() => window.wp.data.dispatch('core/editor').editPost({ featured_media: 0 }));
      await canvas.waitForFunction(() => document.body.innerText.includes('This post has no featured image.'));
    });

    it('says that the server failed, in words', async () => {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        request.url().includes('block-renderer')
          ? request.respond({ status: 500, contentType: 'application/json', body: '{"message":"Out of memory."}' })
          : request.continue(),
      );
      await page.evaluate(() => {
        const { dispatch } = window.wp.data;
        dispatch('core/block-editor').insertBlock(window.wp.blocks.createBlock('press-elements/author-bio'));
      });
      await canvas.waitForFunction(() => document.body.innerText.includes('can’t be loaded: Out of memory.'));
    });
  });

  describe('the source of the rates', () => {
    before(() => edit(block('rate-ticker')));

    it('is an address of one’s own', async () => {
      await select(page, 'press-elements/rate-ticker');
      await choose(page, 'Source of the rates', 'Own address');
      await type(page, 'Address of the rates', '/rates.json');
      await canvas.waitForSelector('press-rate-ticker[src="/rates.json"]');
    });

    it('is a bank that this site asks, and says so if the bank does not answer', async () => {
      await choose(page, 'Source of the rates', 'National Bank of Kazakhstan');
      await canvas.waitForFunction(() => document.body.innerText.includes('The source of the rates does not respond.'));
      await save();
      assert.equal(saved(), '<!-- wp:press-elements/rate-ticker {"source":"nbk"} /-->');
      assert.deepEqual(problems, []);
    });
  });

  it('rates stay in the preview if one pair is unknown, which a sentence below names', async () => {
    wordpress.php(`
      $rates = [['base' => 'USD', 'quote' => 'KGS', 'rate' => 87.45]];
      \\Press_Elements\\store_rates('nbkr', ['asOf' => gmdate('Y-m-d'), 'rates' => $rates]);
    `);
    await edit(block('rate-ticker', { source: 'nbkr', pairs: 'USD/KGS XXX/KGS' }));
    await waitForText(canvas, 'press-rate-ticker', '87.45');
    await canvas.waitForFunction(() => /Left out, .*XXX\/KGS/.test(document.body.innerText));
    assert.deepEqual(problems, []);
  });

  it('the inserter shows what a block looks like, also if the post has nothing to show', async () => {
    await edit('', { image: '' });
    const field = await openInserter(page);
    const item = page.locator('.editor-block-list-item-press-elements-article-hero').setTimeout(10_000);
    // The editor may replace the frame of the preview.
    const isShown = () => {
      const { contentDocument } = document.querySelector('.block-editor-inserter__preview iframe') ?? {};
      const hero = contentDocument?.querySelector('press-article-hero:defined');
      return hero?.querySelector('img') && (hero.shadowRoot.textContent + hero.textContent).includes('Photo: ');
    };
    const showPreview = async () => {
      await page.mouse.move(900, 600);
      await replaceText(page, field, 'hero');
      await item.hover();
      await page.waitForFunction(isShown, { polling: 200, timeout: 10_000 });
    };
    // A starting editor may miss what is typed, and its list moves while it is searched, which closes the preview.
    await showPreview().catch(showPreview).catch(showPreview);
  });

  describe('the hero', () => {
    let image;
    beforeEach(async () => {
      image = wordpress.php(`echo wp_get_attachment_url(${wordpress.seed.media['caspian-harbour']});`);
    });

    it('is made from an image block, shows its picture to readers, and is turned back into it', async () => {
      await edit(
        `<!-- wp:image {"id":${wordpress.seed.media['caspian-harbour']}} --><figure class="wp-block-image">` +
          `<img src="${image}" alt="Cranes" class="wp-image-${wordpress.seed.media['caspian-harbour']}"/>` +
          '<figcaption class="wp-element-caption">The harbor.</figcaption></figure><!-- /wp:image -->',
      );
      await select(page, 'core/image');
      await press(page, 'Image');
      await press(page, 'Hero picture');
      await select(page, 'press-elements/article-hero');
      await type(page, 'Credit', 'Photo: Nurlan Azimov');
      await canvas.waitForFunction(() => document.body.innerText.includes('Photo: Nurlan Azimov'));
      await save();

      const { page: article } = await open(wordpress.browser, `${wordpress.url}/?p=${post}`);
      await article.waitForSelector('press-article-hero:defined img[src*="caspian-harbour"]');
      await waitForText(article, 'press-article-hero', 'The harbor.');
      await waitForText(article, 'press-article-hero', 'Photo: Nurlan Azimov');
      await article.close();

      await page.reload();
      canvas = await canvasOf(page);
      await canvas.waitForSelector('.wp-block-press-elements-article-hero .wp-block-image');
      assert.deepEqual(await canvas.$$('.block-editor-warning'), []);
      await select(page, 'press-elements/article-hero');
      await press(page, 'Hero picture');
      await press(page, 'Image');
      await save();
      assert.match(saved(), /^<!-- wp:image/);
      assert.deepEqual(problems, []);
    });

    it('changes between the featured image and another picture', async () => {
      await edit(block('article-hero'));
      await canvas.waitForSelector('press-article-hero img');
      await select(page, 'press-elements/article-hero');
      await tick(page, 'Another picture');
      await canvas.waitForSelector('.wp-block-press-elements-article-hero [data-type="core/image"]');
      await select(page, 'press-elements/article-hero');
      await tick(page, 'Featured image');
      await canvas.waitForSelector('press-article-hero img');
    });
  });

  describe('colors, fonts and space of a block', () => {
    before(() =>
      edit(
        block('suggested-articles', {
          anchor: 'more',
          align: 'wide',
          fontFamily: 'fira-code',
          style: {
            color: { text: '#123456', background: '#fafafa' },
            elements: { link: { color: { text: 'var:preset|color|accent-3' } } },
            typography: { fontSize: '12px', lineHeight: '1.7' },
            spacing: { padding: { top: '13px' } },
          },
        }),
      ),
    );

    const styleOf = (frame, selector) =>
      frame.$eval(selector, (element) => {
        const style = getComputedStyle(element);
        const root = getComputedStyle(document.documentElement);
        return {
          color: style.color,
          background: style.backgroundColor,
          size: style.fontSize,
          padding: style.paddingTop,
          font: style.fontFamily.split(',')[0].replaceAll('"', ''),
          isAccent:
            style.getPropertyValue('--press-accent-color') === root.getPropertyValue('--wp--preset--color--accent-3') &&
            style.getPropertyValue('--press-accent-color') !== '',
        };
      });
    const EXPECTED = {
      color: 'rgb(18, 52, 86)',
      background: 'rgb(250, 250, 250)',
      size: '12px',
      padding: '13px',
      font: 'Fira Code',
      isAccent: true,
    };

    it('are seen by readers', async () => {
      const { page: article } = await open(wordpress.browser, `${wordpress.url}/?p=${post}`);
      await article.waitForSelector('press-suggested-articles#more.alignwide:defined');
      assert.deepEqual(await styleOf(article, 'press-suggested-articles'), EXPECTED);
    });

    it('are seen in the editor', async () => {
      await canvas.waitForSelector('press-suggested-articles');
      assert.deepEqual(await styleOf(canvas, '[data-type="press-elements/suggested-articles"]'), EXPECTED);
    });
  });

  it('a page that is no article says what is missing', async () => {
    await edit(block('article-hero') + block('rate-ticker'), { type: 'page', image: '' });
    await canvas.waitForFunction(() => document.body.innerText.includes('no featured image'));
    await canvas.waitForSelector('press-rate-ticker');
    assert.deepEqual(problems, []);
  });
});
