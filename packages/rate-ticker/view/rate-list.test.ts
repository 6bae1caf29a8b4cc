import { expect } from '@open-wc/testing';
import { splitIntoGroups } from './rate-list.js';

describe('the groups of a line of rates', () => {
  it('are a dozen of nearly the same size for 500 pairs, in order', () => {
    const items = Array.from({ length: 500 }, (_, at) => at);
    const groups = splitIntoGroups(items);
    expect(groups.flat()).to.deep.equal(items);
    expect(groups).to.have.length(12);
    expect(new Set(groups.map(({ length }) => length))).to.have.keys([41, 42]);
  });

  it('hold one pair each for five pairs', () =>
    expect(splitIntoGroups([1, 2, 3, 4, 5])).to.deep.equal([[1], [2], [3], [4], [5]]));
});
