/**
 * Whether the element can lose its box in view without a visible layout shift: no content below would move up, and the
 * page isn't scrolled so far that it would have to scroll back. In a shadow tree of the page, content below can't be
 * found: `false`. Reads layout.
 */
export function canCollapseInView(element: Element): boolean {
  const { height, bottom } = element.getBoundingClientRect();
  const { body, documentElement } = element.ownerDocument;
  const { scrollTop, scrollHeight, clientHeight } = documentElement;
  const contentBelow = new Range();
  contentBelow.setEndAfter(body);
  contentBelow.setStartAfter(element);
  const scrollTopAfterCollapse = Math.max(0, scrollHeight - height - clientHeight);
  if (contentBelow.collapsed || scrollTop > scrollTopAfterCollapse) return false;
  return Array.from(contentBelow.getClientRects()).every((box) => box.height === 0 || box.top < bottom - 1);
}
