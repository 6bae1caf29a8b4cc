const LEAST_REFRESH_SECONDS = 5;

/** A day. Browsers take a timer of more than 24.8 days for one of no time at all. */
const MOST_REFRESH_SECONDS = 86_400;

/** For a reader who saves data. */
const SAVING_REFRESH_SECONDS = 600;

/** What `refresh` comes to; 0 for never. */
export const refreshSeconds = (seconds = 0, least = LEAST_REFRESH_SECONDS): number =>
  seconds > 0 ? Math.min(Math.max(seconds, least), MOST_REFRESH_SECONDS) : 0;
