/**
 * The line of a sparkline: pure geometry, in a box that is stretched to whatever size the page gives it. Time runs from left to
 * right and is true to scale, so that a gap looks like one; so is the rate, between the lowest and the highest.
 */
import type { History } from '../rates/history.js';

export const BOX = { width: 80, height: 24 };

/** A currency that is pegged to another moves in its last decimals: less than a tenth of a per cent must not look like a mountain. */
const LEAST_SPAN = 0.001;

export interface Sparkline {
  /** Path data. */
  readonly line: string;
  /** Path data of the last point: a line of no length, which a round cap makes a dot. */
  readonly end: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Number(value.toFixed(1));

function scale(history: History): readonly Point[] {
  const times = history.map(({ date }) => Date.parse(date));
  const rates = history.map(({ rate }) => rate);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const [lowest, highest] = [Math.min(...rates), Math.max(...rates)];
  const middle = (lowest + highest) / 2;
  const span = Math.max(highest - lowest, middle * LEAST_SPAN);
  return history.map(({ rate }, at) => ({
    x: round((((times[at] ?? start) - start) / (end - start)) * BOX.width),
    y: round((0.5 - (rate - middle) / span) * BOX.height),
  }));
}

/** Of the points on one column of pixels the lowest and the highest: nobody can tell the others. */
function extremes(column: readonly Point[]): readonly Point[] {
  const heights = column.map(({ y }) => y);
  const kept = [heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights))];
  return column.filter((_, at) => kept.includes(at));
}

function thinOut(points: readonly Point[]): readonly Point[] {
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const column = columns.get(Math.floor(point.x));
    if (column) column.push(point);
    else columns.set(Math.floor(point.x), [point]);
  }
  return [...columns.values()].flatMap(extremes);
}

/** `undefined` where there is no time to draw: one point, or several of one moment. */
export function drawSparkline(history: History): Sparkline | undefined {
  const [first, ...rest] = scale(history);
  const last = rest.at(-1);
  if (!first || !last || !Number.isFinite(last.x)) return undefined;
  const inner = thinOut(rest.slice(0, -1));
  return {
    line: `M${[first, ...inner, last].map(({ x, y }) => `${x} ${y}`).join('L')}`,
    end: `M${last.x} ${last.y}h0`,
  };
}
