import { expect } from '@open-wc/testing';
import { distanceToNextItem, shortestDistance } from '../input/scroll-targets.js';
import {
  anchorScrollOffset,
  groupCountFor,
  groupCountOf,
  layOutTrack,
  type MeasuredGroup,
  modulo,
} from './track-layout.js';

const CASES: Readonly<Record<string, readonly [viewportPx: number, widthsPx: readonly number[]]>> = {
  'two pairs on a 4K screen': [3840, [180, 190]],
  'five pairs on a page': [1100, [180, 190, 170, 210, 200]],
  'twelve wide groups on a phone': [320, Array.from({ length: 12 }, (_, index) => 7000 + index)],
  'one pair as wide as the viewport': [200, [200]],
};

/** Groups of two items of the same width. */
const groupsOf = (widthsPx: readonly number[]): MeasuredGroup[] =>
  widthsPx.map((widthPx, index) => ({
    widthPx,
    itemStartsPx: [0, widthPx / 2],
    pairs: [`${index}a`, `${index}b`],
  }));

/** Groups of one item each, 200 px wide. Each letter is a pair. */
const lineOf = (pairs: string) =>
  layOutTrack(
    300,
    Array.from(pairs, (pair) => ({ widthPx: 200, itemStartsPx: [0], pairs: [pair] })),
  );

/** The start of each group without any scrolling: the sum of the widths before it. */
const offsetsOf = (widthsPx: readonly number[]): number[] =>
  widthsPx.map((_, group) => widthsPx.slice(0, group).reduce((sum, width) => sum + width, 0));

/** The start edge of a group in the viewport at a scroll offset. */
function startEdge(viewportPx: number, widthsPx: readonly number[], group: number, scrollOffsetPx: number): number {
  const { lengthPx, entriesPx } = layOutTrack(viewportPx, groupsOf(widthsPx));
  const entryPx = entriesPx[group]!;
  return offsetsOf(widthsPx)[group]! + entryPx - modulo(scrollOffsetPx + entryPx, lengthPx);
}

describe('the layout of the track', () => {
  for (const [name, [viewportPx, widthsPx]] of Object.entries(CASES)) {
    describe(name, () => {
      const layout = layOutTrack(viewportPx, groupsOf(widthsPx));
      const { lengthPx, entriesPx } = layout;

      it('begins with every group in its normal place', () => {
        for (const [group, offset] of offsetsOf(widthsPx).entries())
          expect(startEdge(viewportPx, widthsPx, group, 0)).to.be.closeTo(offset, 1e-6);
      });

      it('moves a group from the start of the line to the end only while it is out of view', () => {
        for (const [group, offset] of offsetsOf(widthsPx).entries()) {
          const entryPx = entriesPx[group]!;
          expect(offset + entryPx, 'enters past the end of the viewport').to.be.at.least(viewportPx);
          expect(offset + entryPx - lengthPx + widthsPx[group]!, 'leaves before its start').to.be.at.most(0);
        }
      });

      it('keeps the groups in order and without overlap during a whole loop', () => {
        for (let scrollOffsetPx = 0; scrollOffsetPx < lengthPx; scrollOffsetPx += lengthPx / 97) {
          const edges = widthsPx
            .map((width, group) => ({ start: startEdge(viewportPx, widthsPx, group, scrollOffsetPx), width }))
            .sort((a, b) => a.start - b.start);
          for (const [index, { start }] of edges.entries()) {
            const previous = edges[index - 1];
            if (previous) expect(start).to.be.at.least(previous.start + previous.width - 1e-6);
          }
        }
      });

      it('returns to its beginning after a whole loop', () =>
        expect(startEdge(viewportPx, widthsPx, 0, lengthPx)).to.be.closeTo(0, 1e-6));

      it('steps to each item once in a loop, forward and back', () => {
        for (const direction of [1, -1] as const) {
          const visited = new Set<number>();
          let offsetPx = 0;
          for (let step = 0; step < layout.itemStartsPx.length; step++) {
            visited.add(Math.round(modulo(offsetPx, lengthPx) * 1000));
            offsetPx += distanceToNextItem(layout, offsetPx, direction);
          }
          expect(visited).to.have.property('size', layout.itemStartsPx.length);
          expect(offsetPx).to.be.closeTo(direction * lengthPx, 1e-6);
        }
      });

      it('keeps the first visible item in place when any group grows', () => {
        for (const grown of widthsPx.keys()) {
          const next = layOutTrack(
            viewportPx,
            groupsOf(widthsPx.map((width, group) => (group === grown ? width + 40 : width))),
          );
          const startPx = layout.itemStartsPx.at(-1)!;
          const offsetPx = anchorScrollOffset(startPx - 7, layout, next);
          expect(modulo(next.itemStartsPx.at(-1)! - offsetPx, next.lengthPx)).to.be.closeTo(7, 1e-6);
        }
      });
    });
  }

  const WIDTHS = [180, 190, 170, 210, 200];

  it('has no gap at the end of the line if the rates fill it', () => {
    for (const viewportPx of [100, 300, 700, 740]) {
      const { lengthPx, contentPx } = layOutTrack(viewportPx, groupsOf(WIDTHS));
      expect(lengthPx, `${viewportPx} px`).to.equal(contentPx);
    }
  });

  it('keeps the first visible item in place when the viewport, mostly empty, gets narrower', () => {
    const wide = layOutTrack(3840, groupsOf([180, 190]));
    const narrow = layOutTrack(3000, groupsOf([180, 190]));
    const offsetPx = anchorScrollOffset(3000, wide, narrow);
    expect(modulo(-offsetPx, narrow.lengthPx)).to.be.closeTo(modulo(-3000, wide.lengthPx), 1e-6);
  });

  const CHANGES: Readonly<Record<string, readonly [from: string, to: string, offsetPx: number, expectedPx: number]>> = {
    'a pair is added at the front': ['abc', 'xabc', 123, 323],
    'a pair at the front is removed': ['abc', 'bc', 123, -77],
    'the first visible pair is removed': ['abc', 'ac', 123, -77],
    'the order changes': ['abc', 'cba', 123, 123],
    'all pairs are renamed': ['abc', 'xyz', 123, 123],
    'all pairs are replaced by a larger number': ['abc', 'wxyz', 123, 123],
  };
  for (const [change, [from, to, offsetPx, expectedPx]] of Object.entries(CHANGES)) {
    it(`keeps the first visible item in place when ${change}`, () =>
      expect(anchorScrollOffset(offsetPx, lineOf(from), lineOf(to))).to.equal(expectedPx));
  }

  it('steps to the nearest item in either direction, and not at all if there is only one', () => {
    const layout = layOutTrack(100, groupsOf([200, 200]));
    expect(distanceToNextItem(layout, 30, 1)).to.equal(70);
    expect(distanceToNextItem(layout, 30, -1)).to.equal(-30);
    const single = layOutTrack(100, [{ widthPx: 90, itemStartsPx: [0], pairs: ['a'] }]);
    expect(distanceToNextItem(single, 0, 1)).to.equal(0);
  });

  it('takes the shorter way around the loop', () =>
    expect([shortestDistance(90, 100), shortestDistance(40, 100), shortestDistance(-90, 100)]).to.deep.equal([
      -10, 40, 10,
    ]));
});

describe('the number of groups of a line', () => {
  const OVERFLOWING: readonly (readonly [viewportPx: number, contentPx: number, count: number])[] = [
    [320, 84_000, 3],
    [300, 3000, 3],
    [300, 850, 3],
    [800, 1600, 3],
    [800, 1599, 4],
    [800, 1200, 4],
    [800, 1199, 5],
    [800, 1100, 5],
    [1000, 1200, 7],
    [1000, 1120, 11],
    [1000, 1111.2, 11],
    [1000, 1111, 12],
    [1000, 1100, 12],
    [1000, 1099, 12],
    [1000, 1001, 12],
    [3840, 3840.5, 12],
  ];
  for (const [viewportPx, contentPx, count] of OVERFLOWING) {
    it(`is ${count} if rates of ${contentPx} px are in a viewport of ${viewportPx} px`, () => {
      expect(groupCountFor(viewportPx, contentPx)).to.equal(count);
      const isFull = contentPx >= viewportPx + contentPx / count;
      expect(isFull || count === 12, 'the rates fill the line, or there are as many groups as possible').to.equal(true);
    });
  }

  for (const [itemCount, count] of [
    [0, 3],
    [5, 3],
    [24, 3],
    [25, 4],
    [50, 7],
    [96, 12],
    [500, 12],
  ] as const) {
    it(`is ${count} for ${itemCount} rates: eight in a group, but at least three groups and at most twelve`, () =>
      expect(groupCountOf(itemCount)).to.equal(count));
  }

  for (const [viewportPx, contentPx] of [
    [0, 0],
    [800, 0],
    [800, 500],
    [800, 800],
  ] as const) {
    it(`is 3 if rates of ${contentPx} px fit a viewport of ${viewportPx} px`, () =>
      expect(groupCountFor(viewportPx, contentPx)).to.equal(3));
  }

  it('is enough for the rates to fill the line for any width, unless it is 12', () => {
    for (let contentPx = 801; contentPx < 4000; contentPx += 7) {
      const count = groupCountFor(800, contentPx);
      expect(count, `${contentPx} px`).to.be.within(3, 12);
      if (count < 12) expect(contentPx, `${contentPx} px`).to.be.at.least(800 + contentPx / count);
    }
  });
});
