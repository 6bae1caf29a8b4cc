import { expect } from '@open-wc/testing';
import { around, cutIntoGroups, layTrack } from './track.js';

const CASES: Readonly<Record<string, readonly [number, readonly number[]]>> = {
  'two pairs on a 4K screen': [3840, [180, 190]],
  'five pairs on a page': [1100, [180, 190, 170, 210, 200]],
  'twelve wide groups on a phone': [320, Array.from({ length: 12 }, (_, at) => 7000 + at)],
  'one pair as wide as the view': [200, [200]],
};

/** Where a group's start edge stands in the view after the line has travelled that far. */
const edge = (viewPx: number, widths: readonly number[], group: number, travelledPx: number): number => {
  const { lengthPx, courses } = layTrack(viewPx, widths);
  const { from, start } = courses[group]!;
  const offset = widths.slice(0, group).reduce((sum, width) => sum + width, 0);
  return offset + from - around(travelledPx + start, lengthPx);
};

describe('track', () => {
  for (const [name, [viewPx, widths]] of Object.entries(CASES)) {
    describe(name, () => {
      const { lengthPx, courses } = layTrack(viewPx, widths);

      it('begins with every group at its own place', () => {
        let offset = 0;
        for (const [group, width] of widths.entries()) {
          expect(edge(viewPx, widths, group, 0)).to.be.closeTo(offset, 1e-6);
          offset += width;
        }
      });

      it('jumps from the start of the line to its end only out of view', () => {
        let offset = 0;
        for (const [group, width] of widths.entries()) {
          const { from, to } = courses[group]!;
          expect(offset + from, 'enters beyond the end').to.be.at.least(viewPx);
          expect(offset + to + width, 'leaves before the start').to.be.at.most(0);
          offset += width;
        }
      });

      it('keeps the groups apart, and in order, all the way round', () => {
        for (let travelled = 0; travelled < lengthPx; travelled += lengthPx / 97) {
          const edges = widths.map((width, group) => ({ start: edge(viewPx, widths, group, travelled), width })).sort((a, b) => a.start - b.start);
          edges.slice(1).forEach(({ start }, at) => expect(start).to.be.at.least(edges[at]!.start + edges[at]!.width - 1e-6));
        }
      });

      it('comes round to where it began', () => expect(edge(viewPx, widths, 0, lengthPx)).to.be.closeTo(0, 1e-6));
    });
  }

  it('cuts 500 pairs into a dozen groups of nearly the same number, in order', () => {
    const items = Array.from({ length: 500 }, (_, at) => at);
    const groups = cutIntoGroups(items);
    expect(groups.flat()).to.deep.equal(items);
    expect(groups).to.have.length(12);
    expect(new Set(groups.map(({ length }) => length))).to.have.keys([41, 42]);
  });

  it('gives each of five pairs a group of its own', () => expect(cutIntoGroups([1, 2, 3, 4, 5])).to.deep.equal([[1], [2], [3], [4], [5]]));
});
