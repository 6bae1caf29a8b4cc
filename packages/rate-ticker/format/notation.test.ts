import { expect } from '@open-wc/testing';
import { type Notation, formatFigure } from './notation.js';

interface Case {
  readonly rate: number;
  readonly isComputed?: boolean;
  readonly digits?: number;
  readonly notation?: Notation;
  readonly locale?: string;
}

const format = ({ rate, isComputed = false, digits, notation = 'auto', locale = 'en' }: Case) =>
  formatFigure({ base: 'UZS', quote: 'USD', rate, isComputed }, { notation, digits, locale }).text;

const UZS = 1 / 11792.22406441;

describe('the figure of a rate', () => {
  const table: readonly (readonly [string, string, Case])[] = [
    ['a published rate keeps its decimals', '0.01143', { rate: 0.01143 }],
    ['… without added zeros', '0.1039', { rate: 0.1039 }],
    ['… even if it is very small', '0.00008', { rate: 0.00008 }],
    ['… even if JavaScript prints an exponent', '0.0000000125', { rate: 1.25e-8 }],
    ['… up to 6 significant digits below 1', '0.880226', { rate: 0.88022588 }],
    ['… and up to 4 decimals above', '87.4571', { rate: 87.45712429 }],
    ['a whole number stays whole', '12,650', { rate: 12650 }],
    ['zeros after rounding are omitted', '1.2', { rate: 1.20000001 }],
    ['a computed rate below 1 has 4 significant digits', '0.00008480', { rate: UZS, isComputed: true }],
    ['… near 1 four decimals', '1.1361', { rate: 1 / 0.88022588, isComputed: true }],
    ['… and at least two', '11,792.22', { rate: 1 / 0.0000848016446, isComputed: true }],
    ['a computed rate that rounds up to 1', '1.0000', { rate: 0.99999, isComputed: true }],
    ['fixed decimals', '0.10390', { rate: 0.1039, digits: 5 }],
    ['fixed decimals that leave one digit', '0.00008', { rate: UZS, isComputed: true, digits: 5 }],
    ['no decimals', '87', { rate: 87.45712429, digits: 0 }],
    ['`digits` that is not a number', '0.1039', { rate: 0.1039, digits: Number.NaN }],
    ['`digits` that is too large', '0.1039', { rate: 0.1039, digits: 400 }],
    ['`digits` that is negative', '0.1039', { rate: 0.1039, digits: -1 }],
    ['the price of a thousand', '0.08480', { rate: UZS, isComputed: true, notation: 'per-1000' }],
    ['… of a published rate, without binary rounding errors', '11.43', { rate: 0.01143, notation: 'per-1000' }],
    ['counted zeros', '0.0₄8480', { rate: UZS, isComputed: true, notation: 'subscript' }],
    ['ten zeros and more', '0.0₁₁1', { rate: 1e-12, notation: 'subscript' }],
    ['two zeros are not replaced', '0.00188', { rate: 0.00188, notation: 'subscript' }],
    ['counted zeros in Russian', '0,0₄8480', { rate: UZS, isComputed: true, notation: 'subscript', locale: 'ru' }],
    [
      'counted zeros in Arabic-Indic digits',
      '٠٫٠₄٨٤٨٠',
      { rate: UZS, isComputed: true, notation: 'subscript', locale: 'ar-EG' },
    ],
    ['grouping and decimal sign of Russian', '11 792,2241', { rate: 11792.22406441, locale: 'ru' }],
    ['grouping and decimal sign of German', '11.792,2241', { rate: 11792.22406441, locale: 'de' }],
    ['an invalid locale', '0.1039', { rate: 0.1039, locale: 'no_such-locale!' }],
    ['the largest valid rate', '1,000,000,000,000', { rate: 1e12 }],
    ['fixed decimals that would show only zeros are ignored', '0.00008480', { rate: UZS, isComputed: true, digits: 2 }],
    [
      'fixed decimals of the price of a thousand',
      '87,457.1000000000',
      { rate: 87.4571, digits: 10, notation: 'per-1000' },
    ],
  ];
  for (const [name, text, given] of table) {
    it(`${name}: ${text}`, () => expect(format(given).replace(/\s/g, ' ')).to.equal(text));
  }

  it('equals Intl’s four significant digits for every computed rate below 1', () => {
    const reference = new Intl.NumberFormat('en', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
    for (let rate = 1e-11; rate < 0.9999; rate *= 1.37)
      expect(format({ rate, isComputed: true })).to.equal(reference.format(rate));
  });

  it('is exact for every published rate of up to six digits below 1', () => {
    for (let rate = 0.000001; rate < 1; rate += 0.000997) {
      const published = Number(rate.toFixed(6));
      expect(Number(format({ rate: published }))).to.equal(published);
    }
  });
});
