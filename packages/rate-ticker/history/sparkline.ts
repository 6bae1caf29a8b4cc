/**
 * The geometry of a sparkline, as SVG path data in a box of fixed size. The page may stretch the box. Both axes are
 * linear: time from left to right, in every language, with longer segments where days are missing; rates from the
 * lowest to the highest.
 */
import type { History } from './past-rates.js';

export const BOX = { width: 80, height: 24 };

/**
 * The smallest range of rates that fills the box, as a fraction of the rate (0.1 %). Without it, the noise in the last
 * decimals of a pegged currency would look like a large change.
 */
const MIN_RANGE = 0.001;

export interface Sparkline {
  /** Path data of the line. */
  readonly line: string;
  /** Path data of the last point: a line of length 0, which a round line cap draws as a dot. */
  readonly end: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Number(value.toFixed(1));

/** The points in the box. `x` is not finite if all of them have the same date. */
function pointsOf(history: History): readonly Point[] {
  const times = history.map(({ date }) => Date.parse(date));
  const rates = history.map(({ rate }) => rate);
  const start = Math.min(...times);
  const duration = Math.max(...times) - start;
  const lowest = Math.min(...rates);
  const highest = Math.max(...rates);
  const middle = (lowest + highest) / 2;
  const range = Math.max(highest - lowest, middle * MIN_RANGE);
  return history.map(({ rate }, index) => ({
    x: round((((times[index] ?? start) - start) / duration) * BOX.width),
    y: round((0.5 - (rate - middle) / range) * BOX.height),
  }));
}

/** The lowest and the highest of the points in one column of pixels, in order of time. */
function extremesOf(column: readonly Point[]): readonly Point[] {
  const heights = column.map(({ y }) => y);
  const highest = heights.indexOf(Math.min(...heights));
  const lowest = heights.indexOf(Math.max(...heights));
  return column.filter((_, index) => index === highest || index === lowest);
}

/** Removes the points that make no visible difference. */
function simplify(points: readonly Point[]): readonly Point[] {
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const x = Math.floor(point.x);
    const column = columns.get(x);
    if (column) column.push(point);
    else columns.set(x, [point]);
  }
  return [...columns.values()].flatMap(extremesOf);
}

/** Returns `undefined` if there are fewer than two points, or if all have the same date. */
export function drawSparkline(history: History): Sparkline | undefined {
  const points = pointsOf(history);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2 || !Number.isFinite(last.x)) return undefined;
  const inner = simplify(points.slice(1, -1));
  const corners = [first, ...inner, last].map(({ x, y }) => `${x} ${y}`);
  return { line: `M${corners.join('L')}`, end: `M${last.x} ${last.y}h0` };
}
