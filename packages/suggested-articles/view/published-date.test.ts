import { expect } from '@open-wc/testing';
import { absoluteDate, relativeDate } from './published-date.js';

const NOW = new Date(2025, 5, 23, 12, 0);
const ago = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('when an article appeared', () => {
  const CASES: readonly [iso: string, said: string | undefined][] = [
    [ago(20_000), 'now'],
    [ago(5 * 60_000 + 1), '5 minutes ago'],
    [ago(3 * HOUR), '3 hours ago'],
    [ago(23.9 * HOUR), '23 hours ago'],
    [ago(25 * HOUR), 'yesterday'],
    [ago(35.5 * HOUR), 'yesterday'],
    [ago(6 * DAY), '6 days ago'],
    [ago(7 * DAY), undefined],
    ['2025-06-23 10:00:00', '2 hours ago'],
    ['2025-06-23', 'today'],
    ['2025-06-22', 'yesterday'],
    ['2025-06-17', '6 days ago'],
    ['2025-06-16', undefined],
    ['2025-06-24', 'today'],
    [ago(-2 * HOUR), 'now'],
    [ago(-3 * DAY), undefined],
  ];
  for (const [iso, said] of CASES)
    it(`says ${said ?? 'the date'} of ${iso} at noon on 23 June 2025`, () =>
      expect(relativeDate(iso, NOW, 'en')).to.equal(said));

  it('speaks the page’s language', () => {
    expect(relativeDate('2025-06-22', NOW, 'ru')).to.equal('вчера');
    expect(relativeDate('2025-06-20', NOW, 'ru')).to.equal('3 дня назад');
  });

  it('does not move a date without a time into the day before, wherever the reader is', () => {
    expect(absoluteDate('2025-06-01', 'en-GB')).to.equal('1 June 2025');
  });

  it('writes dates as the locale does', () => {
    expect(absoluteDate('2025-06-20T10:00:00Z', 'ru')).to.equal(
      new Intl.DateTimeFormat('ru', { dateStyle: 'long' }).format(new Date('2025-06-20T10:00:00Z')),
    );
  });

  it('shows what it was given where the locale is none', () => {
    expect(absoluteDate('2025-06-20T10:00:00Z', 'not a locale')).to.contain('2025');
    expect(relativeDate('2025-06-22', NOW, 'x')).to.equal('yesterday');
  });
});
