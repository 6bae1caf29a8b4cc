/** Longest text that a field may hold, in UTF-16 units; a longer one is cut. */
export const MAX_TEXT_LENGTH = 5_000;

/** Control characters but tab and line feed, the bidi overrides that can turn a whole line around, and half a character (of a cut). */
// oxlint-disable-next-line no-control-regex -- these are what it is there to remove
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF]$/g;

export const withoutControls = (value: string): string => value.replace(UNSAFE, '');

/** Text from outside as it may be shown: no control or bidi override characters, outer white space cut, length capped. */
export const cleanText = (value: string): string => withoutControls(value.slice(0, MAX_TEXT_LENGTH)).trim();

/** White space, but for the spaces that keep a number and its unit on one line: those are the author's. */
const SPACES = /[^\S\u00A0\u202F]+/g;

export const onOneLine = (text: string): string => text.replace(SPACES, ' ');

/** {@link cleanText} on one line, or `undefined` if nothing is left. */
export const cleanLine = (value: string | undefined): string | undefined =>
  onOneLine(cleanText(value ?? '')) || undefined;
