import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { englishAge, englishDate, englishNumber, englishPluralForm, isAmericanOrBritish } from './english.js';

const fixed = (decimals: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

const LOCALES = ['en-US', 'en-GB'];

describe('English that is written without Intl', () => {
  it('is `en`, `en-US` and `en-GB`', () => {
    expect(['en', 'en-US', 'en_us', 'en-GB', 'en_gb'].every(isAmericanOrBritish)).to.equal(true);
    expect(['en-AU', 'en-CA', 'en-Latn-US', 'eng', 'x', ''].some(isAmericanOrBritish)).to.equal(false);
  });
});

describe('a number in English', () => {
  const OPTIONS: readonly Intl.NumberFormatOptions[] = [
    ...[0, 2, 5, 8].map(fixed),
    { ...fixed(4), signDisplay: 'exceptZero' },
    { ...fixed(2), style: 'percent', signDisplay: 'exceptZero' },
    { ...fixed(0), style: 'percent' },
  ];
  const VALUES = [0, 1.005, 0.125, 2.5, -0.001, -0.005, 999.995, 1234.5, 1_000_000, 0.0000848, 1.25e-8, 5e-324];

  for (const options of OPTIONS) {
    for (const locale of LOCALES) {
      const intl = new Intl.NumberFormat(locale, options);
      const check = (value: number): boolean => [intl.format(value), undefined].includes(englishNumber(value, options));

      it(`is the one of Intl in ${locale} with ${JSON.stringify(options)}`, () => {
        for (const value of VALUES) expect(englishNumber(value, options), `${value}`).to.equal(intl.format(value));
        fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), check));
        fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => check(value / 10_000)));
      });
    }
  }

  const UP_TO: readonly Intl.NumberFormatOptions[] = [
    {},
    { maximumFractionDigits: 4 },
    { maximumFractionDigits: 20 },
    { minimumFractionDigits: 2, maximumFractionDigits: 20 },
    { maximumFractionDigits: 20, signDisplay: 'exceptZero' },
  ];

  for (const options of UP_TO)
    it(`has all its decimals, as Intl writes them, with ${JSON.stringify(options)}`, () => {
      const intl = new Intl.NumberFormat('en', options);
      const check = (value: number): boolean => [intl.format(value), undefined].includes(englishNumber(value, options));
      for (const value of [0, 3, -12, 0.1, 2.5, -1.25, 999.995, 1234.125, 1_000_000])
        expect(englishNumber(value, options), `${value}`).to.equal(intl.format(value));
      for (const value of [0.0000848, 1.25e-8, 5e-324, 1e21, 0.1 + 0.2])
        expect(check(value), `${value}`).to.equal(true);
      fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), check));
      fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => check(value / 10_000)));
    });

  it('is the one of Intl for integers without options', () => {
    for (const value of [0, 7, -12, 1000, 1_234_567])
      expect(englishNumber(value, {})).to.equal(value.toLocaleString('en'));
  });

  it('is left to Intl if only Intl can write it', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, -0])
      expect(englishNumber(value, fixed(2)), `${value}`).to.equal(undefined);
    const REST: readonly Intl.NumberFormatOptions[] = [
      {},
      { maximumFractionDigits: 2 },
      { maximumFractionDigits: 20, style: 'percent' },
      { ...fixed(2), style: 'unit', unit: 'percent' },
      { ...fixed(2), useGrouping: false },
      fixed(-1),
    ];
    for (const options of REST) expect(englishNumber(1.2345, options), JSON.stringify(options)).to.equal(undefined);
  });
});

describe('the plural form of an English number', () => {
  it('is the one of Intl for a number with all its decimals', () => {
    const rules = new Intl.PluralRules('en', { minimumFractionDigits: 0, maximumFractionDigits: 20 });
    const check = (value: number): boolean => englishPluralForm(value) === rules.select(value);
    for (const value of [0, 1, -1, 2, 1.5, 0.1, 1.0001, 11, 21, 101, 1e6])
      expect(check(value), `${value}`).to.equal(true);
    fc.assert(fc.property(fc.double({ noNaN: true }), check));
  });
});

describe('a date in English', () => {
  const STYLES: readonly Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'long' },
    { dateStyle: 'medium' },
    { timeStyle: 'short' },
    { dateStyle: 'medium', timeStyle: 'short' },
  ];

  for (const locale of LOCALES)
    for (const options of STYLES)
      it(`is the one of Intl in ${locale} with ${JSON.stringify(options)}, in each month and hour`, () => {
        const intl = new Intl.DateTimeFormat(locale, options);
        for (let hours = 0; hours < 365 * 24; hours += 79) {
          const iso = new Date(Date.UTC(2024, 0, 1, hours, hours % 60)).toISOString();
          expect(englishDate(iso, locale, options), iso).to.equal(intl.format(new Date(iso)));
        }
      });

  it('without a time is the same day in every time zone', () => {
    expect(englishDate('2024-02-09', 'en', { dateStyle: 'long' })).to.equal('February 9, 2024');
    expect(englishDate('2024-02-09', 'en', { dateStyle: 'medium' })).to.equal('Feb 9, 2024');
    expect(englishDate('2024-09-09', 'en-GB', { dateStyle: 'medium' })).to.equal('9 Sept 2024');
  });

  it('is left to Intl if only Intl can write it', () => {
    const REST: readonly Intl.DateTimeFormatOptions[] = [
      { dateStyle: 'full' },
      { dateStyle: 'long', timeStyle: 'short' },
      { dateStyle: 'medium', timeStyle: 'long' },
      { dateStyle: 'medium', timeZone: 'Asia/Bishkek' },
      { month: 'long' },
    ];
    for (const options of REST) expect(englishDate('2024-02-09T10:00:00Z', 'en', options)).to.equal(undefined);
    expect(englishDate('yesterday', 'en', { dateStyle: 'long' })).to.equal(undefined);
  });
});

describe('an age in English', () => {
  it('is the relative time of Intl', () => {
    const intl = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    expect(englishAge(0, 'second')).to.equal(intl.format(0, 'second'));
    expect(englishAge(0, 'day')).to.equal(intl.format(0, 'day'));
    for (const unit of ['day', 'hour', 'minute'] as const)
      for (const value of [-1, -2, -6, -23]) expect(englishAge(value, unit)).to.equal(intl.format(value, unit));
  });
});
