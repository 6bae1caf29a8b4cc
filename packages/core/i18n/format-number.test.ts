import { expect } from '@open-wc/testing';
import { formatMoney } from './format-money.js';
import { formatCount, formatNumber } from './format-number.js';

/** `Intl` writes spaces that do not break. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('counts', () => {
  for (const locale of ['en', 'en-GB', 'ru', 'ar-EG', 'hi'])
    it(`are those of Intl in ${locale}`, () => {
      for (const count of [0, 1, 7, 12, 999, 1000, 12_345])
        expect(formatCount(count, locale), `${count}`).to.equal(new Intl.NumberFormat(locale).format(count));
    });

  it('are written as JavaScript does if there is no such locale', () =>
    expect(formatCount(7, 'not a locale')).to.equal('7'));
});

describe('numbers', () => {
  it('follow the locale', () => {
    expect(formatNumber(11792.224, 'en')).to.equal('11,792.224');
    expect(plain(formatNumber(11792.224, 'ru'))).to.equal('11 792,224');
  });

  it('follow Russian if the browser lacks a Central Asian language', () => {
    for (const locale of ['kk', 'ky', 'uz', 'tg', 'tk'])
      expect(plain(formatNumber(11792.224, locale)), locale).to.equal('11 792,224');
  });

  it('are formatted for any value of the page’s lang', () => {
    for (const locale of ['', 'x', 'xx_YY', 'not a locale', '😀', 'en-', 'klingon'])
      expect(formatNumber(0.5, locale), locale).to.match(/^0[.,]5$/);
  });

  it('accept a locale with an underscore, as gettext writes it', () =>
    expect(formatNumber(0.5, 'ru_RU')).to.equal('0,5'));

  const REJECTED: readonly Intl.NumberFormatOptions[] = [
    { minimumFractionDigits: -1 },
    { maximumFractionDigits: 1000 },
    { minimumFractionDigits: 5, maximumFractionDigits: 2 },
    { minimumSignificantDigits: Number.NaN },
    { style: 'currency', currency: 'BTC2' },
    { style: 'currency' },
    { style: 'unit', unit: 'som' },
  ];
  for (const options of REJECTED)
    it(`are written as JavaScript does if Intl rejects ${JSON.stringify(options)}`, () =>
      expect(formatNumber(1234.5, 'en', options)).to.equal('1234.5'));

  it('follow the locale when the same options are reused with another one', () => {
    const options = { minimumFractionDigits: 2 };
    expect(['en', 'de', 'en'].map((locale) => formatNumber(1.5, locale, options))).to.deep.equal([
      '1.50',
      '1,50',
      '1.50',
    ]);
  });

  it('may be NaN or infinite', () =>
    expect([formatNumber(Number.NaN, 'en'), formatNumber(Number.POSITIVE_INFINITY, 'en')]).to.deep.equal(['NaN', '∞']));

  it('stay right with more combinations of options than the cache holds', () => {
    for (let digits = 0; digits < 300; digits++)
      formatNumber(1, `en-u-x${digits}`, { minimumFractionDigits: digits % 20 });
    expect(formatNumber(1, 'en', { minimumFractionDigits: 2 })).to.equal('1.00');
  });
});

describe('amounts of money', () => {
  const CODES = [...Intl.supportedValuesOf('currency'), 'QQQ'];
  const VALUES = [0, 1, 2, 5, 21, 0.00008, 1.5, 11_792.224, 1_000_000];

  for (const locale of ['en', 'ru', 'pl', 'ar', 'ja', 'de', 'fa', 'fr', 'cy']) {
    it(`in ${locale} equal what Intl writes for each currency and number`, () => {
      for (const currency of CODES) {
        const intl = new Intl.NumberFormat([locale, 'en'], {
          style: 'currency',
          currency,
          currencyDisplay: 'name',
          minimumFractionDigits: 0,
          maximumFractionDigits: 20,
        });
        for (const value of VALUES)
          expect(formatMoney(value, currency, locale, 'name'), `${value} ${currency}`).to.equal(intl.format(value));
      }
    });
  }

  it('show the currency code if Intl rejects it', () =>
    expect(formatMoney(1234.5, 'no currency', 'en', 'name')).to.equal('1,234.5 no currency'));

  it('show the currency code if that is wanted, after the number as the locale writes it', () => {
    expect(formatMoney(1234.5, 'UZS', 'en', 'code')).to.equal('1,234.5 UZS');
    expect(formatMoney(1234.5, 'UZS', 'de', 'code')).to.equal('1.234,5 UZS');
  });
});
