import { savesData } from './save-data.js';

const LEAST_REFRESH_SECONDS = 5;

/** For a reader who saves data. */
const SAVING_REFRESH_SECONDS = 600;

/** A day. Browsers take a timer of more than 24.8 days for one of no time at all. */
const MOST_REFRESH_SECONDS = 86_400;

/** What `refresh` comes to; 0 for never. */
export const refreshSeconds = (seconds = 0): number =>
  seconds > 0
    ? Math.min(Math.max(seconds, savesData() ? SAVING_REFRESH_SECONDS : LEAST_REFRESH_SECONDS), MOST_REFRESH_SECONDS)
    : 0;
