/** What makes an update of many rates cheap: groups keep their widths, and those far from the viewport no layout. */
import type { TrackController } from '../track/track-controller.js';

/** One for each viewport. */
const observers = new WeakMap<HTMLElement, IntersectionObserver>();

/** A released group has no `style` attribute. Reading a property of its style would take longer. */
const isKept = (group: Element): boolean => group.hasAttribute('style');

/** The width that each kept group has at least. */
const keptWidthsPx = new WeakMap<Element, number>();

/** A far group stays in the accessibility tree, the tab order and "Find in page". */
function showNearGroups(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries)
    if (target instanceof HTMLElement && isKept(target))
      target.style.contentVisibility = isIntersecting ? 'visible' : 'auto';
}

/** WebKit looks only about once a second where the animations have moved the groups. */
const MIN_LEAD_SECONDS = 2;

/**
 * Browsers lay out a group with `content-visibility: auto` when it is in view. Firefox and Safari may notice that late,
 * because an animation moves it: so this observer notices it earlier, by the width of the viewport or, if the line is
 * fast, by two seconds.
 */
function observerOf(viewport: HTMLElement, leadPercent: number): IntersectionObserver {
  const rootMargin = `0% ${leadPercent}% 0% ${leadPercent}%`;
  const known = observers.get(viewport);
  if (known?.rootMargin === rootMargin) return known;
  known?.disconnect();
  const observer = new IntersectionObserver(showNearGroups, { root: viewport, rootMargin });
  observers.set(viewport, observer);
  return observer;
}

/**
 * Keeps the groups of a line from becoming narrower. Call it after an update that changed only figures: after a few of
 * those, no width changes any more. Then nothing is measured, and the animations stay as they are. With its width
 * known, a group far from the viewport needs no style and no layout.
 * @see TrackController.releaseGroups
 */
export function keepGroups(track: TrackController): void {
  const { viewport, measuredGroups, overflows } = track;
  if (!viewport) return;
  const leadPercent = Math.ceil(Math.max(1, (track.speedPxPerSecond * MIN_LEAD_SECONDS) / track.viewportPx) * 100);
  for (const { element, widthPx } of measuredGroups) {
    if (!(element instanceof HTMLElement)) continue;
    const wasKept = isKept(element);
    if (wasKept && keptWidthsPx.get(element) === widthPx) continue;
    keptWidthsPx.set(element, widthPx);
    element.style.minInlineSize = `${widthPx}px`;
    if (!overflows) continue;
    const observer = observerOf(viewport, leadPercent);
    // An observer reports an element once when it begins to observe it.
    if (!wasKept) observer.unobserve(element);
    observer.observe(element);
  }
}
