import { savesData } from './save-data.js';

const MIN_REFRESH_SECONDS = 5;

/** Minimum for users who save data. */
const MIN_REFRESH_SECONDS_SAVING_DATA = 600;

/** A day. Browsers fire a timer of more than 24.8 days at once. */
const MAX_REFRESH_SECONDS = 86_400;

/**
 * Seconds between refreshes for a value of the `refresh` attribute: at least 5, at least 600 for users who save data,
 * and at most 86400 (a day). 0, no refresh, for 0 and for an invalid value.
 */
export function refreshSeconds(seconds = 0): number {
  if (!(seconds > 0)) return 0;
  const min = savesData() ? MIN_REFRESH_SECONDS_SAVING_DATA : MIN_REFRESH_SECONDS;
  return Math.min(Math.max(seconds, min), MAX_REFRESH_SECONDS);
}
