import { expect } from '@open-wc/testing';
import '../../preload.js';
import { lacksLocaleData } from '../../core/i18n/intl-locales.js';
import { messagesFor } from '../../core/i18n/messages/messages.js';
import { type NotationOptions, formatFigure } from './notation.js';
import type { PairRate } from '../rates/find-rate.js';
import { formatRate } from './formatted-rate.js';
import { describeHistory } from '../history/describe-history.js';

/** Tuesday. */
const NOW = Date.parse('2026-11-24T12:00:00Z');
const TJS: PairRate = { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86, isComputed: false };
const UZS: PairRate = { base: 'UZS', quote: 'USD', rate: 0.0000848, changePercent: 0.33, isComputed: false };
const THOUSAND: Partial<NotationOptions> = { notation: 'per-1000' };

const describeIn = (quote: PairRate, locale: string, options: Partial<NotationOptions> = {}): string =>
  formatRate(quote, {
    notation: 'auto',
    change: 'percent',
    locale,
    messages: messagesFor(locale),
    now: NOW,
    ...options,
  })
    .describe('name')
    .replace(/\s/g, ' ');

/** Whether the browser has data for this language. Chromium has none for five of the seven. */
const hasLocaleData = (locale: string): boolean => Intl.DisplayNames.supportedLocalesOf(locale).length > 0;

describe('the description of a rate', () => {
  const table: readonly (readonly [string, string, PairRate, Partial<NotationOptions>?])[] = [
    ['en', '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent', TJS],
    ['en', '1 Tajikistani somoni: 0.1039 US dollars, up 2.00 percent', { ...TJS, changePercent: 2 }],
    ['en', '1 Tajikistani somoni: 0.1039 US dollars, unchanged', { ...TJS, changePercent: 0 }],
    [
      'en',
      '1 Tajikistani somoni: 0.1039 US dollars, unchanged since Friday',
      { ...TJS, changePercent: 0, previous: 0.1039, previousAsOf: '2026-11-20' },
    ],
    ['en', '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent', { ...TJS, previousAsOf: '2026-11-20' }],
    ['en', '1 Tajikistani somoni: 0.1039 US dollars', { ...TJS, changePercent: undefined }],
    ['en', '1,000 Tajikistani somonis: 103.9 US dollars, down 0.86 percent', TJS, THOUSAND],
    ['en-GB', '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 per cent', TJS],
    ['ru', '1 таджикский сомони: 0,1039 доллара США, снижение на 0,86 процента', TJS],
    ['ru', '1 000 узбекских сумов: 0,0848 доллара США, рост на 0,33 процента', UZS, THOUSAND],
    [
      'ru',
      '1 таджикский сомони: 0,1039 доллара США, без изменений с пятницы',
      { ...TJS, changePercent: 0, previous: 0.1039, previousAsOf: '2026-11-20' },
    ],
    ['de', '1 Tadschikistan-Somoni: 0,1039 US-Dollar, −0,86 %', TJS],
    [
      'de',
      '1 Tadschikistan-Somoni: 0,1039 US-Dollar, 0 %',
      { ...TJS, changePercent: 0, previous: 0.1039, previousAsOf: '2026-11-20' },
    ],
    ['en', '1 ZZQ: 0.1039 US dollars, down 0.86 percent', { ...TJS, base: 'ZZQ' }],
  ];
  for (const [locale, words, quote, options] of table) {
    it(`${locale}: ${words}`, () => expect(describeIn(quote, locale, options)).to.equal(words));
  }

  const WITHOUT_LOCALE_DATA: Readonly<Record<string, string>> = {
    kk: '1 000 UZS: 0,0848 USD, 0,33 % өсті',
    ky: '1 000 UZS: 0,0848 USD, 0,33 % өстү',
    uz: '1 000 UZS: 0,0848 USD, 0,33 % oshdi',
    tg: '1 000 UZS: 0,0848 USD, 0,33 % боло рафт',
    tk: '1 000 UZS: 0,0848 USD, 0,33 % ýokarlandy',
  };
  for (const [locale, words] of Object.entries(WITHOUT_LOCALE_DATA)) {
    it(`${locale}, if the browser has no data for it: ${words}, without words of another language`, function () {
      if (hasLocaleData(locale) && !/\d/.test(new Intl.DateTimeFormat(locale, { month: 'long' }).format(0)))
        this.skip();
      expect(describeIn(UZS, locale, THOUSAND)).to.equal(words);
    });
  }

  describe('the description of a history', () => {
    const history = [
      ['2026-08-30', 87.41],
      ['2026-09-03', 87.2],
      ['2026-09-14', 88.01],
      ['2026-09-29', 87.4571],
    ].map(([date, rate]) => ({ date: String(date), rate: Number(rate) }));
    const USD: PairRate = { base: 'USD', quote: 'KGS', rate: 87.4571, isComputed: false };
    const describeCourse = (locale: string, past = history) =>
      describeHistory(past, formatFigure(USD, { notation: 'auto', locale }), locale, messagesFor(locale)).replace(
        /\s/g,
        ' ',
      );

    /** Only Chromium has no month names for these languages. Other browsers use them. */
    function withMonthNames(expected: string, locale: string): string {
      const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
      return lacksLocaleData(locale)
        ? expected
        : expected.replace(
            /\((\d+)\.(\d+)\)/g,
            (_, date, month) => `(${day.format(new Date(2026, Number(month) - 1, Number(date)))})`,
          );
    }

    const words: Readonly<Record<string, string>> = {
      en: 'From 87.41 (August 30) to 87.4571 (September 29), lowest 87.2 (September 3), highest 88.01 (September 14)',
      ru: 'От 87,41 (30 августа) до 87,4571 (29 сентября), минимум 87,2 (3 сентября), максимум 88,01 (14 сентября)',
      ky: 'Башында 87,41 (30.08), аягында 87,4571 (29.09), эң төмөнкүсү 87,2 (3.09), эң жогоркусу 88,01 (14.09)',
    };
    for (const [locale, expected] of Object.entries(words))
      it(`is in ${locale}`, () => expect(describeCourse(locale)).to.equal(withMonthNames(expected, locale)));

    for (const locale of ['kk', 'uz', 'tg', 'tk'])
      it(`is in ${locale}`, () =>
        expect(describeCourse(locale)).to.match(/87[.,]41 .* 87[.,]4571 .* 87[.,]2 .* 88[.,]01 /));

    it('has years if the first and the last year differ', () => {
      expect(describeCourse('en', [{ date: '2025-12-30', rate: 87.41 }, ...history])).to.match(
        /^From 87\.41 \(December 30, 2025\) to 87\.4571 \(September 29, 2026\)/,
      );
    });

    it('is for the same number of units as the figure', () => {
      expect(
        describeHistory(history, formatFigure(USD, { notation: 'per-1000', locale: 'en' }), 'en', messagesFor('en')),
      ).to.contain('lowest 87,200 (September 3)');
    });
  });

  it('has no visible English words on a page in a language without messages', () => {
    const formatted = formatRate(
      { ...TJS, changePercent: 0, previous: 0.1039, previousAsOf: '2026-11-20' },
      { notation: 'auto', change: 'percent', locale: 'de', messages: messagesFor('de'), now: NOW },
    );
    expect(formatted.unchangedSince).to.equal(undefined);
  });

  it('has the digits that fixed decimals hide', () => {
    expect(
      describeIn({ ...TJS, base: 'UZS', rate: 1 / 11792.22406441, isComputed: true }, 'en', { digits: 5 }),
    ).to.contain('0.0000848016 US dollars');
  });

  it('says unchanged, without a day, if the change rounds to 0', () => {
    expect(
      describeIn({ ...TJS, changePercent: 0.0049, previous: 0.103899, previousAsOf: '2026-11-23' }, 'en'),
    ).to.match(/, unchanged$/);
  });

  it('has an absolute change without a sign', () => {
    expect(
      formatRate(
        { ...TJS, previous: 0.1048 },
        { notation: 'auto', change: 'absolute', locale: 'en', messages: messagesFor('en'), now: NOW },
      ).describe('name'),
    ).to.match(/down 0\.0009$/);
  });
});
