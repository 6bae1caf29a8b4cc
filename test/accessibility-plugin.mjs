/**
 * Commands for browser tests: read the browser's accessibility tree (which, unlike the DOM, includes shadow roots),
 * emulate media features, and copy the page.
 */

const textOf = (node, name) => node[name]?.value ?? '';

/** One protocol session for each page, because an emulation ends with its session. */
const sessions = new WeakMap();

async function sessionOf(page) {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
}

/** The nodes of Chromium's tree as `{ role, name, description }` in reading order, without ignored nodes. */
async function accessibilityTree(page) {
  const { nodes } = await (await sessionOf(page)).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inReadingOrder = (node) => {
    const children = (node.childIds ?? []).filter((id) => byId.has(id)).map((id) => byId.get(id));
    return [node, ...children.flatMap(inReadingOrder)];
  };
  return inReadingOrder(nodes[0])
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: textOf(node, 'role'),
      name: textOf(node, 'name'),
      description: textOf(node, 'description'),
    }));
}

/** All pages share one clipboard, so each page copies and reads before the next one does. */
let clipboard = Promise.resolve();

async function copyPage(page) {
  const { origin } = new URL(page.url());
  await page.browserContext().overridePermissions(origin, ['clipboard-read']);
  await page.bringToFront();
  // A page that has just come to the front may not have keyboard focus yet.
  for (let tries = 20; tries > 0; tries--) {
    await page.keyboard.press('KeyA', { commands: ['SelectAll'] });
    await page.keyboard.press('KeyC', { commands: ['Copy'] });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text) return text;
  }
  return '';
}

const MEDIA_FEATURES = ['prefers-color-scheme', 'prefers-reduced-motion', 'prefers-contrast', 'forced-colors'];

const COMMANDS = {
  'accessibility-tree': accessibilityTree,
  /** `{ 'prefers-reduced-motion': 'reduce' }`, also `media: 'print'`. Other features have the browser's default. */
  'set-media': async (page, { media = '', ...features }) => {
    const session = await sessionOf(page);
    await session.send('Emulation.setEmulatedMedia', {
      media,
      features: MEDIA_FEATURES.map((name) => ({ name, value: features[name] ?? '' })),
    });
    return true;
  },
  /** Selects all and copies with the keyboard. Returns the clipboard's text. */
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
