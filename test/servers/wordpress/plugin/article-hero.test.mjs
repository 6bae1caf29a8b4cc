/** What PHP writes for the article's picture: what a reader without JavaScript sees, and what nobody must see. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { block, paragraph, phpText, render, show, write } from './reader.mjs';
import { startWordPress } from './start-wordpress.mjs';

let wordpress;
before(async () => (wordpress = await startWordPress('article-hero')));
after(() => wordpress?.close());

const post = (slug) => wordpress.seed.posts[slug];

/** The post's picture with these fields in the media library. */
const describePicture = (media, caption, fields) =>
  wordpress.php(`
    kses_remove_filters(); // An administrator may type any HTML.
    $id = ${wordpress.seed.media[media]};
    wp_update_post(wp_slash(['ID' => $id, 'post_excerpt' => ${phpText(caption)}]));
    foreach (['_media_credit', '_navis_media_credit_org', '_media_credit_url'] as $key) delete_post_meta($id, $key);
    $fields = json_decode(${phpText(JSON.stringify(fields))}, true);
    foreach ($fields as $key => $value) update_post_meta($id, $key, wp_slash($value));
    $data = wp_get_attachment_metadata($id);
  `);

const setFileCredit = (media, credit, copyright = '') =>
  wordpress.php(`
    $data = wp_get_attachment_metadata(${wordpress.seed.media[media]});
    $data['image_meta'] = ['credit' => ${phpText(credit)}, 'copyright' => ${phpText(copyright)}] + $data['image_meta'];
    wp_update_attachment_metadata(${wordpress.seed.media[media]}, $data);
  `);

async function hero(slug, attributes) {
  const html = render(wordpress, post(slug), 'article-hero', attributes);
  const page = await show(wordpress.browser, html);
  const read = await page.evaluate(() => {
    const element = document.querySelector('press-article-hero');
    const link = element?.querySelector('figcaption a');
    return element && { caption: element.querySelector('figcaption')?.textContent ?? '', link: link?.href };
  });
  await page.close();
  return { html, ...read };
}

describe('the picture of a post', () => {
  it('is downloaded first, in the size that the page needs', async () => {
    const page = await show(wordpress.browser, render(wordpress, post('central-asia-israel'), 'article-hero'));
    const image = await page.$eval('press-article-hero > figure > img', (img) => ({
      srcset: img.srcset.split(',').length,
      attributes: Object.fromEntries(img.getAttributeNames().map((name) => [name, img.getAttribute(name)])),
    }));
    const { width, height, fetchpriority, loading, sizes, alt } = image.attributes;
    assert.deepEqual([width, height, fetchpriority, loading], ['1024', '576', 'high', undefined]);
    assert.ok(image.srcset > 2 && sizes === '(max-width: 645px) 100vw, 645px', sizes);
    assert.match(alt, /^Two empty chairs/);
    await page.close();
  });

  it('has its caption, whose last words are the credit', async () => {
    const { caption } = await hero('central-asia-israel');
    assert.match(caption, /^Talks between .* close ties rare\. Image: TCA, Aleksandr Potolitsyn$/);
  });

  const CREDITS = {
    'Newspack’s credit, with its organization and link': {
      caption: 'A market.',
      fields: {
        _media_credit: 'Aida Sadykova',
        _navis_media_credit_org: 'TCA',
        _media_credit_url: 'https://tca.example/',
      },
      text: 'A market. Image source: Aida Sadykova / TCA',
      link: 'https://tca.example/',
    },
    'the credit in the file, if nobody has typed one': {
      caption: 'A market.',
      fields: {},
      text: 'A market. Image source: Example Agency',
    },
    'the credit that the caption ends with, not that of the file': {
      caption: 'A market. Фото: Тимур Асанов / Reuters',
      fields: { _media_credit: 'Camera' },
      text: 'A market. Фото: Тимур Асанов / Reuters',
    },
    'a label that is typed with the credit': {
      caption: '',
      fields: { _media_credit: 'Photo: Aida Sadykova' },
      text: 'Photo: Aida Sadykova',
    },
    'a credit without markup and scripts': {
      caption: '<b onclick="alert(1)">A market</b><script>alert(2)</script>.',
      fields: { _media_credit: '<script>alert(3)</script>Aida &amp; Co', _media_credit_url: 'javascript:alert(4)' },
      text: 'A market. Image source: Aida & Co',
    },
  };
  for (const [what, { caption, fields, text, link }] of Object.entries(CREDITS)) {
    it(`has ${what}`, async () => {
      describePicture('som-note', caption, fields);
      const read = await hero('som-slides');
      assert.deepEqual([read.caption, read.link], [text, link]);
      assert.doesNotMatch(read.html, /<script>|onclick|javascript:/);
    });
  }

  it('has the copyright notice of the file as its credit, if there is no other', async () => {
    describePicture('bazaar', 'Traders.', {});
    setFileCredit('bazaar', '', '© 2025 TCA');
    assert.equal((await hero('bazaar-prices')).caption, 'Traders. Image source: © 2025 TCA');
    setFileCredit('bazaar', '');
  });

  it('has the block’s caption, credit and license in place of those in the media library', async () => {
    const license = 'https://creativecommons.org/licenses/by-sa/4.0/';
    const attributes = {
      caption: 'For <this> story',
      credit: 'Azamat / Reuters',
      creditUrl: 'https://a.example/',
      license,
    };
    const { caption, link, html } = await hero('central-asia-israel', attributes);
    assert.equal(caption, 'For <this> story Image source: Azamat / Reuters, CC BY-SA 4.0');
    assert.equal(link, 'https://a.example/');
    assert.doesNotMatch(html, /\s(?:caption|credit|credit-url)=/);
  });

  it('keeps the caption of the media library without its credit, if the block has another credit', async () => {
    const { caption } = await hero('central-asia-israel', { credit: 'Photo: Azamat Usmanov' });
    assert.match(caption, /close ties rare\. Photo: Azamat Usmanov$/);
  });

  it('may be an image inside of the block, with its credit from the media library', async () => {
    const { media } = wordpress.seed;
    const image = `<img class="wp-image-${media['credit-only']}" src="/a.jpg" alt="">`;
    const name = 'wp:press-elements/article-hero';
    const content = `<!-- ${name} --><figure class="wp-block-image">${image}</figure><!-- /${name} -->`;
    const html = wordpress.php(`
      update_post_meta(${media['credit-only']}, '_media_credit', 'Staff Photographer');
      echo do_blocks(${phpText(content)});
    `);
    assert.match(html, /<press-article-hero[^>]* credit="Staff Photographer"[^>]*><figure[^>]*><img[^>]*><\/figure></);
  });
});

describe('a post without a picture that may be shown', () => {
  it('shows nothing to readers', () => {
    assert.equal(render(wordpress, post('no-image'), 'article-hero').trim(), '');
  });

  it('shows nothing if the picture was deleted, or is a video', () => {
    const before = wordpress.php(`echo get_post_thumbnail_id(${post('plain')});`);
    wordpress.php(`update_post_meta(${post('plain')}, '_thumbnail_id', 99999);`);
    assert.equal(render(wordpress, post('plain'), 'article-hero').trim(), '');
    const video = wordpress.php(
      `echo wp_insert_attachment(['post_mime_type' => 'video/mp4', 'post_title' => 'v'], 'v.mp4');`,
    );
    wordpress.php(`update_post_meta(${post('plain')}, '_thumbnail_id', ${video});`);
    assert.equal(render(wordpress, post('plain'), 'article-hero').trim(), '');
    wordpress.php(`update_post_meta(${post('plain')}, '_thumbnail_id', ${before});`);
  });

  it('reveals nothing of a post with a password', () => {
    assert.equal(render(wordpress, post('locked'), 'article-hero').trim(), '');
  });

  it('says so in the editor’s preview, and nowhere else', async () => {
    const page = await wordpress.logIn('editor', `/wp-admin/post-new.php`);
    const preview = (id) =>
      page.evaluate(async (postId) => {
        const path = `/wp/v2/block-renderer/press-elements/article-hero?context=edit&post_id=${postId}`;
        return (await globalThis.wp.apiFetch({ path })).rendered;
      }, id);
    assert.match(await preview(post('no-image')), /This post has no featured image\./);
    assert.match(await preview(post('draft')), /<press-article-hero[\s\S]*<img/);
    write(wordpress, post('no-image'), paragraph('Text.') + block('article-hero'));
    const read = await page.evaluate(async (postId) => {
      const { content } = await globalThis.wp.apiFetch({ path: `/wp/v2/posts/${postId}` });
      return content.rendered;
    }, post('no-image'));
    assert.match(read, /Text\./);
    assert.doesNotMatch(read, /featured image/);
    await page.browserContext().close();
  });
});

describe('attributes that a person has broken', () => {
  const BROKEN = [
    { caption: ['a', 'b'], credit: { x: 1 } },
    { ratio: '"><script>alert(1)</script>', focalPoint: 'x" onload="alert(1)' },
    { creditUrl: 'javascript:alert(1)', credit: 'Aida' },
    { fullscreen: 'yes', structuredData: 7, refresh: 'often' },
  ];
  for (const attributes of BROKEN) {
    it(`still show the picture, and run nothing: ${JSON.stringify(attributes)}`, async () => {
      const html = render(wordpress, post('central-asia-israel'), 'article-hero', attributes);
      const page = await show(wordpress.browser, html);
      const found = await page.$eval('press-article-hero', (element) => [
        element.querySelectorAll('figure > img').length,
        element.querySelectorAll('script:not([type]), [onload], [href^="javascript"]').length,
        element.hasAttribute('onload'),
      ]);
      assert.deepEqual(found, [1, 0, false]);
      await page.close();
    });
  }
});
