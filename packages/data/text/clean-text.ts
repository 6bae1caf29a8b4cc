/** Removes unsafe characters and superfluous white space from text. */

/** Maximum length of a field, in UTF-16 units. A longer text is cut. */
export const MAX_TEXT_LENGTH = 5_000;

/**
 * Control characters except tab and line feed, bidirectional overrides (they can reverse a whole line), and half a
 * surrogate pair at the end, where a text was cut.
 */
// oxlint-disable-next-line no-control-regex -- these characters are to be removed
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF]$/g;

export const withoutControls = (value: string): string => value.replace(UNSAFE, '');

/** Removes unsafe characters and outer white space, and limits the length. */
export const cleanText = (value: string): string => withoutControls(value.slice(0, MAX_TEXT_LENGTH)).trim();

/** White space, except for no-break spaces: these keep a number and its unit on one line. */
const SPACES = /[^\S\u00A0\u202F]+/g;

export const onOneLine = (text: string): string => text.replace(SPACES, ' ');

/** {@link cleanText} on one line, or `undefined` if nothing is left. */
export const cleanLine = (value: string | undefined): string | undefined =>
  onOneLine(cleanText(value ?? '')) || undefined;
