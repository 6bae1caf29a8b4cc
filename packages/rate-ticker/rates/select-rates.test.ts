import { expect } from '@open-wc/testing';
import type { Rate } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { parsePairs } from './parse-pairs.js';
import { defaultPairs, findRates } from './select-rates.js';

/** Of 29 September 2026. */
const PER_DOLLAR: readonly Rate[] = [
  { base: 'USD', quote: 'KGS', rate: 87.45712429, previous: 87.45 },
  { base: 'USD', quote: 'KZT', rate: 441.23394101, changePercent: 10 },
  { base: 'USD', quote: 'UZS', rate: 11792.22406441 },
];

const ask = (rates: readonly Rate[], pairs: string, inverted = false) =>
  findRates({ rates }, parsePairs(pairs).pairs, inverted);
const only = (rates: readonly Rate[], pair: string, inverted = false) => ask(rates, pair, inverted).rates[0];

describe('quotes', () => {
  it('takes a pair as published', () => {
    expect(only(PER_DOLLAR, 'USD/KGS')).to.include({ rate: 87.45712429, previous: 87.45, computed: false });
  });

  it('computes the inverse of what is published, and its change from the inverse of the rate before', () => {
    const quote = only(PER_DOLLAR, 'KGS/USD');
    expect(quote).to.include({ rate: 1 / 87.45712429, previous: 1 / 87.45, computed: true });
    expect(quote?.changePercent).to.be.closeTo((87.45 / 87.45712429 - 1) * 100, 1e-9);
  });

  it('crosses two rates over the currency that they share', () => {
    const quote = only(PER_DOLLAR, 'KGS/KZT');
    expect(quote?.rate).to.be.closeTo(441.23394101 / 87.45712429, 1e-12);
    expect(quote?.changePercent).to.be.closeTo((1.1 * (87.45 / 87.45712429) - 1) * 100, 1e-9);
  });

  it('computes the past in the same way: turned around, and over the currency that they share', () => {
    const past = (rate: number) => [{ date: '2026-09-28', rate }];
    const rates = [
      { base: 'USD', quote: 'KGS', rate: 80, history: past(50) },
      { base: 'USD', quote: 'KZT', rate: 400, history: past(200) },
    ];
    expect(only(rates, 'USD/KGS')?.history).to.deep.equal(past(50));
    expect(only(rates, 'KGS/USD')?.history).to.deep.equal(past(0.02));
    expect(only(rates, 'KGS/KZT')?.history).to.deep.equal(past(4));
  });

  it('knows no change where one of the two rates has none', () => {
    expect(only(PER_DOLLAR, 'KGS/UZS')?.changePercent).to.equal(undefined);
  });

  it('prefers the published direction to a computed one, wherever it stands in the table', () => {
    const both = [...PER_DOLLAR, { base: 'KGS', quote: 'USD', rate: 0.01143 }];
    expect(only(both, 'KGS/USD')).to.include({ rate: 0.01143, computed: false });
  });

  it('keeps a rate’s address when it is turned around, and none when it is computed from two', () => {
    const url = safeUrl('https://bank.example/kgs');
    const linked = [{ base: 'USD', quote: 'KGS', rate: 87, url }, ...PER_DOLLAR.slice(1)];
    expect([only(linked, 'KGS/USD')?.url, only(linked, 'KGS/KZT')?.url]).to.deep.equal([url, undefined]);
  });

  it('turns every pair around when asked to, and finds the published rate again', () => {
    expect(only(PER_DOLLAR, 'UZS/USD', true)).to.include({
      base: 'USD',
      quote: 'UZS',
      rate: 11792.22406441,
      computed: false,
    });
  });

  it('names the pairs that the table cannot answer and keeps the order of the others', () => {
    const { rates, missing } = ask(PER_DOLLAR, 'UZS/USD XAU/USD USD/KGS');
    expect(rates.map(({ base }) => base)).to.deep.equal(['UZS', 'USD']);
    expect(missing).to.deep.equal(['XAU/USD']);
  });

  it('shows the first 50 of a source that was not asked for pairs', () => {
    const rates = Array.from({ length: 60 }, () => ({ base: 'USD', quote: 'KGS', rate: 1 }));
    expect(defaultPairs({ rates }, 'schema-org')).to.have.length(50);
  });

  it('shows the major currencies of the built-in source against the table’s own', () => {
    const names = (own: string) =>
      defaultPairs({ rates: [{ base: own, quote: 'AED', rate: 1 }] }, 'currency-api').map(
        ({ base, quote }) => `${base}/${quote}`,
      );
    expect(names('USD')).to.deep.equal(['EUR/USD', 'GBP/USD', 'JPY/USD', 'CNY/USD', 'CHF/USD']);
    expect(names('KGS')[0]).to.equal('USD/KGS');
  });
});
