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

/** Two points are always a straight line, which looks like a trend. */
const MIN_POINTS = 3;

export interface Sparkline {
  /** Path data of the line. */
  readonly line: string;
  /** Path data of the area between the line and the bottom of the box. Empty for a flat line, as the next two. */
  readonly area: string;
  /** Path data of a horizontal line at the previous rate. Empty if that is not within the box. */
  readonly previous: string;
  /** Path data of the highest and the lowest point, as dots. */
  readonly extremes: string;
  /** Path data of the last point: a line of length 0, which a round line cap draws as a dot. */
  readonly end: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Number(value.toFixed(1));

/** The height of a rate in the box. */
function scaleOf(history: History): (rate: number) => number {
  const rates = history.map(({ rate }) => rate);
  const lowest = Math.min(...rates);
  const highest = Math.max(...rates);
  const middle = (lowest + highest) / 2;
  const range = Math.max(highest - lowest, middle * MIN_RANGE);
  return (rate) => round((0.5 - (rate - middle) / range) * BOX.height);
}

/** The points in the box. `x` is not finite if all of them have the same date. */
function pointsOf(history: History, heightOf: (rate: number) => number): readonly Point[] {
  const times = history.map(({ date }) => Date.parse(date));
  const start = Math.min(...times);
  const duration = Math.max(...times) - start;
  return history.map(({ rate }, index) => ({
    x: round((((times[index] ?? start) - start) / duration) * BOX.width),
    y: heightOf(rate),
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

/** The highest and the lowest point. */
function dotsOf(points: readonly Point[]): string {
  const heights = points.map(({ y }) => y);
  return [Math.min(...heights), Math.max(...heights)]
    .map((height) => `M${points[heights.indexOf(height)]?.x} ${height}h0`)
    .join('');
}

/**
 * Returns `undefined` if there are fewer than three points, or if all have the same date.
 * @param previous The rate at the previous publication.
 */
export function drawSparkline(history: History, previous?: number): Sparkline | undefined {
  const heightOf = scaleOf(history);
  const points = pointsOf(history, heightOf);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < MIN_POINTS || !Number.isFinite(last.x)) return undefined;
  const inner = simplify(points.slice(1, -1));
  const line = `M${[first, ...inner, last].map(({ x, y }) => `${x} ${y}`).join('L')}`;
  const end = `M${last.x} ${last.y}h0`;
  if (points.every(({ y }) => y === last.y)) return { line, area: '', previous: '', extremes: '', end };
  const previousHeight = heightOf(previous ?? Number.NaN);
  return {
    line,
    area: `${line}V${BOX.height}H0Z`,
    previous: previousHeight >= 0 && previousHeight <= BOX.height ? `M0 ${previousHeight}H${BOX.width}` : '',
    extremes: dotsOf(points),
    end,
  };
}
