/** Pastes the code of docs/cms/wordpress.md as each role, in both editors, into a WordPress without the plugin. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { codeIn, HEAD, shown, useBuiltCdn } from '../../documented-code.mjs';
import { startWordPress } from './start-wordpress.mjs';

const [TAGS, DIVS] = codeIn('wordpress.md', 'html');
const [IN_HEAD, AROUND_IMAGE] = codeIn('wordpress.md', 'php');

/** Their display names. A name such as “admin” would be no author. */
const PEOPLE = {
  admin: 'Nurlan Usenov',
  editor: 'Aida Toktogulova',
  author: 'Timur Asanov',
  contributor: 'Ada Karimova',
};

let wordpress, content;
before(async () => {
  wordpress = await startWordPress('documented-code', { plugin: false });
  content = `${wordpress.workdir}/site/wp-content`;
  const child = `${content}/themes/paper`;
  mkdirSync(child, { recursive: true });
  writeFileSync(`${child}/style.css`, '/*\nTheme Name: Paper\nTemplate: twentytwentyfive\n*/');
  writeFileSync(`${child}/functions.php`, `<?php\n${IN_HEAD}\n${AROUND_IMAGE}`);
  writeFileSync(`${child}/press-elements.html`, HEAD);
  wordpress.php("switch_theme('paper');");
  for (const [login, name] of Object.entries(PEOPLE))
    wordpress.php(`wp_update_user(['ID' => get_user_by('login', '${login}')->ID, 'display_name' => '${name}']);`);
});
after(() => wordpress?.close());

/** Saves a post with one Custom HTML block, in the block editor, as this user. Returns its id. */
async function writeInBlockEditor(user, html) {
  const page = await wordpress.logIn(user, '/wp-admin/post-new.php');
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId(), { timeout: 30_000 });
  const id = await page.evaluate(
    async (title, code, status) => {
      const { dispatch, select } = window.wp.data;
      dispatch('core/block-editor').resetBlocks([window.wp.blocks.createBlock('core/html', { content: code })]);
      dispatch('core/editor').editPost({ title, status });
      await dispatch('core/editor').savePost();
      return select('core/editor').getCurrentPostId();
    },
    `An article by ${PEOPLE[user]}`,
    html,
    user === 'contributor' ? 'pending' : 'publish',
  );
  await page.browserContext().close();
  // A contributor's post is published by an editor, who changes nothing.
  if (user === 'contributor')
    wordpress.php(`wp_set_current_user(1); wp_update_post(['ID' => ${id}, 'post_status' => 'publish']);`);
  return id;
}

/** Saves the template of posts, as the site editor does. */
async function saveTemplate(html) {
  const page = await wordpress.logIn('admin', '/wp-admin/post-new.php');
  await page.waitForFunction(() => window.wp?.apiFetch);
  const path = '/wp/v2/templates/paper//single';
  const request = { path, method: 'POST', data: { content: html } };
  await page.evaluate((saved) => window.wp.apiFetch(saved).then(() => undefined), request);
  await page.browserContext().close();
}

/** Writes a post in the classic editor, as this user: in its Code tab, then after a look at its Visual tab. */
async function writeInClassicEditor(user, html, { visual }) {
  const page = await wordpress.logIn(user, '/wp-admin/post-new.php');
  await page.waitForSelector('#content-html');
  await page.click('#content-html');
  await page.$eval('#title', (field) => (field.value = 'A classic article'));
  await page.$eval('#content', (field, code) => (field.value = code), html);
  if (visual) {
    await page.click('#content-tmce');
    await page.waitForFunction(
      () => window.tinymce?.get('content')?.initialized && !window.tinymce.get('content').isHidden(),
    );
    await page.click('#content-html');
  }
  const id = await page.$eval('#post_ID', ({ value }) => Number(value));
  // The click also changes the address of this page, which `waitForNavigation` would take for the next page.
  await page.click('#publish');
  await page.waitForSelector('#message.notice-success');
  await page.browserContext().close();
  return id;
}

async function read(path) {
  const context = await wordpress.browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setViewport({ width: 1280, height: 900 });
  await useBuiltCdn(page);
  await page.goto(wordpress.url + path, { waitUntil: 'load' });
  return { page, errors, leave: () => context.close() };
}

/** What a reader sees of both widgets. */
async function assertShows(id, name) {
  const { page, errors, leave } = await read(`/?p=${id}`);
  const [strip, card] = await shown(page, ['suggested-articles', 'author-bio']);
  assert.match(strip, /^Read on .*(?:Caspian Ports Try|article)/);
  assert.match(card, new RegExp(name));
  assert.equal(await page.$('press-article-hero'), null); // the post has no image
  assert.deepEqual(errors, []);
  await leave();
}

const hasOurs = async (id) => {
  const html = await (await fetch(`${wordpress.url}/?p=${id}`)).text();
  return /<press-(?:author|suggested)|data-press="(?:author|suggested)/.test(html);
};

describe('the code of docs/cms/wordpress.md', () => {
  for (const user of ['admin', 'editor']) {
    it(`shows its widgets if an ${user} pastes the tags into a Custom HTML block`, async () =>
      assertShows(await writeInBlockEditor(user, TAGS), PEOPLE[user]));
  }

  for (const user of Object.keys(PEOPLE)) {
    it(`shows its widgets if somebody pastes the divs into a Custom HTML block: ${user}`, async () =>
      assertShows(await writeInBlockEditor(user, DIVS), PEOPLE[user]));
  }

  it('is deleted if an author pastes the tags', async () => {
    assert.equal(await hasOurs(await writeInBlockEditor('author', TAGS)), false);
  });

  for (const [name, code] of Object.entries({ tags: TAGS, divs: DIVS })) {
    it(`shows its widgets on every post if an administrator pastes the ${name} into a template`, async () => {
      const id = wordpress.php(
        "echo wp_insert_post(['post_title' => 'Plain', 'post_author' => 1, 'post_status' => 'publish']);",
      );
      await saveTemplate(`<!-- wp:post-content /--><!-- wp:html -->\n${code}\n<!-- /wp:html -->`);
      try {
        await assertShows(id, PEOPLE.admin);
      } finally {
        wordpress.php("wp_delete_post(get_block_template('paper//single')->wp_id, true);");
      }
    });
  }

  it('is printed by the theme around its own image', async () => {
    const { page, leave } = await read('/2025/06/central-asia-israel/');
    const [hero] = await shown(page, ['article-hero']);
    assert.match(hero, /TCA/);
    assert.equal(await page.$$eval('press-article-hero img.wp-post-image', ({ length }) => length), 1);
    await leave();
  });
});

describe('the code of docs/cms/wordpress.md in the classic editor', () => {
  const file = () => `${content}/mu-plugins/classic-editor.php`;
  before(() => writeFileSync(file(), "<?php add_filter('use_block_editor_for_post', '__return_false');"));
  after(() => rmSync(file()));

  it('shows its widgets if an administrator pastes the tags into the Code tab', async () =>
    assertShows(await writeInClassicEditor('admin', TAGS, { visual: false }), PEOPLE.admin));

  it('loses the tags in the Visual tab', async () => {
    assert.equal(await hasOurs(await writeInClassicEditor('admin', TAGS, { visual: true })), false);
  });

  for (const visual of [false, true]) {
    it(`shows its widgets if an author pastes the divs${visual ? ', and opens the Visual tab' : ''}`, async () =>
      assertShows(await writeInClassicEditor('author', DIVS, { visual }), PEOPLE.author));
  }
});
