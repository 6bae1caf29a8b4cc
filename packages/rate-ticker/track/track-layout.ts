/**
 * The arithmetic of a ticker without clones. Groups stand side by side on a track and each travels alone: out at the start
 * of the line, round behind the scenes, in at its end.
 */

/** A group as it was measured, in px along the line of text. */
export interface Group {
  readonly widthPx: number;
  /** Where in the group each of its items begins. */
  readonly startsPx: readonly number[];
  /** What each of them is. */
  readonly pairs: readonly string[];
}

/** Where the track may be turned to. */
export type Stop = 'next' | 'previous' | 'first' | 'last';

export interface Track {
  /** Once round. */
  readonly lengthPx: number;
  /** How far beyond its own place each group comes in: its whole self past the end of the view. It leaves a round further on. */
  readonly entriesPx: readonly number[];
  /** Where each item begins before the line has travelled. */
  readonly stopsPx: readonly number[];
  readonly pairs: readonly string[];
}

export const NO_TRACK: Track = { lengthPx: 0, entriesPx: [], stopsPx: [], pairs: [] };

export function layTrack(viewPx: number, groups: readonly Group[]): Track {
  const widthsPx = groups.map(({ widthPx }) => widthPx);
  const contentPx = widthsPx.reduce((sum, width) => sum + width, 0);
  const lengthPx = Math.max(contentPx, viewPx + Math.max(0, ...widthsPx));
  let offset = 0;
  const laid = groups.map(({ widthPx, startsPx }) => {
    const start = offset;
    offset += widthPx;
    return { entryPx: lengthPx - offset, stopsPx: startsPx.map((px) => start + px) };
  });
  return {
    lengthPx,
    entriesPx: laid.map(({ entryPx }) => entryPx),
    stopsPx: laid.flatMap(({ stopsPx }) => stopsPx),
    pairs: groups.flatMap(({ pairs }) => pairs),
  };
}

/** The remainder that is never negative: where on the track a distance leads. */
export const around = (distancePx: number, lengthPx: number): number =>
  lengthPx > 0 ? ((distancePx % lengthPx) + lengthPx) % lengthPx : 0;

/** Where each item of a line begins in another that it was laid anew as: by its pair, or, if each is written otherwise there, in the same order. */
function stopsIn(before: Track, after: Track): readonly (number | undefined)[] {
  const places = new Map(after.pairs.map((pair, at) => [pair, after.stopsPx[at]]));
  const stops = before.pairs.map((pair) => places.get(pair));
  const isOther = stops.every((stop) => stop === undefined) && before.pairs.length === after.pairs.length;
  return isOther ? after.stopsPx : stops;
}

/** How far a line that is laid anew has travelled, for the first item that begins in view, and is still there, to stay where the reader sees it. */
export function keepPlace(travelledPx: number, before: Track, after: Track): number {
  const stopsPx = stopsIn(before, after);
  const distancesPx = before.stopsPx.map((stop, at) =>
    stopsPx[at] === undefined ? Infinity : around(stop - travelledPx, before.lengthPx),
  );
  const nearestPx = Math.min(...distancesPx);
  const stopPx = stopsPx[distancesPx.indexOf(nearestPx)];
  return stopPx === undefined ? travelledPx : stopPx - nearestPx;
}

/** Closer than this, an item is where it should be. */
const AT_STOP_PX = 0.5;

/** The way on to the next item's start, or with -1 back to the one before; 0 if there is no other. */
export function toNextStop({ lengthPx, stopsPx }: Track, travelledPx: number, direction: 1 | -1): number {
  const waysPx = stopsPx
    .map((stop) => around(direction * (stop - travelledPx), lengthPx))
    .filter((px) => px > AT_STOP_PX && px < lengthPx - AT_STOP_PX);
  return waysPx.length > 0 ? direction * Math.min(...waysPx) : 0;
}

/** The shorter way round. */
export function shortWay(distancePx: number, lengthPx: number): number {
  const onPx = around(distancePx, lengthPx);
  return onPx > lengthPx / 2 ? onPx - lengthPx : onPx;
}
