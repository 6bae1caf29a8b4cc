/**
 * Lets a browser test see what assistive technology sees: the browser's own accessibility tree (which, unlike a walk of the
 * DOM, goes into shadow roots), and the page under media features that a page cannot set itself.
 */

const textOf = (node, name) => node[name]?.value ?? '';

/** Chromium's tree without what it leaves out itself: `{ role, name, description }` in reading order. */
async function accessibilityTree(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)) : []))];
  return inOrder(nodes[0])
    .filter((node) => !node.ignored)
    .map((node) => ({ role: textOf(node, 'role'), name: textOf(node, 'name'), description: textOf(node, 'description') }));
}

const MEDIA_FEATURES = ['prefers-color-scheme', 'prefers-reduced-motion', 'forced-colors'];

const COMMANDS = {
  'accessibility-tree': accessibilityTree,
  /** `{ 'prefers-reduced-motion': 'reduce' }`; what is not named is as the browser has it. `media: 'print'` too. */
  'set-media': async (page, { media = '', ...features }) => {
    await page.emulateMediaType(media || undefined);
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { media, features: MEDIA_FEATURES.map((name) => ({ name, value: features[name] ?? '' })) });
    await client.detach();
    return true;
  },
};

export const accessibilityPlugin = () => ({
  name: 'accessibility-commands',
  async executeCommand({ command, payload, session }) {
    return COMMANDS[command]?.(session.browser.getPage(session.id), payload);
  },
});
