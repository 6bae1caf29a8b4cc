import { expect } from '@open-wc/testing';
import { parsePairs } from './parse-pairs.js';

const names = (text: string) => parsePairs(text).pairs.map(({ base, quote }) => `${base}>${quote}`);

describe('the attribute `pairs`', () => {
  for (const [written, parsed] of [
    ['KGS/USD KZT/USD', ['KGS>USD', 'KZT>USD']],
    ['KGS/USD,KZT/USD;\n TJS/USD', ['KGS>USD', 'KZT>USD', 'TJS>USD']],
    ['kgs/usd', ['KGS>USD']],
    ['KGS-USD KZTUSD', ['KGS>USD', 'KZT>USD']],
    ['KGS/USD KGS/USD', ['KGS>USD']],
    ['KGS / KZT, KZT /USD', ['KGS>KZT', 'KZT>USD']],
    ['', []],
  ] as const) {
    it(`is parsed: ${JSON.stringify(written)}`, () => expect(names(written)).to.deep.equal(parsed));
  }

  it('keeps invalid words as written, and the valid pairs around them', () => {
    const { pairs, invalid } = parsePairs('KGS/USD foo USD/USD $$/€€ KZT/USD US/KGS');
    expect(pairs).to.have.length(2);
    expect(invalid).to.deep.equal(['foo', 'USD/USD', '$$/€€', 'US/KGS']);
  });

  it('has at most 500 pairs', () => {
    const code = (number: number) =>
      [676, 26, 1].map((place) => String.fromCodePoint(65 + (Math.floor(number / place) % 26))).join('');
    expect(names(Array.from({ length: 600 }, (_, at) => `${code(at)}/ZZZ`).join(' '))).to.have.length(500);
  });
});
