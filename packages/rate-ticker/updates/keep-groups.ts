/** What makes an update of many rates cheap: groups keep their widths, and those far from the viewport no layout. */
import type { TrackController } from '../track/track-controller.js';

/** One for each viewport. */
const observers = new WeakMap<HTMLElement, IntersectionObserver>();

const isKept = ({ style }: HTMLElement): boolean => style.minInlineSize !== '';

/** A far group stays in the accessibility tree, the tab order and "Find in page". */
function showNearGroups(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries)
    if (target instanceof HTMLElement && isKept(target))
      target.style.contentVisibility = isIntersecting ? 'visible' : 'auto';
}

/**
 * Browsers lay out a group with `content-visibility: auto` when it is in view. Firefox and Safari may notice that late,
 * because an animation moves it: so this observer notices it earlier, by the width of the viewport.
 */
function observerOf(viewport: HTMLElement): IntersectionObserver {
  const known = observers.get(viewport);
  if (known) return known;
  const observer = new IntersectionObserver(showNearGroups, { root: viewport, rootMargin: '0px 100%' });
  observers.set(viewport, observer);
  return observer;
}

/**
 * Keeps the groups of a line from becoming narrower. Call it after an update that changed only figures: after a few of
 * those, no width changes any more. Then nothing is measured, and the animations stay as they are. With its width
 * known, a group far from the viewport needs no style and no layout.
 * @see TrackController.releaseGroups
 */
export function keepGroups({ viewport, measuredGroups, overflows }: TrackController): void {
  if (!viewport) return;
  for (const { element, widthPx } of measuredGroups) {
    const wasKept = isKept(element);
    element.style.minInlineSize = `${widthPx}px`;
    if (!overflows) continue;
    const observer = observerOf(viewport);
    // An observer reports an element once when it begins to observe it.
    if (!wasKept) observer.unobserve(element);
    observer.observe(element);
  }
}
