/**
 * How the elements take over what PHP has written: without a request for data and without a layout shift, each thing
 * once; and what a reader sees if they never do.
 */
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { block, open, paragraph, phpText, widgetsAreReady, withLateScript, write } from './reader.mjs';
import { startWordPress } from './start-wordpress.mjs';

const SCREENS = { 'a desktop': 1280, 'a phone': 360 };

const mark = (text) => `<!-- wp:paragraph {"className":"mark"} --><p class="mark">${text}</p><!-- /wp:paragraph -->\n`;

/** Article pages: what stands in them. */
const ARTICLES = {
  'all three, as most sites have them':
    block('article-hero') +
    block('author-bio', { layout: 'inline' }) +
    mark('Text.') +
    block('author-bio') +
    block('suggested-articles'),
  'a wide hero with another credit, a role, and a grid':
    block('article-hero', { align: 'wide', caption: 'A caption.', credit: 'Azamat Usmanov / Reuters' }) +
    block('author-bio', { name: 'Davide Cancarini', jobTitle: 'analyst', workLocation: 'Milan' }) +
    mark('Text.') +
    block('suggested-articles', { layout: 'grid', show: 'image section date author' }),
  'a hero without a credit, a withheld name, and a list':
    block('article-hero') +
    block('author-bio', { nameWithheld: true, noBylinesPolicy: '/about/' }) +
    mark('Text.') +
    block('suggested-articles', { layout: 'list', show: 'image section excerpt date' }),
};

/** Leaves only our widgets to a screen reader: themes have bylines and lists of articles, too. */
function hideAllButWidgets() {
  const widgets = [...document.querySelectorAll('press-article-hero, press-author-bio, press-suggested-articles')];
  for (const element of document.body.querySelectorAll('*')) {
    const isOurs = widgets.some((widget) => widget.contains(element) || element.contains(widget));
    if (!isOurs) element.setAttribute('aria-hidden', 'true');
  }
}

/** Places may be rounded to another pixel. */
const isSamePlace = ([tag, top], [otherTag, otherTop]) => tag === otherTag && Math.abs(top - otherTop) <= 1;

for (const theme of ['block', 'classic']) {
  describe(`the elements, in a ${theme} theme`, () => {
    let wordpress, id;
    before(async () => {
      wordpress = await startWordPress(`take-over-${theme}`, { theme });
      id = wordpress.seed.posts['central-asia-israel'];
    });
    after(() => wordpress?.close());

    const coAuthors = 'co-authors-plus.php';
    const pluginPath = () => `${wordpress.workdir}/site/wp-content/mu-plugins/${coAuthors}`;
    const withoutCredit = (isWithout) =>
      wordpress.php(`
        $id = ${wordpress.seed.media['empty-chairs']};
        $credit = ${isWithout ? "['credit' => '', 'copyright' => '']" : "['credit' => 'TCA']"};
        $caption = '${isWithout ? 'Two chairs.' : 'Two chairs. Image: TCA'}';
        wp_update_post(['ID' => $id, 'post_excerpt' => $caption]);
        $data = wp_get_attachment_metadata($id);
        $data['image_meta'] = $credit + $data['image_meta'];
        wp_update_attachment_metadata($id, $data);
      `);

    async function movesNothing(url, width) {
      const {
        page,
        requests,
        before: start,
        after: end,
        shift,
      } = await withLateScript(wordpress.browser, url, {
        width,
        height: 3000,
      });
      assert.ok(
        start.every((place, index) => isSamePlace(place, end[index])),
        `${start.join(' | ')}, then ${end.join(' | ')}`,
      );
      assert.ok(shift < 0.0005, `layout shift ${shift}`);
      assert.deepEqual(
        requests.filter((address) => /wp-json|rest_route|\/feed/.test(address)),
        [],
      );
      assert.ok(requests.some((address) => address.includes('/pieces/')));
      await page.close();
    }

    for (const [name, content] of Object.entries(ARTICLES)) {
      for (const [screen, width] of Object.entries(SCREENS)) {
        it(`move nothing and request nothing: ${name}, on ${screen}`, async () => {
          withoutCredit(name.includes('without a credit'));
          await movesNothing(write(wordpress, id, content + mark('The end.')), width);
        });
      }
    }

    it('move nothing and request nothing if there are several authors', async () => {
      copyFileSync(fileURLToPath(new URL(`stand-ins/${coAuthors}`, import.meta.url)), pluginPath());
      const { davide, timur } = wordpress.seed.users;
      const guest = { ID: 4711, display_name: 'Ana Guest', user_nicename: 'ana', description: 'From afar.' };
      wordpress.php(`
        $guest = json_decode(${phpText(JSON.stringify(guest))}, true);
        update_option('co_authors_stand_in', [${id} => [${davide}, $guest, ${timur}]]);
      `);
      const content =
        block('author-bio', { layout: 'inline' }) + mark('Text.') + block('author-bio') + mark('The end.');
      for (const width of Object.values(SCREENS)) await movesNothing(write(wordpress, id, content), width);
      rmSync(pluginPath());
    });

    it('tell each thing once to a screen reader, before and after', async () => {
      withoutCredit(false);
      const url = write(wordpress, id, ARTICLES['all three, as most sites have them']);
      for (const script of [true, false]) {
        const page = await open(wordpress.browser, url, { script });
        if (script) await widgetsAreReady(page);
        await page.evaluate(hideAllButWidgets);
        const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
        const texts = nodes
          .filter(({ ignored, role }) => !ignored && role.value === 'StaticText')
          .map(({ name }) => name.value.trim());
        const count = (text) => texts.filter((each) => each.includes(text)).length;
        for (const text of ['Two chairs.', 'independent researcher', 'Caspian Ports', 'Suggested articles'])
          assert.equal(count(text), 1, `${text}: ${texts.filter((each) => each.includes(text)).join(' | ')}`);
        assert.equal(count('TCA'), 1);
        // The byline, the name, the biography, and the link to the archive.
        assert.ok(count('Davide Cancarini') === 4, texts.join(' | '));
        await page.close();
      }
    });

    it('are not missed by a reader without JavaScript, or by a crawler', async () => {
      const url = write(wordpress, id, ARTICLES['all three, as most sites have them'] + paragraph('The end.'));
      const page = await open(wordpress.browser, url, { script: false });
      const seen = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      const expected = [
        'Image: TCA',
        'Davide Cancarini',
        'independent researcher',
        'More articles by Davide',
        'Analysis',
      ];
      for (const text of [...expected, 'Caspian Ports Try', 'June 20, 2025']) assert.ok(seen.includes(text), text);
      const links = await page.$$eval('press-suggested-articles a', (anchors) =>
        anchors.map(({ pathname }) => pathname),
      );
      assert.equal(links.length, 6);
      assert.ok(links.every((path) => path.startsWith('/2025/')));
      await page.close();
    });

    it('show a person with access the picture and the author of a draft', async () => {
      const draft = wordpress.seed.posts['draft'];
      write(wordpress, draft, ARTICLES['all three, as most sites have them']);
      const page = await wordpress.logIn('editor', `/?p=${draft}&preview=true`);
      await widgetsAreReady(page);
      assert.match(await page.$eval('press-author-bio', ({ textContent }) => textContent), /Aizada Bekova/);
      assert.match(await page.$eval('press-article-hero', ({ textContent }) => textContent), /Som notes/);
      await page.browserContext().close();
    });

    it('reveal nothing of a post with a password or of a private one', async () => {
      const locked = wordpress.seed.posts['locked'];
      const content = ARTICLES['all three, as most sites have them'];
      const url = write(wordpress, locked, content);
      const ofLocked = await (await fetch(url)).text();
      assert.doesNotMatch(ofLocked, /<press-(?:article-hero|author-bio)|Som notes on a counter/);
      const address = write(wordpress, locked, content, { post_status: 'private', post_password: '' });
      assert.equal((await fetch(address)).status, 404);
      write(wordpress, locked, content, { post_status: 'publish', post_password: 'secret' });
    });
  });
}
