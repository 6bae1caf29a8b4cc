/** WordPress's block editor as a person uses it: by the names that are on the screen. */
import { setTimeout as pause } from 'node:timers/promises';

/** This machine reaches no other: WordPress's own pictures and lists of plugins fail to load. */
const OF_THE_NETWORK = /Failed to load resource|ERR_|block-directory/;

/** Opens the editor, and closes its welcome. `problems` are errors and warnings of the console. */
export async function openEditor(wordpress, user, address) {
  const page = await wordpress.logIn(user, '/wp-admin/profile.php');
  await page.goto('about:blank');
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => dialog.accept()); // “Leave site?”, after a test that failed
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !OF_THE_NETWORK.test(message.text()))
      problems.push(message.text());
  });
  await page.goto(wordpress.url + address);
  await page.waitForFunction(
    () => window.wp?.data?.select('core/preferences') && window.wp.blocks.getBlockTypes().length,
  );
  await page.evaluate(() => {
    const { set } = window.wp.data.dispatch('core/preferences');
    set('core/edit-post', 'welcomeGuide', false);
    set('core/edit-site', 'welcomeGuide', false);
    set('core/edit-site', 'welcomeGuideTemplate', false);
    set('core', 'enableChoosePatternModal', false);
  });
  await page.waitForSelector('iframe[name="editor-canvas"]');
  await canvasOf(page);
  return { page, problems };
}

/** The page inside the editor, in which the blocks are. */
export async function canvasOf(page) {
  const frame = await page.waitForSelector('iframe[name="editor-canvas"]');
  const canvas = await frame.contentFrame();
  await canvas.waitForSelector('.is-root-container');
  return canvas;
}

/** Elements that a person would find by this name: its label, its `aria-label` or its text. */
const NAMED = {
  field: (name) =>
    [...document.querySelectorAll('label')].find((label) => label.textContent === name && label.control)?.control,
  button: (name) =>
    [...document.querySelectorAll('button, [role="option"], [role="tab"]')].find(
      (button) => (button.ariaLabel ?? button.textContent.trim()) === name && button.checkVisibility(),
    ),
};

async function find(page, kind, name) {
  const handle = await page.waitForFunction(NAMED[kind], { timeout: 15_000 }, name).catch((cause) => {
    throw new Error(`No ${kind} “${name}”`, { cause });
  });
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return handle;
}

/** A field of the sidebar by its label. */
export const fieldOf = (page, label) => find(page, 'field', label);

/** Presses a button, a choice of the inserter, or a tab. The editor may replace it at this moment: then once more. */
export async function press(page, name) {
  const click = async () => (await find(page, 'button', name)).click();
  await click().catch(click);
}

/** Replaces the text of a field by typing. */
export async function replaceText(page, field, text) {
  await field.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await field.type(text);
}

/** Types into a field of the sidebar. */
export const type = async (page, label, text) => replaceText(page, await fieldOf(page, label), text);

export async function choose(page, label, option) {
  const field = await fieldOf(page, label);
  const value = await field.evaluate(
    (list, text) => [...list.options].find((candidate) => candidate.text === text)?.value,
    option,
  );
  if (value === undefined) throw new Error(`“${label}” has no choice “${option}”`);
  await field.select(value);
}

const blocksOf = (page) =>
  page.evaluate(() => window.wp.data.select('core/block-editor').getClientIdsWithDescendants());

/** Opens the inserter. Resolves to its search field. */
export async function openInserter(page) {
  const open = async () => {
    await press(page, 'Block Inserter');
    return page.waitForSelector('.block-editor-inserter__search input', { timeout: 5000 });
  };
  // While the editor is still starting, it may miss a click.
  return open().catch(open);
}

/** Finds a block or a pattern in the inserter, and inserts it. */
export async function insert(page, search, title) {
  await replaceText(page, await openInserter(page), search);
  const before = await blocksOf(page);
  const add = async () => {
    await press(page, title);
    const isAdded = (known) =>
      window.wp.data
        .select('core/block-editor')
        .getClientIdsWithDescendants()
        .some((id) => !known.includes(id));
    await page.waitForFunction(isAdded, { timeout: 5000 }, before);
  };
  // The list of results may be replaced while it is clicked.
  await add().catch(add);
  await press(page, 'Close Block Inserter');
}

/** Selects a block of the canvas, and shows its settings. */
export async function select(page, block) {
  await page.evaluate((name) => {
    const { select: from, dispatch } = window.wp.data;
    const { getClientIdsWithDescendants, getBlockName } = from('core/block-editor');
    const id = getClientIdsWithDescendants().find((candidate) => getBlockName(candidate) === name);
    dispatch('core/block-editor').selectBlock(id);
  }, block);
  await press(page, 'Block');
}

/** Ticks or clears a box. */
export async function tick(page, label) {
  const box = await fieldOf(page, label);
  await box.click();
}

/** Waits until a widget has been upgraded and shows a text, in its shadow tree or in its own content. */
export async function waitForText(frame, tag, text) {
  const isShown = (name, part) => {
    const widget = document.querySelector(`${name}:defined`);
    widget?.scrollIntoView({ block: 'center' });
    return widget && (widget.shadowRoot.textContent + widget.textContent).includes(part);
  };
  await frame.waitForFunction(isShown, { timeout: 20_000 }, tag, text).catch((cause) => {
    throw new Error(`No “${text}” in ${tag}`, { cause });
  });
}

/** Publishes the post, and returns its address. */
export async function publish(page) {
  await press(page, 'Publish');
  await page.waitForSelector('.editor-post-publish-panel__header-publish-button button:not([aria-disabled="true"])');
  await page.click('.editor-post-publish-panel__header-publish-button button');
  await page.waitForSelector('.post-publish-panel__postpublish-header');
  return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
}

/** Waits until all blocks of the canvas have their preview. */
export async function waitForPreviews(page) {
  const canvas = await canvasOf(page);
  await canvas.waitForFunction(() => !document.querySelector('.press-elements-loading'));
  await pause(300);
  return canvas;
}
