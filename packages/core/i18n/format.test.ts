import { expect } from '@open-wc/testing';
import {
  currencyName,
  formatDate,
  formatList,
  formatMoney,
  formatNumber,
  formatRelative,
  languageName,
} from './format.js';

/** Intl's spaces that do not break. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('numbers', () => {
  it('are written as the language has it', () => {
    expect(formatNumber(11792.224, 'en')).to.equal('11,792.224');
    expect(plain(formatNumber(11792.224, 'ru'))).to.equal('11 792,224');
  });

  it('are written as in Russian where the browser lacks a Central Asian language', () => {
    for (const locale of ['kk', 'ky', 'uz', 'tg', 'tk'])
      expect(plain(formatNumber(11792.224, locale)), locale).to.equal('11 792,224');
  });

  it('are written somehow, whatever the page says its language is', () => {
    for (const locale of ['', 'x', 'xx_YY', 'not a locale', '😀', 'en-', 'klingon'])
      expect(formatNumber(0.5, locale), locale).to.match(/^0[.,]5$/);
  });

  it('follow a language that is written the way of gettext', () => expect(formatNumber(0.5, 'ru_RU')).to.equal('0,5'));

  const REFUSED: readonly Intl.NumberFormatOptions[] = [
    { minimumFractionDigits: -1 },
    { maximumFractionDigits: 1000 },
    { minimumFractionDigits: 5, maximumFractionDigits: 2 },
    { minimumSignificantDigits: Number.NaN },
    { style: 'currency', currency: 'BTC2' },
    { style: 'currency' },
    { style: 'unit', unit: 'som' },
  ];
  for (const options of REFUSED)
    it(`stay as they are where Intl refuses ${JSON.stringify(options)}`, () =>
      expect(formatNumber(1234.5, 'en', options)).to.equal('1234.5'));

  it('are written anew when the same options are used in another language', () => {
    const options = { minimumFractionDigits: 2 };
    expect(['en', 'de', 'en'].map((locale) => formatNumber(1.5, locale, options))).to.deep.equal([
      '1.50',
      '1,50',
      '1.50',
    ]);
  });

  it('need not be finite', () =>
    expect([formatNumber(Number.NaN, 'en'), formatNumber(Number.POSITIVE_INFINITY, 'en')]).to.deep.equal(['NaN', '∞']));

  it('stay right however many ways of writing a page makes up', () => {
    for (let digits = 0; digits < 300; digits++)
      formatNumber(1, `en-u-x${digits}`, { minimumFractionDigits: digits % 20 });
    expect(formatNumber(1, 'en', { minimumFractionDigits: 2 })).to.equal('1.00');
  });
});

describe('sums in words', () => {
  const CODES = [...Intl.supportedValuesOf('currency'), 'QQQ'];
  const VALUES = [0, 1, 2, 5, 21, 0.00008, 1.5, 11_792.224, 1_000_000];

  for (const locale of ['en', 'ru', 'pl', 'ar', 'ja', 'de', 'fa', 'fr', 'cy']) {
    it(`read in ${locale} as Intl writes each currency and number`, () => {
      for (const currency of CODES) {
        const intl = new Intl.NumberFormat([locale, 'en'], {
          style: 'currency',
          currency,
          currencyDisplay: 'name',
          minimumFractionDigits: 0,
          maximumFractionDigits: 20,
        });
        for (const value of VALUES)
          expect(formatMoney(value, currency, locale), `${value} ${currency}`).to.equal(intl.format(value));
      }
    });
  }

  it('have the bare code where Intl refuses', () =>
    expect(formatMoney(1234.5, 'no currency', 'en')).to.equal('1,234.5 no currency'));
});

describe('dates', () => {
  const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

  it('are written as the language has it', () => {
    expect(formatDate('2025-06-23', 'en-GB', LONG)).to.equal('23 June 2025');
    expect(formatDate('2025-06-23', 'ru', LONG)).to.match(/^23 июня 2025/);
  });

  it('without a time are the same day for every reader', () => {
    for (const timeZone of ['America/Los_Angeles', 'Asia/Bishkek', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(formatDate('2025-06-23', 'en-GB', { ...LONG, timeZone }), timeZone).to.equal('23 June 2025');
    }
  });

  it('with a time are told in the reader’s own zone', () =>
    expect(formatDate('2025-06-22T22:00:00Z', 'en-GB', { ...LONG, timeZone: 'Asia/Bishkek' })).to.equal(
      '23 June 2025',
    ));

  for (const text of ['yesterday', '', '2025-13-45', 'null'])
    it(`stay as they are where they are none: ${JSON.stringify(text)}`, () =>
      expect(formatDate(text, 'en', LONG)).to.equal(text));

  it('stay as they are where Intl refuses the way to write them', () => {
    expect(formatDate('2025-06-23T00:00:00Z', 'en', { timeZone: 'Mars/Olympus' })).to.equal('2025-06-23T00:00:00Z');
    expect(formatDate('2025-06-23', 'en', { dateStyle: 'long', day: 'numeric' })).to.equal('2025-06-23');
  });

  it('have no month that is a number in disguise, or a word of another language, in a language that browsers lack', () => {
    for (const locale of ['kk', 'ky', 'uz', 'tg', 'tk', 'uz-Latn', 'kk_KZ'])
      for (const options of [LONG, { dateStyle: 'medium' }, { dateStyle: 'long' }] as const) {
        const written = formatDate('2025-06-23', locale, options);
        expect(written, locale).to.match(/23/).and.to.match(/2025/).and.not.to.match(/M\d/);
        if (locale.startsWith('uz') || locale === 'tk') expect(written, locale).not.to.match(/июн/);
      }
  });

  const DISTANCES: Readonly<Record<string, readonly string[]>> = {
    kk: ['қазір', '5 минут бұрын', '3 сағат бұрын', 'бүгін', 'кеше', '3 күн бұрын'],
    ky: ['азыр', '5 мүнөт мурун', '3 саат мурун', 'бүгүн', 'кечээ', '3 күн мурун'],
    uz: ['hozir', '5 daqiqa oldin', '3 soat oldin', 'bugun', 'kecha', '3 kun oldin'],
    tg: ['ҳозир', '5 дақиқа пеш', '3 соат пеш', 'имрӯз', 'дирӯз', '3 рӯз пеш'],
    tk: ['şu wagt', '5 minut öň', '3 sagat öň', 'şu gün', 'düýn', '3 gün öň'],
  };
  for (const [locale, said] of Object.entries(DISTANCES)) {
    it(`are told as distances in ${locale}, whether the browser knows it or not`, () => {
      const spans: readonly [number, Intl.RelativeTimeFormatUnit][] = [
        [0, 'second'],
        [-5, 'minute'],
        [-3, 'hour'],
        [0, 'day'],
        [-1, 'day'],
        [-3, 'day'],
      ];
      // Firefox's own Turkmen says «häzir» for now.
      expect(
        spans.map(([value, unit]) => formatRelative(value, unit, locale).replace(/^häzir$/, 'şu wagt')),
      ).to.deep.equal(said);
    });
  }

  it('are told as distances', () => {
    expect([formatRelative(-1, 'day', 'en'), formatRelative(-3, 'hour', 'en')]).to.deep.equal([
      'yesterday',
      '3 hours ago',
    ]);
    expect(formatRelative(-1, 'day', 'ru')).to.equal('вчера');
    expect(formatRelative(Number.NaN, 'day', 'en')).to.equal('NaN');
  });
});

describe('lists', () => {
  const TWO: Readonly<Record<string, string>> = {
    en: 'A and B',
    ru: 'A и B',
    kk: 'A және B',
    ky: 'A жана B',
    uz: 'A va B',
    tg: 'A ва B',
    tk: 'A we B',
  };
  for (const [locale, list] of Object.entries(TWO))
    it(`join two in ${locale}: ${list}`, () => expect(formatList(['A', 'B'], locale)).to.equal(list));

  const THREE: Readonly<Record<string, string>> = {
    'en-GB': 'A, B and C',
    ru: 'A, B и C',
    kk: 'A, B және C',
    ky: 'A, B жана C',
    uz: 'A, B va C',
    tg: 'A, B ва C',
    tk: 'A, B we C',
  };
  for (const [locale, list] of Object.entries(THREE))
    it(`join three in ${locale}: ${list}`, () => expect(formatList(['A', 'B', 'C'], locale)).to.equal(list));

  it('need no joining where there is one, or none', () => {
    for (const locale of ['en', 'kk'])
      expect([formatList(['A'], locale), formatList([], locale)]).to.deep.equal(['A', '']);
  });

  it('are joined somehow in a language that is none', () => expect(formatList(['A', 'B'], '???')).to.equal('A and B'));
});

describe('currencies', () => {
  it('are called by their names', () => {
    expect(currencyName('USD', 'en')).to.equal('US Dollar');
    expect(currencyName('KGS', 'ru')).to.equal('киргизский сом');
  });

  it('are called by their codes where they have no name, or are none', () => {
    for (const code of ['XQQ', 'BTC2', '', '<b>']) expect(currencyName(code, 'en')).to.equal(code);
  });
});

describe('languages', () => {
  const NAMES: Readonly<Record<string, string>> = {
    ky: 'кыргызча',
    'ky-KG': 'кыргызча',
    uz: 'oʻzbekcha',
    ru: 'русский',
    en: 'English',
    fa: 'فارسی',
    Uzbek: 'Uzbek',
    'Farsi and Dari': 'Farsi and Dari',
    '': '',
    '<b>': '<b>',
  };
  for (const [code, name] of Object.entries(NAMES))
    it(`are called as their readers call them, as far as that is known: ${code} is ${name}`, () =>
      expect(languageName(code, 'en').replace('Русский', 'русский')).to.equal(name));
});
