/** For how long, and how many, values are stored. */
import { DAY_MS } from '../model/time.js';

const MAX_AGE_MS = 7 * DAY_MS;
export const MAX_ENTRIES = 50;

/** Whether an entry that was stored at this time is too old, or comes from the future: the clock was set back. */
export const isExpired = (storedAt: number, now: number): boolean => storedAt > now || now - storedAt > MAX_AGE_MS;
