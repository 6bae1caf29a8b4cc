/**
 * The arithmetic of a ticker without clones. Groups stand side by side on a track and each travels alone: out at the start
 * of the line, round behind the scenes, in at its end.
 */

/** Each group is a layer for the compositor: few enough to be cheap, many enough to leave no gap as one goes round. */
const MAX_GROUPS = 12;

/** Cuts a list into groups of nearly the same number. */
export function cutIntoGroups<T>(items: readonly T[]): T[][] {
  const count = Math.min(items.length, MAX_GROUPS);
  return Array.from({ length: count }, (_, group) =>
    items.slice(Math.round((group * items.length) / count), Math.round(((group + 1) * items.length) / count)));
}

/** How one group travels, in px along the line of text. */
export interface Course {
  /** Its whole self beyond the end of the view. */
  readonly from: number;
  /** Its whole self before the start of the view. */
  readonly to: number;
  /** How far along it is when at its own place. */
  readonly start: number;
}

export interface Track {
  /** Once round, in px. */
  readonly lengthPx: number;
  readonly courses: readonly Course[];
}

export function layTrack(viewPx: number, widthsPx: readonly number[]): Track {
  const contentPx = widthsPx.reduce((sum, width) => sum + width, 0);
  const lengthPx = Math.max(contentPx, viewPx + Math.max(0, ...widthsPx));
  let offset = 0;
  const courses = widthsPx.map((width) => {
    const from = lengthPx - width - offset;
    offset += width;
    return { from, to: from - lengthPx, start: from };
  });
  return { lengthPx, courses };
}

/** The remainder that is never negative: where on the track a distance leads. */
export const around = (distancePx: number, lengthPx: number): number => (lengthPx > 0 ? ((distancePx % lengthPx) + lengthPx) % lengthPx : 0);
