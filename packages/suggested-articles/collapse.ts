/** Boxes of whatever comes after the element in its own tree and in the trees around it. */
function* boxesAfter(element: Element): Generator<DOMRect> {
  for (let at: Element | undefined = element; at; ) {
    const root = at.getRootNode();
    const range = document.createRange();
    range.selectNodeContents(root instanceof Document ? root.body : root);
    range.setStartAfter(at);
    yield* range.getClientRects();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
}

/**
 * May the element's box go at once, while a reader looks at it? Yes if nothing stands below that would move up, and the page
 * is not scrolled so far that it would have to scroll back. Reads layout.
 */
export function canCollapseUnseen(element: Element): boolean {
  const { height, bottom } = element.getBoundingClientRect();
  const { scrollTop, scrollHeight, clientHeight } = element.ownerDocument.documentElement;
  if (scrollTop > Math.max(0, scrollHeight - height - clientHeight)) return false;
  for (const box of boxesAfter(element)) if (box.height > 0 && box.top >= bottom - 1) return false;
  return true;
}
