/** Dates without a time, and days of the user's calendar. */

/**
 * Is this an ISO 8601 date without a time? It means that day in every time zone, although JavaScript reads it as
 * midnight UTC, which is the day before in America.
 */
export const isDateOnly = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso);

const toUtcMidnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * The day that a date or time falls on in the user's time zone, as midnight UTC in milliseconds, so that days are
 * `DAY_MS` apart even when clocks change. `NaN` if it is no date.
 */
export const calendarDay = (date: string | number): number =>
  typeof date === 'string' && isDateOnly(date) ? Date.parse(date) : toUtcMidnight(new Date(date));
