import { expect } from '@open-wc/testing';
import { HOUR_MS } from '../model/time.js';
import { createClock } from './clock.js';

/** How far each of the two underlying clocks has advanced, in milliseconds. */
interface Step {
  readonly monotonic: number;
  readonly wall: number;
}

/** What the clock shows after each step, in milliseconds since its creation. */
function readingsAfter(steps: readonly Step[]): number[] {
  let monotonic = 1000;
  let wall = 1_750_000_000_000;
  const now = createClock(
    () => monotonic,
    () => wall,
  );
  const start = now();
  return steps.map((step) => {
    monotonic += step.monotonic;
    wall += step.wall;
    return now() - start;
  });
}

interface ClockCase {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly readings: readonly number[];
}

const CASES: readonly ClockCase[] = [
  {
    title: 'advances with the time',
    steps: [
      { monotonic: 500, wall: 500 },
      { monotonic: 250, wall: 250 },
    ],
    readings: [500, 750],
  },
  {
    title: 'does not go back when the wall clock is set back',
    steps: [
      { monotonic: 500, wall: -HOUR_MS },
      { monotonic: 500, wall: 500 },
    ],
    readings: [500, 1000],
  },
  {
    title: 'includes the time for which the device was asleep, which only the wall clock shows',
    steps: [
      { monotonic: 10, wall: HOUR_MS },
      { monotonic: 500, wall: 500 },
    ],
    readings: [HOUR_MS, HOUR_MS + 500],
  },
  {
    title: 'includes the time asleep even if the wall clock was set back before',
    steps: [
      { monotonic: 10, wall: -HOUR_MS },
      { monotonic: 10, wall: HOUR_MS },
      { monotonic: 5, wall: 5 },
    ],
    readings: [10, 10 + HOUR_MS, 15 + HOUR_MS],
  },
  {
    title: 'does not accumulate the rounding errors of the wall clock',
    steps: Array.from({ length: 4 }, (_, index) => ({ monotonic: 0.5, wall: index % 2 })),
    readings: [0.5, 1, 1.5, 2],
  },
  {
    title: 'ignores small corrections of the wall clock',
    steps: [
      { monotonic: 1000, wall: 1200 },
      { monotonic: 1000, wall: 800 },
    ],
    readings: [1000, 2000],
  },
];

describe('the clock', () => {
  for (const { title, steps, readings } of CASES) it(title, () => expect(readingsAfter(steps)).to.deep.equal(readings));
});
