/**
 * Property-based tests of the figures that the ticker shows, against exact arithmetic: each rate is a fraction of two
 * integers, and so is each figure read from the text.
 */
import { expect } from '@open-wc/testing';
import '../preload.js';
import fc from 'fast-check';
import { intlLocales } from '../core/i18n/intl-locales.js';
import { messagesFor } from '../core/i18n/messages/messages.js';
import type { Rate } from '../data/model/model.js';
import { type Direction, formatChange } from './format/change.js';
import { NOTATIONS } from './debug/notes.js';
import { type NotationOptions, formatFigure } from './format/notation.js';
import { findRate, type PairRate, indexRates } from './rates/find-rate.js';
import { formatRate } from './format/formatted-rate.js';

const LOCALES = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk', 'ar-EG', 'fa'];
const locale = fc.constantFrom(...LOCALES);

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);
const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});
const inverse = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: denominator,
  denominator: numerator,
});
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Whether `a` differs from `b` by at most `b / parts`. */
const isWithin = (a: Fraction, b: Fraction, parts: bigint): boolean =>
  absolute(a.numerator * b.denominator - b.numerator * a.denominator) * parts <= b.numerator * a.denominator;

/** A rate as sources publish it: up to eight digits, between 1e-12 and about 1e10. */
const printed = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: -12, max: 2 }))
  .map(([digits, exponent]) => ({
    rate: Number(`${digits}e${exponent}`),
    exact: { numerator: BigInt(digits) * power(Math.max(exponent, 0)), denominator: power(Math.max(-exponent, 0)) },
  }));

/** Parses a figure by the locale's digits and decimal separator. Other characters are group separators. */
function read(text: string, locale: string): Fraction {
  const format = new Intl.NumberFormat(intlLocales(locale), { useGrouping: false });
  const digits = Array.from(format.format(9_876_543_210)).reverse();
  const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const toAscii = (character: string): string => {
    if (character === decimal) return '.';
    return digits.includes(character) ? String(digits.indexOf(character)) : '';
  };
  const plain = Array.from(text, toAscii).join('');
  const [whole = '', decimals = ''] = plain.split('.');
  return { numerator: BigInt(whole + decimals), denominator: power(decimals.length) };
}

const pairRate = (rate: number, isComputed = false): PairRate => ({ base: 'AAA', quote: 'BBB', rate, isComputed });
/** The direction that the sign of a text stands for. */
function directionOf(text: string): Direction {
  if (/[-−]/.test(text)) return 'down';
  return text.includes('+') ? 'up' : 'unchanged';
}

const find = (rates: readonly Rate[], base: string, quote: string): PairRate => {
  const found = findRate(indexRates(rates), { base, quote });
  if (!found) throw new Error(`No ${base}/${quote}`);
  return found;
};

/** Whether a rate is well within the valid range of 1e-12 to 1e12. */
const isPossible = ({ numerator, denominator }: Fraction): boolean =>
  numerator * power(11) > denominator && denominator * power(11) > numerator;

/** A figure of four significant digits is accurate to one part in 2,000. */
const PARTS = 2000n;

function expectAccurate(found: PairRate, exact: Fraction, options: NotationOptions): void {
  const { text, nominal } = formatFigure(found, options);
  const shown = read(text, options.locale);
  const price = times(exact, { numerator: BigInt(nominal), denominator: 1n });
  expect(isWithin(shown, price, PARTS), `${text} for ${found.rate}`).to.equal(true);
}

const check = (property: ReturnType<typeof fc.property>): void => fc.assert(property, { numRuns: 2000 });
const notation = fc.constantFrom(...NOTATIONS.filter((name) => name !== 'subscript'));

describe('any rate', () => {
  it('is shown accurate to four digits if it is published', () =>
    check(
      fc.property(printed, notation, locale, ({ rate, exact }, notation, locale) =>
        expectAccurate(pairRate(rate), exact, { notation, locale }),
      ),
    ));

  it('is shown accurate to four digits if it is inverted', () =>
    check(
      fc.property(printed, notation, locale, ({ rate, exact }, notation, locale) =>
        expectAccurate(find([{ base: 'AAA', quote: 'BBB', rate }], 'BBB', 'AAA'), inverse(exact), { notation, locale }),
      ),
    ));

  it('is shown accurate to four digits if it is a cross rate', () =>
    check(
      fc.property(printed, printed, notation, locale, (first, second, notation, locale) => {
        const rates = [
          { base: 'USD', quote: 'AAA', rate: first.rate },
          { base: 'USD', quote: 'BBB', rate: second.rate },
        ];
        const exact = times(inverse(first.exact), second.exact);
        fc.pre(isPossible(exact));
        expectAccurate(find(rates, 'AAA', 'BBB'), exact, { notation, locale });
      }),
    ));

  it('is not computed if it is outside the valid range', () => {
    const rates = [
      { base: 'USD', quote: 'AAA', rate: 1e9 },
      { base: 'USD', quote: 'BBB', rate: 1e-9 },
    ];
    expect(findRate(indexRates(rates), { base: 'AAA', quote: 'BBB' })).to.equal(undefined);
  });

  it('is never shown as zero, for any number of decimals', () =>
    check(
      fc.property(
        printed,
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        locale,
        ({ rate }, digits, isComputed, locale) => {
          const { text } = formatFigure(pairRate(rate, isComputed), { notation: 'auto', digits, locale });
          expect(read(text, locale).numerator > 0n, `${text} for ${rate}`).to.equal(true);
        },
      ),
    ));

  it('is rounded correctly to a fixed number of decimals, per unit and per 1,000', () =>
    check(
      fc.property(printed, fc.integer({ min: 0, max: 14 }), fc.boolean(), ({ rate, exact }, digits, ofThousand) => {
        const { text, nominal, decimals } = formatFigure(pairRate(rate), {
          notation: ofThousand ? 'per-1000' : 'auto',
          digits,
          locale: 'en',
        });
        const { numerator, denominator } = times(exact, {
          numerator: BigInt(nominal) * power(decimals),
          denominator: 1n,
        });
        expect(read(text, 'en').numerator, `${text} for ${rate}`).to.equal(
          (2n * numerator + denominator) / (2n * denominator),
        );
      }),
    ));

  it('has the right number of zeros in subscript notation', () =>
    check(
      fc.property(printed, fc.boolean(), ({ rate }, isComputed) => {
        const write = (notation: 'auto' | 'subscript') =>
          formatFigure(pairRate(rate, isComputed), { notation, locale: 'en' }).text;
        const spelledOut = write('subscript').replace(/0([₀-₉]+)/, (_, count: string) =>
          '0'.repeat(Number(Array.from(count, (digit) => digit.charCodeAt(0) - 0x2080).join(''))),
        );
        expect(spelledOut).to.equal(write('auto'));
      }),
    ));

  it('has a change whose sign matches its direction, and no sign for zero', () => {
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
          expect([directionOf(change.text), read(change.text, locale).numerator === 0n], change.text).to.deep.equal([
            change.direction,
            change.direction === 'unchanged',
          ]);
        },
      ),
    );
  });

  it('is formatted for any three letters, also for codes unknown to Intl', () => {
    const code = fc.string({
      unit: fc.integer({ min: 65, max: 90 }).map((letter) => String.fromCharCode(letter)),
      minLength: 3,
      maxLength: 3,
    });
    check(
      fc.property(code, code, printed, locale, (base, other, { rate }, locale) => {
        const formatted = formatRate(
          { base, quote: other, rate, isComputed: false },
          {
            notation: 'auto',
            locale,
            change: 'percent',
            messages: messagesFor(locale),
            now: 0,
          },
        );
        expect(formatted.pair).to.equal(`${base}/${other}`);
        expect(formatted.describe('name')).to.contain(': ');
      }),
    );
  });
});
