/** The page under Settings: what an administrator can choose, and what others can’t. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { open } from '../../open-page.mjs';
import { startWordPress } from './start-wordpress.mjs';

const PAGE = '/wp-admin/options-general.php?page=press-elements';
const THEMES = new URL('../../../../packages/themes/', import.meta.url);
const DEFAULTS = { language: '', theme: '', rates_source: 'currency-api', host: 'site' };

let wordpress;
before(async () => (wordpress = await startWordPress('settings')));
after(() => wordpress?.close());

const stored = () => JSON.parse(wordpress.php("echo json_encode(get_option('press_elements', null));"));
const forget = () => wordpress.php("delete_option('press_elements');");

/** Sends the form, after `change` has changed it in the page. Returns the text of the notices. */
async function send(page, change, ...values) {
  await page.evaluate(change, ...values);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  return page.$$eval('.notice p', (notices) => notices.map((notice) => notice.textContent.trim()));
}

/** Sets the fields of the form. */
const setFields = (values) => {
  for (const [name, value] of Object.entries(values))
    document.querySelector(`select[name="press_elements[${name}]"]`).value = value;
};

describe('the settings', () => {
  let page;
  before(async () => {
    page = await wordpress.logIn('admin', '/wp-admin/');
    const link = await page.$eval('#adminmenu a[href$="page=press-elements"]', (item) => item.href);
    await page.goto(link);
  });
  after(() => page.browserContext().close());

  it('are one short page with a label and a help text for each field, and nothing else', async () => {
    const labels = await page.$$eval('.wrap select', (fields) =>
      fields.map((field) => [field.labels[0].textContent, field.ariaDescribedByElements[0].textContent !== '']),
    );
    assert.deepEqual(labels, [
      ['Language of the widgets', true],
      ['Look', true],
      ['Exchange rates', true],
      ['Scripts come from', true],
    ]);
    assert.deepEqual(await page.$$eval('.wrap a, .wrap img, .wrap iframe, .wrap script', (found) => found.length), 0);
    const values = await page.$$eval('.wrap select', (fields) => fields.map(({ value }) => value));
    assert.deepEqual(values, Object.values(DEFAULTS));
    const sources = await page.$$eval('[name="press_elements[rates_source]"] option', (found) =>
      found.map(({ value }) => value),
    );
    for (const source of ['currency-api', 'nbkr', 'cbu']) assert.ok(sources.includes(source), source);
  });

  it('are stored in one option, and shown again', async () => {
    const chosen = { language: 'ky', theme: 'data-desk', rates_source: 'nbkr', host: 'cdn' };
    assert.deepEqual(await send(page, setFields, chosen), ['Settings saved.']);
    assert.deepEqual(stored(), chosen);
    const values = await page.$$eval('.wrap select', (fields) => fields.map(({ value }) => value));
    assert.deepEqual(values, Object.values(chosen));
    const names = wordpress.php(`
      global $wpdb;
      echo implode(' ', $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%press%elements%'
        AND option_name NOT LIKE '%transient%'"));`);
    assert.equal(names, 'press_elements');
  });

  it('become the default, with a notice, if nonsense is sent', async () => {
    const nonsense = (value) => {
      for (const field of document.querySelectorAll('.wrap select')) {
        field.options[0].value = value;
        field.selectedIndex = 0;
      }
    };
    for (const value of ['../../x', '<script>', '__proto__', '0']) {
      const notices = await send(page, nonsense, value);
      assert.match(notices.join(), /unknown value/, value);
      assert.deepEqual(stored(), DEFAULTS, value);
    }
  });

  it('become the default, with a notice, if a list or an unknown field is sent', async () => {
    await send(page, setFields, { language: 'ru' });
    const notices = await send(page, () => {
      document.querySelector('.wrap select').name += '[]';
      const extra = Object.assign(document.createElement('input'), { name: 'press_elements[extra]', value: '1' });
      document.querySelector('.wrap form').append(extra);
    });
    assert.match(notices.join(), /unknown value/);
    assert.deepEqual(stored(), DEFAULTS);
  });

  it('can’t be read or stored by an editor', async () => {
    forget();
    const form = await page.$eval('.wrap form', (element) => new URLSearchParams(new FormData(element)).toString());
    const editor = await wordpress.logIn('editor', '/wp-admin/');
    assert.equal((await editor.goto(wordpress.url + PAGE)).status(), 403);
    const status = await editor.evaluate(
      (body) =>
        fetch('/wp-admin/options.php', { method: 'POST', body: new URLSearchParams(body) }).then((r) => r.status),
      form,
    );
    assert.equal(status, 403);
    assert.equal(stored(), null);
    await editor.browserContext().close();
  });

  it('can’t be stored without the nonce of the form', async () => {
    await page.goto(wordpress.url + PAGE);
    const status = await page.evaluate(() => {
      const body = new URLSearchParams(new FormData(document.querySelector('.wrap form')));
      body.delete('_wpnonce');
      return fetch('/wp-admin/options.php', { method: 'POST', body }).then((response) => response.status);
    });
    assert.equal(status, 403);
    assert.equal(stored(), null);
  });

  it('work with an option that somebody has broken', async () => {
    for (const broken of ["'text'", "['theme' => ['a'], 'language' => 5]", 'true']) {
      wordpress.php(
        `remove_all_filters('sanitize_option_press_elements'); update_option('press_elements', ${broken});`,
      );
      const response = await page.goto(wordpress.url + PAGE);
      assert.equal(response.status(), 200);
      const values = await page.$$eval('.wrap select', (fields) => fields.map(({ value }) => value));
      assert.deepEqual(values, Object.values(DEFAULTS), broken);
    }
    forget();
  });

  it('suggest a text for the privacy policy', async () => {
    await page.goto(`${wordpress.url}/wp-admin/options-privacy.php?tab=policyguide`);
    assert.match(
      await page.$eval('#wpbody-content', (content) => content.textContent),
      /Press Elements set no cookies/,
    );
  });
});

describe('the looks', () => {
  const names = readdirSync(THEMES).flatMap((file) => (file.endsWith('.css') ? [file.replace('.css', '')] : []));

  it('are the library’s themes, and the settings offer all of them', async () => {
    const offered = JSON.parse(wordpress.php("echo json_encode(array_keys(Press_Elements\\choices()['theme']));"));
    assert.deepEqual(offered.sort(), ['', ...names].sort());
  });

  it('also apply to articles that WordPress writes into the page', async () => {
    // A theme with a size of its own for headings keeps it.
    wordpress.php(`
      switch_theme('classic');
      update_option('press_elements', ['theme' => 'tabloid']);
      $content = '<!-- wp:press-elements/suggested-articles /-->';
      wp_update_post(['ID' => ${wordpress.seed.posts['caspian-ports']}, 'post_content' => $content]);`);
    const { page } = await open(wordpress.browser, `${wordpress.url}/?p=${wordpress.seed.posts['caspian-ports']}`);
    await page.waitForSelector('press-suggested-articles:defined');
    const ratio = await page.$eval('press-suggested-articles', (strip) => {
      const headline = strip.querySelector('li :is(h2, h3, h4)');
      const size = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
      return size(headline) / size(headline.parentElement);
    });
    assert.ok(ratio > 1.1 && ratio <= 1.35, `${ratio}`);
    await page.close();
    forget();
  });
});
