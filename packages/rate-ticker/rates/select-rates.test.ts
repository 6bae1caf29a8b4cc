import { expect } from '@open-wc/testing';
import type { Rate } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { pastOfPair } from '../history/past-rates.js';
import { missingPairs } from '../debug/notes.js';
import { parsePairs } from './parse-pairs.js';
import { defaultPairs, findRates } from './select-rates.js';

/** Published on 29 September 2026. */
const PER_DOLLAR: readonly Rate[] = [
  { base: 'USD', quote: 'KGS', rate: 87.45712429, previous: 87.45 },
  { base: 'USD', quote: 'KZT', rate: 441.23394101, changePercent: 10 },
  { base: 'USD', quote: 'UZS', rate: 11792.22406441 },
];

const find = (rates: readonly Rate[], pairs: string, inverted = false) =>
  findRates({ rates }, parsePairs(pairs).pairs, inverted);
const findOne = (rates: readonly Rate[], pair: string, inverted = false) => find(rates, pair, inverted)[0];

describe('the selected rates', () => {
  it('include a pair as published', () => {
    expect(findOne(PER_DOLLAR, 'USD/KGS')).to.include({ rate: 87.45712429, previous: 87.45, isComputed: false });
  });

  it('include the inverse of a published pair, with the change of the inverse rate', () => {
    const rate = findOne(PER_DOLLAR, 'KGS/USD');
    expect(rate).to.include({ rate: 1 / 87.45712429, previous: 1 / 87.45, isComputed: true });
    expect(rate?.changePercent).to.be.closeTo((87.45 / 87.45712429 - 1) * 100, 1e-9);
  });

  it('include the cross rate of two pairs that share a currency', () => {
    const rate = findOne(PER_DOLLAR, 'KGS/KZT');
    expect(rate?.rate).to.be.closeTo(441.23394101 / 87.45712429, 1e-12);
    expect(rate?.changePercent).to.be.closeTo((1.1 * (87.45 / 87.45712429) - 1) * 100, 1e-9);
  });

  it('have a history that is computed in the same way', () => {
    const historyOf = (rate: number) => [{ date: '2026-09-28', rate }];
    const rates = [
      { base: 'USD', quote: 'KGS', rate: 80, history: historyOf(50) },
      { base: 'USD', quote: 'KZT', rate: 400, history: historyOf(200) },
    ];
    expect(pastOfPair(findOne(rates, 'USD/KGS')?.history)).to.deep.equal(historyOf(50));
    expect(pastOfPair(findOne(rates, 'KGS/USD')?.history)).to.deep.equal(historyOf(0.02));
    expect(pastOfPair(findOne(rates, 'KGS/KZT')?.history)).to.deep.equal(historyOf(4));
  });

  it('have no change if one of two rates has none', () => {
    expect(findOne(PER_DOLLAR, 'KGS/UZS')?.changePercent).to.equal(undefined);
  });

  it('prefer the published direction to the inverse, in any order of the table', () => {
    const both = [...PER_DOLLAR, { base: 'KGS', quote: 'USD', rate: 0.01143 }];
    expect(findOne(both, 'KGS/USD')).to.include({ rate: 0.01143, isComputed: false });
  });

  it('have the URL of the published rate for the inverse pair, and none for a cross rate', () => {
    const url = safeUrl('https://bank.example/kgs');
    const linked = [{ base: 'USD', quote: 'KGS', rate: 87, url }, ...PER_DOLLAR.slice(1)];
    expect([findOne(linked, 'KGS/USD')?.url, findOne(linked, 'KGS/KZT')?.url]).to.deep.equal([url, undefined]);
  });

  it('are published rates if the inverse of an inverse pair is requested', () => {
    expect(findOne(PER_DOLLAR, 'UZS/USD', true)).to.include({
      base: 'USD',
      quote: 'UZS',
      rate: 11792.22406441,
      isComputed: false,
    });
  });

  it('have the order of the pairs; missing pairs are named', () => {
    const requested = 'UZS/USD XAU/USD USD/KGS';
    expect(find(PER_DOLLAR, requested).map(({ base }) => base)).to.deep.equal(['UZS', 'USD']);
    expect(missingPairs({ rates: PER_DOLLAR }, parsePairs(requested).pairs, false)).to.deep.equal(['XAU/USD']);
  });

  it('are the first 50 of the source by default', () => {
    const rates = Array.from({ length: 60 }, () => ({ base: 'USD', quote: 'KGS', rate: 1 }));
    expect(defaultPairs({ rates }, 'schema-org')).to.have.length(50);
  });

  it('are the major currencies against the table’s base currency by default, for the built-in source', () => {
    const names = (base: string) =>
      defaultPairs({ rates: [{ base, quote: 'AED', rate: 1 }] }, 'currency-api').map(
        ({ base, quote }) => `${base}/${quote}`,
      );
    expect(names('USD')).to.deep.equal(['EUR/USD', 'GBP/USD', 'JPY/USD', 'CNY/USD', 'CHF/USD']);
    expect(names('KGS')[0]).to.equal('USD/KGS');
  });
});
