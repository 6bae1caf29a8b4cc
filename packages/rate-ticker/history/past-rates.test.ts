import { expect } from '@open-wc/testing';
import { crossHistory, inverseHistory, historyOfLastDays } from './past-rates.js';

const at = (day: number, rate: number) => ({ date: `2026-09-${String(day).padStart(2, '0')}`, rate });
const DOLLAR = [at(1, 80), at(2, 100), at(4, 125)];

describe('the history of a pair', () => {
  it('is inverted for the inverse pair', () => {
    expect(inverseHistory(DOLLAR)).to.deep.equal([at(1, 0.0125), at(2, 0.01), at(4, 0.008)]);
  });

  it('of a cross rate has the days that both rates have', () => {
    expect(crossHistory(DOLLAR, [at(1, 2), at(3, 3), at(4, 4)])).to.deep.equal([at(1, 160), at(4, 500)]);
    expect(crossHistory(DOLLAR, [])).to.deep.equal([]);
  });

  it('is limited to a number of days, counted back from the newest', () => {
    expect(historyOfLastDays(DOLLAR, 2)).to.deep.equal([at(2, 100), at(4, 125)]);
    expect(historyOfLastDays(DOLLAR, 366)).to.deep.equal(DOLLAR);
    expect(historyOfLastDays([], 30)).to.deep.equal([]);
  });

  it('ends with the current rate', () => {
    expect(historyOfLastDays(DOLLAR, 30, at(5, 126))).to.deep.equal([...DOLLAR, at(5, 126)]);
    expect(historyOfLastDays(DOLLAR, 2, at(5, 126)).map(({ date }) => date)).to.deep.equal([
      '2026-09-04',
      '2026-09-05',
    ]);
  });

  it('does not repeat its last point, and does not end with an older rate', () => {
    for (const current of [at(4, 125), at(5, 125), at(3, 126)])
      expect(historyOfLastDays(DOLLAR, 30, current)).to.deep.equal(DOLLAR);
  });

  it('stays empty if it is empty', () => {
    expect(historyOfLastDays([], 30, at(5, 126))).to.deep.equal([]);
  });
});
