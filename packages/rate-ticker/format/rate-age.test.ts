import { expect } from '@open-wc/testing';
import { isOutdated, writeAge, writeAsOf } from './rate-age.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;
const ago = (ms: number): string => new Date(NOW - ms).toISOString();

describe('freshness', () => {
  for (const [asOf, outdated] of [
    ['2026-11-24', false],
    ['2026-11-20T12:00:01Z', false],
    ['2026-11-20T11:59:59Z', true],
    ['2026-11-20', false],
    ['2026-11-19', true],
    ['2026-09-29', true],
    ['2027-01-01', false],
    [undefined, false],
  ] as const) {
    it(`${asOf} is ${outdated ? '' : 'not '}outdated at noon of 24 November 2026`, () =>
      expect(isOutdated(asOf, NOW)).to.equal(outdated));
  }

  it('Friday’s rates are not outdated on the Tuesday after a free Monday, whatever the reader’s zone', () => {
    for (const noon of ['+14:00', '+06:00', 'Z', '-11:00'])
      expect(isOutdated('2026-11-20', Date.parse(`2026-11-24T12:00:00${noon}`)), noon).to.equal(false);
  });

  it('shows a date as that date in every zone', () =>
    expect(writeAsOf('2026-09-29', 'en', NOW)).to.equal('Sep 29, 2026'));

  it('shows a moment of the last day by its time, and an older one, or one ahead of the clock, with its date', () => {
    const noon = new Date(2026, 10, 24, 12).getTime();
    expect(writeAsOf(new Date(2026, 10, 23, 23).toISOString(), 'ru', noon)).to.equal('23:00');
    expect(writeAsOf(new Date(2026, 10, 24, 13).toISOString(), 'en', noon)).to.contain('Nov 24, 2026');
    expect(writeAsOf(new Date(2026, 10, 24, 9).toISOString(), 'en', noon).replace(/\s/g, ' ')).to.equal('9:00 AM');
    expect(writeAsOf(new Date(2026, 10, 24, 9).toISOString(), 'ru', noon)).to.equal('09:00');
    expect(writeAsOf(new Date(2026, 10, 23, 9).toISOString(), 'en', noon).replace(/\s/g, ' ')).to.equal(
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
    it(`${ms / 60_000} minutes are ${text || 'not written'} in ${locale}`, () =>
      expect(writeAge(ago(ms), locale, NOW)).to.equal(text));
  }

  it('knows no age of a date', () => expect(writeAge('2026-11-24', 'en', NOW)).to.equal(''));
});
