import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { createClient } from '../client.js';
import { describeProblem } from '../problems.js';

const load = (name: string) => createClient().load({ kind: 'rates', src: here(new URL(`./fixtures/${name}`, import.meta.url).pathname) });

describe('a national bank’s own table', () => {
  const TABLES: readonly [string, string, string, readonly (readonly [string, number])[]][] = [
    ['nbkr-daily.xml', 'National Bank of the Kyrgyz Republic', '2026-05-24', [['USD/KGS', 87.45], ['KZT/KGS', 0.1859], ['UZS/KGS', 0.00735]]],
    ['nbk-rates.xml', 'National Bank of Kazakhstan', '2026-04-01', [['USD/KZT', 478.2], ['UZS/KZT', 0.0392]]],
    ['nbk-rates-all.xml', 'National Bank of Kazakhstan', '2026-04-01', [['KGS/KZT', 5.47]]],
    ['nbt-export.xml', 'National Bank of Tajikistan', '2026-05-18', [['USD/TJS', 9.345], ['KGS/TJS', 0.10686]]],
    ['cbu.json', 'Central Bank of Uzbekistan', '2026-04-01', [['USD/UZS', 12194.21], ['IDR/UZS', 0.717]]],
    ['cbr-daily.xml', 'Bank of Russia', '2026-04-25', [['KGS/RUB', 0.861234]]],
  ];
  for (const [name, bank, asOf, rates] of TABLES) {
    it(`${name} gives the price of one unit, the bank’s name, and the day`, async () => {
      const { data, source } = await load(name);
      expect(source).to.equal('national-banks');
      expect(data.rates.map(({ base, quote, rate }) => [`${base}/${quote}`, rate])).to.deep.equal(rates);
      expect([data.source?.name, data.asOf]).to.deep.equal([bank, asOf]);
    });
  }

  it('tells the change where the bank does', async () => {
    const [kzt, uzs, none] = await Promise.all(['nbk-rates.xml', 'cbu.json', 'nbkr-daily.xml'].map(load));
    expect(kzt?.data.rates.map(({ previous }) => previous)).to.deep.equal([476, 0.0394]);
    expect(kzt?.data.rates[0]?.changePercent).to.be.closeTo((2.2 / 476) * 100, 1e-9);
    expect(uzs?.data.rates.map(({ previous }) => previous)).to.deep.equal([12210.71, 0.717]);
    expect(uzs?.data.rates[1]?.changePercent).to.equal(0);
    expect([none?.data.rates[0]?.previous, none?.data.rates[0]?.changePercent]).to.deep.equal([undefined, undefined]);
  });

  it('without a value for a currency still has the others', async () => {
    expect((await load('nbkr-daily.xml')).problems.map(describeProblem)).to.deep.equal(['rates[3].rate: expected a number, got ""']);
  });
});
