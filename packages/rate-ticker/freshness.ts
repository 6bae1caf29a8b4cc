/** When a publication is too old to stand without a word: banks publish on working days, and four days bridge a long weekend. */
const STALE_AFTER_MS = 4 * 86_400_000;

const isMoment = (iso: string): boolean => iso.includes(':');

export function isOutdated(asOf: string | undefined, now = Date.now()): boolean {
  return asOf !== undefined && now - Date.parse(asOf) > STALE_AFTER_MS;
}

/** A moment is shown in the reader's zone. A date has no zone, and must not slip to the day before. */
export const asOfFormat = (asOf: string): Intl.DateTimeFormatOptions =>
  isMoment(asOf) ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'medium', timeZone: 'UTC' };
