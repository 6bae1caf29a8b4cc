/** Does the publisher fill this slot? `''` is the default slot. A server has no children to look at, and says no. */
export function hasSlotted(host: Element, slot: string): boolean {
  const children: Iterable<ChildNode> = host.childNodes ?? [];
  for (const child of children) {
    if (
      child instanceof Element ? child.slot === slot : slot === '' && child instanceof Text && child.data.trim() !== ''
    )
      return true;
  }
  return false;
}
