import { expect } from '@open-wc/testing';
import { parsePairs } from './parse-pairs.js';

const names = (text: string) => parsePairs(text).pairs.map(({ base, quote }) => `${base}>${quote}`);

describe('pairs', () => {
  for (const [written, read] of [
    ['KGS/USD KZT/USD', ['KGS>USD', 'KZT>USD']],
    ['KGS/USD,KZT/USD;\n TJS/USD', ['KGS>USD', 'KZT>USD', 'TJS>USD']],
    ['kgs/usd', ['KGS>USD']],
    ['KGS-USD KZTUSD', ['KGS>USD', 'KZT>USD']],
    ['KGS/USD KGS/USD', ['KGS>USD']],
    ['KGS / KZT, KZT /USD', ['KGS>KZT', 'KZT>USD']],
    ['', []],
  ] as const) {
    it(`reads ${JSON.stringify(written)}`, () => expect(names(written)).to.deep.equal(read));
  }

  it('names what is no pair as it was written, and keeps its neighbours', () => {
    const { pairs, invalid } = parsePairs('KGS/USD foo USD/USD $$/€€ KZT/USD US/KGS');
    expect(pairs).to.have.length(2);
    expect(invalid).to.deep.equal(['foo', 'USD/USD', '$$/€€', 'US/KGS']);
  });

  it('reads 500 pairs at most', () => {
    const code = (number: number) =>
      [676, 26, 1].map((place) => String.fromCodePoint(65 + (Math.floor(number / place) % 26))).join('');
    expect(names(Array.from({ length: 600 }, (_, at) => `${code(at)}/ZZZ`).join(' '))).to.have.length(500);
  });
});
