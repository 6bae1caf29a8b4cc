/** A smaller scroll only makes room for the focus ring. */
const MIN_SCROLL_PX = 8;

/**
 * Whether a `scroll` or `focusin` event reached content that is clipped. Only focus and find-in-page scroll a box
 * with `overflow: hidden`. WebKit doesn't scroll to a focused link, so its position is checked too.
 */
export function isInClippedContent({ target, currentTarget: box }: Event): boolean {
  if (!(target instanceof Element && box instanceof Element)) return false;
  const isScrolled = box.scrollTop > MIN_SCROLL_PX;
  return isScrolled || target.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}
