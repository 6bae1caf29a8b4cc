import { expect } from '@open-wc/testing';
import { formatDate } from './format-date.js';

describe('dates', () => {
  const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

  it('follow the locale', () => {
    expect(formatDate('2025-06-23', 'en-GB', LONG)).to.equal('23 June 2025');
    expect(formatDate('2025-06-23', 'ru', LONG)).to.match(/^23 июня 2025/);
  });

  it('without a time are the same day in every time zone', () => {
    for (const timeZone of ['America/Los_Angeles', 'Asia/Bishkek', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(formatDate('2025-06-23', 'en-GB', { ...LONG, timeZone }), timeZone).to.equal('23 June 2025');
    }
  });

  it('with a time are written in the user’s time zone', () =>
    expect(formatDate('2025-06-22T22:00:00Z', 'en-GB', { ...LONG, timeZone: 'Asia/Bishkek' })).to.equal(
      '23 June 2025',
    ));

  for (const text of ['yesterday', '', '2025-13-45', 'null'])
    it(`return a text that is no date: ${JSON.stringify(text)}`, () =>
      expect(formatDate(text, 'en', LONG)).to.equal(text));

  it('return the text if Intl rejects the options', () => {
    expect(formatDate('2025-06-23T00:00:00Z', 'en', { timeZone: 'Mars/Olympus' })).to.equal('2025-06-23T00:00:00Z');
    expect(formatDate('2025-06-23', 'en', { dateStyle: 'long', day: 'numeric' })).to.equal('2025-06-23');
  });

  it('show no `M06` and no month in another language, in a language that browsers lack', () => {
    for (const locale of ['kk', 'ky', 'uz', 'tg', 'tk', 'uz-Latn', 'kk_KZ'])
      for (const options of [LONG, { dateStyle: 'medium' }, { dateStyle: 'long' }] as const) {
        const written = formatDate('2025-06-23', locale, options);
        expect(written, locale).to.match(/23/).and.to.match(/2025/).and.not.to.match(/M\d/);
        if (locale.startsWith('uz') || locale === 'tk') expect(written, locale).not.to.match(/июн/);
      }
  });
});
