import { expect } from '@open-wc/testing';
import { DAY_MS, HOUR_MS } from '../../data/model/time.js';
import { absoluteDate, relativeDate } from './published-date.js';

const NOW_MS = new Date(2025, 5, 23, 12, 0).getTime();
const ago = (ms: number): string => new Date(NOW_MS - ms).toISOString();

describe('the publication date of an article', () => {
  const CASES: readonly [iso: string, text: string | undefined][] = [
    [ago(20_000), 'now'],
    [ago(5 * 60_000 + 1), '5 minutes ago'],
    [ago(3 * HOUR_MS), '3 hours ago'],
    [ago(23.9 * HOUR_MS), '23 hours ago'],
    [ago(25 * HOUR_MS), 'yesterday'],
    [ago(35.5 * HOUR_MS), 'yesterday'],
    [ago(6 * DAY_MS), '6 days ago'],
    [ago(7 * DAY_MS), undefined],
    ['2025-06-23 10:00:00', '2 hours ago'],
    ['2025-06-23', 'today'],
    ['2025-06-22', 'yesterday'],
    ['2025-06-17', '6 days ago'],
    ['2025-06-16', undefined],
    ['2025-06-24', 'today'],
    [ago(-2 * HOUR_MS), 'now'],
    [ago(-3 * DAY_MS), undefined],
  ];
  for (const [iso, text] of CASES)
    it(`is ${text ?? 'absolute'} for ${iso} at noon on 23 June 2025`, () =>
      expect(relativeDate(iso, NOW_MS, 'en')).to.equal(text));

  it('is written in the language of the page', () => {
    expect(relativeDate('2025-06-22', NOW_MS, 'ru')).to.equal('вчера');
    expect(relativeDate('2025-06-20', NOW_MS, 'ru')).to.equal('3 дня назад');
  });

  it('stays the same day in every time zone if it has no time', () => {
    expect(absoluteDate('2025-06-01', 'en-GB')).to.equal('1 June 2025');
  });

  it('is written as the locale writes dates', () => {
    expect(absoluteDate('2025-06-20T10:00:00Z', 'ru')).to.equal(
      new Intl.DateTimeFormat('ru', { dateStyle: 'long' }).format(new Date('2025-06-20T10:00:00Z')),
    );
  });

  it('is shown even if the locale is invalid', () => {
    expect(absoluteDate('2025-06-20T10:00:00Z', 'not a locale')).to.contain('2025');
    expect(relativeDate('2025-06-22', NOW_MS, 'x')).to.equal('yesterday');
  });
});
