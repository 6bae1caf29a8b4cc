import { expect } from '@open-wc/testing';
import { HOUR_MS, MINUTE_MS } from '../../data/model/time.js';
import { englishAge, englishDate, isAmericanEnglish } from './english-date.js';

describe('a date in American English', () => {
  it('is the one of Intl, for each month, with and without a time', () => {
    const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });
    const utc = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const day = `2024-${String(month).padStart(2, '0')}-09`;
      const time = `${day}T23:30:00Z`;
      expect([englishDate(day), englishDate(time)]).to.deep.equal([
        utc.format(new Date(day)),
        format.format(new Date(time)),
      ]);
    }
  });

  it('is the relative time of Intl', () => {
    const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    for (const value of [0, 1, 2, 6]) {
      expect(englishAge(value, 0)).to.equal(format.format(-value, 'day'));
      if (value === 0) continue;
      expect(englishAge(undefined, value * HOUR_MS)).to.equal(format.format(-value, 'hour'));
      expect(englishAge(undefined, value * MINUTE_MS)).to.equal(format.format(-value, 'minute'));
    }
    expect(englishAge(undefined, 59_999)).to.equal(format.format(0, 'second'));
  });

  it('is not used for other locales, or for an invalid date', () => {
    expect(['en', 'en-US', 'en_us'].every(isAmericanEnglish)).to.equal(true);
    expect(['en-GB', 'en-Latn-US', 'eng', 'x', ''].some(isAmericanEnglish)).to.equal(false);
    expect(englishDate('yesterday')).to.equal(undefined);
  });
});
