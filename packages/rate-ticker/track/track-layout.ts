/**
 * The geometry of a line of rates that moves in an endless loop, without clones.
 *
 * The items are split into groups that are laid out side by side in a line; the viewport shows a part of that line. All
 * groups move at the same speed, but each one loops alone: once it has left the viewport at the start of the line, it
 * jumps to the end, out of view.
 *
 * For group g with width w(g):
 *
 *     offset       x(g) = sum of the widths of the groups before g      (its place in the normal layout)
 *     length       W    = sum of all widths, but at least the width of the viewport and of the widest group
 *     entry        e(g) = W - w(g) - x(g)
 *     translateX        = e(g) - ((scroll offset + e(g)) mod W)
 *
 * So each group's `translateX` runs from e(g), where its start edge is at W - w(g) and therefore past the end of the
 * viewport, to e(g) - W, where its end edge is before the start of the viewport. It is 0 when the scroll offset is 0.
 *
 * The scroll offset is the distance that the line has moved from there, like `scrollLeft` of a scroll container. All
 * lengths are in px in the writing direction: in a right-to-left page the animation mirrors them.
 */

/** The measured size of a group and of its items. */
export interface MeasuredGroup {
  readonly widthPx: number;
  /** Distance of each item's start edge from the group's start edge. */
  readonly itemStartsPx: readonly number[];
  /** The pair of each item; identifies it across updates. */
  readonly pairs: readonly string[];
}

export interface TrackLayout {
  readonly viewportPx: number;
  /** The sum of all widths. */
  readonly contentPx: number;
  /** W: the distance after which the line looks the same again. */
  readonly lengthPx: number;
  /** e(g): `translateX` of each group at the beginning of its animation. */
  readonly entriesPx: readonly number[];
  /** Start edge of each item at scroll offset 0, in the order of the groups. */
  readonly itemStartsPx: readonly number[];
  /** The pair of each item, in the same order. */
  readonly pairs: readonly string[];
}

/** The distance between the start edges of two boxes, in the writing direction. */
export const distanceBetween = (from: DOMRect, to: DOMRect, isRightToLeft: boolean): number =>
  isRightToLeft ? from.right - to.right : to.left - from.left;

/** A few groups are enough for a short line; each group is a compositor layer with an animation of its own. */
const MIN_GROUPS = 3;
/** Few enough to be cheap, many enough to keep the gap of a looping group small. */
const MAX_GROUPS = 12;

/**
 * A group of so many items is about as wide as a desktop window. Browsers lay out the groups near the viewport: with
 * wider groups, that would be most of a line of 50 rates.
 */
const ITEMS_PER_GROUP = 8;

/** The number of groups with which an update lays out few items, if the line is longer than its viewport. */
export const groupCountOf = (itemCount: number): number =>
  Math.min(MAX_GROUPS, Math.max(MIN_GROUPS, Math.ceil(itemCount / ITEMS_PER_GROUP)));

/**
 * The number of groups with which the rates fill the line: their width must be at least that of the viewport and of one
 * group. Groups differ in width, so there is one more than needed if all had the same.
 */
export function groupCountFor(viewportPx: number, contentPx: number): number {
  const sparePx = contentPx - viewportPx;
  const count = sparePx > 0 ? Math.ceil(contentPx / sparePx) + 1 : MIN_GROUPS;
  return Math.min(MAX_GROUPS, Math.max(MIN_GROUPS, count));
}

export function layOutTrack(viewportPx: number, groups: readonly MeasuredGroup[]): TrackLayout {
  const widthsPx = groups.map(({ widthPx }) => widthPx);
  const contentPx = widthsPx.reduce((sum, width) => sum + width, 0);
  const lengthPx = Math.max(contentPx, viewportPx + Math.max(0, ...widthsPx));
  const entriesPx: number[] = [];
  const itemStartsPx: number[] = [];
  let offsetPx = 0;
  for (const group of groups) {
    entriesPx.push(lengthPx - group.widthPx - offsetPx);
    for (const startPx of group.itemStartsPx) itemStartsPx.push(offsetPx + startPx);
    offsetPx += group.widthPx;
  }
  const pairs = groups.flatMap((group) => group.pairs);
  return { viewportPx, contentPx, lengthPx, entriesPx, itemStartsPx, pairs };
}

export const EMPTY_LAYOUT = layOutTrack(0, []);

/** The remainder of a division, never negative; 0 for a length of 0. */
export const modulo = (distancePx: number, lengthPx: number): number =>
  lengthPx > 0 ? ((distancePx % lengthPx) + lengthPx) % lengthPx : 0;

/**
 * For each item of a layout, its start in the next layout; `undefined` if it is no longer there. Items are matched by
 * pair. If no pair is left but the number of items is the same, all pairs were renamed: items are matched by position.
 */
function startsInNextLayout(previous: TrackLayout, next: TrackLayout): readonly (number | undefined)[] {
  const startsByPair = new Map(next.pairs.map((pair, index) => [pair, next.itemStartsPx[index]]));
  const startsPx = previous.pairs.map((pair) => startsByPair.get(pair));
  const isRenamed = startsPx.every((start) => start === undefined) && previous.pairs.length === next.pairs.length;
  return isRenamed ? next.itemStartsPx : startsPx;
}

/**
 * Scroll anchoring: the scroll offset in the next layout at which the first item in the viewport stays in place. Items
 * that are no longer there are skipped; if none is left, the offset does not change.
 */
export function anchorScrollOffset(scrollOffsetPx: number, previous: TrackLayout, next: TrackLayout): number {
  const nextStartsPx = startsInNextLayout(previous, next);
  const positionsPx = previous.itemStartsPx.map((start, index) =>
    nextStartsPx[index] === undefined ? Infinity : modulo(start - scrollOffsetPx, previous.lengthPx),
  );
  const anchorPositionPx = Math.min(...positionsPx);
  const anchorStartPx = nextStartsPx[positionsPx.indexOf(anchorPositionPx)];
  return anchorStartPx === undefined ? scrollOffsetPx : anchorStartPx - anchorPositionPx;
}
