/** Where steps by key scroll to. */
import type { TrackController } from '../track/track-controller.js';
import { modulo, type TrackLayout } from '../track/track-layout.js';

/** An item to scroll to the start of the viewport; `last` is scrolled to the end of it. */
export type ScrollTarget = 'next' | 'previous' | 'first' | 'last';

/** An item that is closer to the start of the viewport than this is already there. */
const TOLERANCE_PX = 0.5;

/**
 * The signed distance to scroll until the next item's start edge is at the start of the viewport.
 * @param direction 1 for the next item, -1 for the previous one.
 * @returns 0 if there is no other item.
 */
export function distanceToNextItem(layout: TrackLayout, scrollOffsetPx: number, direction: 1 | -1): number {
  const { lengthPx, itemStartsPx } = layout;
  const distancesPx = itemStartsPx
    .map((start) => modulo(direction * (start - scrollOffsetPx), lengthPx))
    .filter((distance) => distance > TOLERANCE_PX && distance < lengthPx - TOLERANCE_PX);
  return distancesPx.length > 0 ? direction * Math.min(...distancesPx) : 0;
}

/** The same place on the track by the shorter way: a distance between minus half and plus half of the length. */
export function shortestDistance(distancePx: number, lengthPx: number): number {
  const forwardPx = modulo(distancePx, lengthPx);
  return forwardPx > lengthPx / 2 ? forwardPx - lengthPx : forwardPx;
}

/**
 * The signed distance to scroll to a target.
 * @param pendingPx Distance of a smooth scroll that has not ended: the target is relative to its end.
 */
export function distanceTo(track: TrackController, target: ScrollTarget, pendingPx: number): number {
  const offsetPx = track.currentOffset() + pendingPx;
  const layout = track.measure();
  if (target === 'next') return distanceToNextItem(layout, offsetPx, 1);
  if (target === 'previous') return distanceToNextItem(layout, offsetPx, -1);
  const targetPx = target === 'first' ? 0 : layout.contentPx - layout.viewportPx;
  return shortestDistance(targetPx - offsetPx, layout.lengthPx);
}
