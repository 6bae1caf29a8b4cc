/**
 * Lets a browser test see what assistive technology sees: the browser's own accessibility tree (which, unlike a walk of the
 * DOM, goes into shadow roots), and the page under media features that a page cannot set itself.
 */

const textOf = (node, name) => node[name]?.value ?? '';

/** A page's own protocol session: what is emulated lasts as long as the session that asked for it. */
const sessions = new WeakMap();
async function sessionOf(page) {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
}

/** Chromium's tree without what it leaves out itself: `{ role, name, description }` in reading order. */
async function accessibilityTree(page) {
  const { nodes } = await (await sessionOf(page)).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node) => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)) : [])),
  ];
  return inOrder(nodes[0])
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: textOf(node, 'role'),
      name: textOf(node, 'name'),
      description: textOf(node, 'description'),
    }));
}

/** All pages of a browser share one clipboard: each copies and reads before the next may. */
let clipboard = Promise.resolve();

async function copyPage(page) {
  const { origin } = new URL(page.url());
  await page.browserContext().overridePermissions(origin, ['clipboard-read']);
  await page.bringToFront();
  // A page that has just come to the front may not have the keyboard yet.
  for (let tries = 20; tries > 0; tries--) {
    await page.keyboard.press('KeyA', { commands: ['SelectAll'] });
    await page.keyboard.press('KeyC', { commands: ['Copy'] });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text) return text;
  }
  return '';
}

const MEDIA_FEATURES = ['prefers-color-scheme', 'prefers-reduced-motion', 'forced-colors'];

const COMMANDS = {
  'accessibility-tree': accessibilityTree,
  /** `{ 'prefers-reduced-motion': 'reduce' }`; what is not named is as the browser has it. `media: 'print'` too. */
  'set-media': async (page, { media = '', ...features }) => {
    const session = await sessionOf(page);
    await session.send('Emulation.setEmulatedMedia', {
      media,
      features: MEDIA_FEATURES.map((name) => ({ name, value: features[name] ?? '' })),
    });
    return true;
  },
  /** Select all, copy, as a reader's keyboard does; what is on the clipboard then. */
  'copy-page': (page) =>
    (clipboard = clipboard.then(
      () => copyPage(page),
      () => copyPage(page),
    )),
};

export const accessibilityPlugin = () => ({
  name: 'accessibility-commands',
  async executeCommand({ command, payload, session }) {
    return COMMANDS[command]?.(session.browser.getPage(session.id), payload);
  },
});
