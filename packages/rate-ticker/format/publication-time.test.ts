import { expect } from '@open-wc/testing';
import '../../preload.js';
import { formatRecentAge, formatPublicationTime } from './publication-time.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;
const ago = (ms: number): string => new Date(NOW - ms).toISOString();

describe('the time of publication', () => {
  it('is the same date in every time zone, for a date without a time', () =>
    expect(formatPublicationTime('2026-09-29', 'en', NOW)).to.equal('Sep 29, 2026'));

  it('is a time within 24 hours, and has a date if it is older or in the future', () => {
    const noon = new Date(2026, 10, 24, 12).getTime();
    expect(formatPublicationTime(new Date(2026, 10, 23, 23).toISOString(), 'ru', noon)).to.equal('23:00');
    expect(formatPublicationTime(new Date(2026, 10, 24, 13).toISOString(), 'en', noon)).to.contain('Nov 24, 2026');
    expect(formatPublicationTime(new Date(2026, 10, 24, 9).toISOString(), 'en', noon).replace(/\s/g, ' ')).to.equal(
      '9:00 AM',
    );
    expect(formatPublicationTime(new Date(2026, 10, 24, 9).toISOString(), 'ru', noon)).to.equal('09:00');
    expect(formatPublicationTime(new Date(2026, 10, 23, 9).toISOString(), 'en', noon).replace(/\s/g, ' ')).to.equal(
      'Nov 23, 2026, 9:00 AM',
    );
  });

  const AGES: readonly (readonly [number, string, string])[] = [
    [0, 'en', 'now'],
    [59_000, 'en', 'now'],
    [60_000, 'en', '1 minute ago'],
    [HOUR_MS - 1, 'en', '59 minutes ago'],
    [2 * HOUR_MS, 'en', '2 hours ago'],
    [24 * HOUR_MS - 1, 'en', '23 hours ago'],
    [24 * HOUR_MS, 'en', ''],
    [-60_000, 'en', ''],
    [2 * HOUR_MS, 'ru', '2 часа назад'],
    [2 * HOUR_MS, 'ky', '2 саат мурун'],
  ];
  for (const [ms, locale, text] of AGES) {
    it(`${ms / 60_000} minutes ago is ${text ? `“${text}”` : 'omitted'} in ${locale}`, () =>
      expect(formatRecentAge(ago(ms), locale, NOW)).to.equal(text));
  }

  it('has no age for a date without a time', () => expect(formatRecentAge('2026-11-24', 'en', NOW)).to.equal(''));
});
