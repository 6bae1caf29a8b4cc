import { expect } from '@open-wc/testing';
import { splitIntoGroups } from './rate-list.js';

describe('the groups of a line of rates', () => {
  it('are of nearly the same size, in order, and no more than allowed, for 500 pairs', () => {
    const items = Array.from({ length: 500 }, (_, at) => at);
    for (const [maxGroups, sizes] of [
      [3, [166, 167]],
      [12, [41, 42]],
    ] as const) {
      const groups = splitIntoGroups(items, maxGroups);
      expect(groups.flat()).to.deep.equal(items);
      expect(groups).to.have.length(maxGroups);
      expect(new Set(groups.map(({ length }) => length))).to.have.keys(sizes);
    }
  });

  it('hold one pair each if there are no more pairs than allowed groups', () =>
    expect(splitIntoGroups([1, 2, 3, 4, 5], 12)).to.deep.equal([[1], [2], [3], [4], [5]]));
});
