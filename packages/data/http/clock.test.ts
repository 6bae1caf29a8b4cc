import { expect } from '@open-wc/testing';
import { createClock } from './clock.js';

const HOUR = 3_600_000;

/** The clock after each of these steps: how far each of the two clocks under it went. */
function after(steps: readonly (readonly [monotonic: number, wall: number])[]): number[] {
  let [monotonic, wall] = [1000, 1_750_000_000_000];
  const now = createClock(
    () => monotonic,
    () => wall,
  );
  const start = now();
  return steps.map((step) => {
    monotonic += step[0];
    wall += step[1];
    return now() - start;
  });
}

describe('the clock', () => {
  const CASES: readonly [string, readonly (readonly [number, number])[], readonly number[]][] = [
    [
      'goes on as time does',
      [
        [500, 500],
        [250, 250],
      ],
      [500, 750],
    ],
    [
      'does not go back when the reader sets the clock back',
      [
        [500, -HOUR],
        [500, 500],
      ],
      [500, 1000],
    ],
    [
      'goes on through a laptop’s sleep, which only the wall clock saw',
      [
        [10, HOUR],
        [500, 500],
      ],
      [HOUR, HOUR + 500],
    ],
    [
      'goes on through a sleep, though the clock was set back before',
      [
        [10, -HOUR],
        [10, HOUR],
        [5, 5],
      ],
      [10, 10 + HOUR, 15 + HOUR],
    ],
    [
      'does not add up the roundings of the wall clock',
      Array.from({ length: 4 }, (_, index) => [0.5, index % 2] as const),
      [0.5, 1, 1.5, 2],
    ],
    [
      'does not take the wall clock’s slow corrections for time',
      [
        [1000, 1200],
        [1000, 800],
      ],
      [1000, 2000],
    ],
  ];
  for (const [what, steps, times] of CASES) it(what, () => expect(after(steps)).to.deep.equal(times));
});
