/** The rate engine against arithmetic that does not round: every rate is a fraction of two whole numbers, and so is what a reader sees. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { intlLocales } from '../core/i18n/locale.js';
import { messagesFor } from '../core/i18n/messages/messages.js';
import type { Rate } from '../data/model/model.js';
import { formatChange } from './format/change.js';
import { NOTATIONS, type NotationOptions, formatFigure } from './format/notation.js';
import { findRate, type PairRate, indexRates } from './rates/find-rate.js';
import { formatRate } from './format/formatted-rate.js';

const LOCALES = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk', 'ar-EG', 'fa'];
const locale = fc.constantFrom(...LOCALES);

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const inverse = ({ over, under }: Fraction): Fraction => ({ over: under, under: over });
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Is `a` as near to `b` as `1 / parts` of `b`? */
const isWithin = (a: Fraction, b: Fraction, parts: bigint): boolean =>
  absolute(a.over * b.under - b.over * a.under) * parts <= b.over * a.under;

/** What a source may print: up to eight digits, anywhere between 0.000000000001 and a billion. */
const printed = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: -12, max: 2 }))
  .map(([digits, exponent]) => ({
    rate: Number(`${digits}e${exponent}`),
    exact: { over: BigInt(digits) * power(Math.max(exponent, 0)), under: power(Math.max(-exponent, 0)) },
  }));

/** Reads a figure as a person does who knows the locale's digits and its decimal sign; any other sign parts groups. */
function read(text: string, locale: string): Fraction {
  const format = new Intl.NumberFormat(intlLocales(locale), { useGrouping: false });
  const digits = Array.from(format.format(9_876_543_210)).reverse();
  const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const plain = Array.from(text, (sign) =>
    sign === decimal ? '.' : digits.includes(sign) ? digits.indexOf(sign) : '',
  ).join('');
  const [whole = '', decimals = ''] = plain.split('.');
  return { over: BigInt(whole + decimals), under: power(decimals.length) };
}

const quote = (rate: number, computed = false): PairRate => ({ base: 'AAA', quote: 'BBB', rate, computed });
const find = (rates: readonly Rate[], base: string, quote: string): PairRate => {
  const found = findRate(indexRates(rates), { base, quote });
  if (!found) throw new Error(`No ${base}/${quote}`);
  return found;
};

/** A pair that could be quoted: between a millionth of a millionth and its inverse, and not at the very edge. */
const isPossible = ({ over, under }: Fraction): boolean => over * power(11) > under && under * power(11) > over;

/** Four significant digits are right to a part in 2,000. */
const PARTS = 2000n;

function expectTrue(found: PairRate, exact: Fraction, options: NotationOptions): void {
  const { text, nominal } = formatFigure(found, options);
  const shown = read(text, options.locale);
  const price = times(exact, { over: BigInt(nominal), under: 1n });
  expect(isWithin(shown, price, PARTS), `${text} for ${found.rate}`).to.equal(true);
}

const check = (property: ReturnType<typeof fc.property>): void => fc.assert(property, { numRuns: 2000 });
const notation = fc.constantFrom(...NOTATIONS.filter((each) => each !== 'subscript'));

describe('the rate engine, whatever the rates', () => {
  it('shows a published rate right to four digits', () =>
    check(
      fc.property(printed, notation, locale, ({ rate, exact }, notation, locale) =>
        expectTrue(quote(rate), exact, { notation, locale }),
      ),
    ));

  it('shows the inverse of a published rate right to four digits', () =>
    check(
      fc.property(printed, notation, locale, ({ rate, exact }, notation, locale) =>
        expectTrue(find([{ base: 'AAA', quote: 'BBB', rate }], 'BBB', 'AAA'), inverse(exact), { notation, locale }),
      ),
    ));

  it('shows a cross rate right to four digits', () =>
    check(
      fc.property(printed, printed, notation, locale, (first, second, notation, locale) => {
        const rates = [
          { base: 'USD', quote: 'AAA', rate: first.rate },
          { base: 'USD', quote: 'BBB', rate: second.rate },
        ];
        const exact = times(inverse(first.exact), second.exact);
        fc.pre(isPossible(exact));
        expectTrue(find(rates, 'AAA', 'BBB'), exact, { notation, locale });
      }),
    ));

  it('has no rate for what no pair was ever quoted at', () => {
    const rates = [
      { base: 'USD', quote: 'AAA', rate: 1e9 },
      { base: 'USD', quote: 'BBB', rate: 1e-9 },
    ];
    expect(findRate(indexRates(rates), { base: 'AAA', quote: 'BBB' })).to.equal(undefined);
  });

  it('shows no rate as zero, whatever decimals are fixed', () =>
    check(
      fc.property(
        printed,
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        locale,
        ({ rate }, digits, computed, locale) => {
          const { text } = formatFigure(quote(rate, computed), { notation: 'auto', digits, locale });
          expect(read(text, locale).over > 0n, `${text} for ${rate}`).to.equal(true);
        },
      ),
    ));

  it('shows with fixed decimals what rounding by hand gives, of one and of a thousand', () =>
    check(
      fc.property(printed, fc.integer({ min: 0, max: 14 }), fc.boolean(), ({ rate, exact }, digits, ofThousand) => {
        const { text, nominal, decimals } = formatFigure(quote(rate), {
          notation: ofThousand ? 'per-1000' : 'auto',
          digits,
          locale: 'en',
        });
        const { over, under } = times(exact, { over: BigInt(nominal) * power(decimals), under: 1n });
        expect(read(text, 'en').over, `${text} for ${rate}`).to.equal((2n * over + under) / (2n * under));
      }),
    ));

  it('counts as many zeros as there are', () =>
    check(
      fc.property(printed, fc.boolean(), ({ rate }, computed) => {
        const write = (notation: 'auto' | 'subscript') =>
          formatFigure(quote(rate, computed), { notation, locale: 'en' }).text;
        const spelledOut = write('subscript').replace(/0([₀-₉]+)/, (_, count: string) =>
          '0'.repeat(Number(Array.from(count, (digit) => digit.charCodeAt(0) - 0x2080).join(''))),
        );
        expect(spelledOut).to.equal(write('auto'));
      }),
    ));

  it('gives nothing a sign that is nothing, and every change the direction of its sign', () => {
    const percent = fc.oneof(
      fc.double({ min: -99.99, max: 1000, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      fc.constant(-0),
    );
    check(
      fc.property(
        printed,
        percent,
        fc.constantFrom('percent' as const, 'absolute' as const),
        locale,
        ({ rate }, changePercent, style, locale) => {
          const found = find([{ base: 'AAA', quote: 'BBB', rate, changePercent }], 'AAA', 'BBB');
          const change = formatChange(found, formatFigure(found, { notation: 'auto', locale }), style, locale);
          if (!change) throw new Error('No change');
          const sign = /[-−]/.test(change.text) ? 'down' : change.text.includes('+') ? 'up' : 'unchanged';
          expect([sign, read(change.text, locale).over === 0n], change.text).to.deep.equal([
            change.direction,
            change.direction === 'unchanged',
          ]);
        },
      ),
    );
  });

  it('writes a row for any three letters, also those that Intl knows nothing of', () => {
    const code = fc.string({
      unit: fc.integer({ min: 65, max: 90 }).map((letter) => String.fromCharCode(letter)),
      minLength: 3,
      maxLength: 3,
    });
    check(
      fc.property(code, code, printed, locale, (base, other, { rate }, locale) => {
        const row = formatRate(
          { base, quote: other, rate, computed: false },
          {
            notation: 'auto',
            locale,
            change: 'percent',
            messages: messagesFor(locale),
            now: 0,
          },
        );
        expect(row.pair).to.equal(`${base}/${other}`);
        expect(row.description).to.contain(': ');
      }),
    );
  });
});
