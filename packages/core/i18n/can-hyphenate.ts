/** Firefox needs seconds to hyphenate a word of thousands of letters. */
const ENDLESS_WORD = /\S{80}/;

/** Whether `hyphens: auto` is safe for a text. */
export const canHyphenate = (text: string): boolean => !ENDLESS_WORD.test(text);
