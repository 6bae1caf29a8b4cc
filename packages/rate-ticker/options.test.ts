import { expect } from '@open-wc/testing';
import { visibleHistoryDays } from './options.js';

describe('days of the past', () => {
  for (const [history, days] of [
    [30, 30],
    [1.4, 1],
    [0.2, 0],
    [366, 366],
    [5000, 366],
    [Infinity, 366],
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
  ] as const) {
    it(`${history} in a list are ${days}`, () =>
      expect(visibleHistoryDays({ layout: 'list', history })).to.equal(days));
  }

  it('are none in a line that moves, and none where no layout is known', () => {
    for (const layout of ['ticker', 'table', '']) expect(visibleHistoryDays({ layout, history: 30 })).to.equal(0);
  });
});
