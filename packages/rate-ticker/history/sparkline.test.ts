import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BOX, drawSparkline } from './sparkline.js';

const day = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
const daily = (rates: readonly number[]) => rates.map((rate, index) => ({ date: day(index), rate }));
const draw = (rates: readonly number[]) => drawSparkline(daily(rates));

/** The points of a line, as `x y`. */
const corners = (line = ''): string[] => line.slice(1).split('L');
const points = (line = '') =>
  corners(line)
    .map((corner) => corner.split(' ').map(Number))
    .map(([x = Number.NaN, y = Number.NaN]) => ({ x, y }));

describe('a sparkline', () => {
  const CASES: readonly (readonly [string, readonly number[], string])[] = [
    ['a rise gives a line from corner to corner', [1, 1.5, 2], 'M0 24L40 12L80 0'],
    ['a fall gives a line down', [2, 1.5, 1], 'M0 0L40 12L80 24'],
    ['a rise and a fall give a peak', [1, 2, 1], 'M0 24L40 0L80 24'],
    ['a constant rate gives a horizontal line in the middle', [3.5, 3.5, 3.5], 'M0 12L40 12L80 12'],
    ['a change in the last decimals gives an almost horizontal line', [3.5, 3.5000001, 3.5], 'M0 12L40 12L80 12'],
    ['a change of half the minimum range gives half the height', [1000, 1000, 1000.5], 'M0 18L40 18L80 6'],
    ['the smallest valid rates give a full line', [1e-12, 1e-12, 2e-12], 'M0 24L40 24L80 0'],
    ['the largest valid rates give a full line', [5e11, 5e11, 1e12], 'M0 24L40 24L80 0'],
    ['an outlier gives a peak on a flat line', [1, 1, 1000, 1, 1], 'M0 24L20 24L40 0L60 24L80 24'],
  ];
  for (const [name, rates, line] of CASES) it(`${name}: ${line}`, () => expect(draw(rates)?.line).to.equal(line));

  it('marks the last point', () => expect(draw([1, 3, 2])?.end).to.equal('M80 12h0'));

  it('marks the highest and the lowest point', () => {
    expect(draw([2, 3, 1, 2])?.extremes).to.equal('M26.7 0h0M53.3 24h0');
  });

  it('fills the area between the line and the bottom', () => {
    expect(draw([1, 3, 2])?.area).to.equal('M0 24L40 0L80 12V24H0Z');
  });

  it('has a line at the previous rate, unless that is outside of the box or unknown', () => {
    const previous = (rate?: number) => drawSparkline(daily([1, 3, 2]), rate)?.previous;
    expect([previous(3), previous(2), previous(3.1), previous()]).to.deep.equal(['M0 0H80', 'M0 12H80', '', '']);
  });

  it('of a rate that did not change is nothing but a line', () => {
    const { area, previous, extremes } = drawSparkline(daily([2, 2, 2]), 2)!;
    expect([area, previous, extremes]).to.deep.equal(['', '', '']);
  });

  it('is not drawn for less than three rates, which show no trend, or for several of the same date', () => {
    const sameDay = [1, 2, 3].map((rate) => ({ date: day(0), rate }));
    expect([draw([]), draw([1]), draw([1, 2]), drawSparkline(sameDay)]).to.deep.equal(Array(4).fill(undefined));
  });

  it('has longer segments where days are missing', () => {
    const rates = [0, 1, 9, 10].map((index) => ({ date: day(index), rate: 1 + (index % 2) }));
    expect(points(drawSparkline(rates)?.line).map(({ x }) => x)).to.deep.equal([0, 8, 72, 80]);
  });

  it('places hours as well as days', () => {
    const rates = ['2026-09-01', '2026-09-01T06:00:00Z', '2026-09-02T00:00:00Z'].map((date, at) => ({
      date,
      rate: 1 + at,
    }));
    expect(points(drawSparkline(rates)?.line).map(({ x }) => x)).to.deep.equal([0, 20, 80]);
  });

  it('reduces 400 rates to the pixels of the box, and keeps the lowest, the highest and both ends', () => {
    const rates = Array.from(
      { length: 400 },
      (_, at) => 100 + 10 * Math.sin(at) + (at === 123 ? 50 : 0) - (at === 321 ? 50 : 0),
    );
    const line = points(draw(rates)?.line);
    expect(line.length).to.be.at.most(2 * BOX.width + 2);
    expect([Math.min(...line.map(({ y }) => y)), Math.max(...line.map(({ y }) => y))]).to.deep.equal([0, BOX.height]);
    expect([line[0]?.x, line.at(-1)?.x]).to.deep.equal([0, BOX.width]);
  });

  it('stays in its box and in order of time for any rates', () => {
    const rate = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    const series = fc.uniqueArray(fc.tuple(fc.nat(2000), rate), {
      selector: ([at]) => at,
      minLength: 3,
      maxLength: 400,
    });
    fc.assert(
      fc.property(series, (each) => {
        const history = each.toSorted(([a], [b]) => a - b).map(([at, rate]) => ({ date: day(at), rate }));
        const line = points(drawSparkline(history)?.line);
        for (const [at, { x, y }] of line.entries()) {
          expect(x).to.be.within(line[at - 1]?.x ?? 0, BOX.width);
          expect(y).to.be.within(0, BOX.height);
        }
      }),
      { numRuns: 300 },
    );
  });
});
