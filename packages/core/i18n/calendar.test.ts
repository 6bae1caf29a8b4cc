import { expect } from '@open-wc/testing';
import { DAY_MS } from '../../data/model/time.js';
import { calendarDay, isDateOnly } from './calendar.js';

describe('a date', () => {
  it('is recognized as one without a time', () => {
    expect(isDateOnly('2025-06-23')).to.equal(true);
    for (const text of ['2025-06-23T06:00:00Z', '2025-06', '20250623', 'yesterday', ''])
      expect(isDateOnly(text), text).to.equal(false);
  });

  it('falls on the day of the user’s calendar', () => {
    const day = Date.UTC(2025, 5, 23);
    expect(calendarDay('2025-06-23')).to.equal(day);
    expect(calendarDay('2025-06-23T00:00')).to.equal(day);
    expect(calendarDay(new Date(2025, 5, 23, 23, 59).getTime())).to.equal(day);
    expect(calendarDay('2025-06-24T00:00') - day).to.equal(DAY_MS);
    expect(calendarDay('yesterday')).to.be.NaN;
  });
});
