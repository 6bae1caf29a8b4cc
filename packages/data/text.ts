/** Longest text that a field may hold, in UTF-16 units; a longer one is cut. */
export const MAX_TEXT_LENGTH = 5_000;

/** Control characters but tab and line feed, and the bidi overrides that can turn a whole line around. */
// oxlint-disable-next-line no-control-regex -- these are what it is there to remove
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text from outside as it may be shown: no control or bidi override characters, outer white space cut, length capped. */
export const cleanText = (value: string): string => value.slice(0, MAX_TEXT_LENGTH).replace(UNSAFE, '').trim();

/** The same on one line, or `undefined` if nothing is left. */
export const cleanLine = (value: string | undefined): string | undefined =>
  cleanText(value ?? '').replace(/\s+/g, ' ') || undefined;
