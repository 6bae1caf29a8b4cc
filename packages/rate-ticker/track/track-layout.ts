/**
 * The geometry of a line of rates that moves in an endless loop, without clones.
 *
 * The items are split into groups that are laid out side by side in a line; the viewport shows a part of that line. All
 * groups move at the same speed, but each one loops alone: once it has left the viewport at the start of the line, it
 * jumps to the end, out of view.
 *
 * For group g with width w(g), and a slack s, which is 0 if the rates fill the line:
 *
 *     offset       x(g) = sum of the widths of the groups before g      (its place in the normal layout)
 *     room         R    = viewport width + width of the widest group
 *     length       W    = sum of all widths, if it is at least R        (the rates fill the line: no gap at its end)
 *                         R + 2s, otherwise                             (they don't: there is a gap anyway)
 *     entry        e(g) = W - w(g) - x(g) - s
 *     translateX        = e(g) - ((scroll offset + e(g)) mod W)
 *
 * So each group's `translateX` runs from e(g), where its start edge is at W - w(g) - s and therefore past the end of
 * the viewport by at least s, to e(g) - W, where its end edge is before the start of the viewport by s. It is 0 when
 * the scroll offset is 0.
 *
 * Thanks to the slack, groups may get a little wider or narrower, as they do at each update of the rates, without new
 * animations: only the scroll offset changes. A full line has no slack: its end would overlap its start, or leave a
 * gap.
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
  /** s: how far out of view a group is when it jumps from the start of the line to the end. */
  readonly slackPx: number;
  /** e(g): `translateX` of each group at the beginning of its animation. */
  readonly entriesPx: readonly number[];
  /** Start edge of each item at scroll offset 0, in the order of the groups. */
  readonly itemStartsPx: readonly number[];
  /** The pair of each item, in the same order. */
  readonly pairs: readonly string[];
}

export const EMPTY_LAYOUT: TrackLayout = {
  viewportPx: 0,
  contentPx: 0,
  lengthPx: 0,
  slackPx: 0,
  entriesPx: [],
  itemStartsPx: [],
  pairs: [],
};

/** A few groups are enough for most lines; each group is a compositor layer with an animation of its own. */
const MIN_GROUPS = 3;
/** Few enough to be cheap, many enough to keep the gap of a looping group small. */
const MAX_GROUPS = 12;

/**
 * The number of groups with which the rates fill the line: their width must be at least that of the viewport and of one
 * group. Groups differ in width, so there is one more than needed if all had the same.
 */
export function groupCountFor(viewportPx: number, contentPx: number): number {
  const sparePx = contentPx - viewportPx;
  const count = sparePx > 0 ? Math.ceil(contentPx / sparePx) + 1 : MIN_GROUPS;
  return Math.min(MAX_GROUPS, Math.max(MIN_GROUPS, count));
}

/** A few digits: without slack, nearly each update would need new animations. */
const SLACK_PX = 64;

export function layOutTrack(viewportPx: number, groups: readonly MeasuredGroup[]): TrackLayout {
  const widthsPx = groups.map(({ widthPx }) => widthPx);
  const contentPx = widthsPx.reduce((sum, width) => sum + width, 0);
  const roomPx = viewportPx + Math.max(0, ...widthsPx);
  const isFull = contentPx >= roomPx;
  const slackPx = isFull ? 0 : SLACK_PX;
  const lengthPx = isFull ? contentPx : roomPx + 2 * slackPx;
  const entriesPx: number[] = [];
  const itemStartsPx: number[] = [];
  let offsetPx = 0;
  for (const group of groups) {
    entriesPx.push(lengthPx - group.widthPx - offsetPx - slackPx);
    for (const startPx of group.itemStartsPx) itemStartsPx.push(offsetPx + startPx);
    offsetPx += group.widthPx;
  }
  const pairs = groups.flatMap((group) => group.pairs);
  return { viewportPx, contentPx, lengthPx, slackPx, entriesPx, itemStartsPx, pairs };
}

/** Where a group ends in the normal layout. */
const endPx = ({ lengthPx, slackPx, entriesPx }: TrackLayout, group: number): number =>
  lengthPx - slackPx - (entriesPx[group] ?? 0);

/**
 * Whether the animations of one layout still fit another: no group has moved by more than the slack, and the rates
 * still fill the line, or still don't.
 */
export const hasSameLoop = (previous: TrackLayout, next: TrackLayout): boolean =>
  previous.viewportPx === next.viewportPx &&
  previous.slackPx === next.slackPx &&
  previous.entriesPx.length === next.entriesPx.length &&
  next.entriesPx.every((_, group) => Math.abs(endPx(next, group) - endPx(previous, group)) <= previous.slackPx);

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
