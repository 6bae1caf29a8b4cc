import { expect, fixture, html } from '@open-wc/testing';
import { testUrl } from '../../../../../test/fetching.js';
import { waitUntil } from '../../../../../test/support.js';
import { textsOf } from '../../../../../test/xml-elements.js';
import '../../../../rate-ticker/define.js';
import type { PressRateTicker } from '../../../../rate-ticker/rate-ticker.js';
import { createClient } from '../../../client/client.js';
import { isPressError } from '../../../model/errors.js';
import type { RateTable } from '../../../model/model.js';
import { describeProblem } from '../../../model/describe-problem.js';
import { fetchXml } from '../../../http/xml/xml.js';

const urlOf = (name: string) => testUrl(`/banks/${name}`);
const load = (name: string) => createClient().load({ kind: 'rates', src: urlOf(name) });

/** The text of a table, decoded without the library. */
const textOf = async (name: string, encoding: string): Promise<string> =>
  new TextDecoder(encoding).decode(await (await fetch(urlOf(name))).arrayBuffer());

/** `62,8322` for 10000 is `0.00628322`. Units are powers of ten: the decimal point moves, and no digit changes. */
function perUnit(value: string, units: string): number {
  const [whole = '', decimals = ''] = value.split(/[.,]/);
  const digits = whole.padStart(units.length, '0') + decimals;
  const point = digits.length - decimals.length - (units.length - 1);
  return Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Code, units and value of a row, unchanged. */
type Row = readonly [code: string, units: string, value: string];
const VAL_CURS = new RegExp(
  String.raw`<CharCode>(?<code>\w+)</CharCode>\s*<Nominal>(?<units>\d+)</Nominal>\s*` +
    String.raw`<Name>[^<]*</Name>\s*<Value>(?<value>[\d.,]+)<`,
  'g',
);
const NBKR = new RegExp(
  String.raw`ISOCode="(?<code>\w+)">\s*<Nominal>(?<units>\d+)</Nominal>\s*` +
    String.raw`(?:<ValidFor>\d+</ValidFor>\s*)?<Value>(?<value>[\d.,]+)<`,
  'g',
);
const NBK = /<title>(?<code>\w{3})<\/title>[^]*?<description>(?<value>[\d.]+)<\/description>\s*<quant>(?<units>\d+)</g;
const CBU = /"Ccy":"(?<code>\w+)"[^}]*"Nominal":"(?<units>\d+)","Rate":"(?<value>[\d.]+)"/g;
const rowsIn = (text: string, row: RegExp): Row[] =>
  Array.from(text.matchAll(row), ({ groups: { code = '', units = '', value = '' } = {} }) => [code, units, value]);

describe('the table of a central bank', () => {
  const TABLES: readonly (readonly [
    file: string,
    bank: string,
    quote: string,
    asOf: string,
    encoding: string,
    row: RegExp,
    rowCount: number,
  ])[] = [
    ['nbkr-daily.xml', 'National Bank of the Kyrgyz Republic', 'KGS', '2026-05-24', 'windows-1251', NBKR, 4],
    ['nbkr-weekly.xml', 'National Bank of the Kyrgyz Republic', 'KGS', '2026-05-23', 'windows-1251', NBKR, 9],
    ['nbk-rates.xml', 'National Bank of Kazakhstan', 'KZT', '2026-04-01', 'utf-8', NBK, 6],
    ['nbk-rates-all.xml', 'National Bank of Kazakhstan', 'KZT', '2026-04-01', 'utf-8', NBK, 3],
    ['nbt-export.xml', 'National Bank of Tajikistan', 'TJS', '2026-05-18', 'utf-8', VAL_CURS, 7],
    ['cbu.json', 'Central Bank of Uzbekistan', 'UZS', '2026-04-01', 'utf-8', CBU, 7],
    ['cbr-daily.xml', 'Bank of Russia', 'RUB', '2026-04-25', 'windows-1251', VAL_CURS, 7],
  ];
  for (const [file, bank, quote, asOf, encoding, row, rowCount] of TABLES) {
    it(`${file}: has the price per unit of each row, the bank’s name, and the date`, async () => {
      const { data, source, problems } = await load(file);
      const rows = rowsIn(await textOf(file, encoding), row);
      expect(rows).to.have.length(rowCount);
      expect(data.rates.map(({ base, quote: currency, rate }) => [base, currency, rate])).to.deep.equal(
        rows.map(([code, units, value]) => [code, quote, perUnit(value, units)]),
      );
      expect([source, data.source?.name, data.asOf, problems]).to.deep.equal(['national-banks', bank, asOf, []]);
    });
  }

  it('has the price per unit that the Bank of Russia publishes itself', async () => {
    const printed = Array.from(
      (await textOf('cbr-daily.xml', 'windows-1251')).matchAll(/<VunitRate>([\d,]+)</g),
      ([, value = '']) => Number(value.replace(',', '.')),
    );
    expect(printed[6]).to.equal(0.00628322);
    expect((await load('cbr-daily.xml')).data.rates.map(({ rate }) => rate)).to.deep.equal(printed);
  });

  it('agrees with other banks on a cross rate, except for rounding and trading', async () => {
    const rateOf = ({ rates }: RateTable, code: string): number =>
      rates.find(({ base }) => base === code)?.rate ?? Number.NaN;
    const [kyrgyz, tajik, russian] = await Promise.all(
      ['nbkr-daily.xml', 'nbt-export.xml', 'cbr-daily.xml'].map(async (file) => (await load(file)).data),
    );
    const tengePerDollar = [kyrgyz, tajik, russian].map((table) => rateOf(table!, 'USD') / rateOf(table!, 'KZT'));
    for (const rate of tengePerDollar) expect(rate).to.be.closeTo(470, 10);
  });

  it('has the previous rate if the bank publishes the change', async () => {
    const [kzt, uzs, none] = await Promise.all(['nbk-rates.xml', 'cbu.json', 'nbkr-daily.xml'].map(load));
    const before = (loaded: typeof kzt) =>
      Object.fromEntries(loaded!.data.rates.map(({ base, previous }) => [base, previous]));
    expect(before(kzt)).to.deep.equal({ USD: 481.54, IRR: 0.0004, KGS: 5.51, TJS: 50.69, UZS: 0.0395, JPY: 3.02 });
    expect(before(uzs)).to.deep.equal({
      USD: 12210.71,
      IDR: 0.719,
      IRR: 0.009,
      KGS: 139.59,
      KZT: 25.39,
      TJS: 1273.94,
      TMT: 3929.43,
    });
    expect(kzt?.data.rates[0]?.changePercent).to.be.closeTo((-2.77 / 481.54) * 100, 1e-9);
    expect(uzs?.data.rates[2]?.changePercent).to.equal(0);
    expect(none?.data.rates.map(({ previous, changePercent }) => previous ?? changePercent)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is read without a currency that has no value', async () => {
    const { data, problems } = await load('nbkr-with-gap.xml');
    expect(data.rates.map(({ base }) => base)).to.deep.equal(['USD']);
    expect(problems.map(describeProblem)).to.deep.equal(['rates[1].rate: expected a number, got ""']);
  });

  it('is refused if it is CSV, like the European Central Bank’s', async () => {
    const error: unknown = await load('ecb.csv').catch((reason: unknown) => reason);
    expect(isPressError(error) && [error.kind, error.mediaType]).to.deep.equal(['not-json', 'text/csv']);
  });

  it('is decoded with the encoding in its XML declaration or header', async () => {
    const names = async (name: string, field: string) => textsOf((await fetchXml(urlOf(name))).body, field);
    expect((await names('cbr-daily.xml', 'Name')).slice(0, 3)).to.deep.equal(['Доллар США', 'Тенге', 'Сомов']);
    expect((await names('nbk-rates.xml', 'fullname')).slice(2, 4)).to.deep.equal([
      'КЫРГЫЗСКИЙ СОМ',
      'ТАДЖИКСКИЙ СОМОНИ',
    ]);
  });
});

describe('a ticker with the table of a central bank', () => {
  const ratesOf = (element: Element): string[] =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part="rate"]') ?? [])].map(({ innerText }) =>
      innerText.replace(/\s+/g, ' ').trim(),
    );

  /** The quotient of two prices, rounded, by long division of integers: without binary fractions. */
  function quotient(over: Row, under: Row, decimals: number): string {
    const whole = ([, units, value]: Row): [bigint, bigint] => [
      BigInt(value.replace(/[.,]/, '')),
      BigInt(units) * 10n ** BigInt(value.split(/[.,]/)[1]?.length ?? 0),
    ];
    const [[a, b], [c, d]] = [whole(over), whole(under)];
    const scaled = (2n * a * d * 10n ** BigInt(decimals) + b * c) / (2n * b * c);
    const digits = String(scaled).padStart(decimals + 1, '0');
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  const CROSSES: readonly (readonly [file: string, encoding: string, row: RegExp, pair: string, decimals: number])[] = [
    ['nbkr-daily.xml', 'windows-1251', NBKR, 'USD/KZT', 4],
    ['nbkr-weekly.xml', 'windows-1251', NBKR, 'TMT/UZS', 3],
    ['nbkr-weekly.xml', 'windows-1251', NBKR, 'JPY/TJS', 6],
    ['nbk-rates.xml', 'utf-8', NBK, 'UZS/IRR', 5],
    ['nbt-export.xml', 'utf-8', VAL_CURS, 'KGS/UZS', 4],
    ['cbu.json', 'utf-8', CBU, 'IDR/KGS', 6],
    ['cbr-daily.xml', 'windows-1251', VAL_CURS, 'UZS/KGS', 6],
  ];
  for (const [file, encoding, row, pair, decimals] of CROSSES) {
    it(`computes ${pair} from ${file} like long division`, async () => {
      const rows = rowsIn(await textOf(file, encoding), row);
      const [over, under] = pair.split('/').map((code) => rows.find(([rowCode]) => rowCode === code)!);
      const element = await fixture<PressRateTicker>(
        html`<press-rate-ticker
          lang="en"
          change="none"
          pairs=${pair}
          digits=${decimals}
          src=${urlOf(file)}
        ></press-rate-ticker>`,
      );
      await waitUntil(() => ratesOf(element).length > 0);
      expect(ratesOf(element).map((text) => text.replaceAll(',', ''))).to.deep.equal([
        `${pair} ${quotient(over!, under!, decimals)}`,
      ]);
    });
  }

  it('names the bank and the date', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker lang="en" src=${urlOf('cbr-daily.xml')}></press-rate-ticker>`,
    );
    await waitUntil(() => ratesOf(element).length === 7);
    expect(
      element.shadowRoot?.querySelector<HTMLElement>('[part="source"]')?.innerText.replace(/\s+/g, ' '),
    ).to.contain('Source: Bank of Russia, as of Apr 25, 2026');
  });
});
