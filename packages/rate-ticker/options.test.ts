import { expect } from '@open-wc/testing';
import { visibleHistoryDays } from './options.js';

describe('visible days of history', () => {
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
    it(`are ${days} in a list with history="${history}"`, () =>
      expect(visibleHistoryDays({ layout: 'list', history })).to.equal(days));
  }

  it('are 0 in the ticker layout, and for an invalid layout', () => {
    for (const layout of ['ticker', 'table', '']) expect(visibleHistoryDays({ layout, history: 30 })).to.equal(0);
  });
});
