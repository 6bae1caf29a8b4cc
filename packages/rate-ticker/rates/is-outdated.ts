import { isDateOnly } from '../../core/i18n/calendar.js';
import { DAY_MS } from '../../data/model/time.js';

/** Banks publish on working days; four days cover a long weekend. */
const MAX_AGE_MS = 4 * DAY_MS;

/**
 * Whether rates are older than four days. A date without a time counts from the end of that day.
 *
 * @param asOf When the rates were published, ISO 8601. Rates without it are never outdated.
 * @param now In milliseconds since 1970.
 */
export function isOutdated(asOf: string | undefined, now: number): boolean {
  if (asOf === undefined) return false;
  const publishedMs = Date.parse(asOf) + (isDateOnly(asOf) ? DAY_MS : 0);
  return now - publishedMs > MAX_AGE_MS;
}
