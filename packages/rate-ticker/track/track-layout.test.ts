import { expect } from '@open-wc/testing';
import { around, type Group, keepPlace, layTrack, shortWay, toNextStop } from './track-layout.js';

const CASES: Readonly<Record<string, readonly [number, readonly number[]]>> = {
  'two pairs on a 4K screen': [3840, [180, 190]],
  'five pairs on a page': [1100, [180, 190, 170, 210, 200]],
  'twelve wide groups on a phone': [320, Array.from({ length: 12 }, (_, at) => 7000 + at)],
  'one pair as wide as the view': [200, [200]],
};

/** Groups of two items of the same width. */
const groupsOf = (widths: readonly number[]): Group[] =>
  widths.map((widthPx, at) => ({ widthPx, startsPx: [0, widthPx / 2], pairs: [`${at}a`, `${at}b`] }));

/** Where a group's start edge stands in the view after the line has travelled that far. */
const edge = (viewPx: number, widths: readonly number[], group: number, travelledPx: number): number => {
  const { lengthPx, entriesPx } = layTrack(viewPx, groupsOf(widths));
  const entry = entriesPx[group]!;
  const offset = widths.slice(0, group).reduce((sum, width) => sum + width, 0);
  return offset + entry - around(travelledPx + entry, lengthPx);
};

describe('track', () => {
  for (const [name, [viewPx, widths]] of Object.entries(CASES)) {
    describe(name, () => {
      const track = layTrack(viewPx, groupsOf(widths));
      const { lengthPx, entriesPx } = track;

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
          const entry = entriesPx[group]!;
          expect(offset + entry, 'enters beyond the end').to.be.at.least(viewPx);
          expect(offset + entry - lengthPx + width, 'leaves before the start').to.be.at.most(0);
          offset += width;
        }
      });

      it('keeps the groups apart, and in order, all the way round', () => {
        for (let travelled = 0; travelled < lengthPx; travelled += lengthPx / 97) {
          const edges = widths
            .map((width, group) => ({ start: edge(viewPx, widths, group, travelled), width }))
            .sort((a, b) => a.start - b.start);
          edges
            .slice(1)
            .forEach(({ start }, at) => expect(start).to.be.at.least(edges[at]!.start + edges[at]!.width - 1e-6));
        }
      });

      it('comes round to where it began', () => expect(edge(viewPx, widths, 0, lengthPx)).to.be.closeTo(0, 1e-6));

      it('is stepped through item by item, and back, each once in a round', () => {
        for (const direction of [1, -1] as const) {
          const visited = new Set<number>();
          let at = 0;
          for (let step = 0; step < track.stopsPx.length; step++) {
            visited.add(Math.round(around(at, lengthPx) * 1000));
            at += toNextStop(track, at, direction);
          }
          expect(visited).to.have.property('size', track.stopsPx.length);
          expect(at).to.be.closeTo(direction * lengthPx, 1e-6);
        }
      });

      it('keeps the first item in view in its place, whatever grows before it', () => {
        for (const grown of widths.keys()) {
          const after = layTrack(
            viewPx,
            groupsOf(widths.map((width, group) => (group === grown ? width + 40 : width))),
          );
          const first = track.stopsPx.at(-1)!;
          const travelled = keepPlace(first - 7, track, after);
          expect(around(after.stopsPx.at(-1)! - travelled, after.lengthPx)).to.be.closeTo(7, 1e-6);
        }
      });
    });
  }

  it('keeps its place in a window of another width, even where the line is mostly gap', () => {
    const [before, after] = [3840, 3000].map((viewPx) => layTrack(viewPx, groupsOf([180, 190])));
    const travelled = keepPlace(3000, before!, after!);
    expect(around(-travelled, after!.lengthPx)).to.be.closeTo(around(-3000, before!.lengthPx), 1e-6);
  });

  /** Groups of one item each. */
  const lineOf = (pairs: string) =>
    layTrack(
      300,
      Array.from(pairs, (pair) => ({ widthPx: 200, startsPx: [0], pairs: [pair] })),
    );
  const MOVES: Readonly<Record<string, readonly [from: string, to: string, travelledPx: number, px: number]>> = {
    'a pair that comes at the front': ['abc', 'xabc', 123, 323],
    'a pair that goes at the front': ['abc', 'bc', 123, -77],
    'the first pair in view that goes': ['abc', 'ac', 123, -77],
    'another order': ['abc', 'cba', 123, 123],
    'pairs that are all written otherwise': ['abc', 'xyz', 123, 123],
    'other pairs, and more of them': ['abc', 'wxyz', 123, 123],
  };
  for (const [what, [from, to, travelledPx, px]] of Object.entries(MOVES)) {
    it(`keeps its place for ${what}`, () => expect(keepPlace(travelledPx, lineOf(from), lineOf(to))).to.equal(px));
  }

  it('steps to the nearest start from between two, in either direction, and nowhere from the only one', () => {
    const track = layTrack(100, groupsOf([200, 200]));
    expect(toNextStop(track, 30, 1)).to.equal(70);
    expect(toNextStop(track, 30, -1)).to.equal(-30);
    expect(toNextStop(layTrack(100, [{ widthPx: 90, startsPx: [0], pairs: ['a'] }]), 0, 1)).to.equal(0);
  });

  it('takes the shorter way round', () =>
    expect([shortWay(90, 100), shortWay(40, 100), shortWay(-90, 100)]).to.deep.equal([-10, 40, 10]));
});
