const isInSlot = (child: ChildNode, slot: string): boolean => {
  if (child instanceof Element) return child.slot === slot && child.localName !== 'script';
  return slot === '' && child instanceof Text && child.data.trim() !== '';
};

/**
 * Does the publisher fill this slot with an element, or the default slot with text? A script is no content.
 * @param slot Name of the slot; `''` for the default slot.
 */
export function hasSlotted(host: Element, slot: string): boolean {
  const children: Iterable<ChildNode> = host.childNodes ?? []; // an element on a server has no `childNodes`
  for (const child of children) {
    if (isInSlot(child, slot)) return true;
  }
  return false;
}
